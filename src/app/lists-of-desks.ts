import type { ConversationState } from '../contracts/conversation.ts';
import { codeOf } from '../contracts/errors.ts';
import type { ConversationPage, Switchboard } from '../contracts/line.ts';
import type { InboxPage, InboxQuery } from '../contracts/person.ts';
import type { ConversationQuery } from '../contracts/store.ts';
import { cursorAt, MOST_COUNTED, PAGE, waitingSince } from '../stores/postgres/inbox.ts';
import { atDesk } from './at-desk.ts';

/** Desks by their ids, as one principal may use them. */
export type DesksOf<Desk> = readonly (readonly [id: string, desk: Desk])[];

/** What desks answered, and which of them could not. */
export interface Answers<Answer> {
  readonly answers: readonly Answer[];
  /** Ids of the desks whose database does not answer. */
  readonly away: string[];
}

/** Asks all desks at once. One whose database is away is left out; where that is so of all, the first one's error says it. */
export async function askDesks<Desk, Answer>(
  desks: DesksOf<Desk>,
  ask: (desk: Desk) => Promise<Answer>,
): Promise<Answers<Answer>> {
  const asked = await Promise.allSettled(desks.map(([id, desk]) => atDesk(id, ask(desk))));
  const answers: Answer[] = [];
  const away: string[] = [];
  let why: unknown;
  for (const [at, answer] of asked.entries()) {
    if (answer.status === 'fulfilled') answers.push(answer.value);
    else if (codeOf(answer.reason) !== 'store-unavailable') throw answer.reason;
    else {
      why ??= answer.reason;
      away.push(desks[at]?.[0] ?? '');
    }
  }
  if (answers.length === 0) throw why;
  return { answers, away };
}

/** Newest first over all desks; each is asked for a page from the same place. */
export async function listOf(
  desks: DesksOf<Switchboard>,
  query: Omit<ConversationQuery, 'before'>,
): Promise<ConversationPage> {
  const { answers, away } = await askDesks(desks, (switchboard) => switchboard.list(query));
  const found = answers.flatMap(({ conversations }) => conversations);
  found.sort((one, other) => other.openedAt.getTime() - one.openedAt.getTime() || compare(other.id, one.id));
  return { conversations: found.slice(0, query.limit), ...leftOut(away) };
}

/** Longest waiting first over all desks. A place in the inbox is a time and an id, so it is one in each desk's. */
export async function waitingAt(desks: DesksOf<Switchboard>, query: InboxQuery): Promise<InboxPage> {
  const { limit = PAGE } = query;
  const { answers: pages, away } = await askDesks(desks, ({ inbox }) => inbox.waiting({ ...query, limit }));
  const since = (state: ConversationState) => Date.parse(waitingSince(state) ?? '');
  const found = pages.flatMap((page) => page.conversations);
  found.sort((one, other) => since(one) - since(other) || compare(one.id, other.id));
  const conversations = found.slice(0, limit);
  const last = conversations.at(-1);
  const isMore = found.length > limit || pages.some(({ next }) => next !== null);
  const count = pages.reduce((sum, page) => sum + page.count, 0);
  return {
    conversations,
    count: Math.min(count, MOST_COUNTED),
    next: last && isMore ? cursorAt(last) : null,
    ...leftOut(away),
  };
}

function leftOut(away: string[]): Pick<InboxPage, 'unserved'> {
  return away.length > 0 ? { unserved: away } : {};
}

/** As the database compares ids. */
function compare(one: string, other: string): number {
  return Buffer.compare(Buffer.from(one), Buffer.from(other));
}
