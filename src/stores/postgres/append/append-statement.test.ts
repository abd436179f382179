import { expect, onTestFinished, test } from 'vitest';
import type { Append } from '../../../contracts/store.ts';
import { EVENTS } from '../../../events/events.ts';
import {
  called,
  OPENED,
  returned,
  SAMPLE_HANDOFF,
  said,
  sampleAppend,
  sampleState,
} from '../../../testing/sample-conversation.ts';
import { testDatabase } from '../../../testing/test-database.ts';
import { connect } from '../connect.ts';
import { postgresStore } from '../postgres-store.ts';
import { appendStatement } from './append-statement.ts';

/** Appends that together touch every projection. */
function appends(id: string): Append[] {
  const state = sampleState(id, { seq: 20 });
  const handed = sampleAppend(state, [said('hello')]);
  return [
    { ...handed, handoffs: [SAMPLE_HANDOFF, { ...SAMPLE_HANDOFF, seq: 21 }], heldBy: null, holds: true },
    {
      ...sampleAppend(state, [called('call_1'), returned('call_2', 'done')]),
      heldBy: 'node_1',
      holds: false,
    },
  ];
}

/** Tables that the statement reads whole, as a connection plans it on a database that knows its tables are small. */
async function walked(together: readonly Append[]): Promise<string[]> {
  const database = await testDatabase();
  const pool = connect(database.url);
  onTestFinished(async () => {
    await pool.end();
    await database.drop();
  });
  for (const { state } of together) {
    const opened = sampleAppend({ ...state, seq: 0 }, [OPENED]);
    await postgresStore(pool, 'support').append({ ...opened, handoffs: [SAMPLE_HANDOFF] });
  }
  await pool.query({ text: 'analyze' });
  const { text } = appendStatement(together, EVENTS);
  const { rows } = await pool.query<Record<'QUERY PLAN', string>>({ text: `explain (generic_plan) ${text}` });
  return rows.flatMap((row) => (/ Seq Scan on /.test(row['QUERY PLAN']) ? [row['QUERY PLAN'].trim()] : []));
}

test('however small the tables were when an append was prepared, it finds its rows by index', async () => {
  const [first, second] = appends('cv_1') as [Append, Append];
  expect(await walked([first, { ...second, state: { ...second.state, id: 'cv_2' } }])).toEqual([]);
  expect(await walked([first])).toEqual([]);
  expect(await walked([second])).toEqual([]);
});

test('the server keeps the names of statements whole, so that no two are taken for one', () => {
  const [first, second] = appends('cv_1') as [Append, Append];
  const at = new Date('2026-03-02T09:00:00Z').toISOString();
  const deadline = { type: 'deadline-set', data: { name: 'a', at, data: null } } as const;
  const opening = sampleAppend(sampleState('cv_2'), [OPENED, deadline]);
  const all = [first, second, { ...opening, holds: true }];
  const names = [all, all.slice(0, 2), [first], [second]].map(
    (some) => appendStatement(some, EVENTS).name ?? '',
  );
  expect(new Set(names).size).toBe(4);
  // PostgreSQL cuts names off behind this.
  for (const name of names) expect(Buffer.byteLength(name), name).toBeLessThan(64);
});
