import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Pack } from '../../src/contracts/pack.ts';
import { connect } from '../../src/stores/postgres/connect.ts';
import { ApiClient } from './api.ts';
import { runFile } from './child.ts';
import { deskNodes } from './desk-nodes.ts';

/** A desk on a database of its own, on which customers have said these things, and what commands do with it. */
export async function recordedDesk(pack: Pack, said: readonly (readonly string[])[]) {
  const folder = await mkdtemp(join(tmpdir(), 'recorded-desk-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const nodes = await deskNodes({ pack });
  const node = await nodes.start();
  const api = new ApiClient(node.url);
  const ids: string[] = [];
  for (const messages of said) {
    const id = await api.open({});
    for (const words of messages) await api.say(id, words);
    ids.push(id);
  }
  await nodes.stop(node);
  const schema = pack.database?.schema;
  return {
    ids,
    /** A path in a folder that is deleted when the test is over. */
    at: (name: string) => join(folder, name),
    run: (...args: string[]) =>
      runFile(['src/cli/main.ts', ...args], { environment: { DATABASE_URL: nodes.url } }),
    /** All that is in the tables of the desk. */
    async everything(): Promise<unknown> {
      const pool = connect(nodes.url, { connections: 1, schema });
      const all = `select table_name as name, query_to_xml(format('select * from %I.%I order by 1', table_schema, table_name),
          true, false, '')::text as rows
        from information_schema.tables where table_schema = $1 and table_type = 'BASE TABLE' order by 1`;
      const { rows } = await pool.query({ text: all, values: [schema] }).finally(() => pool.end());
      return rows;
    },
  };
}
