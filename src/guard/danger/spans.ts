/** Words of a text, from one up to but not including another. */
export interface Span {
  readonly from: number;
  readonly to: number;
  /** All of it; one or two sentences; some words out of one. */
  readonly part: 'all' | 'sentences' | 'window';
}

const ENDS: ReadonlySet<string> = new Set(['.']);
/** Longer sentences are looked at in windows of so many words as well, each so many words after the last. */
const WINDOW = 14;
const STEP = 4;

/** The parts of a text in which danger may stand by itself: all of it, its sentences, two in a row, and windows of long ones. */
export function spansOf(tokens: readonly string[]): Span[] {
  const sentences = sentencesOf(tokens);
  const spans: Span[] = [{ from: 0, to: tokens.length, part: 'all' }];
  if (sentences.length > 1) spans.push(...sentences);
  for (const [at, { from }] of sentences.entries()) {
    const next = sentences[at + 1];
    if (next && sentences.length > 2) spans.push({ from, to: next.to, part: 'sentences' });
  }
  for (const { from, to } of sentences)
    if (to - from > WINDOW + STEP)
      for (let start = from; start < to - WINDOW + STEP; start += STEP)
        spans.push({ from: start, to: Math.min(to, start + WINDOW), part: 'window' });
  return spans;
}

/** The sentences of a text, each with the sign that ends it. */
export function sentencesOf(tokens: readonly string[]): Span[] {
  const sentences: Span[] = [];
  let from = 0;
  for (let at = 0; at < tokens.length; at++) {
    if (!ENDS.has(tokens[at] ?? '') && at < tokens.length - 1) continue;
    // A few dots in a row are one.
    if (at - from > 0) sentences.push({ from, to: at + 1, part: 'sentences' });
    from = at + 1;
  }
  return sentences;
}
