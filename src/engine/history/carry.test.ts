import { ScriptedModel } from '@openai/agents-core/testing';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Desk } from '../../contracts/desk.ts';
import type { Carry } from '../../contracts/edge.ts';
import type { DeskModelRequest } from '../../contracts/model.ts';
import { defineAgent } from '../../desk/define-agent.ts';
import { defineDesk } from '../../desk/define-desk.ts';
import { allow, defineEdge } from '../../desk/define-edge.ts';
import { defineTool } from '../../desk/define-tool.ts';
import { linkTo } from '../../testing/scripted-link.ts';
import { runTurn } from '../../testing/test-switchboard.ts';
import { call, deskBench, lastAnswer, text } from '../testing/open-desk.ts';

const { open, serve } = deskBench();
const common = { handoffDescription: '-' };

/** Everything a specialist's own code was shown of the facts. */
interface Seen {
  readonly facts: string[][];
}

/** Triage that learns two facts, and a specialist reached by an edge that carries `carry`. */
function deskThatCarries(carry: Carry, seen: Seen = { facts: [] }): Desk {
  const note = (facts: object) => void seen.facts.push(Object.keys(facts));
  const learn = defineTool({
    ...{ name: 'learn', description: '-', effect: 'read', parameters: z.object({}) },
    execute: (_, { recordFact }) => {
      recordFact('plan', 'pro');
      recordFact('birthday', '1970-01-31');
      return { birthday: '1970-01-31' };
    },
  });
  const use = defineTool({
    ...{ name: 'use', description: '-', effect: 'read', parameters: z.object({}) },
    requires: [{ fact: 'birthday', provenance: 'tool-returned', otherwise: 'You do not know the birthday.' }],
    execute: (_, { facts }) => note(facts),
  });
  const look = defineTool({
    ...{ name: 'look', description: '-', effect: 'read', parameters: z.object({}) },
    execute: (_, { facts, recordFact }) => {
      note(facts);
      recordFact('found', 7);
    },
  });
  const back = defineEdge({
    to: 'triage',
    when: ({ facts }) => {
      note(facts);
      return true;
    },
    guards: [
      (_, { facts }) => {
        note(facts);
        return allow();
      },
    ],
  });
  return defineDesk({
    ...{ id: 'd', name: 'D', entry: 'triage' },
    agents: [
      defineAgent<string, string>({
        ...{ id: 'triage', name: 'Triage', ...common, instructions: '-', tools: [learn] },
        edges: [defineEdge({ to: 'expert', carry })],
      }),
      defineAgent<string, string>({
        ...{ id: 'expert', name: 'Expert', ...common, tools: [use, look], edges: [back] },
        instructions: ({ facts }) => {
          note(facts);
          return '-';
        },
      }),
    ],
  });
}

const STEPS = [
  text('Which bill?'),
  [call('learn')],
  [call('transfer_to_expert', { reason: 'double charge' })],
  text('I see it.'),
];

/** Two turns: the handoff is in the second; what the expert's model was given first. */
async function carriedWith(carry: Carry) {
  const desk = deskThatCarries(carry);
  const { say, model, id, switchboard } = await open(STEPS, { desk });
  await say('hello, my bill');
  await say('the one of May');
  const [record] = (await switchboard.view(id)).handoffs;
  const request = model.lastCall?.request as DeskModelRequest;
  const input = typeof request.input === 'string' ? [] : request.input;
  return { desk, say, model, id, input, request, carried: record?.carried, words: JSON.stringify(input) };
}

const shape = (input: readonly object[]) =>
  input.map((item) => ('role' in item ? item.role : 'type' in item ? item.type : '?'));
const CALL = ['function_call', 'function_call_result'];

describe('what the target of a handoff reads', () => {
  test.each<[string, Carry, unknown[], object]>([
    [
      'everything',
      'everything',
      ['user', 'assistant', 'user', ...CALL, ...CALL],
      { carry: 'everything', items: 5, dropped: 0 },
    ],
    [
      'what was said',
      'without-tools',
      ['system', 'user', 'assistant', 'user'],
      { carry: 'without-tools', items: 3, dropped: 2 },
    ],
    ['a note only', 'nothing', ['user'], { carry: 'nothing', items: 0, dropped: 5 }],
    [
      'the last turn',
      { lastTurns: 1 },
      ['user', ...CALL, ...CALL],
      { carry: 'last-turns', items: 3, dropped: 2 },
    ],
    [
      'what was said in the last turn',
      { lastTurns: 1, history: 'without-tools' },
      ['system', 'user'],
      { carry: 'last-turns', items: 1, dropped: 4 },
    ],
    [
      'a filtered part',
      (items) => items.slice(0, 1),
      ['system', 'user'],
      { carry: 'filter', items: 1, dropped: 4 },
    ],
    ['a summary', { summary: true }, ['user'], { carry: 'summary', items: 0, dropped: 5 }],
    [
      'a summary and the last turn',
      { summary: true, lastTurns: 1 },
      ['system', 'user', ...CALL, ...CALL],
      { carry: 'summary', items: 3, dropped: 2 },
    ],
  ])('%s, and always why it has the conversation', async (_, carry, expected, counted) => {
    const { input, words, carried } = await carriedWith(carry);
    expect(shape(input)).toEqual(expected);
    expect(carried).toMatchObject(counted);
    expect(words).toContain('double charge');
  });

  test('a summary tells who said what, what tools did, what is open, and every fact with its source', async () => {
    const { carried } = await carriedWith({ summary: true });
    expect(carried?.summary?.split('\n')).toEqual([
      'Customer: hello, my bill',
      'Desk: Which bill?',
      'Customer: the one of May',
      'Called learn {}',
      'Result: {"birthday":"1970-01-31"}',
      'Not answered yet: the one of May',
      'Known: plan = "pro" (verified by a tool)',
      'Known: birthday = "1970-01-31" (verified by a tool)',
    ]);
  });

  test('a filter that breaks lets nothing through, and the customer is answered all the same', async () => {
    const { input, carried, words } = await carriedWith(() => {
      throw new RangeError('broken');
    });
    expect(shape(input)).toEqual(['user']);
    expect(carried).toMatchObject({ items: 0, dropped: 5 });
    expect(words).toContain('double charge');
  });

  test('what is stored is whole: who gets the conversation back with everything reads everything', async () => {
    const { say, model } = await carriedWith('nothing');
    model.enqueue([call('transfer_to_triage', { reason: 'done' })], text('Anything else?'));
    await say('thanks');
    const words = JSON.stringify(model.lastCall?.request.input);
    for (const said of ['hello, my bill', 'Which bill?', 'the one of May', 'I see it.'])
      expect(words).toContain(said);
  });

  test('another process reads the same', async () => {
    for (const carry of ['nothing', { summary: true, facts: ['plan'] }] as const) {
      const { desk, id, input } = await carriedWith(carry);
      const model = new ScriptedModel([text('Again.')]);
      await runTurn(serve(desk, linkTo(model)), id, 'and now?');
      const again = model.lastCall?.request.input as readonly object[];
      // What was a question to begin with informs, once there is a customer's own.
      expect(again[0]).toMatchObject({ role: 'system', content: (input[0] as { content: string }).content });
      expect(shape(again)).toEqual(['system', 'assistant', 'user']);
    }
  });
});

describe('an edge that lists its facts', () => {
  const onlyPlan: Carry = { facts: ['plan'] };

  test('keeps the others from the instructions, tools, edges and guards of its target, and from the floor', async () => {
    const seen: Seen = { facts: [] };
    const { say, model, id, switchboard } = await open(
      [
        ...STEPS.slice(1, 3),
        [call('use'), call('look')],
        [call('transfer_to_triage', { reason: 'done' })],
        text('Back.'),
      ],
      { desk: deskThatCarries(onlyPlan, seen) },
    );
    const { result } = await say('my bill');
    expect(result).toMatchObject({
      owner: 'triage',
      toolCalls: [{ name: 'learn' }, { name: 'use', status: 'refused' }, {}],
    });
    // What it learned itself, it sees.
    expect(new Set(seen.facts.map(String))).toEqual(new Set(['plan', 'plan,found']));
    expect((await switchboard.view(id)).handoffs[0]?.carried).toMatchObject({
      facts: ['plan'],
      withheld: ['birthday'],
    });
    const requests = model.calls.map(({ request }) =>
      Object.keys((request as DeskModelRequest).desk?.facts ?? {}),
    );
    expect(requests).toEqual([
      [],
      ['plan', 'birthday'],
      ['plan'],
      ['plan', 'found'],
      ['plan', 'birthday', 'found'],
    ]);
  });

  test('masks their values in its summary', async () => {
    const { carried } = await carriedWith({ facts: ['plan'], summary: true });
    expect(carried?.summary).not.toContain('1970');
    expect(carried?.summary).toContain('[withheld]');
    expect(carried?.summary).toContain('plan = "pro"');
  });

  test('does so in another process too', async () => {
    const { desk, id } = await carriedWith(onlyPlan);
    const model = new ScriptedModel([[call('use')], text('I do not know it.')]);
    await runTurn(serve(desk, linkTo(model)), id, 'go on');
    expect(lastAnswer(model)).toContain('You do not know the birthday.');
  });
});
