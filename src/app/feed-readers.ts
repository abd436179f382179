import { randomUUID } from 'node:crypto';
import type { AnalysisSettings } from '../analytics/settings.ts';
import type { Clock } from '../contracts/clock.ts';
import type { Jobs } from '../contracts/jobs.ts';
import type { FeedReader, ReaderStore } from '../contracts/reader.ts';
import type { ConversationStore } from '../contracts/store.ts';
import { runReader } from '../engine/readers/run-reader.ts';
import { shareReads } from '../engine/readers/share-reads.ts';
import type { NotificationsParts } from '../sinks/notifications/start-notifications.ts';
import type { LoadedWebhook } from '../sinks/webhooks/settings.ts';
import type { StartedWebhook } from '../sinks/webhooks/webhooks.ts';
import { analysesOf } from '../stores/postgres/analyses.ts';
import { connect, type Pool } from '../stores/postgres/connect.ts';
import { postgresStore } from '../stores/postgres/postgres-store.ts';
import { readersOf } from '../stores/postgres/readers.ts';
import { startDayCounting } from './count-days.ts';
import type { Telemetry } from './telemetry.ts';

/** Whose feed is read, and where it is. */
export interface ReadDesk {
  readonly id: string;
  readonly pool: Pool;
  readonly url: string;
  readonly clock: Clock;
  /** Names of its tools that need the customer's yes. */
  readonly needConsent: ReadonlySet<string>;
}

/** What reads the feeds of a deployment. */
export interface ReadersConfig {
  readonly readers?: readonly FeedReader[] | undefined;
  readonly webhooks?: readonly LoadedWebhook[] | undefined;
  readonly analysis?: AnalysisSettings | undefined;
  readonly telemetry?: Telemetry | undefined;
  /** How people of the desk are reached. */
  readonly reaching?: Reaching | undefined;
}

type Reaching = Pick<NotificationsParts, 'desk' | 'notifications' | 'duty' | 'staff' | 'senders' | 'audit'>;

/** What reads the feed of one desk. */
interface ReadingParts {
  readonly store: ConversationStore;
  readonly places: ReaderStore;
  run(reader: FeedReader): Running;
  readonly onDefect: (thrown: unknown, where: string) => void;
}

interface Running {
  stop(): Promise<void>;
}

/** Of messages that are on their way when a process stops, the others are sent by another one. In ms. */
const GRACE_MS = 2_000;

/** Begins to read a desk's feed at its own database; without any it does nothing and loads nothing. */
export async function startReaders(
  desk: ReadDesk,
  { readers = [], webhooks = [], analysis, telemetry, reaching }: ReadersConfig,
  onDefect: (thrown: unknown, where: string) => void,
): Promise<Running> {
  const node = randomUUID();
  const running: Running[] = [];
  const stop = async () => {
    await Promise.all(running.map((one) => one.stop()));
  };
  try {
    const isRead = ({ desks: named }: Pick<FeedReader, 'desks'>) => named?.includes(desk.id) ?? true;
    const store = postgresStore(desk.pool, desk.id);
    const places = readersOf(desk.pool, desk.id);
    const reads = { feed: store.feed, eventsBetween: shareReads(store).eventsBetween };
    const run = (reader: FeedReader) =>
      runReader({ desk: desk.id, reader, store: reads, readers: places, node, onDefect });
    running.push(...readers.filter(isRead).map(run));
    running.push(...(telemetry?.readersOf({ ...desk, store, places }) ?? []).map(run));
    const due = webhooks.filter(isRead);
    if (due.length > 0 || analysis || reaching) {
      const wanted = { webhooks: due, analysis, reaching };
      running.push(await startJobs(desk, wanted, { store, places, run, onDefect }));
    }
  } catch (thrown) {
    await stop();
    throw thrown;
  }
  return { stop };
}

/** What is done by jobs of the desk's database: webhooks, analyses, and telling people what waits for them. */
async function startJobs(
  { id: desk, pool, url, clock, needConsent }: ReadDesk,
  { webhooks = [], analysis, reaching }: Pick<ReadersConfig, 'webhooks' | 'analysis' | 'reaching'>,
  { store, places: readers, run, onDefect }: ReadingParts,
): Promise<Running> {
  const { startWebhook } = await import('../sinks/webhooks/webhooks.ts');
  const { startNotifications } = await import('../sinks/notifications/start-notifications.ts');
  const { startAnalyses } = await import('../analytics/start-analyses.ts');
  const { askModels } = await import('../analytics/ask-models.ts');
  const { pgBossJobs } = await import('../stores/pg-boss/pg-boss-jobs.ts');
  // Connections of their own: they keep no conversation from being recorded.
  const ofJobs = connect(url, { connections: 2, tableScans: true });
  let jobs: Jobs | undefined;
  const reading: Running[] = [];
  const receivers: StartedWebhook[] = [];
  const analyses = analysesOf(pool, desk);
  const stop = async () => {
    await Promise.all(reading.map((one) => one.stop()));
    await jobs?.stop(GRACE_MS);
    for (const receiver of receivers) receiver.close();
    await ofJobs.end();
  };
  try {
    jobs = await pgBossJobs(ofJobs, (thrown) => onDefect(thrown, 'jobs'));
    for (const webhook of webhooks) {
      const started = await startWebhook({ desk, webhook, store, analyses, readers, jobs, clock });
      receivers.push(started);
      reading.push(run(started.reader));
    }
    if (analysis) {
      const { models = [], lead } = analysis;
      const reader = await startAnalyses({
        desk,
        store,
        analyses,
        jobs,
        needConsent,
        lead,
        askModels: models.length > 0 ? askModels(models) : undefined,
        onAnalysed: async (found) => void (await Promise.all(receivers.map(({ tell }) => tell(found)))),
      });
      reading.push(run(reader), startDayCounting(analyses, clock, onDefect));
    }
    if (reaching) reading.push(run(await startNotifications({ ...reaching, store, jobs, clock })));
  } catch (thrown) {
    await stop();
    throw thrown;
  }
  return { stop };
}
