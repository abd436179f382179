import { ScriptedModel, type ScriptedModelInput } from '@openai/agents-core/testing';
import { expect, test } from 'vitest';
import { wholeLog } from '../../contracts/whole-log.ts';
import { deskForTests } from '../../engine/testing/desk.ts';
import { call, deskBench, text, toBilling } from '../../engine/testing/open-desk.ts';
import { BacktestCounter } from '../../evals/replay/backtest.ts';
import { describeFork } from '../../evals/replay/describe-fork.ts';
import { forkConversation } from '../../evals/replay/fork.ts';
import type { RecordedConversation } from '../../evals/replay/replay-desk.ts';
import { linkTo } from '../../testing/scripted-link.ts';
import { withoutPersonal } from './find-personal.ts';
import { createReplayDesk } from './replay-desk.ts';

const bench = deskBench();

/** A refund that was made: said in turn 1 to triage, in turn 2 to billing. */
async function refunded() {
  const deeds = { refunds: [] as number[] };
  const { id, switchboard, say } = await bench.open(
    [
      [toBilling],
      text('Which account is it?'),
      [call('verify', { account: 'A-17' })],
      [call('refund', { amount: 20 })],
      text('Done.'),
    ],
    { deeds },
  );
  await say('I was charged twice');
  await say('It is A-17, my name is Maria Santos, maria@example.com');
  const conversation = { id, events: await wholeLog(switchboard, id) };
  const seqs = conversation.events.flatMap(({ type, seq }) => (type === 'customer-said' ? seq : []));
  return { deeds, conversation, second: seqs[1] ?? 0 };
}

const replayOn = (steps: ScriptedModelInput[], deeds = { refunds: [] as number[] }) =>
  createReplayDesk({ desk: deskForTests(deeds), models: [linkTo(new ScriptedModel(steps))] });

function saidAt({ events }: RecordedConversation, seq: number): Date {
  return events[seq - 1]?.at ?? new Date(Number.NaN);
}

test('a replayed turn begins with the recorded state, at the recorded time; its write is answered from the record and not done again', async () => {
  const { deeds, conversation, second } = await refunded();
  const steps = [
    [call('verify', { account: 'A-17' })],
    [call('refund', { amount: 20 })],
    text('Done again.'),
  ];
  const at = saidAt(conversation, second);
  const turn = await replayOn(steps, deeds).resume(conversation, second).say('It is A-17', at);
  expect(turn.before).toMatchObject({ owner: 'billing', turn: 1, facts: {} });
  expect(turn.after.facts).toMatchObject({ account: { value: 'A-17', provenance: 'tool-returned' } });
  expect(turn).toMatchObject({ reply: 'Done again.', sealed: [] });
  const returned = turn.events.flatMap(({ type, data }) =>
    type === 'tool-returned' ? [data.status, data.output] : [],
  );
  expect(returned).toEqual(['ok', '{"verified":true}', 'ok', '{"refunded":20}']);
  expect(turn.events.every((event) => event.at >= at && event.at.getTime() - at.getTime() < 60_000)).toBe(
    true,
  );
  expect(deeds.refunds).toEqual([20]);
});

test('a call that is not on record is refused as sealed, and told; no code of the tool runs', async () => {
  const { deeds, conversation, second } = await refunded();
  const steps = [
    [call('verify', { account: 'A-17' })],
    [call('refund', { amount: 21 })],
    text('It was refused.'),
  ];
  const { sealed, events } = await replayOn(steps, deeds)
    .resume(conversation, second)
    .say('It is A-17', saidAt(conversation, second));
  expect(sealed).toEqual([{ name: 'refund', effect: 'write', arguments: { amount: 21 } }]);
  expect(JSON.stringify(events)).toContain('sealed');
  expect(deeds.refunds).toEqual([20]);
});

test('the same write is answered once: a second one is sealed', async () => {
  const { conversation, second } = await refunded();
  const steps = [
    [call('verify', { account: 'A-17' })],
    [call('refund', { amount: 20 })],
    text('Done.'),
    [call('refund', { amount: 20 })],
    text('Not again.'),
  ];
  const resumed = replayOn(steps).resume(conversation, second);
  const at = saidAt(conversation, second);
  expect((await resumed.say('It is A-17', at)).sealed).toEqual([]);
  expect((await resumed.say('Again, please', at)).sealed).toMatchObject([{ name: 'refund' }]);
});

test('a backtest counts where messages would go beside where they go, and shows no personal data', async () => {
  const { conversation } = await refunded();
  const present = replayOn([[toBilling], text('Which one?'), text('Which one?')]);
  const changed = replayOn([
    [call('transfer_to_tech', { reason: 'webhook', urgency: 'low' })],
    text('What broke?'),
    [call('escalate_to_human', { reason: 'refund', summary: 'a refund' })],
    [call('transfer_to_person', { reason: 'refund', summary: 'a refund' })],
    text('A colleague comes.'),
  ]);
  const counter = new BacktestCounter({ present, changed }, withoutPersonal);
  await counter.add(conversation);
  const { groups, ...figures } = counter.backtest;
  expect(figures).toMatchObject({
    conversations: 1,
    turns: 2,
    leftOut: 0,
    changed: { hits: 2, of: 2 },
    asRecorded: { hits: 2, of: 2 },
  });
  expect(groups).toMatchObject([
    {
      from: 'triage',
      was: 'billing',
      wouldBe: 'tech',
      count: 1,
      examples: [{ text: 'I was charged twice' }],
    },
    {
      from: 'billing',
      was: 'billing',
      wouldBe: 'person',
      count: 1,
      examples: [{ seq: expect.any(Number), text: 'It is [id], my name is [name], [email]' }],
    },
  ]);
});

test('a fork goes on from a message with other words, beside what was; what people wrote and what is left over is told', async () => {
  const { deeds, conversation, second } = await refunded();
  const steps = [
    [call('verify', { account: 'A-17' })],
    text('Shall I?'),
    [call('refund', { amount: 21 })],
    text('That did not work.'),
  ];
  const fork = await forkConversation(replayOn(steps, deeds), conversation, {
    at: second + 1,
    say: ['It is A-17', 'yes, 21'],
  });
  expect(fork).toMatchObject({ from: second, notReplayed: 0, staffWords: 0 });
  expect(fork.turns).toMatchObject([
    {
      seq: second,
      differs: ['words of the customer', 'calls', 'words'],
      recorded: { holder: 'billing', calls: ['verify {"account":"A-17"} ok', 'refund {"amount":20} ok'] },
      forked: { holder: 'billing', calls: ['verify {"account":"A-17"} ok'], replies: ['Shall I?'] },
      sealed: [],
    },
    {
      recorded: undefined,
      forked: { calls: ['refund {"amount":21} refused'] },
      sealed: [{ name: 'refund', effect: 'write' }],
    },
  ]);
  expect(deeds.refunds).toEqual([20]);
  const told = describeFork(fork, (words) => words.replaceAll('A-17', '[id]'));
  expect(told).toMatch(/did +verify \{"account":"\[id\]"\} ok +> verify/);
  expect(told).toContain('sealed: write refund {"amount":21} is not on record');
  expect(told).not.toContain('A-17');
});

test('a fork ends after as many turns as it may have, or when its time is over; what is left is told', async () => {
  const { conversation } = await refunded();
  const steps = () => [[toBilling], text('Which account is it?')];
  const fork = await forkConversation(replayOn(steps()), conversation, { at: 1, most: 1 });
  expect(fork).toMatchObject({ turns: [{ differs: [] }], notReplayed: 1 });
  let asked = 0;
  const isOver = () => asked++ > 0;
  const late = await forkConversation(replayOn(steps()), conversation, { at: 1, isOver });
  expect(late).toMatchObject({ turns: [{ differs: [] }], notReplayed: 1 });
});

test('a fork at its beginning replays every message; one where nothing is said is none', async () => {
  const { conversation } = await refunded();
  const same = [
    [toBilling],
    text('Which account is it?'),
    [call('verify', { account: 'A-17' })],
    [call('refund', { amount: 20 })],
    text('Done.'),
  ];
  const fork = await forkConversation(replayOn(same), conversation, { at: 1 });
  expect(fork.turns.map(({ differs }) => differs)).toEqual([[], []]);
  expect(describeFork(fork, String)).toContain('It goes the same way.');
  await expect(forkConversation(replayOn(same), conversation, { at: 10_000 })).rejects.toMatchObject({
    code: 'request-invalid',
  });
});
