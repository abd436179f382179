import { SwitchroomError } from '../contracts/errors.ts';

/** The row that a query always returns, such as an insert; throws `internal` where it returned none, or several. */
export function oneRow<Row extends object>(rows: readonly Row[]): Row {
  const [row, another] = rows;
  if (row && !another) return row;
  throw new SwitchroomError('internal', `A query returned ${rows.length} rows in place of one.`);
}
