import { deskAnalyses } from '../analytics/desk-analyses.ts';
import type { DeskAnalyses } from '../contracts/analysis.ts';
import type { Clock, Ids, Timers } from '../contracts/clock.ts';
import type { Desk } from '../contracts/desk.ts';
import { codeOf } from '../contracts/errors.ts';
import type { EvalRuns } from '../contracts/eval-run.ts';
import type { ForkConversation } from '../contracts/fork.ts';
import type { Exchange, Switchboard } from '../contracts/line.ts';
import type { LinkHealth, ModelLink, Prices } from '../contracts/model.ts';
import { own } from '../contracts/own.ts';
import type { Pack } from '../contracts/pack.ts';
import type { InboxOf } from '../contracts/person.ts';
import { nodePrincipal, staffPrincipal } from '../contracts/principal.ts';
import type { Publisher } from '../contracts/published.ts';
import type { DeskQuality } from '../contracts/quality.ts';
import type { Quotas } from '../contracts/quota.ts';
import type { RecordingStore } from '../contracts/recording.ts';
import type { Rehearsals } from '../contracts/rehearsal.ts';
import type { PromptOf } from '../contracts/sent-prompt.ts';
import { describeFinding } from '../desk/finding.ts';
import { everyAgent } from '../desk/inside-agents.ts';
import { ModelWatch, type ModelWatcher } from '../engine/models/model-watch.ts';
import { createExchange } from '../engine/switchboard.ts';
import { analysesOf } from '../stores/postgres/analyses.ts';
import type { Pool } from '../stores/postgres/connect.ts';
import { deskVersionsOf } from '../stores/postgres/desk-versions.ts';
import { evalRunsOf } from '../stores/postgres/eval-runs.ts';
import { packDatabase } from '../stores/postgres/pack-database.ts';
import { postgresStore } from '../stores/postgres/postgres-store.ts';
import { publishedOf } from '../stores/postgres/published.ts';
import { recordingsOf } from '../stores/postgres/recordings.ts';
import { type EventListener, observedStore } from './observed-store.ts';
import { type Probing, probeModels } from './probe-models.ts';
import { deskQuality, type QualityParts } from './quality/desk-quality.ts';
import { evalRuns } from './quality/eval-runs.ts';
import { type ForkerParts, forkerOf } from './replay/forker.ts';
import { type PromptParts, promptReader } from './replay/prompt-reader.ts';
import { randomIds, systemTimers } from './system.ts';
import { DeskServing } from './versions/desk-serving.ts';
import { followPublished } from './versions/follow-published.ts';
import { type PreparedDesk, prepareDesk, type SpeechOf } from './versions/prepare-desk.ts';
import { publisherOf } from './versions/publisher.ts';
import { rehearsalsOf } from './versions/rehearsals.ts';
import type { Trial } from './versions/trial.ts';
import type { DeskVersion } from './versions/version-of.ts';

/** A node that has not shown itself for so long is dead; it does so twice a second. */
const LEASE_MS = 3_000;

/** What a desk needs to talk; the time of nodes that work together is their database's; timers and ids are the machine's own unless given. */
export interface DeskParts {
  readonly pack: Pack;
  readonly models: readonly ModelLink[];
  readonly pool: Pool;
  /** Connections for the pack's tools; `pool` without. */
  readonly tools?: Pool;
  /** Hears what was thrown that nobody meant to throw. */
  readonly onDefect?: (thrown: unknown, where: string) => void;
  /** Hears which models do not answer, and when they do again. */
  readonly watcher?: ModelWatcher;
  readonly clock: Clock;
  readonly timers?: Timers;
  readonly ids?: Ids;
  /** What holds calls; without it nobody can be answered by voice. */
  readonly speechOf?: SpeechOf | undefined;
  /** What models cost, for limits and the display of spend. */
  readonly prices?: Prices;
  /** Hears each event that this process records. */
  readonly onEvent?: EventListener | undefined;
  /** What callers may use up; without, as much as they like. */
  readonly quotas?: Quotas | undefined;
  /** A second version of the desk, which serves some of its customers. */
  readonly trial?: Trial | undefined;
}

/** A desk, ready to talk. */
export interface RunningDesk {
  /** The first of `desks`. */
  readonly desk: Desk;
  /** Whom one may talk to, by `exchange` and `switchboard`. */
  readonly desks: readonly [Desk, ...Desk[]];
  /** Id of the desk whose principals are the whole deployment's. */
  readonly home: string;
  /** The id of the desk that a conversation is at, by its own. */
  readonly deskOf: (conversation: string) => string;
  /** Ids of the desks whose database does not answer now. Throws `store-unavailable` when none answers. */
  readonly unserved: () => Promise<readonly string[]>;
  /** A switchboard for each who comes. */
  readonly exchange: Exchange;
  /** The switchboard of this program itself, e.g. for calls that come in on its telephone line. */
  readonly switchboard: Switchboard;
  /** For people whom this program vouches for, e.g. by the number they answered on. */
  readonly inboxOf: InboxOf;
  /** What its closed conversations came to, of the desk with this id. */
  readonly analyses: (desk: string) => DeskAnalyses;
  /** Where the sound of its calls is kept, of the desk with this id. */
  readonly recordings: (desk: string) => RecordingStore;
  /** How good the routing of the desk with this id is. Throws `desk-not-found`. */
  readonly quality: (desk: string) => DeskQuality;
  /** The runs of suites that are kept of the desk with this id. Throws `desk-not-found`. */
  readonly evalRuns: (desk: string) => EvalRuns;
  /** Publishes changes over the code of the desk with this id. Throws `desk-not-found`. */
  readonly publisher: (desk: string) => Publisher;
  /** Rehearsals with the desk with this id. Throws `desk-not-found`. */
  readonly rehearsals: (desk: string) => Rehearsals;
  /** Forks conversations of the desk with this id. Throws `desk-not-found`. */
  readonly fork: (desk: string) => ForkConversation;
  /** Makes prompts of the desk with this id again. Throws `desk-not-found`. */
  readonly prompt: (desk: string) => PromptOf;
  /** The versions that serve here: what turns are stamped with. */
  readonly versions: readonly DeskVersion[];
  /** Names of the models it asks, in order. */
  readonly models: readonly string[];
  /** How the models fare in this process, the floor left out. */
  readonly modelHealth: () => readonly LinkHealth[];
  /** Asks each model once, in the background, whether it would answer. */
  readonly probeModels: () => Probing;
  /** What `checkDesk` found that does not keep it from serving, a line each. */
  readonly warnings: readonly string[];
}

/**
 * Puts a pack's desk on a database and its models, the floor behind them. Throws `desk-invalid` listing its errors,
 * and what a model link throws that can't serve one of the agents, e.g. `config-invalid`.
 */
export async function createDesk({
  pack,
  models,
  pool,
  tools = pool,
  speechOf = (desk) => ({ desk, model: undefined }),
  onDefect = () => undefined,
  watcher,
  clock,
  timers = systemTimers,
  ids = randomIds,
  prices = {},
  quotas,
  onEvent,
  trial,
}: DeskParts): Promise<RunningDesk> {
  const names = models.map(({ name }) => name);
  const watch = new ModelWatch(names, clock, watcher);
  const parts = { models, watch, speechOf };
  const prepare = (one: Desk) => prepareDesk(one, parts);
  const present = await prepare(pack.desk);
  const tried = trial && 'desk' in trial ? { ...trial, desk: await prepare(trial.desk) } : undefined;
  const { desk, models: chain, speech } = present;
  const serving = new DeskServing(present, tried);
  const store = postgresStore(pool, desk.id);
  const database = packDatabase(tools, pack.database?.schema ?? 'public', pool);
  const exchange = createExchange({
    desk,
    serving,
    clock,
    ids,
    onDefect,
    prices,
    quotas,
    models: chain,
    modelsOf: (one) => serving.preparedFor(one).models,
    leaseMs: LEASE_MS,
    store: onEvent ? observedStore(store, onEvent, onDefect) : store,
    ...(speech && {
      speech: { model: speech, timers, modelOf: (one) => serving.preparedFor(one).speech ?? speech },
    }),
    database,
  });
  const [recordings, runs] = [recordingsOf(pool, desk.id), evalRuns(evalRunsOf(pool, desk.id))];
  const published = publishedOf(pool, desk.id);
  const follow = followPublished({
    code: { ...present, defined: pack.desk },
    serving,
    store: published,
    trial,
    onDefect,
    prepare,
    save: (hash, definition) => deskVersionsOf(pool, desk.id).save(hash, definition),
  });
  const publisher = publisherOf({ code: pack.desk, models, store: published, onPublished: follow });
  const shared = { code: pack.desk, models, prices, store, clock, database, onDefect };
  const held = rehearsalsOf({ ...shared, prepare, ids });
  // A desk whose server is away has it with its first round of upkeep.
  await follow().catch(unlessAway);
  const all = tried ? [present, tried.desk] : [present];
  return {
    desk,
    desks: [desk],
    home: desk.id,
    deskOf: () => desk.id,
    unserved: () => exchange.ping().then(() => []),
    exchange: followedBy(exchange, follow),
    switchboard: exchange.as(nodePrincipal(desk.id)),
    inboxOf: (person) => exchange.as(staffPrincipal(desk.id, person)).inbox,
    analyses: () => deskAnalyses(analysesOf(pool, desk.id)),
    recordings: () => recordings,
    ...hindsight({ ...shared, pool, serving, published }),
    evalRuns: () => runs,
    publisher: () => publisher,
    rehearsals: () => held,
    versions: all.map(({ version }) => version),
    models: chain.names,
    modelHealth: () => watch.health,
    probeModels: () => probeModels(desk, models, watch, timers),
    warnings: [...new Set(all.flatMap((one) => warningsOf(one, models, prices)))],
  };
}

/** What people look into of what was: how good it was, how it could have gone, what models were asked with. */
function hindsight(
  parts: ForkerParts & PromptParts & Omit<QualityParts, 'desk'>,
): Pick<RunningDesk, 'quality' | 'fork' | 'prompt'> {
  const quality = deskQuality({ ...parts, desk: parts.code });
  const [fork, prompt] = [forkerOf(parts), promptReader(parts)];
  return { quality: () => quality, fork: () => fork, prompt: () => prompt };
}

/** An exchange whose upkeep does something more. */
function followedBy(exchange: Exchange, follow: () => Promise<void>): Exchange {
  return {
    as: (principal) => exchange.as(principal),
    ping: () => exchange.ping(),
    drain: () => exchange.drain(),
    tick: async () => void (await Promise.all([exchange.tick(), follow()])),
  };
}

function unlessAway(thrown: unknown): void {
  if (codeOf(thrown) !== 'store-unavailable') throw thrown;
}

function warningsOf(
  { desk, findings }: PreparedDesk,
  models: readonly ModelLink[],
  prices: Prices,
): string[] {
  return [...findings.map(describeFinding), ...unpriced(desk, models, prices)];
}

/** Models a price table leaves out: what they cost is not seen, and no limit in USD holds them. */
function unpriced(desk: Desk, models: readonly ModelLink[], prices: Prices): string[] {
  if (Object.keys(prices).length === 0) return [];
  const asked = models.flatMap(({ name, modelFor = (model) => model }) =>
    [...everyAgent(desk)].map((agent) => ({ link: name, model: modelFor(agent.model) })),
  );
  const missing = asked.filter(
    ({ link, model }) => model !== null && !own(prices, model ?? link) && !own(prices, link),
  );
  const names = new Set(missing.map(({ link, model }) => model ?? link));
  return [...names].map((name) => `There is no price for "${name}": its calls count as 0 USD.`);
}
