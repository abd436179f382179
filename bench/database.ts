import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '../src/stores/embedded/start-embedded.ts';
import { connect, type Pool } from '../src/stores/postgres/connect.ts';
import { migrateDesk } from '../src/stores/postgres/migrate.ts';

/** The schema of the desk that is measured. */
export const BENCH_SCHEMA = 'bench';

/** Opens so many connections to the tables of a desk, which are made. */
export async function benchPool(url: string, connections = 10): Promise<Pool> {
  const pool = connect(url, { connections, schema: BENCH_SCHEMA });
  await migrateDesk(pool, { desk: BENCH_SCHEMA, schema: BENCH_SCHEMA });
  return pool;
}

/** A connection for what takes long and may read whole tables: it looks in the tables of that desk. */
export function patientPool(url: string, schema: string | undefined): Pool {
  return connect(url, { connections: 1, schema, statementTimeoutMs: 0, tableScans: true });
}

/** A PostgreSQL with default durability (fsync on): `DATABASE_URL`, or an embedded one that is deleted afterwards. */
export async function benchDatabase(): Promise<{ url: string; stop(): Promise<void> }> {
  if (process.env.DATABASE_URL) return { url: process.env.DATABASE_URL, stop: async () => undefined };
  const folder = await mkdtemp(join(tmpdir(), 'switchroom-bench-'));
  await chmod(folder, 0o755);
  const server = await startEmbedded({ folder });
  return {
    url: server.url,
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
