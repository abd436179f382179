import { isDeepStrictEqual } from 'node:util';
import { own } from '../../contracts/own.ts';
import { percent } from './act-figures.ts';

/** Which of the data's names are measured together. */
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  dates: ['date', 'date_from', 'date_to', 'date_period'],
  times: ['time', 'time_from', 'time_to', 'time_period'],
  money: ['amount_of_money'],
  numbers: ['number', 'adults', 'kids', 'people', 'rooms'],
  names: ['person_name'],
};

/** How many of a kind the data has, and how many of them were read right, in per cent too. */
interface Right {
  readonly said: number;
  readonly right: number;
  readonly percent: number;
}

/** Compares values with those the data says, name by name: right is what is the same under the same name. */
export function valueFigures(
  rows: readonly {
    readonly truth: Readonly<Record<string, { readonly value?: unknown }>>;
    readonly found: Readonly<Record<string, unknown>>;
  }[],
): Record<string, Right> {
  const right = (slots: readonly string[]): Right => {
    const said = rows.flatMap(({ truth, found }) =>
      slots.flatMap((slot) => {
        const meant = own(truth, slot);
        return meant ? [isSame(meant.value, own(found, slot))] : [];
      }),
    );
    const hits = said.filter(Boolean).length;
    return { said: said.length, right: hits, percent: percent(hits, said.length) };
  };
  const slots = [...new Set(Object.values(GROUPS).flat())];
  return {
    ...Object.fromEntries(Object.entries(GROUPS).map(([name, those]) => [name, right(those)])),
    ...Object.fromEntries(slots.map((slot) => [`slot ${slot}`, right([slot])])),
  };
}

function isSame(meant: unknown, found: unknown): boolean {
  if (typeof meant === 'string' && typeof found === 'string')
    return meant.toLowerCase() === found.toLowerCase();
  return isDeepStrictEqual(meant, found);
}
