import { expect, test } from 'vitest';
import { text } from '../testing/open-desk.ts';
import { peopleBench } from '../testing/people-bench.ts';

const { open, pool } = peopleBench();
const DAY = 24 * 3_600_000;

/** Which months of 2026 the log has room for. */
async function months(): Promise<string[]> {
  const { rows } = await pool().query<{ month: string }>({
    text: `select right(relid::text, 2) as month from pg_partition_tree('switchroom_events')
      where relid::text like '%2026_0_' order by 1`,
  });
  return rows.map(({ month }) => month);
}

test('a month of the log goes with the last of its conversations, and there is room for the months to come', async () => {
  const desk = { retention: { conversationsMs: 30 * DAY } };
  const { id, clock, say, switchboard } = await open([text('Hello.')], { desk });
  await say('hello');
  expect(await months()).toContain('03');
  await switchboard.close(id, 'done');
  clock.forward(28 * DAY);
  await switchboard.tick();
  expect(await months()).toEqual(expect.arrayContaining(['03', '04', '05', '06']));
  clock.forward(4 * DAY);
  await switchboard.tick();
  expect(await months()).toEqual(expect.arrayContaining(['04', '05', '06', '07']));
  expect(await months()).not.toContain('03');
});
