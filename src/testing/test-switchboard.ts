import type { Clock, Ids } from '../contracts/clock.ts';
import type { Desk } from '../contracts/desk.ts';
import type { CustomerMessage, DeskConversations, Exchange } from '../contracts/line.ts';
import type { ModelLink, Prices } from '../contracts/model.ts';
import type { Inbox, InboxOf } from '../contracts/person.ts';
import { nodePrincipal, staffPrincipal } from '../contracts/principal.ts';
import type { Quotas } from '../contracts/quota.ts';
import type { ConversationStore } from '../contracts/store.ts';
import type { TurnEvent, TurnResult } from '../contracts/turn.ts';
import { ModelChain } from '../engine/models/model-chain.ts';
import type { SpeechParts } from '../engine/speech/put-through.ts';
import { createExchange } from '../engine/switchboard.ts';
import type { Pool } from '../stores/postgres/connect.ts';
import { packDatabase } from '../stores/postgres/pack-database.ts';
import { postgresStore } from '../stores/postgres/postgres-store.ts';
import { checkedStore } from './checked-store.ts';

const LEASE_MS = 60_000;
const START = Date.UTC(2026, 2, 2, 9);

/** A clock that gains a second with every look, so that every event has a time of its own. */
export function tickingClock(start = START): Clock {
  let ticks = 0;
  return { now: () => new Date(start + 1000 * ticks++) };
}

/** Ids that count: `cv_1`, `cv_2`. */
export function countingIds(): Ids {
  let count = 0;
  return { next: (prefix) => `${prefix}_${++count}` };
}

/** What a test may choose of a switchboard. */
export interface TestSwitchboardOptions {
  readonly desk: Desk;
  readonly models: readonly ModelLink[];
  readonly pool: Pool;
  readonly clock?: Clock;
  readonly ids?: Ids;
  /** PostgreSQL schema of the pack's tables; `public` without. */
  readonly schema?: string;
  readonly prices?: Prices;
  /** For calls. */
  readonly speech?: SpeechParts;
  /** How long a node lives after it showed itself, in ms; a minute without. */
  readonly leaseMs?: number;
  readonly onDefect?: (thrown: unknown) => void;
  /** Puts something between the engine and its store. */
  readonly through?: (store: ConversationStore) => ConversationStore;
  readonly quotas?: Quotas;
}

interface By {
  readonly by: string;
}

/** The inbox for tests with several people: each call says who acts. */
export interface InboxByName extends Pick<Inbox, 'waiting'> {
  claim(id: string, who: By & Parameters<Inbox['claim']>[1]): ReturnType<Inbox['claim']>;
  read(id: string, who: By): ReturnType<Inbox['read']>;
  reply(id: string, what: By & Parameters<Inbox['reply']>[1]): ReturnType<Inbox['reply']>;
  whisper(id: string, what: By & Parameters<Inbox['whisper']>[1]): ReturnType<Inbox['whisper']>;
  handBack(id: string, what: By & Parameters<Inbox['handBack']>[1]): ReturnType<Inbox['handBack']>;
  decline(id: string, what: By & Parameters<Inbox['decline']>[1]): ReturnType<Inbox['decline']>;
  decide(id: string, what: By & Parameters<Inbox['decide']>[1]): ReturnType<Inbox['decide']>;
}

/** A switchboard of the node itself, with all that belongs to the node. */
export interface TestSwitchboard extends DeskConversations, Omit<Exchange, 'as'> {
  readonly inbox: InboxByName;
  readonly inboxOf: InboxOf;
  readonly exchange: Exchange;
}

/** The real engine on a real database, with models, time and ids of the test's choice. */
export function testSwitchboard({
  desk,
  models,
  pool,
  clock,
  ids,
  schema,
  prices,
  leaseMs,
  speech,
  onDefect,
  through = (store) => store,
  quotas,
}: TestSwitchboardOptions): TestSwitchboard {
  const exchange = createExchange({
    desk,
    models: new ModelChain(models),
    store: through(checkedStore(postgresStore(pool, desk.id))),
    database: packDatabase(pool, schema ?? 'public'),
    onDefect: onDefect ?? (() => undefined),
    speech,
    prices: prices ?? {},
    leaseMs: leaseMs ?? LEASE_MS,
    clock: clock ?? tickingClock(),
    ids: ids ?? countingIds(),
    quotas,
  });
  const inboxOf: InboxOf = (person) => exchange.as(staffPrincipal(desk.id, person)).inbox;
  return {
    ...exchange.as(nodePrincipal(desk.id)),
    exchange,
    inboxOf,
    inbox: inboxByName(inboxOf),
    tick: () => exchange.tick(),
    drain: () => exchange.drain(),
    ping: () => exchange.ping(),
  };
}

function inboxByName(inboxOf: InboxOf): InboxByName {
  const of = ({ by }: By) => inboxOf({ id: `staff:${by}`, name: by });
  return {
    waiting: (...page) => of({ by: 'anybody' }).waiting(...page),
    claim: (id, who) => of(who).claim(id, who),
    read: (id, who) => of(who).read(id),
    reply: (id, what) => of(what).reply(id, what),
    whisper: (id, what) => of(what).whisper(id, what),
    handBack: (id, what) => of(what).handBack(id, what),
    decline: (id, what) => of(what).decline(id, what),
    decide: (id, what) => of(what).decide(id, what),
  };
}

/** Runs a turn to its end. */
export async function runTurn(
  switchboard: Pick<DeskConversations, 'say'>,
  id: string,
  message: string | CustomerMessage,
): Promise<{ result: TurnResult; events: TurnEvent[] }> {
  const events: TurnEvent[] = [];
  const said = typeof message === 'string' ? { text: message } : message;
  for await (const event of switchboard.say(id, said)) events.push(event);
  const last = events.at(-1);
  if (last?.type !== 'turn-finished') throw new TypeError('The turn did not finish.');
  return { result: last.result, events };
}
