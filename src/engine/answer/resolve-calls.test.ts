import { modelResponder, ScriptedModel } from '@openai/agents-core/testing';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { defineAgent } from '../../desk/define-agent.ts';
import { defineDesk } from '../../desk/define-desk.ts';
import { defineTool } from '../../desk/define-tool.ts';
import { linkTo } from '../../testing/scripted-link.ts';
import { runTurn } from '../../testing/test-switchboard.ts';
import { deskForTests } from '../testing/desk.ts';
import { call, deskBench, lastAnswer, text, toBilling } from '../testing/open-desk.ts';

const { open, serve } = deskBench();

describe('a function call', () => {
  test.each([
    ['malformed JSON', 'lookup_invoice', '{"invoice":', 'not valid JSON'],
    ['arguments of the wrong type', 'lookup_invoice', { invoice: 7 }, 'expected string'],
    ['an unknown function', 'fly', {}, 'There is no'],
    ['a function of another agent', 'transfer_to_billing', { reason: 'x' }, 'There is no'],
    [
      'a tool that throws',
      'lookup_invoice',
      { invoice: 'broken' },
      'It did not work, for a reason on our side.',
    ],
    ['a missing fact', 'refund', { amount: 5 }, 'Verify the customer first.'],
  ])('%s: the model reads what went wrong and the customer is answered', async (_, name, args, expected) => {
    const { say, model } = await open([[toBilling], [call(name, args)], text('Sorry about that.')]);
    const { result } = await say('bill');
    expect(lastAnswer(model)).toContain(expected);
    expect(result.reply).toBe('Sorry about that.');
  });

  test('a tool that says no: its reason is read and nothing is done', async () => {
    const { say, model, deeds } = await open([
      [toBilling],
      [call('verify', { account: 'A' })],
      [call('refund', { amount: 900 })],
      text('That needs a colleague.'),
    ]);
    const { result } = await say('refund');
    expect(lastAnswer(model)).toContain('over $500');
    expect(result.toolCalls.at(-1)).toEqual({ name: 'refund', status: 'refused' });
    expect(deeds.refunds).toEqual([]);
  });

  test('a fact a tool recorded opens what requires it, and survives a restart', async () => {
    const { id, say, deeds } = await open([
      [toBilling],
      [call('verify', { account: 'HL-1' })],
      text('Verified.'),
    ]);
    await say('hello');
    const model = new ScriptedModel([[call('refund', { amount: 20 })], text('Done.')]);
    const other = serve(deskForTests(deeds), linkTo(model));
    await runTurn(other, id, 'refund me');
    expect(deeds.refunds).toEqual([20]);
    expect(model.firstCall?.request.systemInstructions).toContain('The customer is verified.');
    const { state } = await other.view(id);
    expect(state.facts.account).toMatchObject({ value: 'HL-1', provenance: 'tool-returned' });
  });

  test('ids a model uses twice stay apart', async () => {
    const { id, say, switchboard } = await open([
      [toBilling],
      [call('lookup_invoice', { invoice: 'A1' }), call('lookup_invoice', { invoice: 'A2' })],
      text('Two.'),
    ]);
    await say('both');
    const { toolCalls } = await switchboard.view(id);
    expect(new Set(toolCalls.map(({ callId }) => callId)).size).toBe(2);
    expect(toolCalls.map(({ output }) => output)).toEqual([
      '{"invoice":"A1","total":42}',
      '{"invoice":"A2","total":42}',
    ]);
  });

  test('a model that never stops calling ends with a person and honest words', async () => {
    const again = [call('lookup_invoice', { invoice: 'A1' })];
    const { say } = await open([[toBilling], again, again, again, again, again, again]);
    const { result } = await say('bill');
    expect(result).toMatchObject({ outcome: 'limit', status: 'waiting' });
    expect(result.reply).toContain('colleague');
  });
});

test('a write is on record before it runs, so that a crash leaves a trace', async () => {
  const spy = defineTool({
    name: 'spy',
    description: 'Reads what is on record about its own call.',
    effect: 'write',
    parameters: z.object({}),
    execute: (_, { conversationId, database: { query } }) =>
      query('select name, status from desk.switchroom_tool_calls where conversation = $1', [conversationId]),
  });
  const solo = defineAgent({
    id: 'solo',
    name: 'Solo',
    handoffDescription: '-',
    instructions: '-',
    tools: [spy],
  });
  const desk = defineDesk({ id: 'solo', name: 'Solo', entry: 'solo', agents: [solo] });
  const model = new ScriptedModel([[call('spy', {})], text('Done.')]);
  const switchboard = serve(desk, linkTo(model));
  const { id } = await switchboard.open({ line: 'chat' });
  await runTurn(switchboard, id, 'go');
  expect(lastAnswer(model)).toContain('\\"status\\":\\"running\\"');
});

test('what a write did is on record before the model is asked again', async () => {
  let recorded: string[] = [];
  const refund = call('refund', { amount: 5 });
  const verify = call('verify', { account: 'A' });
  const { id, say, switchboard } = await open([
    [toBilling],
    [verify],
    [refund],
    modelResponder(async () => {
      recorded = (await switchboard.events(id, 0, 100)).map(({ type }) => type);
      return text('Done.');
    }),
  ]);
  await say('refund');
  expect(recorded.slice(-2)).toEqual(['tool-called', 'tool-returned']);
});

test('a result too large for the window is cut, and the cut is said', async () => {
  const { say, model } = await open([
    [toBilling],
    [call('lookup_invoice', { invoice: 'x'.repeat(60_000) })],
    text('Long.'),
  ]);
  await say('bill');
  expect(lastAnswer(model)).toContain('more characters');
  expect(lastAnswer(model).length).toBeLessThan(30_000);
});

test('a forced tool choice holds for the first call only', async () => {
  const ping = defineTool({
    name: 'ping',
    description: '-',
    effect: 'read',
    parameters: z.object({}),
    execute: () => 'pong',
  });
  const solo = defineAgent({
    ...{ id: 'solo', name: 'Solo', handoffDescription: '-', instructions: '-', tools: [ping] },
    modelSettings: { toolChoice: 'required' },
  });
  const desk = defineDesk({ id: 'solo', name: 'Solo', entry: 'solo', agents: [solo] });
  const { say, model } = await open([[call('ping')], text('Pong.')], { desk });
  await say('ping');
  expect(model.calls.map(({ request }) => request.modelSettings.toolChoice)).toEqual(['required', undefined]);
});
