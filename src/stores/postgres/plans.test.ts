import { expect, test } from 'vitest';
import { OPENED, said, sampleAppend, sampleState } from '../../testing/sample-conversation.ts';
import { testDatabase } from '../../testing/test-database.ts';
import { connect } from './connect.ts';
import { postgresStore } from './postgres-store.ts';

/** They ask for what there is of a desk, or of many conversations. */
const LISTS = ['beat', 'due', 'heads', 'held', 'inbox', 'inbox-count'];

test('in a new database, without statistics, one conversation is looked up by its id, not among all of the desk', async () => {
  const database = await testDatabase();
  // Statements are prepared for a connection.
  const pool = connect(database.url, { connections: 1 });
  const store = postgresStore(pool, 'support');
  const opening = sampleAppend(sampleState('cv_1'), [OPENED]);
  await store.append(opening);
  await store.append({ ...sampleAppend(opening.state, [said('hello', 'm1')]), holds: true });
  // Two go alone, the other two together.
  const more = ['cv_2', 'cv_3', 'cv_4', 'cv_5'].map((id) => sampleAppend(sampleState(id), [OPENED]));
  await Promise.all(more.map((append) => store.append(append)));
  await Promise.all(more.map(({ state }) => store.append(sampleAppend(state, [said('hello')]))));
  await store.state('cv_1');
  await store.events('cv_1', 0, 10);
  await store.eventsBetween([{ id: 'cv_1', after: 0, seq: 10 }]);
  await store.eventsBefore('cv_1', 10, 10);
  await store.eventsOfTurn('cv_1', 1);
  await store.turnOfMessage('cv_1', 'm1');
  await Promise.all([store.handoffs('cv_1'), store.toolCalls('cv_1'), store.receipt('cv_1:c1')]);

  await pool.query({ text: 'set plan_cache_mode = force_generic_plan' });
  const prepared = 'select name, cardinality(parameter_types) as parameters from pg_prepared_statements';
  const { rows } = await pool.query<{ name: string; parameters: number }>({ text: prepared });
  const plans = new Map<string, string>();
  for (const { name, parameters } of rows.filter((row) => !LISTS.includes(row.name))) {
    const nothing = Array.from({ length: parameters }, () => 'null').join(', ');
    const lines = await pool.query<{ 'QUERY PLAN': string }>({
      text: `explain execute "${name}"(${nothing})`,
    });
    plans.set(name, lines.rows.map((line) => line['QUERY PLAN']).join('\n'));
  }
  await pool.end();
  await database.drop();
  expect(plans.size).toBe(14);
  for (const [name, plan] of plans) {
    expect(plan, name).not.toMatch(/ conversations_(?!pkey)|Seq Scan on conversations/);
  }
});
