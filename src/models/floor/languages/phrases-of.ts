import { own } from '../../../contracts/own.ts';
import type { FloorTurn } from '../floor-turn.ts';
import { ENGLISH } from './english.ts';
import type { FloorPhrases } from './floor-phrases.ts';
import { FRENCH } from './french.ts';
import { GERMAN } from './german.ts';
import { HINDI } from './hindi.ts';
import { MANDARIN } from './mandarin.ts';
import { PORTUGUESE } from './portuguese.ts';
import { SPANISH } from './spanish.ts';

/** By ISO 639-1. */
const PHRASES: Readonly<Record<string, FloorPhrases>> = {
  de: GERMAN,
  es: SPANISH,
  fr: FRENCH,
  hi: HINDI,
  pt: PORTUGUESE,
  zh: MANDARIN,
};

/** The phrases of the customer's language, English where there are none. */
export function phrasesOf({ state }: Pick<FloorTurn, 'state'>): FloorPhrases {
  return own(PHRASES, state.language ?? '') ?? ENGLISH;
}
