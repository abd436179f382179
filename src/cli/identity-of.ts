import { loadConfig } from '../app/config.ts';
import { readEnvironment } from '../app/environment.ts';
import { type DeskIdentity, deskIdentity } from '../app/identity.ts';
import { withDatabase } from '../app/open-for-command.ts';
import { databaseClock } from '../stores/postgres/database-clock.ts';

/** Does `work` with the identity of the desk that a configuration serves, whether it runs or not. */
export async function withIdentity<Result>(
  configFile: string,
  work: (identity: DeskIdentity) => Promise<Result>,
): Promise<Result> {
  const { pack, identity: settings } = await loadConfig(process.cwd(), configFile);
  const environment = readEnvironment(process.env);
  const desk = pack.desk.id;
  return withDatabase(environment, async (pool) => {
    const clock = await databaseClock(pool);
    return work(deskIdentity({ desk, pool, settings, environment, clock }));
  });
}
