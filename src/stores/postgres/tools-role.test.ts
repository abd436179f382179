import { expect, inject, onTestFinished, test } from 'vitest';
import { freshPool } from '../../testing/fresh-pool.ts';
import { connect } from './connect.ts';
import { packDatabase } from './pack-database.ts';
import { toolsUrl } from './tools-role.ts';

const pool = freshPool();

test("tools reach their pack's tables, and nothing else of the server", async () => {
  await pool().query({ text: 'create schema shop; create table shop.orders (id int)' });
  const { rows } = await pool().query<{ name: string }>({ text: 'select current_database() as name' });
  const url = new URL(inject('testDatabases').server);
  url.pathname = `/${rows[0]?.name}`;
  const tools = connect(await toolsUrl(pool(), url.href, 'shop'));
  onTestFinished(() => tools.end());
  const attempt = async (text: string) => {
    const { database, commit, rollback } = packDatabase(tools, 'shop').session('write');
    try {
      const found = await database.query(text);
      await commit();
      return found;
    } catch (thrown) {
      await rollback();
      throw thrown;
    }
  };
  await attempt('insert into orders values (7)');
  expect(await attempt('select id from orders')).toEqual([{ id: 7 }]);
  await expect(attempt('select * from switchroom.events')).rejects.toThrow(/permission denied/);
  await expect(attempt("copy orders to program 'true'")).rejects.toThrow(/permission denied/);
  await expect(attempt('select 1; drop table orders')).rejects.toThrow(/multiple commands/);
});
