import { readExamples } from 'switchroom/kit';

/** What an engineer's answer to a page means: they take it, pass it on, or it can not be told. */
export type Acknowledgement = 'accept' | 'pass' | 'unclear';

/** Eight languages, written without accents; `doubt` turns a yes round: "not sure", "mach ich nicht". */
const words = readExamples(new URL('./words.jsonl', import.meta.url));
const ACCEPTS = wordsOf(words.of('accept'), 'gu');
const PASSES = wordsOf(words.of('pass'));
const DOUBTED = wordsOf(words.of('doubt'));
/** The number of a page, or a reference, says nothing about the answer. */
const REFERENCES = /\b(?:inc-?)?\d{3,}\b/g;
const SIGNS = [
  [/👍|✅|🆗|👌/gu, ' yes '],
  [/👎|❌|🚫/gu, ' no '],
] as const;

/**
 * Reads an answer to a page: a digit (`1` takes it, `2` passes it on) or words in one of several languages. A question, both
 * at once, or neither is `unclear`: nobody is taken for on the way who did not say so.
 */
export function parseAcknowledgement(answer: string): Acknowledgement {
  const text = plain(answer);
  if (text === '1') return 'accept';
  if (text === '2') return 'pass';
  if (/[?？]\s*$/.test(answer)) return 'unclear';
  const rest = text.replace(ACCEPTS, ' ');
  const accepts = rest !== text;
  const passes = PASSES.test(rest);
  if (accepts) return passes || DOUBTED.test(rest) ? 'unclear' : 'accept';
  return passes ? 'pass' : 'unclear';
}

/** Lower case, without accents, apostrophes, punctuation and references. */
function plain(answer: string): string {
  const signs = SIGNS.reduce((text, [sign, word]) => text.replace(sign, word), answer);
  return signs
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’'`]/g, '')
    .replace(REFERENCES, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function wordsOf(words: readonly string[], flags = 'u'): RegExp {
  const longestFirst = words.toSorted((a, b) => b.length - a.length);
  return new RegExp(`(?<!\\p{L})(?:${longestFirst.join('|')})(?!\\p{L})`, flags);
}
