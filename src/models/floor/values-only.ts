import { readingOf } from './acts.ts';
import type { FloorTurn } from './floor-turn.ts';
import { saysValuesOnly, withoutSpans } from './sentences.ts';
import { isExactlySpokenOf } from './spoken-of.ts';

/** Whether a message gives nothing but references, addresses and numbers, or a name beside them: "ann lee 416 555 0170". */
export function givesValuesOnly(
  turn: Pick<FloorTurn, 'understand' | 'view' | 'desk'>,
  text: string,
): boolean {
  if (saysValuesOnly(text)) return true;
  const nameless = withoutNames(turn, text);
  return nameless !== text && saysValuesOnly(nameless);
}

/** The text without people's names; what the desk's wishes are spoken of with is none: "gel nails, 416 555 0170". */
export function withoutNames(turn: Pick<FloorTurn, 'understand' | 'view' | 'desk'>, text: string): string {
  const names = readingOf(turn, text).values.filter(
    (one) =>
      one.kind === 'name' &&
      !(one.value.match(/\p{L}+/gu) ?? []).some((word) => isExactlySpokenOf(turn.desk, word)),
  );
  return withoutSpans(text, names);
}
