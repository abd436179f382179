import { defineAgent, defineDesk, defineEdge, defineTool } from 'switchroom';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { DeskChanges } from '../contracts/desk-changes.ts';
import { knowledge } from '../kit/knowledge.ts';
import { applyChanges } from './apply-changes.ts';

const answers = knowledge(new URL('../../examples/veterinary/knowledge/', import.meta.url), {
  name: 'look_up',
});
const weigh = defineTool({
  ...{ name: 'weigh', description: 'Weighs.', effect: 'read' },
  parameters: z.object({}),
  execute: () => 4,
});
const till = defineAgent({
  ...{ id: 'till', name: 'Till', handoffDescription: 'Takes money.', instructions: 'Take money.' },
  examples: ['I want to pay', 'here is my card'],
  tools: [answers.tool, weigh],
});
const door = defineAgent({
  ...{ id: 'door', name: 'Door', handoffDescription: 'Greets.', instructions: () => 'Greet.' },
  edges: [defineEdge({ to: 'till' })],
});
const shop = defineDesk({ id: 'shop', name: 'Shop', entry: 'door', agents: [door, till] });
const [topic = ''] = Object.keys(answers.tool.texts?.of ?? {});
const changed = (changes: DeskChanges) => applyChanges(shop, changes);
const problemsOf = (changes: DeskChanges): string => {
  try {
    changed(changes);
  } catch (thrown) {
    expect(thrown).toMatchObject({ code: 'changes-refused' });
    return String(thrown);
  }
  return '';
};

describe('changes over the desk of the code', () => {
  test('change the style, thresholds and limits, and leave all else as it is', () => {
    const desk = changed({ style: 'Be brief.', routerSure: 0.8, limits: { handoffsPerTurn: 2 } });
    expect(desk).toMatchObject({ style: 'Be brief.', routerSure: 0.8, limits: { handoffsPerTurn: 2 } });
    expect(desk.limits.turnMs).toBe(shop.limits.turnMs);
    // What was learned of the agents is still good.
    expect(desk.agents).toBe(shop.agents);
    expect(shop.style).toBe('');
  });

  test('change what an agent is told and what is said to it', () => {
    const { agents } = changed({
      agents: {
        till: {
          handoffDescription: 'Takes cards.',
          instructions: 'Take cards.',
          examples: { add: ['cash?', 'I want to pay'], remove: ['here is my card'] },
        },
        door: { addedInstructions: 'Be warm.' },
      },
    });
    expect(agents.get('till')).toMatchObject({
      handoffDescription: 'Takes cards.',
      instructions: 'Take cards.',
      examples: ['I want to pay', 'cash?'],
    });
    expect(agents.get('door')).toMatchObject({
      instructions: shop.agents.get('door')?.instructions,
      addedInstructions: 'Be warm.',
    });
  });

  test('change an answer of what the desk knows, and no other', async () => {
    const { agents } = changed({ knowledge: { look_up: { [topic]: 'Ask at the till.' } } });
    const tool = agents.get('till')?.tools.find(({ name }) => name === 'look_up');
    const of = tool?.texts?.of ?? {};
    expect({ ...answers.tool.texts?.of, [topic]: 'Ask at the till.' }).toEqual(of);
    expect(
      await tool?.execute({ question: topic }, { database: { query: async () => [{}] } } as never),
    ).toMatchObject({ answer: 'Ask at the till.' });
    expect(agents.get('till')?.tools).toContain(weigh);
  });
});

describe('what has no place in the desk is refused', () => {
  test.each([
    ['an agent there is not', { agents: { tills: { addedInstructions: 'x' } } }, 'did you mean "till"'],
    ['instructions in place of code', { agents: { door: { instructions: 'x' } } }, 'addedInstructions'],
    ['an example there is not', { agents: { till: { examples: { remove: ['hi'] } } } }, 'there is no "hi"'],
    ['a tool without texts', { knowledge: { weigh: { a: 'x' } } }, 'weigh'],
    ['a topic there is not', { knowledge: { look_up: { nothing: 'x' } } }, 'nothing'],
    ['a place that nothing fills', { knowledge: { look_up: { [topic]: '{{price}}' } } }, '{{price}}'],
    ['a limit there is not', { limits: { handoffPerTurn: 2 } }, 'handoffsPerTurn'],
    ['a limit that can not be', { limits: { turnMs: 0 } }, "turnMs can't be 0"],
    ['a router that is sure of everything', { routerSure: 0.1 }, '0.5 to 1'],
  ] satisfies [string, DeskChanges, string][])('%s', (_what, changes, told) => {
    expect(problemsOf(changes).toLowerCase()).toContain(told.toLowerCase());
  });

  test('all of it at once', () => {
    const problems = problemsOf({ routerSure: 2, limits: { turnMs: 0 }, agents: { tills: {} } });
    expect(problems).toMatch(/routerSure[\s\S]*turnMs[\s\S]*tills/);
  });
});
