import { does, type Reader, readingOf } from './acts.ts';
import type { FloorReply, FloorTurn } from './floor-turn.ts';
import { looksForeign } from './foreign.ts';
import { askForPerson, offerPerson } from './offer-person.ts';
import { personPhrases } from './person-phrases.ts';
import { countWords } from './sentences.ts';

/** So many words say surely what language they are of. */
const ENOUGH_WORDS = 4;

/** Whether a text is clearly not in English. */
export function isForeign(turn: Reader, text: string): boolean {
  if (looksForeign(text)) return true;
  const language = countWords(text) < ENOUGH_WORDS ? undefined : readingOf(turn, text).language;
  return language !== undefined && language !== 'en';
}

/** Keeps the language the customer writes in; a word or two say nothing of it. */
export function noteLanguage(turn: FloorTurn, text: string): void {
  const { state } = turn;
  if (isForeign(turn, text)) state.language = readingOf(turn, text).language;
  else if (countWords(text) > 2) delete state.language;
}

/** What can be done for somebody whom the desk's flows do not understand: a person, asked for or offered in their language. */
export function serveForeign(turn: FloorTurn, text: string): FloorReply {
  if (does(turn, text, 'person')) return askForPerson(turn, text);
  return offerPerson(turn, [personPhrases(turn).onlyEnglish]);
}
