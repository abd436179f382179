import type { Difference, Leaf } from '../contracts/published.ts';

/** What is shown of a value before it is cut, in characters. */
const MOST_SHOWN = 160;

/** A difference in one line: `+` came, `-` went, `~` changed. */
export function differenceInWords({ path, before, after }: Difference): string {
  if (before === undefined) return `+ ${path}: ${shown(after)}`;
  if (after === undefined) return `- ${path}: ${shown(before)}`;
  const at = firstDifference(String(before), String(after));
  return `~ ${path}: ${shown(before, at)} > ${shown(after, at)}`;
}

/** A value, from shortly before the place that matters. */
function shown(value: Leaf | undefined, at = 0): string {
  if (typeof value !== 'string') return JSON.stringify(value);
  const from = value.length <= MOST_SHOWN ? 0 : Math.max(0, at - MOST_SHOWN / 4);
  const part = value.slice(from, from + MOST_SHOWN);
  return JSON.stringify(`${from > 0 ? '…' : ''}${part}${from + MOST_SHOWN < value.length ? '…' : ''}`);
}

function firstDifference(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return at;
}
