import { messageOf, SwitchroomError } from '../../contracts/errors.ts';
import { contains } from './contains.ts';
import type { HeldDesk } from './held-desk.ts';
import type { SuiteCase } from './read-suite.ts';
import type { CaseExpectation } from './suite-format.ts';

/** What of the database is not as it should be. */
export async function databaseDifferences(
  wanted: CaseExpectation['database'] = [],
  query: HeldDesk['query'],
): Promise<string[]> {
  const found: string[] = [];
  for (const { sql, rows, value } of wanted) {
    const is = await query(sql);
    if (!contains(is, rows ?? [[value ?? null]])) found.push(`database ${sql}: it is ${JSON.stringify(is)}`);
  }
  return found;
}

/**
 * Asks every query of a suite once, before anybody is held up by one that can't be asked.
 * @throws SwitchroomError `data-invalid`, with all that failed.
 */
export async function tryQueries(cases: readonly SuiteCase[], query: HeldDesk['query']): Promise<void> {
  const problems: string[] = [];
  for (const { id, expect } of cases)
    for (const { sql } of expect?.database ?? [])
      await query(sql).catch((thrown: unknown) => problems.push(`${id}: ${sql}: ${messageOf(thrown)}`));
  if (problems.length > 0) throw new SwitchroomError('data-invalid', problems.join('\n'));
}
