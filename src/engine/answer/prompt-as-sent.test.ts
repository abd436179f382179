import { modelStream, ScriptedModel as Scripted, type ScriptedModel } from '@openai/agents-core/testing';
import { expect, test } from 'vitest';
import type { Desk } from '../../contracts/desk.ts';
import type { Switchboard } from '../../contracts/line.ts';
import { wholeLog } from '../../contracts/whole-log.ts';
import { personalData } from '../../guard/personal-data.ts';
import { linkTo } from '../../testing/scripted-link.ts';
import { runTurn } from '../../testing/test-switchboard.ts';
import { deskForTests } from '../testing/desk.ts';
import { guardedDesk } from '../testing/guarded-desk.ts';
import { call, deskBench, text, toBilling } from '../testing/open-desk.ts';
import { promptAsSent } from './prompt-as-sent.ts';

const { open, serve } = deskBench();

/** Each call of the log that was answered by a link, as it is made again. */
async function rebuilt(switchboard: Pick<Switchboard, 'events'>, id: string, desk: Desk, link = 'scripted') {
  const events = await wholeLog(switchboard, id);
  const found = [];
  for (const { data, at, type } of events) {
    if (type !== 'turn-finished') continue;
    const startedAt = new Date(at.getTime() - data.ms);
    for (const { agent, model, seq = 0, atMs } of data.calls ?? []) {
      if (model !== link) continue;
      const askedAt = new Date(startedAt.getTime() + atMs);
      const upTo = events.filter((event) => event.seq <= seq);
      const asked = { conversation: id, events: upTo, agent, link, startedAt, askedAt, hours: undefined };
      found.push(await promptAsSent({ desk }, asked));
    }
  }
  return found;
}

const sent = (model: ScriptedModel) =>
  model.calls.map(({ request: { systemInstructions, input, tools, handoffs } }) => ({
    request: { systemInstructions, input, tools, handoffs },
    isWhole: true,
  }));

test('what each model of a conversation was asked with is made again from its log, through tools, refusals and handoffs', async () => {
  const steps = [
    text('How can I help?'),
    [toBilling],
    [call('refund', { amount: 20 })],
    [call('verify', { account: 'A-17' })],
    [call('refund', { amount: 20 }), call('lookup_invoice', { invoice: 'broken' })],
    text('Done.'),
    [call('transfer_to_triage', { reason: 'not a bill' })],
    text('What else?'),
  ];
  const desk = { ...deskForTests(), framing: true };
  const { id, model, switchboard, say } = await open(steps, { desk });
  for (const words of ['Hello', 'I was charged twice', 'something else']) await say(words);
  const found = await rebuilt(switchboard, id, desk);
  expect(found).toHaveLength(8);
  expect(found).toMatchObject(sent(model));
  expect(found.map((one) => one?.request.input)).toEqual(sent(model).map(({ request }) => request.input));
  expect(found.at(2)?.request.systemInstructions).toContain('You are Billing.');
});

test('a model that took over in mid-sentence was told so', async () => {
  const cut = modelStream([
    { type: 'response_started' },
    { type: 'output_text_delta', delta: 'Your bill is' },
  ]);
  const second = new Scripted([text('$42.')]);
  const desk = deskForTests();
  const switchboard = serve(desk, linkTo(new Scripted([cut]), 'first'), linkTo(second, 'second'));
  const { id } = await switchboard.open({ line: 'chat' });
  await runTurn(switchboard, id, 'how much?');
  const found = await rebuilt(switchboard, id, desk, 'second');
  expect(found).toMatchObject(sent(second));
  expect(JSON.stringify(found)).toContain('broke off on the line');
});

test('what a guard kept from models is kept from who reads what they were asked with', async () => {
  const desk = guardedDesk({ guards: [personalData({ input: 'redact' })] });
  const { id, model, switchboard, say } = await open([text('Thanks.'), text('Bye.')], { desk });
  await say('I am at maria@example.com');
  await say('bye');
  const found = await rebuilt(switchboard, id, desk);
  expect(found).toMatchObject(sent(model));
  expect(found).toHaveLength(2);
  expect(JSON.stringify(found)).not.toContain('maria@example.com');
});

test('of a conversation that is longer than its window it is told that nobody knows where that began', async () => {
  const desk = deskForTests();
  const short = { ...desk, limits: { ...desk.limits, historyTokens: 60 } };
  const { id, switchboard, say } = await open([text('One.'), text('Two.')], { desk: short });
  const long = 'My invoice of May has a line of 20 dollars for a router that I never ordered and never got.';
  for (const words of ['hello', `${long} ${long}`]) await say(words);
  const found = await rebuilt(switchboard, id, short);
  expect(found.map((one) => one?.isWhole)).toEqual([true, false]);
});

test('an agent that the desk has no longer was asked with nothing that anybody knows', async () => {
  const { id, switchboard, say } = await open([text('Hello.')]);
  await say('hi');
  expect(await rebuilt(switchboard, id, { ...deskForTests(), agents: new Map() })).toEqual([undefined]);
});
