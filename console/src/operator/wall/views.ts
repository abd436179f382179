import type { WallRow } from '../console-api.ts';
import { type MoodId, moodIn } from './moods.ts';
import { isCustomersTurn, needOf } from './need.ts';
import { assigneeOf, CLOCKS, type ClockId, clockOf, isClock } from './waits.ts';

/** What a list of conversations is narrowed to; as it stands in the address. */
export interface Narrowed {
  readonly view: ViewId;
  readonly desk: string;
  readonly owner: string;
  readonly line: string;
  /** Words that were said. */
  readonly words: string;
  /** Id of who has it or is asked to take it, or `nobody`. */
  readonly assignee: string;
  readonly clock: ClockId | '';
  readonly mood: MoodId | '';
}

/** In place of the id of somebody. */
export const NOBODY = 'nobody';

/** A list of conversations by name. */
export interface View {
  readonly title: string;
  /** What stands in its place while nobody is in it. */
  readonly empty: string;
  readonly has: (row: WallRow, me: string, now: number) => boolean;
}

/** The views every desk has. */
export const VIEWS = {
  all: { title: 'All', empty: 'Nobody is talking right now.', has: () => true },
  needs: {
    title: 'Needs a person',
    empty: 'Nobody needs a person right now.',
    has: (row, me, now) => needOf(row, me, now) !== null,
  },
  mine: {
    title: 'Mine',
    empty: 'No conversation is with you, and you are asked to take none.',
    has: (row, me) =>
      (row.status === 'with-person' && row.person?.claimant === me) ||
      (row.status === 'waiting' && row.person?.assignee?.staff === me),
  },
  unanswered: {
    title: 'Unanswered',
    empty: 'Everybody has an answer.',
    has: (row) => isCustomersTurn(row),
  },
} as const satisfies Record<string, View>;

/** Id of one of `VIEWS`. */
export type ViewId = keyof typeof VIEWS;

/** What the address narrows a list to. */
export function narrowedBy(search: string): Narrowed {
  const query = new URLSearchParams(search);
  const view = query.get('view') ?? 'all';
  const text = (name: string) => query.get(name) ?? '';
  return {
    view: Object.hasOwn(VIEWS, view) ? (view as ViewId) : 'all',
    ...{ desk: text('desk'), owner: text('owner'), line: text('line'), words: text('words') },
    assignee: text('assignee'),
    clock: Object.hasOwn(CLOCKS, text('clock')) ? (text('clock') as ClockId) : '',
    mood: moodIn(text('mood')),
  };
}

/** The address's part that says how a list is narrowed, with its question mark; empty where it is not. */
export function searchOf(narrowed: Narrowed): string {
  const given = Object.entries(narrowed).filter(
    ([name, value]) => value !== '' && !(name === 'view' && value === 'all'),
  );
  const query = new URLSearchParams(given).toString();
  return query === '' ? '' : `?${query}`;
}

/** Whether a conversation is in a list; what was said in it is the server's to know. */
export function isIn(
  { view, desk, owner, line, assignee, clock, mood }: Narrowed,
  row: WallRow,
  me: string,
  now: number,
): boolean {
  if (desk !== '' && row.desk !== desk) return false;
  if (owner !== '' && row.owner !== owner) return false;
  if (line !== '' && row.line !== line) return false;
  if (assignee !== '' && (assigneeOf(row)?.id ?? NOBODY) !== assignee) return false;
  if (clock !== '' && !isClock(clock, clockOf(row, now))) return false;
  if (mood !== '' && row.mood?.is !== mood) return false;
  return VIEWS[view].has(row, me, now);
}
