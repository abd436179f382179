import { ScriptedModel } from '@openai/agents-core/testing';
import { describe, expect, test } from 'vitest';
import { salon } from '../../packs/salon/pack.ts';
import { support } from '../../packs/support/pack.ts';
import type { DeploymentPhoneSettings } from '../../src/lines/phone/settings.ts';
import { vendorClient } from '../../src/lines/phone/vendor-client.ts';
import { linkTo } from '../../src/testing/scripted-link.ts';
import type { Telephone } from '../../src/testing/telephone/index.ts';
import { ownersApi } from '../support/api.ts';
import { CallOnRecord } from '../support/call-on-record.ts';
import { BEN, CLEO, calling, DESK, phoneDesk, words } from '../support/phone-desk.ts';
import { sipDesk } from '../support/sip-desk.ts';

const SALON = '+15550101';
/** Its people are there at any time of day. */
const GLOW = { ...salon, desk: { ...salon.desk, person: support.desk.person } };
const BOTH = { pack: support, packs: [support, GLOW] };
const NUMBERS = { [SALON]: 'salon' };

/** Two desks on the telephone, each with its own number, and what is on record of a call to the salon. */
async function twoNumbers(
  steps: Parameters<typeof phoneDesk>[0]['steps'],
  settings: DeploymentPhoneSettings = {},
  models: Parameters<typeof phoneDesk>[0]['models'] = [],
) {
  const rig = await phoneDesk({ ...BOTH, steps, models, settings: { numbers: NUMBERS, ...settings } });
  const api = await ownersApi(rig.server);
  const atSalon = new CallOnRecord(api, rig.time, () => `salon.cv_${rig.anna.callSid}`);
  return { ...rig, api, atSalon };
}

const toPerson = () =>
  calling('transfer_to_person', { reason: 'A complaint.', summary: 'The colour is wrong.' });

describe('a call to the number of a desk', () => {
  test('by sound is held by that desk, and hung up there', async () => {
    const { anna, atSalon, mind, network } = await twoNumbers([words('Welcome to the salon.')]);
    await anna.dial(SALON);
    await anna.hears('Welcome to the salon.');
    expect(mind.calls[0]?.request.systemInstructions).toContain(salon.desk.name);
    anna.hangUp();
    await atSalon.comes('conversation-closed');
    expect(await atSalon.view()).toMatchObject({ desk: 'salon', line: 'phone', metadata: { to: SALON } });
    expect(network.alerts).toEqual([]);
  });

  test('by words on a socket is answered by that desk', async () => {
    const model = new ScriptedModel([words('We are open until six.')]);
    const { anna, atSalon } = await twoNumbers([], { mode: 'relay' }, [linkTo(model)]);
    await anna.dial(SALON);
    await anna.hears(`Welcome to ${salon.desk.name}.`);
    await anna.speak('where are you');
    await anna.hears('We are open until six.');
    anna.hangUp();
    await atSalon.comes('conversation-closed');
  });

  test('question by question is answered by that desk, in the words it has of its own', async () => {
    const greeting = 'Hello, beautiful.';
    const settings = { mode: 'gather', desks: { salon: { words: { greeting } } } } as const;
    const { anna, atSalon } = await twoNumbers([], settings);
    await anna.dial(SALON);
    await anna.hears(greeting);
    await anna.speak('where are you');
    await atSalon.comes('customer-said');
    anna.hangUp();
    await atSalon.comes('conversation-closed');
  });

  test('that asks for a person has that desk’s people called, who talk and give it back', async () => {
    const settings = {
      people: [{ name: 'Cleo', number: CLEO }],
      desks: { salon: { people: [{ name: 'Ben', number: BEN }] } },
    };
    const steps = [
      words('Welcome.'),
      [toPerson()],
      words('Please hold.'),
      words('Here I am.'),
      words('Yes.'),
    ];
    const { anna, atSalon, telephone } = await twoNumbers(steps, settings);
    const ben = telephone(BEN, { whenCalled: { answer: 'person', greeting: 'Ben.' } });
    const cleo = telephone(CLEO, { whenCalled: { answer: 'person', greeting: 'Cleo.' } });
    await anna.dial(SALON);
    await anna.hears('Welcome.');
    await anna.speak('I want to complain to a person');
    await anna.hears('Please hold.');
    await ben.hears(`this is a call for ${salon.desk.name}. The colour is wrong.`);
    await ben.hears('Press 1');
    await ben.press('1');
    await anna.hears('I am connecting you with Ben.');
    await expect.poll(async () => (await atSalon.view()).person?.claimedBy).toBe('Ben');
    ben.hangUp();
    await atSalon.comes('person-returned');
    expect(cleo.transcript).toBe('');
    anna.hangUp();
    await atSalon.comes('conversation-closed');
  });
});

test('a call to a number that stands for no desk goes to the first, as before there were several', async () => {
  const { anna, call } = await twoNumbers([words('Welcome to support.')]);
  await anna.dial(DESK);
  await anna.hears('Welcome to support.');
  anna.hangUp();
  await call.comes('conversation-closed');
  expect(call.id).toBe(`cv_${anna.callSid}`);
  expect(await call.view()).toMatchObject({ desk: 'support' });
});

test('nobody but the network can say which desk a call is for', async () => {
  const { server } = await twoNumbers([]);
  const form = { CallSid: `CA${'0'.repeat(32)}`, From: '+15550199', To: SALON, Direction: 'inbound' };
  for (const query of ['', '?desk=salon', '?desk=..%2Fsalon']) {
    const response = await fetch(`${server.url}/v1/phone/voice${query}`, {
      method: 'POST',
      body: new URLSearchParams(form),
    });
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([
      403,
      'signature-refused',
    ]);
  }
});

test('a call of ours from a desk’s number is that desk’s', async () => {
  const { server, network, telephone, time, api } = await twoNumbers([words('The salon is calling.')]);
  const ben = telephone(BEN, { whenCalled: { answer: 'person', script: listens } });
  const { accountSid, authToken } = network;
  const account = { accountSid, authToken, publicUrl: server.url, apiUrl: network.url };
  const made = await vendorClient(account).calls.create({
    from: SALON,
    to: BEN,
    url: `${server.url}/v1/phone/voice`,
    statusCallback: `${server.url}/v1/phone/status`,
    statusCallbackEvent: ['completed'],
  });
  await time.until(() => ben.transcript.includes('calling.'), { what: 'a call' });
  const call = new CallOnRecord(api, time, () => `salon.cv_${made.sid}`);
  await call.comes('conversation-closed');
  const placed = { direction: 'outbound', from: SALON };
  expect(await call.view()).toMatchObject({ desk: 'salon', metadata: placed });
  expect(ben.transcript).toBe('The salon is calling.');
});

async function listens(one: Telephone): Promise<void> {
  await one.hears('The salon is calling.');
  one.hangUp();
}

describe('a call over the vendor’s SIP address', () => {
  test.each([
    ['a number of the desk', `sip:${SALON}@pstn.example.com`, 'salon'],
    ['a name of the desk', 'sip:glow@example.com', 'salon'],
    ['what stands for none', 'sip:desk@example.com', 'support'],
  ])('to %s', async (_title, to, desk) => {
    const settings = { numbers: { ...NUMBERS, 'sip:glow@example.com': 'salon' } };
    const { caller, server, time, mind } = await sipDesk({ ...BOTH, steps: [words('Welcome.')], settings });
    const prefix = desk === 'salon' ? 'salon.' : '';
    const call = new CallOnRecord(await ownersApi(server), time, () => `${prefix}cv_${caller.callId}`);
    await caller.dial(to);
    await caller.hears('Welcome.');
    expect(await call.view()).toMatchObject({ desk, line: 'sip' });
    expect(mind.calls[0]?.request.systemInstructions).toContain(
      desk === 'salon' ? salon.desk.name : support.desk.name,
    );
    await caller.wait(3_000);
    caller.hangUp();
    await call.comes('conversation-closed');
  });
});
