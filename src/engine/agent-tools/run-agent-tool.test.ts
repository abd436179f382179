import { modelError, ScriptedModel } from '@openai/agents-core/testing';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Tool } from '../../contracts/tool.ts';
import { defineAgentTool } from '../../desk/define-agent-tool.ts';
import { defineGuard } from '../../desk/define-guard.ts';
import { defineTool } from '../../desk/define-tool.ts';
import { linkTo } from '../../testing/scripted-link.ts';
import { asking, look, managedBy, specialist } from '../testing/managed-desk.ts';
import { call, deskBench, lastAnswer, text } from '../testing/open-desk.ts';

const { open } = deskBench();

const ask = (what = 'where are the paints?') => call('ask_clerk', { what });

const identify = defineTool({
  ...{ name: 'identify', description: '-', effect: 'read', parameters: z.object({}) },
  execute: (_, { recordFact }) => {
    recordFact('customer', 'C-1');
    recordFact('card', '4111');
    return 'identified';
  },
});
const pay = defineTool({
  ...{ name: 'pay', description: '-', effect: 'write', parameters: z.object({}) },
  requires: [{ fact: 'card', provenance: 'tool-returned', otherwise: 'No card is known.' }],
  execute: () => 'paid',
});
const write = defineTool({
  ...{ name: 'write', description: '-', effect: 'write', parameters: z.object({}) },
  execute: () => 'written',
});

describe('an agent that runs inside a tool', () => {
  test('answers whoever called; the caller keeps the conversation', async () => {
    const { say, model } = await open([[ask()], text('On shelf B7.'), text('They are on shelf B7.')], {
      desk: managedBy([asking(specialist())]),
    });
    const { result } = await say('Paints?');
    expect(result).toMatchObject({ owner: 'manager', reply: 'They are on shelf B7.', handoffs: [] });
    expect(result.toolCalls).toEqual([{ name: 'ask_clerk', status: 'ok' }]);
    expect(lastAnswer(model)).toContain('On shelf B7.');
  });

  test('reads its instructions, the style of the desk and what it is asked, and nothing of the conversation', async () => {
    const tool = asking(specialist(), { prompt: ({ what }) => `Please find out: ${what}` });
    const { say, model } = await open([text('Hello.'), [ask()], text('B7.'), text('B7!')], {
      desk: managedBy([tool]),
    });
    await say('My secret is 1234.');
    await say('Paints?');
    const { request } = model.calls[2]!;
    expect(request.systemInstructions).toBe('Be brief.\n\nYou are the clerk. You know nothing.');
    expect(request.input).toEqual([
      { type: 'message', role: 'user', content: 'Please find out: where are the paints?' },
    ]);
    expect(request.tools.map((one) => 'name' in one && one.name)).toEqual(['look']);
  });

  test('uses its own tools, and reads what they return', async () => {
    const { say, model } = await open([[ask()], [call('look')], text('B7.'), text('On B7.')], {
      desk: managedBy([asking(specialist())]),
    });
    await say('Paints?');
    expect(JSON.stringify(model.calls[2]?.request.input)).toContain('on shelf B7');
    expect(JSON.stringify(model.calls[3]?.request.input)).not.toContain('"look"');
  });

  test('leaves what it did on record, under the call of its tool', async () => {
    const { id, say, switchboard } = await open([[ask()], [call('look')], text('B7.'), text('On B7.')], {
      desk: managedBy([asking(specialist())]),
    });
    const { events, result } = await say('Paints?');
    const { toolCalls, state } = await switchboard.view(id);
    expect(toolCalls).toMatchObject([
      { callId: 'call_1_1', agent: 'manager', name: 'ask_clerk', parent: null, status: 'ok', output: 'B7.' },
      { callId: 'call_1_2', agent: 'clerk', name: 'look', parent: 'call_1_1', status: 'ok' },
    ]);
    expect(state.facts).toMatchObject({ shelf: { value: 'B7', provenance: 'tool-returned' } });
    expect(result.usage.modelCalls).toBe(4);
    expect(events.filter(({ type }) => type.startsWith('tool-'))).toMatchObject([
      { type: 'tool-started', callId: 'call_1_1' },
      { type: 'tool-started', agent: 'clerk', callId: 'call_1_2', parent: 'call_1_1' },
      { type: 'tool-finished', agent: 'clerk', callId: 'call_1_2', parent: 'call_1_1' },
      { type: 'tool-progress', agent: 'clerk', callId: 'call_1_1', delta: 'B7.' },
      { type: 'tool-finished', callId: 'call_1_1' },
    ]);
  });

  test('runs side by side with others that only read', async () => {
    let started = 0;
    const together = Promise.withResolvers<void>();
    const meet = defineTool({
      ...{ name: 'meet', description: '-', effect: 'read', parameters: z.object({}) },
      execute: async () => {
        if (++started === 2) together.resolve();
        await together.promise;
        return 'met';
      },
    });
    const tools = ['one', 'two'].map((id) => asking(specialist([meet], id)));
    const both = ['one', 'two'].map((id) => call(`ask_${id}`, { what: '?' }));
    const { say } = await open(
      [both, [call('meet')], [call('meet')], text('Met.'), text('Met.'), text('Both met.')],
      { desk: managedBy(tools) },
    );
    expect((await say('Meet!')).result.reply).toBe('Both met.');
  });

  test('sees the facts that are passed on, and those its own tools find out; no others', async () => {
    const clerk = specialist([look, pay]);
    const tool = asking(clerk, { facts: ['customer'] });
    const steps = [[call('identify')], [ask()], [call('look')], [call('pay')], text('No.'), text('Sorry.')];
    const { say, model } = await open(steps, { desk: managedBy([identify, tool]) });
    await say('Pay!');
    const inside = model.calls.slice(2, 5).map(({ request }) => request);
    expect(inside[0]?.systemInstructions).toContain('You know customer.');
    expect(inside[1]?.systemInstructions).toContain('You know customer, shelf.');
    expect(JSON.stringify(inside[0]?.input)).toContain('customer: \\"C-1\\" (found out by a tool)');
    expect(JSON.stringify(inside)).not.toContain('4111');
    expect(JSON.stringify(inside[2]?.input)).toContain('No card is known.');
  });

  test('may call what needs a yes: the tool waits, and runs in the conversation once it is given', async () => {
    const flagged: Tool = { ...write, approval: () => 'It matters.' };
    const steps = [
      [ask()],
      [call('write')],
      text('A colleague decides.'),
      text('Wait, please.'),
      text('Done.'),
    ];
    const { id, say, switchboard } = await open(steps, { desk: managedBy([asking(specialist([flagged]))]) });
    expect((await say('Write!')).result.reply).toBe('Wait, please.');
    const { approvals } = (await switchboard.view(id)).state;
    const [callId = ''] = Object.keys(approvals);
    await switchboard.inbox.decide(id, { by: 'Ada', callId, approved: true, note: '' });
    expect((await switchboard.view(id)).toolCalls).toMatchObject([
      { name: 'ask_clerk', status: 'ok' },
      { name: 'write', status: 'approved', parent: 'call_1_1' },
      { name: 'write', status: 'ok', parent: null },
    ]);
  });
});

describe('a result that must have a form', () => {
  const found = z.object({ shelf: z.string() });
  const tool = defineAgentTool({
    agent: specialist(),
    description: 'Asks the clerk.',
    parameters: z.object({ what: z.string() }),
    result: found,
  });

  test('is asked for with its schema, and handed on as JSON', async () => {
    const { say, model } = await open([[ask()], text('```json\n{"shelf":"B7"}\n```'), text('B7.')], {
      desk: managedBy([tool]),
    });
    await say('Paints?');
    expect(model.calls[1]?.request.outputType).toMatchObject({ type: 'json_schema', strict: true });
    expect(lastAnswer(model)).toContain('{\\"shelf\\":\\"B7\\"}');
  });

  test('is asked for once more when it does not have it', async () => {
    const { say, model } = await open([[ask()], text('On B7.'), text('{"shelf":"B7"}'), text('B7.')], {
      desk: managedBy([tool]),
    });
    const { result } = await say('Paints?');
    expect(result.toolCalls).toMatchObject([{ status: 'ok' }]);
    expect(JSON.stringify(model.calls[2]?.request.input)).toContain('not have the form');
  });

  test('fails the call when it never has it', async () => {
    const { say, model } = await open([[ask()], text('On B7.'), text('{"shelf":7}'), text('Sorry.')], {
      desk: managedBy([tool]),
    });
    const { result } = await say('Paints?');
    expect(result).toMatchObject({ reply: 'Sorry.', toolCalls: [{ status: 'failed' }] });
    expect(lastAnswer(model)).toContain('model-misbehaved');
  });
});

describe('a guard', () => {
  const noLooking = defineGuard({
    name: 'no-looking',
    tool: ({ name }) =>
      name === 'look' ? { verdict: 'refuse', reason: 'Looking is forbidden.' } : { verdict: 'allow' },
  });

  test.each([
    ['the desk', managedBy([asking(specialist())], { guards: [noLooking] })],
    ['the agent itself', managedBy([asking({ ...specialist(), guards: [noLooking] })])],
  ])('of %s judges what an agent inside a tool calls', async (_, desk) => {
    const steps = [[ask()], [call('look')], text('I may not look.'), text('No.')];
    const { say, model } = await open(steps, { desk });
    await say('Paints?');
    expect(JSON.stringify(model.calls[2]?.request.input)).toContain('Looking is forbidden.');
  });
});

describe('without a language model', () => {
  const gone = () => modelError(new TypeError('gone'));
  const floorLink = () => ({
    ...linkTo(new ScriptedModel([[ask()], text('Done.')]), 'floor'),
    modelFor: () => null,
  });

  test('the tool says no, with the reason', async () => {
    const desk = managedBy([asking(specialist())]);
    const { id, say, switchboard } = await open([], { desk, models: [floorLink()] });
    expect((await say('Paints?')).result.toolCalls).toEqual([{ name: 'ask_clerk', status: 'refused' }]);
    expect((await switchboard.view(id)).toolCalls[0]?.output).toContain('needs a language model');
  });

  test('it answers by other means, where it has some', async () => {
    const desk = managedBy([asking(specialist(), { withoutModel: ({ what }) => `Look it up: ${what}` })]);
    const { id, say, switchboard } = await open([], { desk, models: [floorLink()] });
    await say('Paints?');
    expect((await switchboard.view(id)).toolCalls[0]).toMatchObject({
      status: 'ok',
      output: 'Look it up: where are the paints?',
    });
  });

  test('nor does the floor speak for an agent inside, when the models fail in the middle of it', async () => {
    const desk = managedBy([asking(specialist(), { withoutModel: () => 'on the usual shelf' })]);
    const failing = new ScriptedModel([[ask()], gone(), gone()]);
    const floor = new ScriptedModel([text('The usual shelf.')]);
    const models = [linkTo(failing), { ...linkTo(floor, 'floor'), modelFor: () => null }];
    const { id, say, switchboard } = await open([], { desk, models });
    expect((await say('Paints?')).result.reply).toBe('The usual shelf.');
    expect((await switchboard.view(id)).toolCalls).toMatchObject([
      { status: 'ok', output: 'on the usual shelf' },
    ]);
  });

  test('what was written before the models failed is told, and nothing is made up', async () => {
    const desk = managedBy([asking(specialist([write]), { withoutModel: () => 'never said' })]);
    const model = new ScriptedModel([[ask()], [call('write')], gone(), text('Sorry.')]);
    const { say } = await open([], { desk, models: [linkTo(model)] });
    await say('Write!');
    expect(lastAnswer(model)).toContain('model-unavailable');
    expect(lastAnswer(model)).toContain('written');
  });
});
