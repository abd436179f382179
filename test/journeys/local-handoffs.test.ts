import { assistantMessage, ScriptedModel } from '@openai/agents-core/testing';
import { expect, test } from 'vitest';
import { support } from '../../packs/support/pack.ts';
import { floor } from '../../src/models/floor/floor.ts';
import { decideRoute } from '../../src/routing/decide.ts';
import { trainClassifier } from '../../src/routing/train.ts';
import { trainTurns } from '../../src/routing/train-turns.ts';
import { freshPool } from '../../src/testing/fresh-pool.ts';
import { linkTo } from '../../src/testing/scripted-link.ts';
import { countingIds, runTurn, testSwitchboard } from '../../src/testing/test-switchboard.ts';
import { understand } from '../../src/understanding/understanding.ts';

const pool = freshPool();
const ids = countingIds();

/** A customer of Support with a model that says `answers`, one after the other. */
async function customer(localHandoffs: boolean, ...answers: string[]) {
  const model = new ScriptedModel(answers.map((text) => [assistantMessage(text)]));
  const desk = { ...support.desk, localHandoffs };
  const models = [
    linkTo(model),
    floor({ desk, train: trainClassifier, trainTurns, decide: decideRoute, understand }),
  ];
  const switchboard = testSwitchboard({ desk, models, pool: pool(), ids });
  const { id } = await switchboard.open({ line: 'chat' });
  const say = async (text: string) => (await runTurn(switchboard, id, text)).result;
  const handoffs = async () =>
    (await switchboard.events(id, 0, 100)).flatMap((event) =>
      event.type === 'handoff-committed' ? [`${event.data.actor} ${event.data.from} > ${event.data.to}`] : [],
    );
  return { model, say, handoffs };
}

test('where the router is sure, the specialist answers at once and Triage’s model is not asked', async () => {
  const { model, say, handoffs } = await customer(true, 'Let me look at that invoice.');
  expect(await say('I was charged twice for May')).toMatchObject({
    reply: 'Let me look at that invoice.',
    owner: 'billing',
  });
  expect(await handoffs()).toEqual(['router triage > billing']);
  expect(model.calls).toHaveLength(1);
  expect(model.lastCall?.request.systemInstructions).toContain('billing');
});

test.each([
  'hello there',
  'can I speak to a person about my invoice',
  'I was charged twice for May, and my webhook is broken',
  'me han cobrado dos veces',
])('"%s" is left to the model', async (text) => {
  const { say, handoffs } = await customer(true, 'Good day.');
  expect(await say(text)).toMatchObject({ reply: 'Good day.', owner: 'triage' });
  expect(await handoffs()).toEqual([]);
});

test('a desk that does not ask for it has its model asked', async () => {
  const { say } = await customer(false, 'Good day.');
  expect(await say('I was charged twice for May')).toMatchObject({ reply: 'Good day.', owner: 'triage' });
});
