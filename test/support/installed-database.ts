import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { install } from '../../src/app/install.ts';
import { onPool } from '../../src/app/open-for-command.ts';
import { type Pack, schemaOf } from '../../src/contracts/pack.ts';
import { installPack } from '../../src/stores/postgres/install-pack.ts';
import { type TestDatabase, testDatabase } from '../../src/testing/test-database.ts';

/** A fresh database in which this desk was installed before, as a server finds it that starts for the second time. */
export function installedDatabase(pack: Pack): Promise<TestDatabase> {
  return testDatabase({
    name: `desk${hashOf(pack)}`,
    prepare: (url) => install({ DATABASE_URL: url }, [pack], { jobs: true }),
  });
}

/** A fresh database with the pack's own tables beside those of the desk that every test's database has. */
export function packTablesDatabase(pack: Pack): Promise<TestDatabase> {
  const { name, database = { schema: name, files: [] } } = pack;
  return testDatabase({
    name: `pack${hashOf(pack)}`,
    prepare: (url) => onPool(url, undefined, (pool) => installPack(pool, { name, database })),
  });
}

/** Another for whatever would be installed otherwise. */
function hashOf(pack: Pack): string {
  const { name, desk, database } = pack;
  const hash = createHash('sha256').update(JSON.stringify([name, desk.id, schemaOf(pack), database]));
  for (const file of database?.files ?? []) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 12);
}
