import { assistantMessage, functionCall, ScriptedModel } from '@openai/agents-core/testing';
import { expect, test } from 'vitest';
import { support } from '../../packs/support/pack.ts';
import type { AgentOutputItem } from '../../src/contracts/model.ts';
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
const DOUBLE_CHARGE = 'I was charged twice for May';
const DEMO = 'can I book a demo for my new company?';

/** A customer of Support whose models answer with `answers`, one after the other. */
async function customer(
  options: { topicHints?: boolean; secondOpinions?: boolean; routerSure?: number },
  ...answers: AgentOutputItem[]
) {
  const model = new ScriptedModel(answers.map((answer) => [answer]));
  // Lower than a desk's own: what is sure of these sentences changes a little with the pack's examples.
  const desk = { ...support.desk, routerSure: 0.6, ...options };
  const behind = floor({ desk, train: trainClassifier, trainTurns, decide: decideRoute, understand });
  const switchboard = testSwitchboard({ desk, models: [linkTo(model), behind], pool: pool(), ids });
  const { id } = await switchboard.open({ line: 'chat' });
  return {
    say: async (text: string) => (await runTurn(switchboard, id, text)).result,
    instructions: () => model.calls.map(({ request }) => request.systemInstructions ?? ''),
    hints: async () =>
      (await switchboard.events(id, 0, 100)).flatMap((event) =>
        event.type === 'topic-hinted' ? [event.data] : [],
      ),
    handoffs: async () => (await switchboard.view(id)).handoffs,
  };
}

function transfer(to: string): AgentOutputItem {
  const matter = { reason: 'asks for it', intent: 'asks for it', urgency: 'normal' };
  return functionCall(`transfer_to_${to}`, matter, { callId: `to_${to}` });
}

const said = (text: string) => assistantMessage(text);

test('a specialist’s model is told that the customer may have turned to a colleague’s business', async () => {
  const lookUp = functionCall('lookup_pricing', {}, { callId: 'look' });
  const { say, instructions, hints } = await customer(
    { topicHints: true },
    transfer('billing'),
    said('Shall I refund it?'),
    lookUp,
    said('I am afraid I only know invoices.'),
    said('I have refunded it.'),
  );
  await say(DOUBLE_CHARGE);
  expect(await hints()).toEqual([]);
  await say(DEMO);
  expect(await hints()).toMatchObject([{ agent: 'billing', to: 'sales', actor: 'router' }]);
  const [, , asked = '', afterTool = ''] = instructions();
  expect(asked).toMatch(/\n\nThis may be about Sales \(.+[^.]\)\. If so, hand over\.$/);
  expect(afterTool).toBe(asked);
  await say('yes please');
  expect(instructions().at(-1)).not.toContain('This may be about');
  expect(await hints()).toHaveLength(1);
});

test.each([
  [{}, DEMO],
  [{ topicHints: true, routerSure: 1 }, DEMO],
  [{ topicHints: true }, 'can I talk to a person please'],
  [{ topicHints: true }, 'and when will I see the money?'],
])('%j: nothing is told at "%s"', async (options, text) => {
  const { say, hints } = await customer(options, transfer('billing'), said('Done.'), said('Well.'));
  await say(DOUBLE_CHARGE);
  await say(text);
  expect(await hints()).toEqual([]);
});

test('a handoff to somebody else than the router is sure of is marked, and happens all the same', async () => {
  const { say, handoffs } = await customer({ secondOpinions: true }, transfer('tech'), said('Hello.'));
  expect(await say(DOUBLE_CHARGE)).toMatchObject({ owner: 'tech' });
  const [opinion] = (await handoffs()).map((handoff) => handoff.opinion);
  expect(opinion?.agent).toBe('billing');
  expect(opinion?.probability).toBeGreaterThan(0.6);
});

test('a handoff of who should have stayed is marked with who had the customer', async () => {
  const { say, handoffs } = await customer(
    { secondOpinions: true },
    transfer('billing'),
    said('Shall I refund it?'),
    transfer('sales'),
    said('Hello.'),
  );
  await say(DOUBLE_CHARGE);
  await say('yes please');
  expect((await handoffs()).map(({ to, opinion }) => [to, opinion?.agent])).toEqual([
    ['billing', undefined],
    ['sales', 'billing'],
  ]);
});

test('a desk that does not ask for it has no handoff marked', async () => {
  const { say, handoffs } = await customer({}, transfer('tech'), said('Hello.'));
  await say(DOUBLE_CHARGE);
  expect((await handoffs()).map(({ opinion }) => opinion)).toEqual([null]);
});
