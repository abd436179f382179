import type { SlotFormat, SlotOption } from '../../../contracts/script.ts';
import type { Understanding } from '../../../contracts/understanding.ts';
import type { Found } from '../slots/found.ts';
import { clockOf, halvesOf } from './time-of-day.ts';

type Choice = Extract<SlotFormat, { kind: 'choice' }>;

/** The options that were read out, in their order; all of them where another one is chosen. */
export function listedOf({ options, listed = options }: Choice, current: unknown): readonly SlotOption[] {
  const isHere = current === undefined || listed.some(({ value }) => value === current);
  return isHere ? listed : options;
}

/** The first option at the time that is said; by a day alone, the only one on it. */
export function chosenAt(options: readonly SlotOption[], { values }: Understanding, asked: boolean): Found[] {
  const day = values.find((one) => one.kind === 'date');
  const time = values.find((one) => one.kind === 'time');
  const number = asked && !day && !time ? values.find((one) => one.kind === 'number') : undefined;
  const meant = time ?? (number && clockOf(number.value));
  const hours = meant && halvesOf(meant);
  const found = time ?? day ?? number;
  if (!found || !(day || hours)) return [];
  const hits = options.filter(
    ({ at }) =>
      at !== undefined && (!day || at.startsWith(day.value)) && (!hours || hours.includes(at.slice(-5))),
  );
  const [hit] = hits;
  const { start, end } = found;
  return hit && (hours || hits.length === 1) ? [{ value: hit.value, start, end }] : [];
}
