import { ScriptedModel } from '@openai/agents-core/testing';
import { expect, test } from 'vitest';
import { freshPool } from '../../testing/fresh-pool.ts';
import { linkTo } from '../../testing/scripted-link.ts';
import { countingIds, runTurn, testSwitchboard, tickingClock } from '../../testing/test-switchboard.ts';
import { deskForTests } from '../testing/desk.ts';
import { text } from '../testing/open-desk.ts';

const pool = freshPool();
const START = Date.UTC(2026, 2, 2, 9);

test('a node that knows the time less well than the one before does not turn it back', async () => {
  const ids = countingIds();
  const node = (offMs: number) => {
    const models = [linkTo(new ScriptedModel([text('Yes.')]))];
    return testSwitchboard({
      desk: deskForTests(),
      models,
      pool: pool(),
      ids,
      clock: tickingClock(START + offMs),
    });
  };
  const [ahead, behind] = [node(600_000), node(-600_000)];
  const { id } = await ahead.open({ line: 'chat' });
  await runTurn(ahead, id, 'one');
  await runTurn(behind, id, 'two');
  const times = (await behind.events(id, 0, 100)).map(({ at }) => at.getTime());
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  expect((await behind.view(id)).state.updatedAt.getTime()).toBe(times.at(-1));
});
