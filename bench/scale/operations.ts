import { randomIds } from '../../src/app/system.ts';
import type { ConversationState } from '../../src/contracts/conversation.ts';
import type { NewEvent } from '../../src/contracts/event.ts';
import type { Append, ConversationStore } from '../../src/contracts/store.ts';
import { newState } from '../../src/engine/log/new-state.ts';
import type { Pool } from '../../src/stores/postgres/connect.ts';
import { packDatabase } from '../../src/stores/postgres/pack-database.ts';
import type { Copied } from './copied.ts';

/** Where a statement is needed: while somebody waits, in lists of people, once a minute, or at a person's command, which may read all. */
export type Path = 'hot' | 'lists' | 'upkeep' | 'command';

/** Something the product asks of the store. */
export interface Operation {
  readonly name: string;
  readonly path: Path;
  /** Not timed: resolves to what the work is done with. */
  readonly prepare?: () => Promise<readonly ConversationState[]>;
  run(prepared: readonly ConversationState[]): Promise<unknown>;
}

const PAGE = 100;
const LEASE_MS = 3_000;

/** All that the product asks of the store, each time of some other conversations. */
export async function operations(store: ConversationStore, pool: Pool, some: Copied): Promise<Operation[]> {
  return [
    ...ofWriters(store, pool, some),
    ...ofReaders(store, some),
    ...(await ofLists(store, some)),
    ...ofUpkeep(store, some),
  ];
}

function ofWriters(store: ConversationStore, pool: Pool, some: Copied): Operation[] {
  const id = some.next('open');
  const prepare = async (count: number) => {
    const states = await Promise.all(Array.from({ length: count }, () => store.state(id())));
    const apart = new Map(states.flatMap((state) => (state ? [[state.id, state] as const] : [])));
    return [...apart.values()];
  };
  const hot = (name: string, run: Operation['run'], count = 1): Operation => {
    return { name, path: 'hot', prepare: () => prepare(count), run };
  };
  const write = (states: readonly ConversationState[]) =>
    Promise.all(states.map((state) => store.append(goingOn(state, SAID))));
  return [
    hot('append: open', () => store.append(opening())),
    hot('append', write),
    // The first goes alone, the others behind it and together.
    hot('append: many', write, 17),
    hot('receipt of a write', async (states) => {
      for (const { id: conversationId, seq } of states) {
        const lease = { idempotencyKey: `${conversationId}:${randomIds.next('call')}`, conversationId, seq };
        const session = packDatabase(pool, 'public').session('write', lease);
        await session.database.query('select 1');
        await session.commit({ output: 'done', facts: {} });
      }
    }),
  ];
}

const SAID: NewEvent = { type: 'customer-said', data: { text: 'Is anybody there?' } };

function opening(): Append {
  const state = newState(randomIds.next('cv'), 'bench', 'triage', new Date(), { line: 'chat' });
  const data = { desk: 'bench', line: 'chat', owner: 'triage', metadata: {} };
  return goingOn(state, { type: 'conversation-opened', data });
}

function goingOn(state: ConversationState, event: NewEvent): Append {
  const { seq, turn, epoch } = state;
  const at = new Date();
  return {
    state: { ...state, seq: seq + 1, updatedAt: at },
    events: [{ ...event, seq: seq + 1, turn, epoch, at }],
    ...{ expectedSeq: seq, node: 'node_bench', heldBy: null, holds: false },
  };
}

function ofReaders(store: ConversationStore, some: Copied): Operation[] {
  const watch = store.feed.watch();
  const hot = (name: string, run: Operation['run']): Operation => ({ name, path: 'hot', run });
  const few = Array.from({ length: 10 }, () => some.held());
  let asked = 0;
  const interrupted = () => few[asked++ % few.length] ?? '';
  const one = some.next('closed');
  return [
    hot('state', () => store.state(one())),
    hot('states', () => store.states(Array.from({ length: PAGE }, one))),
    hot('events', () => store.events(one(), 0, 1_000)),
    hot('eventsBefore', () => store.eventsBefore(one(), 1_000, PAGE)),
    hot('eventsBetween', () =>
      store.eventsBetween(Array.from({ length: PAGE / 5 }, () => ({ id: one(), after: 0, seq: 5 }))),
    ),
    hot('eventsOfTurn', () => store.eventsOfTurn(one(), 1)),
    hot('turnOfMessage', () => store.turnOfMessage(one(), 'm1')),
    hot('handoffs', () => store.handoffs(one())),
    hot('toolCalls', () => store.toolCalls(one())),
    hot('receipt', () => store.receipt(some.receipt())),
    hot('beat', () => store.beat('node_idle')),
    hot('heads', () => store.heads(Array.from({ length: PAGE }, one), LEASE_MS)),
    hot('held', () => store.held('node_idle', LEASE_MS, PAGE)),
    // Of a few only: those it has for these stay until their turns end.
    hot('interrupt', () => store.interrupt(interrupted())),
    hot('due', () => store.due(new Date(), PAGE)),
    hot('due: a backlog', () => store.due(new Date(Date.now() + 60 * 24 * 3_600_000), PAGE)),
    hot('retire', () => store.retire('node_gone')),
    hot('feed.end', () => store.feed.end()),
    hot('feed.read', () => store.feed.read(some.position(), PAGE)),
    hot('feed.watch', () => watch.look()),
    hot('ping', () => store.ping()),
  ];
}

async function ofLists(store: ConversationStore, some: Copied): Promise<Operation[]> {
  const list = (name: string, run: Operation['run']): Operation => ({ name, path: 'lists', run });
  const any = some.next('closed');
  const open = some.next('open');
  const cursors = await inboxCursors(store);
  let turned = 0;
  return [
    list('inbox', () => store.inbox({})),
    list('inbox: after', () => store.inbox({ after: cursors[turned++ % cursors.length] ?? '' })),
    list('list', () => store.list({ limit: PAGE })),
    list('list: before', () => store.list({ limit: PAGE, before: any() })),
    list('list: following', () => store.list({ limit: PAGE, following: some.place() })),
    list('list: open', () => store.list({ limit: PAGE, status: 'open' })),
    list('list: open, before', () => store.list({ limit: PAGE, status: 'open', before: open() })),
    list('list: closed, before', () => store.list({ limit: PAGE, status: 'closed', before: any() })),
    list('list: closed, following', () =>
      store.list({ limit: PAGE, status: 'closed', following: some.place() }),
    ),
    list('ofCustomer', () => store.ofCustomer(some.customer())),
  ];
}

async function inboxCursors(store: ConversationStore): Promise<string[]> {
  const cursors: string[] = [];
  for (let after: string | undefined; cursors.length < 20; ) {
    const { next } = await store.inbox(after === undefined ? {} : { after });
    if (next === null) break;
    cursors.push(next);
    after = next;
  }
  return cursors;
}

function ofUpkeep(store: ConversationStore, some: Copied): Operation[] {
  const upkeep = (name: string, run: Operation['run']): Operation => ({ name, path: 'upkeep', run });
  const ago = (days: number) => new Date(Date.now() - days * 24 * 3_600_000);
  const deleted = some.next('closed');
  return [
    upkeep('idle', () => store.idle(new Date(), { closeAfterMs: 24 * 3_600_000 }, PAGE)),
    upkeep('closedBefore: none', () => store.closedBefore(ago(800), PAGE)),
    upkeep('closedBefore: a backlog', () => store.closedBefore(ago(1), PAGE)),
    upkeep('delete', () => store.delete([deleted()])),
    upkeep('delete: by retention', () => store.delete([deleted()], ago(1))),
    upkeep('deleteReceipts: none', () => store.deleteReceipts(ago(800), PAGE)),
    upkeep('deleteReceipts: a backlog', () => store.deleteReceipts(ago(30), PAGE)),
    upkeep('keepMonths', () => store.keepMonths(new Date())),
    { name: 'feed.before', path: 'command', run: () => store.feed.before(ago(1)) },
    upkeep('feed.prune: none', () => store.feed.prune(ago(800), PAGE)),
    upkeep('feed.prune: a backlog', () => store.feed.prune(ago(1), PAGE)),
  ];
}
