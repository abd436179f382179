import type { Ids } from '../contracts/clock.ts';
import type { ConversationState } from '../contracts/conversation.ts';
import { SwitchroomError } from '../contracts/errors.ts';
import type { Exchange, Switchboard } from '../contracts/line.ts';
import type { LinkHealth } from '../contracts/model.ts';
import type { Inbox, InboxPage, InboxQuery } from '../contracts/person.ts';
import { nodePrincipal, type Principal, staffPrincipal } from '../contracts/principal.ts';
import type { ConversationQuery } from '../contracts/store.ts';
import { cursorAt, MOST_COUNTED, PAGE, waitingSince } from '../stores/postgres/inbox.ts';
import { atDesk } from './at-desk.ts';
import type { RunningDesk } from './create-desk.ts';

/** Ids that say which desk their conversation is at, where a process has several. */
export function idsOf(desk: string, ids: Ids): Ids {
  return { next: (prefix) => `${desk}.${ids.next(prefix)}` };
}

/**
 * Several desks as one. Which desk a conversation is at stands in its id; one that says none, e.g. of before there were several,
 * is at the first. Whoever may use the first desk may use all; a principal of another desk may use that one.
 */
export function manyDesks(desks: readonly [RunningDesk, ...RunningDesk[]]): RunningDesk {
  const [first] = desks;
  if (desks.length === 1) return first;
  const exchange = exchangeOf(desks);
  return {
    desk: first.desk,
    desks: desks.map(({ desk }) => desk),
    exchange,
    switchboard: exchange.as(nodePrincipal(first.desk.id)),
    inboxOf: (person) => exchange.as(staffPrincipal(first.desk.id, person)).inbox,
    models: first.models,
    modelHealth: () => first.models.flatMap((model) => worst(desks, model)),
    probeModels() {
      const probings = desks.map((desk) => desk.probeModels());
      return {
        done: Promise.all(probings.map(({ done }) => done)).then(() => undefined),
        stop() {
          for (const probing of probings) probing.stop();
        },
      };
    },
    warnings: desks.flatMap(({ desk, warnings }) => warnings.map((line) => `${desk.id}: ${line}`)),
  };
}

/** How a model fares at the desk where it fares worst. */
function worst(desks: readonly RunningDesk[], model: string): LinkHealth[] {
  const all = desks.flatMap((desk) => desk.modelHealth().filter((health) => health.model === model));
  const found =
    all.find(({ status }) => status === 'failing') ?? all.find(({ status }) => status === 'ok') ?? all[0];
  return found ? [found] : [];
}

function exchangeOf(desks: readonly [RunningDesk, ...RunningDesk[]]): Exchange {
  const each = async (what: (exchange: Exchange) => Promise<void>) => {
    await Promise.all(desks.map(({ desk, exchange }) => atDesk(desk.id, what(exchange))));
  };
  return {
    as: (principal) => switchboardOf(switchboardsOf(desks, principal)),
    ping: () => each((exchange) => exchange.ping()),
    tick: () => each((exchange) => exchange.tick()),
    drain: () => each((exchange) => exchange.drain()),
  };
}

/** What a principal may use, by the desk's id; the first is who is meant where no desk is named. */
type Switchboards = ReadonlyMap<string, Switchboard>;

function switchboardsOf(desks: readonly [RunningDesk, ...RunningDesk[]], principal: Principal): Switchboards {
  const ofAll = principal.desk === desks[0].desk.id;
  const reached = desks.filter(({ desk }) => ofAll || desk.id === principal.desk);
  return new Map(
    // Who may reach none is told so by the first.
    (reached.length > 0 ? reached : [desks[0]]).map(({ desk, exchange }) => [
      desk.id,
      exchange.as(ofAll ? { ...principal, desk: desk.id } : principal),
    ]),
  );
}

function switchboardOf(all: Switchboards): Switchboard {
  const [first] = all.values();
  const named = (desk: string | undefined) => {
    const found = desk === undefined ? first : all.get(desk);
    if (found === undefined)
      throw new SwitchroomError('desk-not-found', `The desks are ${[...all.keys()].join(', ')}.`);
    return found;
  };
  const at = (id: string) => all.get(id.slice(0, Math.max(0, id.indexOf('.')))) ?? named(undefined);
  return {
    open: async (request) => named(request.desk).open(request),
    say: (id, message) => at(id).say(id, message),
    interrupt: (id) => at(id).interrupt(id),
    close: (id, reason) => at(id).close(id, reason),
    view: (id) => at(id).view(id),
    events: (id, after, limit) => at(id).events(id, after, limit),
    follow: (id, after, signal) => at(id).follow(id, after, signal),
    answer: (id, line) => at(id).answer(id, line),
    list: (query) => listOf(all, at, query),
    inbox: inboxOf(all, (id) => at(id).inbox),
  };
}

/** Newest first over all desks; each is asked for a page, and none waits for another. */
async function listOf(
  all: Switchboards,
  at: (id: string) => Switchboard,
  { before, ...query }: ConversationQuery,
): Promise<ConversationState[]> {
  const following = before === undefined ? query.following : await placeOf(at(before), before);
  if (before !== undefined && following === undefined) return [];
  const asked = { ...query, ...(following && { following }) };
  const pages = await Promise.all(
    [...all].map(([desk, switchboard]) => atDesk(desk, switchboard.list(asked))),
  );
  const inOrder = (one: ConversationState, other: ConversationState) =>
    other.openedAt.getTime() - one.openedAt.getTime() || compare(other.id, one.id);
  return pages.flat().sort(inOrder).slice(0, query.limit);
}

async function placeOf(switchboard: Switchboard, id: string): Promise<ConversationQuery['following']> {
  const found = await switchboard.view(id).catch((thrown: unknown) => {
    if (thrown instanceof SwitchroomError && thrown.code === 'conversation-not-found') return undefined;
    throw thrown;
  });
  return found && { openedAt: found.state.openedAt, id };
}

function inboxOf(all: Switchboards, at: (id: string) => Inbox): Inbox {
  return {
    waiting: (query = {}) => waitingAt(all, query),
    claim: (id) => at(id).claim(id),
    reply: (id, words) => at(id).reply(id, words),
    whisper: (id, words) => at(id).whisper(id, words),
    handBack: (id, done) => at(id).handBack(id, done),
    decline: (id, no) => at(id).decline(id, no),
    decide: (id, decision) => at(id).decide(id, decision),
  };
}

/** Longest waiting first over all desks. A place in the inbox is a time and an id, so it is one in each desk's. */
async function waitingAt(all: Switchboards, query: InboxQuery): Promise<InboxPage> {
  const { limit = PAGE } = query;
  const pages = await Promise.all(
    [...all].map(([desk, { inbox }]) => atDesk(desk, inbox.waiting({ ...query, limit }))),
  );
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
  };
}

/** As the database compares ids. */
function compare(one: string, other: string): number {
  return Buffer.compare(Buffer.from(one), Buffer.from(other));
}
