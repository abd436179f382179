import { openToolBench, type ToolBench } from 'switchroom/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Rung } from '../ladder.ts';
import { afterHours } from '../pack.ts';
import { onCall } from './roster.ts';

let bench: ToolBench;

beforeAll(async () => {
  bench = await openToolBench(afterHours, () => new Date());
  // What the seed dates from today would make these tests depend on the day.
  await bench.write('delete from overrides');
  await bench.write('delete from absences');
});

afterAll(() => bench.close());

async function who(rotation: string, rung: Rung, at: string) {
  const person = await onCall({ rotation, rung, at: new Date(at) }, { query: bench.rows });
  return person?.id;
}

test('the shift changes every week at nine where the rotation is at home, whatever daylight saving does', async () => {
  // Platform: Mondays, 09:00 in Berlin: 08:00 UTC in winter, 07:00 UTC in summer.
  expect(await who('platform', 'primary', '2024-01-08T07:59:00Z')).toBe('ines');
  expect(await who('platform', 'primary', '2024-01-08T08:00:00Z')).toBe('caleb');
  expect(await who('platform', 'primary', '2024-07-01T06:59:00Z')).toBe('caleb');
  expect(await who('platform', 'primary', '2024-07-01T07:00:00Z')).toBe('arjun');
});

test('the second on call is the next in the rotation, and becomes the first a week later', async () => {
  expect(await who('platform', 'secondary', '2024-01-03T12:00:00Z')).toBe('caleb');
  expect(await who('platform', 'primary', '2024-01-10T12:00:00Z')).toBe('caleb');
});

test('leads and duty managers have rosters of their own', async () => {
  expect(await who('network', 'lead', '2024-01-03T12:00:00Z')).toBe('henrik');
  expect(await who('network', 'manager', '2024-01-03T12:00:00Z')).toBe('priya');
  expect(await who('facilities', 'manager', '2024-01-17T12:00:00Z')).toBe('joan');
});

test('who swapped in is asked from the first minute of the swap to the last', async () => {
  await bench.write(
    `insert into overrides (rotation_id, rung, engineer_id, starts_at, ends_at, reason)
     values ('platform', 'primary', 'mara', '2024-02-01T00:00Z', '2024-02-02T00:00Z', 'swap')`,
  );
  expect(await who('platform', 'primary', '2024-01-31T23:59:00Z')).not.toBe('mara');
  expect(await who('platform', 'primary', '2024-02-01T00:00:00Z')).toBe('mara');
  expect(await who('platform', 'secondary', '2024-02-01T12:00:00Z')).not.toBe('mara');
  expect(await who('platform', 'primary', '2024-02-02T00:00:00Z')).not.toBe('mara');
});

test('while somebody is away the next one steps in, and another lead for a lead', async () => {
  await bench.write(
    `insert into absences values ('diego', '2024-03-04', '2024-03-18', 'leave'), ('henrik', '2024-03-04', '2024-03-18', 'leave')`,
  );
  expect(await who('network', 'primary', '2024-03-01T12:00:00Z')).toBe('wei');
  expect(await who('network', 'primary', '2024-03-13T12:00:00Z')).toBe('wei');
  expect(await who('network', 'lead', '2024-03-13T12:00:00Z')).toBe('grace');
});

async function isQuiet(rotation: string, rung: Rung, at: string) {
  const person = await onCall({ rotation, rung, at: new Date(at) }, { query: bench.rows });
  return person && `${person.name} ${person.local_time} ${person.quiet ? 'quiet' : 'awake'}`;
}

test('quiet hours begin and end on the minute, over midnight, each where they live', async () => {
  // Platform: Ines Weber in Berlin first, Caleb Osei in New York second.
  expect(await isQuiet('platform', 'primary', '2024-01-03T20:59:00Z')).toBe('Ines Weber 21:59 awake');
  expect(await isQuiet('platform', 'primary', '2024-01-03T21:00:00Z')).toBe('Ines Weber 22:00 quiet');
  expect(await isQuiet('platform', 'primary', '2024-01-04T05:59:00Z')).toBe('Ines Weber 06:59 quiet');
  expect(await isQuiet('platform', 'primary', '2024-01-04T06:00:00Z')).toBe('Ines Weber 07:00 awake');
  expect(await isQuiet('platform', 'secondary', '2024-01-03T21:00:00Z')).toBe('Caleb Osei 16:00 awake');
  expect(await isQuiet('platform', 'secondary', '2024-01-04T06:00:00Z')).toBe('Caleb Osei 01:00 quiet');
});

test('quiet hours follow the clock on the wall on the days it is changed', async () => {
  // New York goes to summer time on 10 March, Berlin on 31 March and back on 27 October.
  expect(await isQuiet('platform', 'secondary', '2024-03-09T11:30:00Z')).toBe('Caleb Osei 06:30 quiet');
  expect(await isQuiet('platform', 'secondary', '2024-03-10T11:30:00Z')).toBe('Caleb Osei 07:30 awake');
  expect(await isQuiet('platform', 'primary', '2024-03-30T05:30:00Z')).toBe('Ines Weber 06:30 quiet');
  expect(await isQuiet('platform', 'primary', '2024-03-31T05:30:00Z')).toBe('Ines Weber 07:30 awake');
  expect(await isQuiet('platform', 'primary', '2024-10-26T05:30:00Z')).toBe('Ines Weber 07:30 awake');
  expect(await isQuiet('platform', 'primary', '2024-10-27T05:30:00Z')).toBe('Ines Weber 06:30 quiet');
});

test('the time and the quiet hours are those of whoever is asked', async () => {
  const at = new Date('2024-01-03T02:15:00Z');
  const [ines, priya] = await Promise.all([
    onCall({ rotation: 'platform', rung: 'primary', at }, { query: bench.rows }),
    onCall({ rotation: 'platform', rung: 'manager', at }, { query: bench.rows }),
  ]);
  expect(ines).toMatchObject({ name: 'Ines Weber', local_time: '03:15', quiet: true });
  expect(priya).toMatchObject({ name: 'Priya Menon', local_time: '07:45', quiet: false });
});
