import { describe, expect, test } from 'vitest';
import { defineAgent } from '../../desk/define-agent.ts';
import { defineDesk } from '../../desk/define-desk.ts';
import { defineEdge, redirect, refuse } from '../../desk/define-edge.ts';
import { defineGuard } from '../../desk/define-guard.ts';
import { defineIntent, defineScript, step } from '../../desk/define-script.ts';
import { floor } from '../../models/floor/floor.ts';
import { decideRoute } from '../../routing/decide.ts';
import { trainClassifier } from '../../routing/train.ts';
import { trainTurns } from '../../routing/train-turns.ts';
import { freshPool } from '../../testing/fresh-pool.ts';
import { countingIds, runTurn, testSwitchboard } from '../../testing/test-switchboard.ts';
import { understand } from '../../understanding/understanding.ts';

const pool = freshPool();
const ids = countingIds();

const about = { handoffDescription: '-', instructions: '-' };
const invoices = defineIntent({
  id: 'invoices',
  title: 'an invoice',
  examples: ['I was charged twice for May', 'my invoice is wrong', 'the bill is too high'],
  steps: [step.say('Your invoice is fine.')],
});
const billing = defineAgent({
  ...{ ...about, id: 'billing', name: 'Billing', handoffDescription: 'Invoices and charges.' },
  script: defineScript({ help: 'I can explain your invoice.', intents: [invoices] }),
});
const webhooks = defineIntent({
  id: 'webhooks',
  title: 'a webhook',
  examples: ['my webhook fails', 'the server answers 500', 'nothing is delivered'],
  steps: [step.say('Your webhook is fine.')],
});
const tech = defineAgent({
  ...{ ...about, id: 'tech', name: 'Tech', handoffDescription: 'Webhooks.' },
  script: defineScript({ help: 'I can look at your webhook.', intents: [webhooks] }),
});

type Toward = Partial<Omit<Parameters<typeof defineEdge<'billing'>>[0], 'to'>>;
type Rest = Partial<Omit<Parameters<typeof defineDesk>[0], 'agents' | 'entry' | 'id' | 'name'>>;

/** What the floor says to a customer it wants to hand to billing, when this stands in the way. */
async function toldWhen(toward: Toward, rest: Rest = {}): Promise<string> {
  const edges = [defineEdge({ to: 'billing', ...toward }), defineEdge({ to: 'tech' })];
  const front = defineAgent({ ...about, id: 'front', name: 'Front', edges });
  const agents = [front, billing, tech] as const;
  const desk = defineDesk({ id: 'shop', name: 'Shop', entry: 'front', agents, ...rest });
  const link = floor({ desk, train: trainClassifier, trainTurns, decide: decideRoute, understand });
  const switchboard = testSwitchboard({ desk, models: [link], pool: pool(), ids });
  const { id } = await switchboard.open({ line: 'chat' });
  return (await runTurn(switchboard, id, 'I was charged twice for May')).result.reply;
}

const MODELS_ONLY = 'Tell the customer nothing and verify them first.';

describe('a customer never hears what is written for models, whatever refuses a handoff', () => {
  test.each<[string, Toward, Rest]>([
    ['the limit of the wish', {}, { limits: { handoffsPerWish: 0 } }],
    ['the limit of the conversation', {}, { limits: { handoffsPerConversation: 0 } }],
    ['the limit of the turn', {}, { limits: { handoffsPerTurn: 0 } }],
    ['a fact that is missing', { requires: [{ fact: 'account', otherwise: MODELS_ONLY }] }, {}],
    [
      'a guard of the desk',
      {},
      { guards: [defineGuard({ name: 'g', handoff: () => ({ verdict: 'refuse', reason: MODELS_ONLY }) })] },
    ],
    [
      'a guard of the edge that breaks',
      {
        guards: [
          {
            name: 'secret guard',
            timeoutMs: 100,
            judge: () => {
              throw new TypeError(MODELS_ONLY);
            },
          },
        ],
      },
      {},
    ],
    ['a guard that sends them nowhere', { guards: [() => redirect('nobody', 'r')] }, {}],
  ])('%s', async (_, toward, rest) => {
    const reply = await toldWhen(toward, rest);
    expect(reply).not.toMatch(/yourself|Tell the customer|secret guard|no agent of this desk/i);
    expect(reply.length).toBeGreaterThan(10);
  });

  test('but it hears the desk\u2019s own reason, which is worded for both', async () => {
    expect(await toldWhen({ guards: [() => refuse('Billing is closed today.')] })).toContain(
      'billing is closed today',
    );
  });
});
