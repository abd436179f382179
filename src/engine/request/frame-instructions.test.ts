import { ScriptedModel } from '@openai/agents-core/testing';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { defineAgent } from '../../desk/define-agent.ts';
import { defineAgentTool } from '../../desk/define-agent-tool.ts';
import { defineDesk } from '../../desk/define-desk.ts';
import { defineEdge } from '../../desk/define-edge.ts';
import { freshPool } from '../../testing/fresh-pool.ts';
import { linkTo } from '../../testing/scripted-link.ts';
import { countingIds, runTurn, testSwitchboard } from '../../testing/test-switchboard.ts';
import { call, text } from '../testing/open-desk.ts';

const pool = freshPool();
const ids = countingIds();
const about = { handoffDescription: '-' };
const clerk = defineAgent({ ...about, id: 'clerk', name: 'Clerk', instructions: 'Look it up.' });
const askClerk = defineAgentTool({ agent: clerk, description: 'Asks.', parameters: z.object({}) });

function deskWith(options: {
  readonly framing?: boolean;
  readonly style?: string;
  readonly timeZone?: string;
}) {
  const front = defineAgent({
    ...{ ...about, id: 'front', name: 'Front', instructions: 'Route.', tools: [askClerk] },
    edges: [defineEdge({ to: 'bills' })],
  });
  const bills = defineAgent({ ...about, id: 'bills', name: 'Billing', instructions: 'Help with bills.' });
  const agents = [front, bills] as const;
  return defineDesk({ id: 'shop', name: 'The Shop', entry: 'front', agents, ...options });
}

/** The instructions of each model call of a turn, from triage into a tool, back, and on to billing. */
async function instructionsOf(desk: ReturnType<typeof deskWith>, at = '2026-11-22T03:30:00Z') {
  const steps = [
    [call('ask_clerk')],
    text('Found.'),
    [call('transfer_to_bills', { reason: 'r' })],
    text('Hello.'),
  ];
  const model = new ScriptedModel(steps);
  const clock = { now: () => new Date(at) };
  const switchboard = testSwitchboard({ desk, models: [linkTo(model)], pool: pool(), ids, clock });
  const { id } = await switchboard.open({ line: 'chat' });
  await runTurn(switchboard, id, 'I was charged twice');
  const [front = '', inside = '', , billing = ''] = model.calls.map(
    ({ request }) => request.systemInstructions ?? '',
  );
  return { front, inside, billing };
}

describe('the frame of instructions', () => {
  test('names agent and desk, says what a transfer is, and ends with the day where the desk is', async () => {
    const { front, billing } = await instructionsOf(deskWith({ timeZone: 'America/Toronto' }));
    expect(front).toMatch(/^You are one of the agents of The Shop/);
    expect(front).toContain('A transfer gives the conversation to another agent');
    expect(front).toContain('You are Front.\n\nRoute.');
    expect(billing).toContain('You are Billing.\n\nHelp with bills.');
    for (const one of [front, billing])
      expect(one).toMatch(/\n\nToday is Saturday, 21 November 2026 \(America\/Toronto\)\.$/);
  });

  test('begins alike for all agents, with the style, and is the same all day: vendors cache it', async () => {
    const desk = deskWith({ style: 'Be brief.' });
    const [early, late] = [await instructionsOf(desk), await instructionsOf(desk, '2026-11-22T23:59:59Z')];
    expect(early).toEqual(late);
    const shared = early.front.slice(0, early.front.indexOf('Be brief.') + 'Be brief.'.length);
    expect(shared.length).toBeGreaterThan('Be brief.'.length);
    expect(early.billing.startsWith(shared)).toBe(true);
  });

  test('tells an agent inside a tool who asks it, and nothing of transfers it can not make', async () => {
    const { inside } = await instructionsOf(deskWith({}));
    expect(inside).toMatch(/^You are Clerk, an agent of The Shop\. A colleague asks you/);
    expect(inside).not.toContain('transfer');
    expect(inside).toMatch(/Look it up\.\n\nToday is Sunday, 22 November 2026 \(UTC\)\.$/);
  });

  test('can be left out: then there are the style and the agent\u2019s own words', async () => {
    const { front, inside } = await instructionsOf(deskWith({ framing: false, style: 'Be brief.' }));
    expect([front, inside]).toEqual(['Be brief.\n\nRoute.', 'Be brief.\n\nLook it up.']);
  });
});

test('an agent that is alone is told of no colleagues', async () => {
  const desk = defineDesk({ id: 'solo', name: 'Solo', entry: 'clerk', agents: [clerk] });
  const model = new ScriptedModel([text('Hello.')]);
  const switchboard = testSwitchboard({ desk, models: [linkTo(model)], pool: pool(), ids });
  const { id } = await switchboard.open({ line: 'chat' });
  await runTurn(switchboard, id, 'hello');
  expect(model.lastCall?.request.systemInstructions).toMatch(
    /^You talk with a customer of Solo\.\n\nYou are Clerk\./,
  );
});

test('a model is told what the customer writes in, from the first message that is not English until one that is', async () => {
  const desk = defineDesk({ id: 'solo', name: 'Solo', entry: 'clerk', agents: [clerk] });
  const model = new ScriptedModel([text('Hola.'), text('De nada.'), text('Hello.')]);
  const switchboard = testSwitchboard({ desk, models: [linkTo(model)], pool: pool(), ids });
  const { id } = await switchboard.open({ line: 'chat' });
  const toldAfter = async (said: string) => {
    await runTurn(switchboard, id, said);
    return model.lastCall?.request.systemInstructions ?? '';
  };
  expect(await toldAfter('Hola, me cobraron dos veces la factura')).toContain(
    'The customer writes in Spanish. Answer in Spanish',
  );
  expect(await toldAfter('HL-1001')).toContain('The customer writes in Spanish.');
  expect(await toldAfter('sorry, I would like to go on in English please')).not.toContain(
    'The customer writes',
  );
});
