import { expect, test } from 'vitest';
import { runTurn } from '../../testing/test-switchboard.ts';
import { text } from '../testing/open-desk.ts';
import { dataOf } from '../testing/people.ts';
import { peopleBench, toPerson } from '../testing/people-bench.ts';

const { open } = peopleBench();
const MINUTE = 60_000;

test('a deadline that another node set is passed by a node whose copy is from before', async () => {
  const rungs = [
    { name: 'team', withinMs: MINUTE },
    { name: 'lead', withinMs: MINUTE },
  ];
  const { id, clock, node, say, switchboard } = await open([text('Hello.'), [toPerson], text('Asked.')], {
    people: { rungs },
  });
  await say('hello');
  await runTurn(node(), id, 'a manager');
  clock.forward(2 * MINUTE);
  await switchboard.tick();
  expect(await dataOf(switchboard, id, 'request-escalated')).toHaveLength(1);
});
