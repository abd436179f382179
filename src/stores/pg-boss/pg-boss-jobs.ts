import type { PgBoss as Boss, ConstructorOptions } from 'pg-boss';
import { messageOf } from '../../contracts/errors.ts';
import type { DeadJob, Job, Jobs } from '../../contracts/jobs.ts';

/** Connections to the database of the jobs. */
export interface JobsPool {
  query(statement: { text: string; values?: unknown[] }): Promise<object>;
}

/** The schema of the jobs, one in each database; it is pg-boss's own. */
export const JOBS_SCHEMA = 'switchroom_jobs';

const DAY_S = 86_400;
const LOOK_S = 0.5;
/** How often it is looked for jobs of nodes that say nothing any more. */
const SUPERVISE_S = 5;
const DEAD_KEPT_S = 30 * DAY_S;

/** Makes the tables of the jobs, or brings them up to date; the login must own the database's schemas. */
export async function installJobs(pool: JobsPool): Promise<void> {
  const boss = await bossOn(pool, { supervise: false, schedule: false });
  await boss.start();
  await boss.stop({ close: false });
}

/** Jobs in PostgreSQL, by pg-boss, which is loaded now; their tables are there. `onDefect` hears what fails in the background. */
export async function pgBossJobs(pool: JobsPool, onDefect: (thrown: unknown) => void): Promise<Jobs> {
  const boss = await bossOn(pool, {
    migrate: false,
    schedule: false,
    // Indexes are their owner's to rebuild, and the login that serves need not own them.
    reindex: false,
    superviseIntervalSeconds: SUPERVISE_S,
    monitorIntervalSeconds: SUPERVISE_S,
  });
  boss.on('error', onDefect);
  await boss.start();
  const workers = new Map<string, string>();
  return {
    async queue(name, { attempts, firstPauseSeconds, longestPauseSeconds, expireMs }) {
      await boss.createQueue(deadOf(name), { retentionSeconds: DEAD_KEPT_S });
      const settings = {
        retryLimit: attempts - 1,
        retryDelay: firstPauseSeconds,
        retryBackoff: firstPauseSeconds > 0,
        ...(firstPauseSeconds > 0 && { retryDelayMax: longestPauseSeconds }),
        expireInSeconds: Math.ceil(expireMs / 1_000),
        deleteAfterSeconds: DAY_S,
        deadLetter: deadOf(name),
      };
      await boss.createQueue(name, settings);
      await boss.updateQueue(name, settings);
    },
    async add(queue, jobs) {
      await boss.insert(queue, jobs.map(insertOf));
      const worker = workers.get(queue);
      if (worker !== undefined) boss.notifyWorker(worker);
    },
    async work(queue, atOnce, handle) {
      const options = { batchSize: atOnce, perJobResults: true, pollingIntervalSeconds: LOOK_S } as const;
      const worker = await boss.work<Job['data'], object, typeof options & { burstWhenBatchFull: true }>(
        queue,
        { ...options, burstWhenBatchFull: true },
        (jobs) =>
          Promise.all(
            jobs.map(async ({ id, data }) => {
              try {
                const outcome = await handle(data);
                if (outcome === 'done') return { id, status: 'completed' as const };
                return { id, status: 'deadletter' as const, output: { reason: outcome.dead } };
              } catch (thrown) {
                return { id, status: 'failed' as const, output: { reason: messageOf(thrown) } };
              }
            }),
          ),
      );
      workers.set(queue, worker);
    },
    async dead(queue, limit) {
      return (await boss.findJobs<Job['data']>(deadOf(queue), { limit })).map(deadJob);
    },
    revive: (queue, ids) => boss.redrive(deadOf(queue), ids === undefined ? {} : { ids: [...ids] }),
    stop: (graceMs) => boss.stop({ close: false, graceful: true, timeout: graceMs }),
  };
}

async function bossOn(pool: JobsPool, options: ConstructorOptions): Promise<Boss> {
  const { PgBoss } = await import('pg-boss');
  return new PgBoss({
    ...options,
    schema: JOBS_SCHEMA,
    registerInstance: false,
    db: {
      // What pg-boss reads of an answer is what the driver gives.
      executeSql: async (text, values) =>
        (await pool.query(values === undefined ? { text } : { text, values })) as { rows: unknown[] },
    },
  });
}

const deadOf = (queue: string) => `${queue}/dead`;

function insertOf({ id, data, afterSeconds }: Job) {
  return { id, data: { ...data }, ...(afterSeconds !== undefined && { startAfter: afterSeconds }) };
}

function deadJob({ id, data, createdOn, sourceOutput }: DeadRow): DeadJob {
  const reason =
    sourceOutput && 'reason' in sourceOutput ? String(sourceOutput.reason) : 'Its node was gone each time.';
  return { id, data, at: createdOn, reason };
}

interface DeadRow {
  readonly id: string;
  readonly data: Job['data'];
  readonly createdOn: Date;
  readonly sourceOutput: object | null;
}
