import { ScriptedModel } from '@openai/agents-core/testing';
import { describe, expect, test } from 'vitest';
import { linkTo } from '../../testing/scripted-link.ts';
import { runTurn } from '../../testing/test-switchboard.ts';
import { deskForTests } from '../testing/desk.ts';
import { call, deskBench, lastAnswer, text, toBilling } from '../testing/open-desk.ts';

const { open, serve } = deskBench();

describe('a handoff', () => {
  test('the specialist answers in the turn in which triage hands over, in one stream', async () => {
    const { say } = await open([[toBilling], text('Which invoice is it?')]);
    const { result, events } = await say('I was charged twice');
    expect(result).toMatchObject({
      reply: 'Which invoice is it?',
      owner: 'billing',
      outcome: 'replied',
      handoffs: [{ from: 'triage', to: 'billing', reason: 'double charge' }],
    });
    expect(events.map(({ type }) => type).slice(0, 3)).toEqual(['message-accepted', 'handoff', 'text-delta']);
  });

  test('the conversation stays with the specialist', async () => {
    const { say, model } = await open([[toBilling], text('Which one?'), text('Found it.')]);
    await say('I was charged twice');
    const { result } = await say('the one of May');
    expect(result).toMatchObject({ owner: 'billing', handoffs: [], reply: 'Found it.' });
    expect(model.lastCall?.request.systemInstructions).toContain('Help with bills.');
  });

  test('another process goes on where this one was, with the whole history', async () => {
    const { id, say } = await open([[toBilling], text('Which one?')]);
    await say('I was charged twice');
    const model = new ScriptedModel([text('Welcome back.')]);
    const other = serve(deskForTests(), linkTo(model));
    const { result } = await runTurn(other, id, 'the one of May');
    expect(result).toMatchObject({ owner: 'billing', reply: 'Welcome back.' });
    expect(JSON.stringify(model.lastCall?.request.input)).toContain('I was charged twice');
  });

  test('of two handoffs in one response the first is taken and the second answered', async () => {
    const tech = call('transfer_to_tech', { reason: 'webhook', urgency: 'low' });
    const { say, model } = await open([[toBilling, tech], text('Hello.')]);
    const { result } = await say('bill and webhook');
    expect(result.owner).toBe('billing');
    expect(lastAnswer(model)).toContain('Only one handoff a response');
  });

  test('a tool beside a handoff runs first, and both are answered', async () => {
    const { say, model } = await open([
      [toBilling],
      [call('lookup_invoice', { invoice: 'A1' }), call('transfer_to_triage', { reason: 'done' })],
      text('Anything else?'),
    ]);
    const { result } = await say('bill');
    expect(result.toolCalls).toEqual([{ name: 'lookup_invoice', status: 'ok' }]);
    expect(result.owner).toBe('triage');
    expect(model.remainingSteps).toBe(0);
  });

  test('a payload that does not fit is refused with words the model can act on', async () => {
    const { say, model } = await open([
      [call('transfer_to_tech', { reason: 'webhook', urgency: 'apocalyptic' })],
      text('One moment.'),
    ]);
    const { result } = await say('webhook');
    expect(result.owner).toBe('triage');
    expect(lastAnswer(model)).toContain('urgency');
  });

  test('a guard refuses with a reason, or sends the customer to a person instead', async () => {
    const { say, model } = await open([
      [call('transfer_to_tech', { reason: 'forbidden', urgency: 'low' })],
      [call('transfer_to_tech', { reason: 'angry', urgency: 'low' })],
      text('A colleague will look at it.'),
    ]);
    const { result } = await say('grr');
    expect(JSON.stringify(model.calls[1]?.request.input)).toContain('Tech does not do that.');
    expect(result).toMatchObject({
      owner: 'triage',
      status: 'waiting',
      handoffs: [{ from: 'triage', to: 'person', reason: 'the customer is angry' }],
    });
  });

  test('a person asked for twice is asked once', async () => {
    const ask = call('transfer_to_person', { reason: 'wants a person' });
    const { say, model } = await open([[ask], text('They come.'), [ask], text('Still coming.')]);
    expect((await say('a person')).result).toMatchObject({ status: 'waiting', handoffs: [{ to: 'person' }] });
    expect((await say('a person!')).result.handoffs).toEqual([]);
    expect(lastAnswer(model)).toContain('already asked');
  });
});
