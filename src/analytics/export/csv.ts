import type { Analysis } from '../../contracts/analysis.ts';
import { type Cell, COLUMNS } from './columns.ts';

/** What a spreadsheet takes for a formula, whatever blank stands before it. */
const FORMULA = /^\s*[=+\-@|]|^[\t\r\n]/;
const NEEDS_QUOTES = /[",\r\n]/;

/** The line of names of the columns. */
export function csvHead(): string {
  return lineOf(COLUMNS.map(({ name }) => name));
}

/** A line for an analysis, as RFC 4180 has it. */
export function csvLine(analysis: Analysis): string {
  return lineOf(COLUMNS.map((column) => column.cell(analysis)));
}

function lineOf(cells: readonly Cell[]): string {
  return `${cells.map(cellOf).join(',')}\r\n`;
}

/** Words of a customer that look like a formula begin with an apostrophe: spreadsheets show them, and run nothing. */
function cellOf(cell: Cell): string {
  if (cell === null) return '';
  if (cell instanceof Date) return cell.toISOString();
  if (typeof cell === 'number') return String(cell);
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
