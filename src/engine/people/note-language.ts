import { LANGUAGE, languageSpoken } from '../../contracts/language.ts';
import { languageOf } from '../../understanding/language/language-of.ts';
import type { SpeakingTurn, Surroundings } from '../turn/turn.ts';

const ENGLISH = 'en';
/** Fewer words in Latin letters may be a name. */
const FEWEST_WORDS = 3;
const NOT_LATIN = /[\p{L}--[\p{Script=Latin}]]/v;

/** Keeps the language a customer writes in as a fact, from their first message that is clearly in another one than English. */
export function noteLanguage({ text, conversation, record }: SpeakingTurn & Surroundings): void {
  const before = languageSpoken(conversation.state);
  const language = languageOf(text, before, undefined);
  if (language === undefined || language === (before ?? ENGLISH)) return;
  const words = text.match(/\p{L}+/gu) ?? [];
  if (words.length < FEWEST_WORDS && !NOT_LATIN.test(text)) return;
  record.add('fact-recorded', { name: LANGUAGE, value: language, provenance: 'customer-said' });
}
