import { loadConfig } from '../app/config.ts';
import { deskIds } from '../app/desks-config.ts';
import { readEnvironment } from '../app/environment.ts';
import { type DeskIdentity, deskIdentity } from '../app/identity.ts';
import { withDatabase } from '../app/open-for-command.ts';
import type { AuditEntry } from '../contracts/audit.ts';
import { databaseClock } from '../stores/postgres/database-clock.ts';
import { homeOf } from '../stores/postgres/homes.ts';

/** Does `work` with the identity of the desk that a configuration serves, whether it runs or not. */
export async function withIdentity<Result>(
  configFile: string,
  work: (identity: DeskIdentity) => Promise<Result>,
): Promise<Result> {
  const { pack, packs = [pack], identity: settings } = await loadConfig(process.cwd(), configFile);
  const environment = readEnvironment(process.env);
  const desks = deskIds(packs);
  return withDatabase(environment, async (pool) => {
    const clock = await databaseClock(pool);
    const desk = await homeOf(pool, desks);
    return work(deskIdentity({ desk, desks, pool, settings, environment, clock }));
  });
}

/** Who can run commands with the database's address may do everything; who it is only the machine knows. */
const COMMAND_LINE = { kind: 'node', id: 'command-line' } as const;

/** As `withIdentity`, for what changes something: `done` says what goes into the audit before the command says it is done. */
export async function act<Result>(
  configFile: string,
  work: (identity: DeskIdentity) => Promise<Result>,
  done: (result: Result) => Omit<AuditEntry, 'principal'>,
): Promise<Result> {
  return withIdentity(configFile, async (identity) => {
    const result = await work(identity);
    await identity.audit.record({ principal: COMMAND_LINE, ...done(result) });
    return result;
  });
}
