import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { pino } from 'pino';
import { support } from '../../packs/support/pack.ts';
import { createDesk } from '../../src/app/create-desk.ts';
import { httpApp } from '../../src/app/http-app.ts';
import type { ModelLink } from '../../src/contracts/model.ts';
import { connect } from '../../src/stores/postgres/connect.ts';
import { installPack } from '../../src/stores/postgres/install-pack.ts';
import { testDatabase } from '../../src/testing/test-database.ts';
import { ApiClient } from './api.ts';

/** The Support desk behind real HTTP, on a database of its own, with the floor behind `models`. */
export async function supportDesk(models: readonly ModelLink[] = []) {
  const database = await testDatabase();
  const pool = connect(database.url);
  const { name, database: tables = { schema: name, files: [] } } = support;
  await installPack(pool, { name, database: tables });
  const stopping = new AbortController();
  const options = { host: '127.0.0.1', stopping: stopping.signal };
  const app = httpApp(await createDesk({ pack: support, models, pool }), pino({ level: 'silent' }), options);
  const server = createAdaptorServer({ fetch: app.fetch });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    pool,
    api: new ApiClient(url),
    async close() {
      stopping.abort();
      await new Promise((resolve) => server.close(resolve));
      await pool.end();
      await database.drop();
    },
  };
}
