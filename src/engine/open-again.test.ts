import { expect, test } from 'vitest';
import { deskForTests } from './testing/desk.ts';
import { deskBench } from './testing/open-desk.ts';

const bench = deskBench();

test('a line that opens a conversation again, by its own id, on any node, finds the one that is there', async () => {
  const [one, other] = [bench.serve(deskForTests()), bench.serve(deskForTests())];
  const request = { line: 'phone', id: 'cv_of_a_call', metadata: { from: '+15550199' } };
  const opened = await Promise.all([one.open(request), other.open(request), one.open(request)]);
  expect(opened.map(({ id, seq }) => [id, seq])).toEqual(opened.map(() => ['cv_of_a_call', 1]));
  expect(await one.events('cv_of_a_call', 0, 10)).toHaveLength(1);
});
