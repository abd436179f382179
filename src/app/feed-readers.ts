import { randomUUID } from 'node:crypto';
import type { Clock } from '../contracts/clock.ts';
import type { Jobs } from '../contracts/jobs.ts';
import type { FeedReader, ReaderStore } from '../contracts/reader.ts';
import type { ConversationStore } from '../contracts/store.ts';
import { runReader } from '../engine/readers/run-reader.ts';
import type { LoadedWebhook } from '../sinks/webhooks/settings.ts';
import { connect, type Pool } from '../stores/postgres/connect.ts';
import { postgresStore } from '../stores/postgres/postgres-store.ts';
import { readersOf } from '../stores/postgres/readers.ts';

/** Whose feed is read, and where it is. */
export interface ReadDesk {
  readonly id: string;
  readonly pool: Pool;
  readonly url: string;
  readonly clock: Clock;
}

/** What reads the feeds of a deployment. */
export interface ReadersConfig {
  readonly readers?: readonly FeedReader[] | undefined;
  readonly webhooks?: readonly LoadedWebhook[] | undefined;
}

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

/** Begins to read a desk's feed at its own database; without readers and webhooks it does nothing and loads nothing. */
export async function startReaders(
  desk: ReadDesk,
  { readers = [], webhooks = [] }: ReadersConfig,
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
    const run = (reader: FeedReader) =>
      runReader({ desk: desk.id, reader, store, readers: places, node, onDefect });
    running.push(...readers.filter(isRead).map(run));
    const due = webhooks.filter(isRead);
    if (due.length > 0) running.push(await startWebhooks(desk, due, { store, places, run, onDefect }));
  } catch (thrown) {
    await stop();
    throw thrown;
  }
  return { stop };
}

async function startWebhooks(
  { id: desk, url, clock }: ReadDesk,
  webhooks: readonly LoadedWebhook[],
  { store, places: readers, run, onDefect }: ReadingParts,
): Promise<Running> {
  const { startWebhook } = await import('../sinks/webhooks/webhooks.ts');
  const { pgBossJobs } = await import('../stores/pg-boss/pg-boss-jobs.ts');
  // Connections of their own: they keep no conversation from being recorded.
  const ofJobs = connect(url, { connections: 2, tableScans: true });
  let jobs: Jobs | undefined;
  const reading: Running[] = [];
  const receivers: { close(): void }[] = [];
  const stop = async () => {
    await Promise.all(reading.map((one) => one.stop()));
    await jobs?.stop(GRACE_MS);
    for (const receiver of receivers) receiver.close();
    await ofJobs.end();
  };
  try {
    jobs = await pgBossJobs(ofJobs, (thrown) => onDefect(thrown, 'jobs'));
    for (const webhook of webhooks) {
      const { reader, close } = await startWebhook({ desk, webhook, store, readers, jobs, clock });
      receivers.push({ close });
      reading.push(run(reader));
    }
  } catch (thrown) {
    await stop();
    throw thrown;
  }
  return { stop };
}
