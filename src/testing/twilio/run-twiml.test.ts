import twilio from 'twilio';
import { describe, expect, it } from 'vitest';
import { ANNA, DESK, phoneRig, response } from './testing/rig.ts';

describe('a caller on the local Twilio', () => {
  it('hears what the application says, pauses included, and is hung up on at the end', async () => {
    const { anna, app, network } = await phoneRig({
      '/voice': response(
        '<Say>Welcome to <emphasis>Glow</emphasis>.</Say><Pause length="2"/><Say>Bye.</Say>',
      ),
      '/status': '',
    });
    await anna.dial(DESK);
    expect(await anna.hungUp()).toBe('completed');
    expect(anna.transcript).toBe('Welcome to Glow.Bye.');
    const [glow, bye] = [anna.heard.at(-2)!, anna.heard.at(-1)!];
    expect(bye.startMs - glow.endMs).toBeGreaterThanOrEqual(2000);
    await anna.wait(20);
    expect(app.at('/status')).toMatchObject([
      { CallStatus: 'completed', From: ANNA, To: DESK, CallDuration: '4' },
    ]);
    expect(network.alerts).toEqual([]);
  });

  it('is asked about with parameters and a signature that the vendor validates', async () => {
    const { anna, app, network } = await phoneRig({ '/voice': response('<Hangup/>'), '/status': '' });
    await anna.dial(DESK);
    await anna.hungUp();
    const [{ url, headers, params }] = app.received as [(typeof app.received)[0]];
    expect(params).toMatchObject({
      CallSid: expect.stringMatching(/^CA[0-9a-f]{32}$/),
      AccountSid: network.accountSid,
      CallStatus: 'ringing',
      Direction: 'inbound',
      ApiVersion: '2010-04-01',
    });
    const signature = String(headers['x-twilio-signature']);
    expect(twilio.validateRequest(network.authToken, signature, url, params)).toBe(true);
    expect(twilio.validateRequest('another token', signature, url, params)).toBe(false);
  });

  it('is not taken where the application rejects', async () => {
    const { anna, network } = await phoneRig({ '/voice': response('<Reject reason="busy"/>') });
    await expect(anna.dial(DESK)).rejects.toThrow(/was not reached \(busy\)/);
    expect(network.calls[0]?.answeredAt).toBeUndefined();
  });

  it('follows redirects, relative ones included, and hears keys played to them', async () => {
    const { anna } = await phoneRig({
      '/voice': response('<Redirect>more/there?x=1&amp;y=2</Redirect><Say>never</Say>'),
      '/more/there': ({ params }) => response(`<Play digits="1w#"/><Say>${params.x} and ${params.y}</Say>`),
    });
    await anna.dial(DESK);
    await anna.hungUp();
    expect(anna.transcript).toBe('1 and 2');
    expect(anna.sounds.length).toBeGreaterThanOrEqual(3);
  });

  it('is asked about by GET where the document says so, signed with the query', async () => {
    const { anna, app, network } = await phoneRig({
      '/voice': response('<Redirect method="GET">/more?x=1</Redirect>'),
      '/more': response('<Hangup/>'),
    });
    await anna.dial(DESK);
    await anna.hungUp();
    const { url, headers } = app.received.find((one) => one.url.includes('/more'))!;
    expect(url).toContain(`/more?x=1&CallSid=${anna.callSid}`);
    const signature = String(headers['x-twilio-signature']);
    expect(twilio.validateRequest(network.authToken, signature, url, {})).toBe(true);
  });

  it('hears a plain text answer', async () => {
    const { anna, network } = await phoneRig({
      '/voice': { type: 'text/plain', body: 'Just words.' },
    });
    await anna.dial(DESK);
    await anna.hungUp();
    expect(anna.transcript).toBe('Just words.');
    expect(network.alerts).toEqual([]);
  });
});

describe('an application that fails', () => {
  const APOLOGY = "We're sorry, an application error has occurred. Goodbye.";

  it.for<[title: string, routes: Parameters<typeof phoneRig>[0], code: number]>([
    ['answers with broken XML', { '/voice': '<Response><Say>Hello</Response>' }, 12100],
    ['answers with another document', { '/voice': '<Answer/>' }, 12100],
    ['answers with an error', { '/voice': { status: 500 } }, 11200],
    ['answers with JSON', { '/voice': { type: 'application/json', body: '{}' } }, 12300],
  ])('is apologised for and the call ends when it %s', async ([, routes, code]) => {
    const { anna, network } = await phoneRig(routes);
    await anna.dial(DESK);
    await anna.hungUp();
    expect(anna.transcript).toBe(APOLOGY);
    expect(network.alerts).toMatchObject([{ code, callSid: anna.callSid }]);
  });

  it('is stood in for by the fallback address, which is told why', async () => {
    const rig = await phoneRig({ '/voice': '<Response', '/fallback': response('<Say>Please hold.</Say>') });
    const [number] = await rig.client.incomingPhoneNumbers.list({ phoneNumber: DESK });
    // The vendor's list items cannot update themselves: they lose their id.
    await rig.client
      .incomingPhoneNumbers(number!.sid)
      .update({ voiceFallbackUrl: `${rig.app.url}/fallback` });
    await rig.anna.dial(DESK);
    await rig.anna.hungUp();
    expect(rig.anna.transcript).toBe('Please hold.');
    expect(rig.app.at('/fallback')).toMatchObject([{ ErrorCode: '12100', ErrorUrl: `${rig.app.url}/voice` }]);
  });

  it('is warned of what is not in the schema, which is left out', async () => {
    const { anna, network } = await phoneRig({
      '/voice': response('<Say volume="9">One.</Say><Sing>Two.</Sing><Say>Three.</Say>'),
    });
    await anna.dial(DESK);
    await anna.hungUp();
    expect(anna.transcript).toBe('One.Three.');
    expect(network.alerts.map(({ code }) => code)).toEqual([12200, 12200]);
  });
});

describe('webhooks that go wrong', () => {
  it('are sent again when the application cannot be reached, and as the address asks', async () => {
    let asked = 0;
    const { anna, app, client } = await phoneRig({
      '/voice': () => (asked++ < 2 ? { status: 503 } : response('<Say>Third time.</Say>')),
    });
    const [number] = await client.incomingPhoneNumbers.list();
    await client.incomingPhoneNumbers(number!.sid).update({ voiceUrl: `${app.url}/voice#rc=3&rp=5xx` });
    await anna.dial(DESK);
    await anna.hungUp();
    expect(anna.transcript).toBe('Third time.');
    const tokens = app.received.slice(0, 3).map(({ headers }) => headers['i-twilio-idempotency-token']);
    expect(new Set(tokens).size).toBe(1);
  });

  it('come late, twice, or with a wrong signature when the test asks for it', async () => {
    const { anna, app, network, time } = await phoneRig({ '/voice': response('<Pause/>'), '/status': '' });
    network.faults.webhook({ fault: 'duplicate' }, { kind: 'status' });
    network.faults.webhook({ fault: 'wrong-signature' }, { kind: 'voice' });
    await anna.dial(DESK);
    await anna.hungUp();
    await time.advance(100);
    expect(app.at('/status')).toHaveLength(2);
    const { url, params, headers } = app.received[0]!;
    const signature = String(headers['x-twilio-signature']);
    expect(twilio.validateRequest(network.authToken, signature, url, params)).toBe(false);

    network.faults.webhook({ fault: 'late', ms: 5000 }, { kind: 'status' });
    await anna.dial(DESK);
    await anna.hungUp();
    await time.advance(4900);
    expect(app.at('/status')).toHaveLength(2);
    await time.advance(200);
    expect(app.at('/status')).toHaveLength(3);
  });

  it('that are not answered in time count as failed', async () => {
    const { anna, network } = await phoneRig({ '/voice': () => new Promise(() => undefined) }, undefined, {
      webhookTimeoutMs: 50,
    });
    await anna.dial(DESK);
    await anna.hungUp();
    expect(network.alerts[0]).toMatchObject({ code: 11200, message: expect.stringContaining('in time') });
  });
});
