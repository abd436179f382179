import twilio from 'twilio';
import { describe, expect, it } from 'vitest';
import { localHttpClient } from '../local-client.ts';
import { signatureOf } from '../signature.ts';
import { ANNA, BEN, DESK, phoneRig, response } from '../testing/rig.ts';

const HELLO = response('<Say>This is the salon.</Say><Pause length="60"/>');

describe("calls, made with the vendor's client", () => {
  it('ring, are answered, and report every step in order', async () => {
    const { anna, app, client, time } = await phoneRig({ '/hello': HELLO, '/progress': '' });
    anna.whenCalled = { answer: 'person' };
    const call = await client.calls.create({
      from: DESK,
      to: ANNA,
      url: `${app.url}/hello`,
      statusCallback: `${app.url}/progress`,
      statusCallbackEvent: ['initiated', 'ringing', 'answered', 'completed'],
    });
    expect(call).toMatchObject({ status: 'queued', direction: 'outbound-api', to: ANNA, from: DESK });
    await anna.hears('salon.');
    expect(await client.calls(call.sid).fetch()).toMatchObject({ status: 'in-progress', duration: null });
    await client.calls(call.sid).update({ status: 'completed' });
    expect(anna.endedWith).toBe('completed');
    await time.advance(20);
    const reports = app.at('/progress');
    expect(reports.map(({ CallStatus, SequenceNumber }) => [CallStatus, SequenceNumber])).toEqual([
      ['initiated', '0'],
      ['ringing', '1'],
      ['in-progress', '2'],
      ['completed', '3'],
    ]);
    expect(await client.calls.list({ status: 'completed' })).toMatchObject([
      { sid: call.sid, endTime: expect.any(Date) },
    ]);
  });

  it.for<['never' | 'decline' | 'unplugged', string]>([
    ['never', 'no-answer'],
    ['decline', 'busy'],
    ['unplugged', 'failed'],
  ])('end as it turns out where the telephone is answered: %s', async ([answer, status]) => {
    const { anna, client, time } = await phoneRig({});
    if (answer === 'unplugged') anna.unplug();
    else anna.whenCalled = { answer };
    const call = await client.calls.create({ from: DESK, to: ANNA, twiml: HELLO, timeout: 15 });
    await time.advance(16_000);
    expect(await client.calls(call.sid).fetch()).toMatchObject({ status });
  });

  it('are redirected to another document, or one that is given', async () => {
    const { anna, app, client } = await phoneRig({
      '/voice': HELLO,
      '/other': response('<Say>Elsewhere.</Say>'),
    });
    await anna.dial(DESK);
    await anna.hears('This');
    await client.calls(anna.callSid).update({ twiml: response('<Say>One moment.</Say><Pause length="9"/>') });
    await anna.hears('moment.');
    expect(anna.transcript).not.toContain('salon');
    await client.calls(anna.callSid).update({ url: `${app.url}/other` });
    await anna.hears('Elsewhere.');
  });

  it('can be canceled while they ring', async () => {
    const { anna, client } = await phoneRig({});
    const call = await client.calls.create({ from: DESK, to: ANNA, twiml: HELLO });
    await anna.rings();
    await client.calls(call.sid).update({ status: 'canceled' });
    expect(anna.endedWith).toBe('canceled');
    await expect(client.calls(call.sid).update({ twiml: HELLO })).rejects.toMatchObject({
      status: 400,
      code: 21220,
    });
  });

  it.for<[title: string, change: object, code: number]>([
    ['a number that is none', { to: '12' }, 21211],
    ["a caller id that is not the account's", { from: BEN }, 21210],
    ['nothing to carry out', { twiml: undefined }, 21205],
    ['an address that is none', { twiml: undefined, url: 'nowhere' }, 21609],
  ])('are refused with %s', async ([, change, code]) => {
    const { client } = await phoneRig({});
    const asked = client.calls.create({ from: DESK, to: ANNA, twiml: HELLO, ...change });
    await expect(asked).rejects.toMatchObject({ status: 400, code });
  });

  it('are recorded when asked for, with pauses', async () => {
    const { anna, app, client } = await phoneRig({ '/voice': HELLO, '/kept': '' });
    await anna.dial(DESK);
    const { recordings } = client.calls(anna.callSid);
    await recordings.create({ recordingStatusCallback: `${app.url}/kept`, recordingChannels: 'dual' });
    await anna.wait(1000);
    await recordings('Twilio.CURRENT').update({ status: 'paused' });
    await anna.wait(5000);
    await recordings('Twilio.CURRENT').update({ status: 'in-progress' });
    await anna.wait(1000);
    await recordings('Twilio.CURRENT').update({ status: 'stopped' });
    const [kept] = await recordings.list();
    expect(kept).toMatchObject({ status: 'completed', duration: '2', channels: 2 });
    await anna.wait(20);
    expect(app.at('/kept')).toMatchObject([{ RecordingSid: kept!.sid, RecordingDuration: '2' }]);
    await client.recordings(kept!.sid).remove();
    await expect(client.recordings(kept!.sid).fetch()).rejects.toMatchObject({ status: 404 });
  });
});

describe('machine detection', () => {
  it.for<[answer: 'person' | 'voicemail', mode: string, expected: string]>([
    ['person', 'Enable', 'human'],
    ['voicemail', 'Enable', 'machine_start'],
    ['voicemail', 'DetectMessageEnd', 'machine_end_beep'],
  ])('of a %s, with %s: %s', async ([answer, machineDetection, expected]) => {
    const { anna, app, client } = await phoneRig({ '/hello': HELLO });
    anna.whenCalled = { answer, greeting: 'I am not here. Leave a message.' };
    await client.calls.create({ from: DESK, to: ANNA, url: `${app.url}/hello`, machineDetection });
    await anna.hears('salon.');
    expect(app.at('/hello')).toMatchObject([{ AnsweredBy: expected }]);
    await client.calls(anna.callSid).update({ status: 'completed' });
    expect(anna.messages).toEqual(
      expected === 'machine_end_beep'
        ? ['This is the salon.']
        : answer === 'person'
          ? []
          : [expect.any(String)],
    );
  });

  it('beside the call reports to an address of its own', async () => {
    const { anna, app, client } = await phoneRig({ '/amd': '' });
    anna.whenCalled = { answer: 'voicemail', greeting: 'I am not here.' };
    await client.calls.create({
      from: DESK,
      to: ANNA,
      twiml: HELLO,
      machineDetection: 'DetectMessageEnd',
      asyncAmd: 'true',
      asyncAmdStatusCallback: `${app.url}/amd`,
    });
    await anna.hears('salon.');
    await anna.wait(2000);
    expect(app.at('/amd')).toMatchObject([
      { AnsweredBy: 'machine_end_beep', CallSid: anna.callSid, MachineDetectionDuration: expect.any(String) },
    ]);
  });
});

describe('the rest of the REST API', () => {
  it('delivers text messages and says how it went', async () => {
    const { anna, app, client, time } = await phoneRig({ '/text': '' });
    const sent = await client.messages.create({
      from: DESK,
      to: ANNA,
      body: 'Your booking is GB-1.',
      statusCallback: `${app.url}/text`,
    });
    await time.advance(40);
    expect(anna.texts).toEqual([{ from: DESK, body: 'Your booking is GB-1.' }]);
    expect(app.at('/text').map(({ MessageStatus }) => MessageStatus)).toEqual(['sent', 'delivered']);
    expect(await client.messages(sent.sid).fetch()).toMatchObject({ status: 'delivered' });
    await client.messages.create({ from: DESK, to: BEN, body: 'Nobody has this number.' });
    await time.advance(40);
    expect(await client.messages.list({ to: BEN })).toMatchObject([
      { status: 'undelivered', errorCode: 30003 },
    ]);
  });

  it('lets nobody in without the token, and fails when a test asks for it', async () => {
    const { client, network } = await phoneRig({});
    const httpClient = localHttpClient(network.url);
    const stranger = twilio(network.accountSid, 'wrong', { httpClient });
    await expect(stranger.calls.list()).rejects.toMatchObject({ status: 401, code: 20003 });
    network.faults.rest({ status: 429, code: 20429, path: /Calls/ });
    await expect(client.calls.list()).rejects.toMatchObject({ status: 429, code: 20429 });
    expect(await client.calls.list()).toEqual([]);
    await expect(client.calls(`CA${'0'.repeat(32)}`).fetch()).rejects.toMatchObject({ status: 404 });
  });

  it("signs as the vendor's library does, whatever is in it", () => {
    const params = { Zoë: 'ä & ö', Body: 'x=1&y=2', a: '' };
    const url = 'https://desk.example.com/phone?from=%2B1&x=1';
    const ours = signatureOf('secret', url, params);
    expect(ours).toBe(twilio.getExpectedTwilioSignature('secret', url, params));
  });
});
