import { expect, test } from 'vitest';
import { wholeLog } from '../../contracts/whole-log.ts';
import { deskForTests } from '../../engine/testing/desk.ts';
import { call, deskBench, text, toBilling } from '../../engine/testing/open-desk.ts';
import { recordTest, type TestOptions } from '../../evals/replay/record-test.ts';
import { StandIns } from '../../evals/replay/stand-ins.ts';
import { findPersonal } from './find-personal.ts';
import { createReplayDesk } from './replay-desk.ts';

const bench = deskBench();

/** Billing gives the customer back, and gets them again. */
async function passedAround() {
  const toTriage = call('transfer_to_triage', { reason: 'not a bill' });
  const { id, switchboard, say } = await bench.open([
    text('How can I help?'),
    [toBilling],
    text('What is it?'),
    [toTriage],
    text('Sorry. What is it?'),
    [toBilling],
    text('Here again.'),
    text('Bye.'),
  ]);
  await say('Hello, my name is Maria Santos');
  for (const words of ['a charge', 'a bill', 'a bill I said', 'bye']) await say(words);
  return { id, events: await wholeLog(switchboard, id) };
}

const desk = createReplayDesk({ desk: deskForTests(), models: [] });
const options = (more: Partial<TestOptions> = {}): TestOptions => ({
  id: 'recorded',
  standIns: new StandIns(findPersonal),
  ...more,
});

test('a conversation becomes a case with who had it after each message, and says what it has not', async () => {
  const made = recordTest(desk, await passedAround(), options());
  expect(made.case).toEqual({
    id: 'recorded',
    turns: [
      { text: 'Hello, my name is Alex Miller', agent: 'triage' },
      { text: 'a charge', agent: 'billing' },
      { text: 'a bill', agent: 'triage' },
      { text: 'a bill I said', agent: 'billing' },
      { text: 'bye', agent: 'billing' },
    ],
  });
  expect(made.manifest).toMatchObject({
    desk: 'test',
    line: 'chat',
    messages: { kept: 5, of: 5 },
    models: ['scripted'],
    replaced: [
      { kind: 'name', as: 'Alex', times: 1 },
      { kind: 'family name', as: 'Miller', times: 1 },
    ],
  });
  expect(JSON.stringify(made)).not.toMatch(/Maria|Santos|cv_/);
});

test('it ends with the first message that shows a fault, and wants what should have been', async () => {
  const conversation = await passedAround();
  const loop = recordTest(desk, conversation, options({ fault: 'loop', agent: 'billing' }));
  expect(loop.case.turns).toHaveLength(4);
  expect(loop.manifest.shows).toEqual({ fault: 'loop', from: 'triage', to: 'billing', message: 4 });
  const back = recordTest(desk, conversation, options({ fault: 'false' }));
  expect(back.case).toMatchObject({
    turns: [{ agent: 'triage' }, { agent: 'billing' }, { text: 'a bill' }],
    expect: { avoided: ['billing'] },
  });
  expect(back.case.turns.at(-1)).not.toHaveProperty('agent');
});

test('it ends where it is told to; what it does not show is told', async () => {
  const conversation = await passedAround();
  const second = conversation.events.filter(({ type }) => type === 'customer-said')[1]?.seq ?? 0;
  const made = recordTest(desk, conversation, options({ until: second + 1, agent: 'tech' }));
  expect(made.case.turns).toEqual([
    { text: 'Hello, my name is Alex Miller', agent: 'triage' },
    { text: 'a charge', agent: 'tech' },
  ]);
  expect(() => recordTest(desk, conversation, options({ fault: 'say-do' }))).toThrow(
    'does not show "say-do"; it shows false',
  );
});
