import { readFileSync } from 'node:fs';
import { test } from 'vitest';
import { createDesk } from '../../src/app/create-desk.ts';
import { connect } from '../../src/stores/postgres/connect.ts';
import { installPack } from '../../src/stores/postgres/install-pack.ts';
import { testDatabase } from '../../src/testing/test-database.ts';
import { runTurn } from '../../src/testing/test-switchboard.ts';
import { salon } from './pack.ts';

test('talk', async () => {
  const database = await testDatabase();
  const pool = connect(database.url);
  await installPack(pool, { name: salon.name, database: salon.database! });
  const { switchboard } = await createDesk({
    pack: salon,
    models: [],
    pool,
    onDefect: (e, w) => console.log('DEFECT', w, e),
  });
  for (const block of readFileSync('/tmp/talk.txt', 'utf8').trim().split(/\n\n+/)) {
    const { id } = await switchboard.open({ line: 'chat' });
    const out = ['-----'];
    for (const text of block.split('\n')) {
      if (text.startsWith('#')) {
        out.push(text);
        continue;
      }
      if (text.startsWith('sql ')) {
        const c = await pool.connect();
        const r = (await c.query(
          `set search_path to salon, pg_catalog; ${text.slice(4)}; set search_path to default`,
        )) as any;
        const rows = r[1].rows;
        c.release();
        out.push(`   ${JSON.stringify(rows)}`);
        continue;
      }
      const { result, events } = await runTurn(switchboard, id, text);
      out.push(`> ${text}`);
      for (const e of events) {
        if (e.type === 'handoff')
          out.push(`      [${e.from} -> ${e.to}${e.status === 'committed' ? '' : ` ${e.status}`}]`);
        if (e.type === 'tool-finished')
          out.push(
            `      [${e.name} ${e.status}${process.env.V ? ` ${e.output}` : e.status === 'ok' ? '' : e.output}]`,
          );
      }
      out.push(`  ${result.owner}: ${result.reply}`);
    }
    console.log(out.join('\n'));
  }
  await pool.end();
  await database.drop();
}, 120000);
