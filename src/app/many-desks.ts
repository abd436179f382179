import type { Ids } from '../contracts/clock.ts';
import { codeOf, SwitchroomError } from '../contracts/errors.ts';
import type { ConversationPage, Exchange, OpenConversation, Switchboard } from '../contracts/line.ts';
import type { LinkHealth } from '../contracts/model.ts';
import type { Inbox } from '../contracts/person.ts';
import { nodePrincipal, type Principal, staffPrincipal, worksAt } from '../contracts/principal.ts';
import type { ConversationQuery } from '../contracts/store.ts';
import { atDesk } from './at-desk.ts';
import { changesOf } from './changes-of-desks.ts';
import type { RunningDesk } from './create-desk.ts';
import { askDesks, listOf, waitingAt } from './lists-of-desks.ts';

/** Ids that say which desk their conversation is at, where a process has several. */
export function idsOf(desk: string, ids: Ids): Ids {
  return { next: (prefix) => `${desk}.${ids.next(prefix)}` };
}

type Desks = readonly [RunningDesk, ...RunningDesk[]];

/**
 * Several desks as one. Which desk a conversation is at stands in its id; one that says none, e.g. of before there were several,
 * is at `home`. Principals of `home` are the deployment's and reach all desks, or those they name; one of another desk, that one.
 */
export function manyDesks(desks: Desks, home: string): RunningDesk {
  const [first, ...others] = desks;
  if (others.length === 0 && first.desk.id === home) return first;
  const ids = new Set(desks.map(({ desk }) => desk.id));
  const deskOf = (id: string) => {
    const said = id.slice(0, Math.max(0, id.indexOf('.')));
    return ids.has(said) ? said : home;
  };
  const exchange = exchangeOf(desks, { home, deskOf });
  const at = (id: string) => {
    const found = desks.find(({ desk }) => desk.id === id);
    if (found) return found;
    throw new SwitchroomError('desk-not-found', `There is no desk ${id}.`);
  };
  return {
    desk: first.desk,
    desks: [first.desk, ...others.map(({ desk }) => desk)],
    home,
    deskOf,
    unserved: () => unservedOf(desks),
    exchange,
    switchboard: exchange.as(nodePrincipal(home)),
    inboxOf: (person) => exchange.as(staffPrincipal(home, person)).inbox,
    analyses: (id) => at(id).analyses(id),
    recordings: (id) => at(id).recordings(id),
    quality: (id) => at(id).quality(id),
    evalRuns: (id) => at(id).evalRuns(id),
    publisher: (id) => at(id).publisher(id),
    rehearsals: (id) => at(id).rehearsals(id),
    fork: (id) => at(id).fork(id),
    prompt: (id) => at(id).prompt(id),
    versions: first.versions,
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

function unlessAway(thrown: unknown): void {
  if (codeOf(thrown) !== 'store-unavailable') throw thrown;
}

/** A desk whose server is away leaves the others as they are; where no desk can be served, the first one's error says so. */
async function unservedOf(desks: Desks): Promise<readonly string[]> {
  const exchanges = desks.map(({ desk, exchange }) => [desk.id, exchange] as const);
  return (await askDesks(exchanges, (exchange) => exchange.ping())).away;
}

/** How a model fares at the desk where it fares worst. */
function worst(desks: readonly RunningDesk[], model: string): LinkHealth[] {
  const all = desks.flatMap((desk) => desk.modelHealth().filter((health) => health.model === model));
  const found =
    all.find(({ status }) => status === 'failing') ?? all.find(({ status }) => status === 'ok') ?? all[0];
  return found ? [found] : [];
}

/** How ids and principals tell the desk. */
interface Places {
  readonly home: string;
  readonly deskOf: (conversation: string) => string;
}

function exchangeOf(desks: Desks, places: Places): Exchange {
  const each = async (what: (exchange: Exchange) => Promise<void>) => {
    await Promise.all(desks.map(({ desk, exchange }) => atDesk(desk.id, what(exchange))));
  };
  return {
    as: (principal) => switchboardOf(reachOf(desks, places.home, principal), places.deskOf),
    ping: () => each((exchange) => exchange.ping()),
    tick: () => each((exchange) => exchange.tick()),
    // What a desk holds whose server is away runs out by itself: it keeps nobody from ending.
    drain: () => each((exchange) => exchange.drain().catch(unlessAway)),
  };
}

/** What a principal may use. */
interface Reach {
  /** The desk with this id; undefined where there is none. Who may not work there is refused by what guards each desk. */
  at(desk: string): Switchboard | undefined;
  /** The desks they work at, by their ids. Of who may work at none the first, which tells them so. */
  theirs(): [id: string, switchboard: Switchboard][];
}

function reachOf(desks: Desks, home: string, principal: Principal): Reach {
  const principalAt = (id: string) => (principal.desk === home ? { ...principal, desk: id } : principal);
  const switchboardOf = ({ desk, exchange }: RunningDesk) => exchange.as(principalAt(desk.id));
  return {
    at(id) {
      const found = desks.find(({ desk }) => desk.id === id);
      return found && switchboardOf(found);
    },
    theirs() {
      const found = desks.filter(({ desk }) => worksAt(principalAt(desk.id), desk.id));
      return (found.length > 0 ? found : [desks[0]]).map((one) => [one.desk.id, switchboardOf(one)]);
    },
  };
}

function switchboardOf(reach: Reach, deskOf: Places['deskOf']): Switchboard {
  const at = (id: string) => {
    const found = reach.at(deskOf(id));
    if (found) return found;
    throw new SwitchroomError('conversation-not-found', `The desk ${deskOf(id)} is not served here.`);
  };
  return {
    open: async (request) => openedAt(reach, deskOf, request).open(request),
    say: (id, message) => at(id).say(id, message),
    interrupt: async (id) => at(id).interrupt(id),
    close: async (id, reason) => at(id).close(id, reason),
    rate: async (id, rating) => at(id).rate(id, rating),
    view: async (id) => at(id).view(id),
    events: async (id, after, limit) => at(id).events(id, after, limit),
    follow: (id, after, signal) => at(id).follow(id, after, signal),
    answer: async (id, line) => at(id).answer(id, line),
    list: (query) => listAt(reach, at, query),
    changes: (signal) => changesOf(reach.theirs().map(([, switchboard]) => switchboard.changes(signal))),
    inbox: inboxOf(reach, (id) => at(id).inbox),
  };
}

/** Where a conversation is opened: an id that a line has made says it, as every other id does, also that of the one it continues. */
function openedAt(
  reach: Reach,
  deskOf: Places['deskOf'],
  { desk, id, previous }: OpenConversation,
): Switchboard {
  if (id !== undefined && desk !== undefined && desk !== deskOf(id))
    throw new SwitchroomError('request-invalid', `Ids of the desk ${desk} begin with "${desk}.".`);
  const saying = id ?? previous;
  const named = desk ?? (saying === undefined ? undefined : deskOf(saying));
  const [[, first] = []] = reach.theirs();
  const found = named === undefined ? first : reach.at(named);
  if (found) return found;
  throw new SwitchroomError('desk-not-found', `There is no desk ${named}.`);
}

/** The list of all desks: a conversation is a place in it by the time it was opened. */
async function listAt(
  reach: Reach,
  at: (id: string) => Switchboard,
  { before, ...query }: ConversationQuery,
): Promise<ConversationPage> {
  const following = before === undefined ? query.following : await placeOf(at(before), before);
  if (before !== undefined && following === undefined) return { conversations: [] };
  return listOf(reach.theirs(), { ...query, ...(following && { following }) });
}

async function placeOf(switchboard: Switchboard, id: string): Promise<ConversationQuery['following']> {
  const found = await switchboard.view(id).catch((thrown: unknown) => {
    if (thrown instanceof SwitchroomError && thrown.code === 'conversation-not-found') return undefined;
    throw thrown;
  });
  return found && { openedAt: found.state.openedAt, id };
}

function inboxOf(reach: Reach, at: (id: string) => Inbox): Inbox {
  return {
    waiting: (query = {}) => waitingAt(reach.theirs(), query),
    claim: async (id, how) => at(id).claim(id, how),
    read: async (id) => at(id).read(id),
    reply: async (id, words) => at(id).reply(id, words),
    whisper: async (id, words) => at(id).whisper(id, words),
    handBack: async (id, done) => at(id).handBack(id, done),
    assign: async (id, to) => at(id).assign(id, to),
    decline: async (id, no) => at(id).decline(id, no),
    decide: async (id, decision) => at(id).decide(id, decision),
  };
}
