import type { FloorTurn } from '../floor-turn.ts';
import type { Found } from '../slots/found.ts';

const MOST_KEPT = 3;

/** Of several that are wanted one by one, all but the first: the same message without those before. */
export function keepOthers({ state }: FloorTurn, text: string, named: readonly Found[]): void {
  const [first, ...others] = named;
  const values = new Set([first?.value]);
  for (const [at, { value, start, end }] of others.entries()) {
    if (values.has(value)) continue;
    values.add(value);
    const rest = without(
      text,
      named.filter((_, other) => other !== at + 1),
    );
    const [title, subject] = [text.slice(start, end), `${text}#${value}`];
    if ((state.later ?? []).some((one) => one.subject === subject)) continue;
    state.later = [...(state.later ?? []), { text: rest, subject, title }].slice(0, MOST_KEPT);
  }
}

/** Others that are named would be wished for again. */
function without(text: string, parts: readonly Found[]): string {
  return parts
    .toSorted((one, other) => other.start - one.start)
    .reduce((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, text)
    .replace(/\s+/g, ' ');
}
