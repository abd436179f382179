import type { TextSpan } from '../../contracts/understanding.ts';

const END =
  /(?<![.!?;:…。！？，、।])[.!?;:…。！？，、।]+(?:\s+|$|(?=\p{Script=Han}))|,\s+|\n+|(?<!\s)\s+[–—-]\s+/gu;
const WORD = /[\p{L}\d]/u;

/** The parts of a text between its marks, in order; those without a word are left out. */
export function clausesOf(text: string): TextSpan[] {
  const spans: TextSpan[] = [];
  let start = 0;
  for (const match of text.matchAll(END)) {
    spans.push({ start, end: match.index + match[0].trimEnd().length });
    start = match.index + match[0].length;
  }
  spans.push({ start, end: text.length });
  return spans.filter((span) => WORD.test(text.slice(span.start, span.end)));
}
