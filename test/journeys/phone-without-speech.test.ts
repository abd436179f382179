import { expect, test } from 'vitest';
import { support } from '../../packs/support/pack.ts';
import type { Fault } from '../../src/testing/realtime/index.ts';
import { BEN, calling, DESK, phoneDesk, words } from '../support/phone-desk.ts';

const DEAD: Fault[] = [
  { at: 'connect', fault: 'refuse', status: 503 },
  // The key is not valid.
  { at: 'connect', fault: 'refuse', status: 401 },
  { at: 'connect', fault: 'mute' },
  { at: 'connect', fault: 'hang' },
];

const times = (count: number, fault: Fault) => Array.from({ length: count }, () => fault);
const IGNORED: Fault = { at: 'response.create', fault: 'ignore' };
const FAILED: Fault = { at: 'response', fault: 'fail' };
const BROKEN_OFF: Fault = { at: 'response', fault: 'drop', afterDeltas: 2 };
const GONE = { at: 'connect', fault: 'refuse', status: 503 } as const;

test.for(DEAD)(
  'with the speech provider dead from the start (%j), the floor serves, and a person takes over',
  async (fault) => {
    const { anna, call, telephone, network } = await phoneDesk({
      pack: support,
      steps: [],
      settings: { people: [{ name: 'Ben', number: BEN }] },
      realtime: { faults: times(9, fault) },
    });
    const ben = telephone(BEN, { whenCalled: { answer: 'person', greeting: 'Ben.' } });
    await anna.dial(DESK);
    const answeredMs = anna.time.nowMs;
    await anna.hears(/help you\?|what I can do for you/);
    expect(anna.time.nowMs - answeredMs).toBeLessThan(20_000);
    await anna.speak('I want to talk to a person');
    await ben.hears('Press 1');
    await ben.press('1');
    await anna.hears('I am connecting you with Ben.');
    await ben.wait(300);
    await ben.speak('Hello Anna');
    await anna.hears('Hello Anna');
    const { status, person } = await call.view();
    expect({ status, by: person?.claimedBy }).toEqual({ status: 'with-person', by: 'Ben' });
    expect(network.alerts).toEqual([]);
  },
);

test('with the speech provider dying in mid-call, the floor goes on where they were, and the inbox gets the wish', async () => {
  const { anna, call, voices } = await phoneDesk({
    pack: support,
    steps: [words('Welcome. How can I help?')],
    settings: { people: [] },
  });
  await anna.dial(DESK);
  await anna.hears('How can I help?');
  await anna.wait(500);
  await voices.close();
  await anna.hears('we go on more simply now');
  await anna.speak('I was charged twice for May');
  await anna.hears('I need its ID first.');
  await anna.hears('What is yours?');
  await anna.speak('HL-1001, maria.santos@example.com');
  await anna.hears(/refund/i);
  await anna.speak('no, I want to talk to a person');
  await call.comes('person-requested');
  await expect
    .poll(async () => (await call.view()).facts.account)
    .toMatchObject({ value: { id: 'HL-1001' } });
  expect(await call.inbox()).toEqual([call.id]);
  anna.hangUp();
  await call.comes('person-whispered');
  // Somebody is to call back.
  await expect.poll(async () => (await call.view()).status).toBe('waiting');
});

const DYING: [string, Fault[]][] = [
  ['answers nothing any more', times(4, IGNORED)],
  ['fails', times(4, FAILED)],
  ['breaks off in the middle of its answer', [BROKEN_OFF, { ...GONE, forMs: 600_000 }]],
];

test.for(DYING)(
  'a caller who has just asked something when the speech model %s is not greeted anew, but asked to say it again, and answered',
  async ([, faults]) => {
    const { anna, call, voices } = await phoneDesk({
      pack: support,
      steps: [
        words('Welcome. How can I help?'),
        ...Array.from({ length: 3 }, () => words('I will look at it.')),
      ],
    });
    await anna.dial(DESK);
    await anna.hears('How can I help?');
    await anna.wait(500);
    voices.plan(...faults);
    await anna.speak('I was charged twice for May');
    await anna.hears('Please say again what I can do for you.');
    expect(anna.transcript).not.toContain('Welcome to Harbourline');
    await anna.speak('I was charged twice for May');
    await anna.hears('I need its ID first.');
    anna.hangUp();
    await call.comes('conversation-closed');
  },
);

test('a caller who has just asked for a person when the speech model fails is told that the call goes on, while the person is called', async () => {
  const { anna, call, telephone } = await phoneDesk({
    pack: support,
    steps: [
      words('Welcome. How can I help?'),
      [calling('transfer_to_person', { reason: 'A complaint.', summary: 'The driver was rude.' })],
    ],
    settings: { people: [{ name: 'Ben', number: BEN }] },
  });
  const ben = telephone(BEN, { whenCalled: { answer: 'person', greeting: 'Ben.' } });
  await anna.dial(DESK);
  await anna.hears('How can I help?');
  await anna.wait(500);
  await anna.speak('a person, please');
  await anna.hears('we go on more simply now');
  await ben.hears('Press 1');
  await ben.press('1');
  await anna.hears('I am connecting you with Ben.');
  anna.hangUp();
  await call.comes('conversation-closed');
});
