import { noSuchName } from '../contracts/did-you-mean.ts';
import { SwitchroomError } from '../contracts/errors.ts';
import type { Feed } from '../contracts/feed.ts';
import type { Jobs } from '../contracts/jobs.ts';
import type { ReaderStore } from '../contracts/reader.ts';
import type { LoadedWebhook } from '../sinks/webhooks/settings.ts';
import { installJobs, pgBossJobs } from '../stores/pg-boss/pg-boss-jobs.ts';
import type { Pool } from '../stores/postgres/connect.ts';
import { feedOf } from '../stores/postgres/feed.ts';
import { readersOf } from '../stores/postgres/readers.ts';
import type { LoadedConfig } from './config.ts';
import { type ConfiguredDesk, desksOf } from './desks-config.ts';
import { onDesk } from './on-desk.ts';
import type { DatabasePlace } from './open-database.ts';
import { onPool, withServer } from './open-for-command.ts';

/** A webhook at one of its desks. */
export interface WebhookAtDesk {
  readonly desk: string;
  readonly webhook: LoadedWebhook;
  readonly readers: ReaderStore;
  readonly feed: Feed;
  readonly jobs: Jobs;
}

/** Which webhooks a command is about: all without a name, at all their desks without one. */
export interface WhichWebhooks {
  readonly name?: string | undefined;
  readonly desk?: string | undefined;
}

/** Does `work` for webhooks of a deployment, served or not. Throws `webhook-not-found`. */
export async function onWebhooks<Result>(
  config: LoadedConfig,
  place: DatabasePlace,
  { name, desk }: WhichWebhooks,
  work: (at: WebhookAtDesk) => Promise<Result>,
): Promise<Result[]> {
  const { webhooks = [] } = config;
  const meant = desksOf(config).flatMap((one) => {
    const { id } = one.pack.desk;
    const here = webhooks.filter(
      (webhook) => (webhook.desks?.includes(id) ?? true) && webhook.name === (name ?? webhook.name),
    );
    return here.length > 0 && id === (desk ?? id) ? [{ one, here }] : [];
  });
  const names = webhooks.map((webhook) => webhook.name);
  if (name !== undefined && meant.length === 0)
    throw new SwitchroomError(
      'webhook-not-found',
      noSuchName(name, names, desk ? ` at the desk "${desk}"` : ''),
    );
  if (meant.length === 0) return [];
  return withServer(place, async (url) => {
    const results: Result[] = [];
    for (const { one, here } of meant)
      await onJobs(one, place, url, async (pool, jobs) => {
        const { id } = one.pack.desk;
        const parts = { desk: id, readers: readersOf(pool, id), feed: feedOf(pool, id), jobs };
        for (const webhook of here) results.push(await work({ ...parts, webhook }));
      });
    return results;
  });
}

/** Does `work` with the jobs of a desk's database. */
function onJobs(
  desk: ConfiguredDesk,
  place: DatabasePlace,
  controlUrl: string,
  work: (pool: Pool, jobs: Jobs) => Promise<void>,
): Promise<void> {
  return onDesk(desk, place, controlUrl, async (pool, { owner }) => {
    await onPool(owner, undefined, installJobs);
    const jobs = await pgBossJobs(pool, () => undefined);
    await work(pool, jobs).finally(() => jobs.stop(0));
  });
}
