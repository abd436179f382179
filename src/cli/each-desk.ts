import { loadConfig } from '../app/config.ts';
import { type ConfiguredDesk, deskNamed, desksOf } from '../app/desks-config.ts';
import { readEnvironment } from '../app/environment.ts';
import { onDesk } from '../app/on-desk.ts';
import { withServer } from '../app/open-for-command.ts';
import type { Pool } from '../stores/postgres/connect.ts';

/** Does `work` on the tables of each desk of the configuration, one after the other, or of the one with the id `desk` alone. */
export async function onEachDesk(
  config: string,
  desk: string | undefined,
  work: (one: ConfiguredDesk, pool: Pool) => Promise<void>,
): Promise<void> {
  const environment = readEnvironment(process.env);
  const all = desksOf(await loadConfig(process.cwd(), config));
  const wanted = desk === undefined ? all : [deskNamed(all, desk)];
  await withServer(environment, async (url) => {
    for (const one of wanted) await onDesk(one, environment, url, (pool) => work(one, pool));
  });
}
