import { words } from '../../format.ts';
import type { WallRow } from '../console-api.ts';

/** Why a conversation needs a person, and until when. */
export interface Need {
  /** The higher, the sooner somebody has to look. */
  readonly level: number;
  readonly reason: string;
  /** When it is too late, or nobody is asked any more; ISO 8601. Null: it only gets worse. */
  readonly dueAt: string | null;
  /** Since when it is so; ISO 8601. */
  readonly since: string;
  readonly tone: 'alarm' | 'lamp' | 'calm';
}

/** How long a customer may be without an answer before it shows, in ms; agents answer within seconds. */
const UNANSWERED_MS = 30_000;

type Rule = (row: WallRow, me: string, now: number) => Omit<Need, 'level'> | undefined;

/** What makes a conversation need a person, the most urgent first; the first that holds is the reason. */
const RULES: readonly Rule[] = [
  ({ danger, person, status }) =>
    danger && status !== 'with-person'
      ? {
          reason: `Said they are in danger: ${words(danger.category)}`,
          dueAt: null,
          since: person?.requestedAt ?? danger.at,
          tone: 'alarm',
        }
      : undefined,
  (row, me) =>
    row.status === 'with-person' && row.person?.claimant === me && isCustomersTurn(row)
      ? { reason: 'Waits for your answer', dueAt: null, since: lastAt(row), tone: 'alarm' }
      : undefined,
  ({ status, person, rung, dueAt }, me) =>
    status === 'waiting' && person && !person.callback
      ? {
          reason: `Asks for a person${asked(person.assignee, me) || (rung ? `: ${rung} is asked` : '')}`,
          dueAt,
          since: person.requestedAt,
          tone: 'alarm',
        }
      : undefined,
  ({ approvals: [first] }) =>
    first && {
      reason: `${words(first.name)} waits for a yes`,
      dueAt: first.dueAt,
      since: first.requestedAt,
      tone: 'lamp',
    },
  ({ status, person }) =>
    status === 'waiting' && person?.callback
      ? { reason: 'Was promised a call back', dueAt: null, since: person.requestedAt, tone: 'lamp' }
      : undefined,
  (row, _, now) =>
    row.status === 'with-person' && isCustomersTurn(row) && now - Date.parse(lastAt(row)) > UNANSWERED_MS
      ? {
          reason: `Waits for ${row.person?.claimedBy ?? 'a colleague'}`,
          dueAt: null,
          since: lastAt(row),
          tone: 'lamp',
        }
      : undefined,
  (row) => {
    const [limit] = row.reached;
    return limit === undefined
      ? undefined
      : { reason: `Reached a limit: ${words(limit)}`, dueAt: null, since: row.updatedAt, tone: 'lamp' };
  },
  (row) =>
    row.back ? { reason: 'Went back and forth', dueAt: null, since: row.updatedAt, tone: 'lamp' } : undefined,
  (row, _, now) =>
    row.status === 'open' && isCustomersTurn(row) && now - Date.parse(lastAt(row)) > UNANSWERED_MS
      ? { reason: 'Has no answer', dueAt: null, since: lastAt(row), tone: 'lamp' }
      : undefined,
];

interface Known {
  readonly me: string;
  readonly now: number;
  readonly need: Need | null;
}

/** A row never changes, and is asked about by each list and each sorting: of two thousand, those that are new are looked at. */
const known = new WeakMap<WallRow, Known>();

/** Why a conversation needs a person, in the eyes of the one with the id `me`; null when it does not. */
export function needOf(row: WallRow, me: string, now: number): Need | null {
  const before = known.get(row);
  if (before?.me === me && before.now === now) return before.need;
  const need = firstOf(row, me, now);
  known.set(row, { me, now, need });
  return need;
}

function firstOf(row: WallRow, me: string, now: number): Need | null {
  for (const [index, rule] of RULES.entries()) {
    const need = rule(row, me, now);
    if (need) return { ...need, level: RULES.length - index };
  }
  return null;
}

/** The ids by need: the most urgent first, of the same the one that is due first, then who waits longest; the others newest first. */
export function ranked(rows: readonly WallRow[], me: string, now: number): string[] {
  const keyed = rows.map((row) => ({ row, need: needOf(row, me, now) }));
  keyed.sort((one, other) => {
    const level = (other.need?.level ?? 0) - (one.need?.level ?? 0);
    if (level !== 0) return level;
    if (one.need === null || other.need === null) return compare(other.row.openedAt, one.row.openedAt);
    return (
      compare(one.need.dueAt ?? '~', other.need.dueAt ?? '~') || compare(one.need.since, other.need.since)
    );
  });
  return keyed.map(({ row }) => row.id);
}

/** Whether the customer spoke last. */
export function isCustomersTurn({ last }: Pick<WallRow, 'last'>): boolean {
  return last?.by === 'customer';
}

function asked(assignee: NonNullable<WallRow['person']>['assignee'], me: string): string {
  if (assignee === undefined) return '';
  return assignee.staff === me ? ': you are asked' : `: ${assignee.name} is asked`;
}

function lastAt(row: WallRow): string {
  return row.last?.at ?? row.updatedAt;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
