import type { TextSpan, Value, Wish, WishPart } from '../contracts/understanding.ts';

type Rank = NonNullable<import('../contracts/understanding.ts').UnderstandingContext['rank']>;

const NEXT_WISH =
  /,?\s+(?:and also|and then|also|plus|oh and|and (?=(?:how|what|can|could|i|my|where|please) ))\s*/gi;
const FEWEST_WORDS = 3;
const MOST_PARTS = 6;

/** What a text may want, best first; digits, references and addresses say nothing of it. */
export function readWishes(text: string, values: readonly Value[], rank: Rank): Wish[] {
  const said = withoutReferences(text, values);
  if (!/\p{L}{2}/u.test(said)) return [];
  return rank(said).map(({ label, probability }) => ({ id: label, probability }));
}

/** The wishes of each part of a message that has several. */
export function readParts(
  text: string,
  clauses: readonly TextSpan[],
  values: readonly Value[],
  rank: Rank,
): WishPart[] {
  const parts = clauses
    .flatMap((span) => splitAtAnd(text, span))
    .filter(({ start, end }) => (text.slice(start, end).match(/\p{L}+/gu)?.length ?? 0) >= FEWEST_WORDS);
  if (parts.length < 2) return [];
  return parts.slice(0, MOST_PARTS).map((span) => {
    const inside = values
      .filter(({ start, end }) => start >= span.start && end <= span.end)
      .map((value) => ({ ...value, start: value.start - span.start, end: value.end - span.start }));
    return { ...span, wishes: readWishes(text.slice(span.start, span.end), inside, rank) };
  });
}

function splitAtAnd(text: string, { start, end }: TextSpan): TextSpan[] {
  const spans: TextSpan[] = [];
  let from = start;
  for (const match of text.slice(start, end).matchAll(NEXT_WISH)) {
    spans.push({ start: from, end: start + match.index });
    from = start + match.index + match[0].length;
  }
  return [...spans, { start: from, end }];
}

function withoutReferences(text: string, values: readonly Value[]): string {
  let said = text;
  for (const { kind, start, end } of values)
    if (kind === 'id' || kind === 'email' || kind === 'phone')
      said = said.slice(0, start) + ' '.repeat(end - start) + said.slice(end);
  return said
    .replace(/(?<![\p{L}])[\d#][\d\s.,:/-]*(?![\p{L}])/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
