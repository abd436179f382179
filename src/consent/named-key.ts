import type { ConsentVerdict } from '../contracts/consent.ts';
import { foldWords } from './read-words.ts';

const PRESS =
  /\b(?:press|hit|dial|pulse|presione|marque|appuyez sur|tapez|drucken sie|drucke|pressione|prima|prema|digiti|toets|druk op)(?: (?:the|la|el|le|die|a|o|il|de|key|tecla|touche|taste|tasto|toets))*/u;
const KEY = '[0-9*#]';
/** "1 for yes": a key, and what it means, up to the next one. */
const MEANING = new RegExp(`(${KEY}) (?:for|to|para|pour|fur|zu|um|per|voor|om|te)? ?([^.,;!?0-9*#]+)`, 'gu');

/**
 * What a key that was pressed says to an offer that names it: "press 1 for yes, 2 for no". `judge` reads the words it stands
 * for. Undefined when nothing but a key is no answer, or the offer names none.
 */
export function readKey(
  offer: string,
  said: string,
  judge: (words: string) => ConsentVerdict,
): ConsentVerdict | undefined {
  const key = said.trim();
  if (!new RegExp(`^${KEY}$`).test(key)) return undefined;
  const named = foldWords(offer).split(PRESS).slice(1).join(' ');
  for (const [, digit, words = ''] of named.matchAll(MEANING)) if (digit === key) return judge(words);
  return undefined;
}
