import type { ConversationEvent } from '../../contracts/event.ts';
import type { JsonValue } from '../../contracts/json.ts';
import type { Player } from './customer.ts';
import type { Played } from './play-call.ts';
import type { Scenario, Scenarios } from './scenario.ts';

/** The tables of a desk that a call was held on, as they are after it. */
export interface StateAfter {
  /** The rows of a select on the pack's tables. */
  query(sql: string): Promise<readonly (readonly JsonValue[])[]>;
  /** The pack's tables in which rows are not as they were before. */
  wrote(): Promise<readonly string[]>;
}

/**
 * What came of a call. `simulator-fault`: it failed, and the customer did not understand a question that the desk asked. `given-up`: it
 * failed, and the customer left before it was over.
 */
export type Verdict = 'success' | 'failed' | 'given-up' | 'simulator-fault';

/** A verdict, and what was not as it should be. */
export interface Judged {
  readonly verdict: Verdict;
  readonly problems: readonly string[];
}

/** Judges a call by the state it left and by what was said. */
export async function judgeCall(
  { success }: Scenario,
  { left }: Played,
  { missed }: Pick<Player, 'missed'>,
  after: StateAfter & {
    readonly events: readonly ConversationEvent[];
    readonly uncounted: Scenarios['uncounted'];
  },
): Promise<Judged> {
  const problems: string[] = [];
  for (const { sql, gives } of success.state) {
    const found = await valuesOf(sql, after);
    if (found !== gives) problems.push(`${sql} gives ${found}, not ${gives}`);
  }
  if (success.wrote) {
    const wrote = (await after.wrote()).filter((table) => !after.uncounted.includes(table)).toSorted();
    if (wrote.join() !== success.wrote.toSorted().join())
      problems.push(
        `it wrote ${wrote.join(', ') || 'nothing'}, not ${success.wrote.join(', ') || 'nothing'}`,
      );
  }
  const person = personAsked(after.events);
  if (success.person !== undefined && person !== success.person)
    problems.push(person ? 'a person was asked for' : 'no person was asked for');
  const said = after.events.flatMap(({ type, data }) => (type === 'agent-said' ? data.text : []));
  for (const pattern of success.heard)
    if (!said.some((text) => pattern.test(text))) problems.push(`nothing like /${pattern.source}/ was said`);
  if (problems.length === 0) return { verdict: 'success', problems };
  if (missed.length > 0)
    return { verdict: 'simulator-fault', problems: [...problems, `not understood: ${missed.join(' | ')}`] };
  return { verdict: left === 'gave-up' ? 'given-up' : 'failed', problems };
}

/** What a query of one column gives, as text: its rows with commas between, `none` without any. */
async function valuesOf(sql: string, { query }: Pick<StateAfter, 'query'>): Promise<string> {
  const rows = await query(`select coalesce(found::text, 'null') from (${sql}) as rows (found)`);
  return rows.map(([value]) => String(value)).join(', ') || 'none';
}

/** Whether a person was asked for, or a call back promised. */
export function personAsked(events: readonly ConversationEvent[]): boolean {
  return events.some(({ type }) => type === 'person-requested' || type === 'callback-promised');
}
