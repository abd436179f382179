import { DANGERS, type DangerCategory } from '../../contracts/danger.ts';
import { detectDanger } from '../danger/detect-danger.ts';

/** A sentence and what it is. */
export interface DangerRow {
  readonly text: string;
  /** `danger`, or anything else for what is harmless. */
  readonly label?: string;
  readonly category?: string;
}

/** Counts of one file of rows. */
export interface DangerFigures {
  readonly danger: number;
  readonly found: number;
  /** Found, and of the right category. */
  readonly right: number;
  readonly recall: number;
  readonly recallOf: Partial<Record<DangerCategory, number>>;
  readonly harmless: number;
  readonly falseAlarms: number;
}

/** The rows of a text of JSON lines. */
export function readRows(lines: string): DangerRow[] {
  return lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as DangerRow);
}

/** How many of the rows are found, and how many harmless ones with them. */
export function dangerFigures(rows: readonly DangerRow[]): DangerFigures {
  const real = rows.filter(({ label }) => label === 'danger');
  const harmless = rows.filter(({ label }) => label !== 'danger');
  const isFound = ({ text }: DangerRow) => detectDanger(text) !== undefined;
  const found = real.filter(isFound);
  const recallOf: Partial<Record<DangerCategory, number>> = {};
  for (const category of DANGERS) {
    const of = real.filter((row) => row.category === category);
    if (of.length > 0) recallOf[category] = share(of.filter(isFound).length, of.length);
  }
  return {
    danger: real.length,
    found: found.length,
    right: real.filter((row) => detectDanger(row.text)?.category === row.category).length,
    recall: share(found.length, real.length),
    recallOf,
    harmless: harmless.length,
    falseAlarms: harmless.filter(isFound).length,
  };
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : Math.round((part / whole) * 1_000) / 1_000;
}
