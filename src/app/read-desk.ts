import { SwitchroomError } from '../contracts/errors.ts';
import { schemaOf } from '../contracts/pack.ts';
import type { ConversationStore } from '../contracts/store.ts';
import { connect } from '../stores/postgres/connect.ts';
import { postgresStore } from '../stores/postgres/postgres-store.ts';
import { isTableMissing } from '../stores/postgres/store-error.ts';
import { type ConfiguredDesk, urlsOf } from './desks-config.ts';

/** What of a desk's conversations can be read. */
export type ReadStore = Pick<ConversationStore, 'list' | 'state' | 'events'>;

/**
 * Does `work` with the recorded conversations of a desk. The server refuses whatever would write to them, so its tables are those of the last
 * `switchroom migrate`, or of the process that serves it. Throws `desk-not-installed` where it has none.
 */
export async function readDesk<Result>(
  { pack, database }: Pick<ConfiguredDesk, 'pack' | 'database'>,
  controlUrl: string,
  work: (store: ReadStore) => Promise<Result>,
): Promise<Result> {
  const url = database === undefined ? controlUrl : urlsOf(database).DATABASE_URL;
  const pool = connect(url ?? controlUrl, {
    connections: 2,
    // While a floor learns its examples, nothing else in this process gets on.
    connectTimeoutMs: 120_000,
    statementTimeoutMs: 0,
    schema: schemaOf(pack),
    readOnly: true,
  });
  const { id } = pack.desk;
  try {
    return await work(postgresStore(pool, id));
  } catch (thrown) {
    if (!isTableMissing(thrown)) throw thrown;
    const how = `Serve "${id}" once with this database, or run \`switchroom migrate\`.`;
    throw new SwitchroomError('desk-not-installed', how, { cause: thrown });
  } finally {
    await pool.end();
  }
}
