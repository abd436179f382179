import { describe, expect, it } from 'vitest';
import type { WebSocket } from 'ws';
import { DESK, phoneRig, response } from './testing/rig.ts';

type RelayMessage = Readonly<Record<string, unknown>> & { readonly type: string };

async function relayRig(attributes = '') {
  const got: RelayMessage[] = [];
  let socket: WebSocket | undefined;
  const rig = await phoneRig(
    {
      '/voice': () =>
        response(
          `<Connect action="/ended"><ConversationRelay url="${rig.app.socketUrl}/relay" welcomeGreeting="Hello at Glow." ${attributes}><Parameter name="desk" value="glow"/></ConversationRelay></Connect>`,
        ),
      '/ended': response('<Say>Goodbye.</Say>'),
    },
    (connected) => {
      socket = connected;
      connected.on('message', (data) => got.push(JSON.parse(String(data))));
    },
  );
  const send = (message: object) => socket?.send(JSON.stringify(message));
  return {
    ...rig,
    got,
    send,
    drop: () => socket?.terminate(),
    of: (type: string) => got.filter((one) => one.type === type),
  };
}

describe('ConversationRelay', () => {
  it('introduces the call, greets, and brings what the caller says as text', async () => {
    const { anna, got, of } = await relayRig();
    await anna.dial(DESK);
    expect(got[0]).toMatchObject({
      type: 'setup',
      sessionId: expect.stringMatching(/^VX/),
      callSid: anna.callSid,
      from: anna.number,
      to: DESK,
      direction: 'inbound',
      customParameters: { desk: 'glow' },
    });
    await anna.hears('Hello at Glow.');
    await anna.wait(100);
    await anna.speak('I need a haircut');
    await anna.wait(1000);
    expect(of('prompt')).toEqual([
      { type: 'prompt', voicePrompt: 'I need a haircut', lang: 'en-US', last: true },
    ]);
  });

  it('speaks tokens as they come, words cut in two included', async () => {
    const { anna, send } = await relayRig();
    await anna.dial(DESK);
    await anna.hears('Glow.');
    await anna.wait(100);
    for (const token of ['Tomor', 'row at ', 'ni', 'ne?']) send({ type: 'text', token, last: false });
    send({ type: 'text', token: '', last: true });
    await anna.hears('Tomorrow at nine?');
  });

  it('falls silent when the caller interrupts, and says what was heard until then', async () => {
    const { anna, of, send } = await relayRig();
    await anna.dial(DESK);
    await anna.hears('Glow.');
    await anna.wait(100);
    send({ type: 'text', token: 'We have a slot at nine, one at ten and one at eleven.', last: true });
    await anna.hears('slot');
    await anna.speak('ten please');
    await anna.wait(1000);
    const [interrupt] = of('interrupt');
    expect(interrupt).toMatchObject({ durationUntilInterruptMs: expect.any(Number) });
    const heard = anna.transcript.replace('Hello at Glow.', '');
    expect(heard).toBe(interrupt?.utteranceUntilInterrupt);
    expect(of('prompt').at(-1)).toMatchObject({ voicePrompt: 'ten please' });
  });

  it('is not interrupted where it may not be', async () => {
    const { anna, of, send } = await relayRig('interruptible="none"');
    await anna.dial(DESK);
    await anna.hears('Glow.');
    await anna.wait(100);
    send({ type: 'text', token: 'Please listen to all of this.', last: true });
    await anna.hears('Please');
    await anna.speak('stop');
    await anna.hears('this.');
    expect(of('interrupt')).toEqual([]);
  });

  it('brings keys, partial prompts and what was played where that is asked for', async () => {
    const { anna, of } = await relayRig(
      'dtmfDetection="true" partialPrompts="true" events="tokens-played speaker-events"',
    );
    await anna.dial(DESK);
    await anna.hears('Glow.');
    await anna.wait(100);
    await anna.press('5', 'message');
    await anna.speak('two words');
    await anna.wait(1000);
    expect(of('dtmf')).toEqual([{ type: 'dtmf', digit: '5' }]);
    expect(of('prompt').map(({ voicePrompt, last }) => [voicePrompt, last])).toEqual([
      ['two', false],
      ['two words', false],
      ['two words', true],
    ]);
    expect(of('info')).toContainEqual({ type: 'info', name: 'tokensPlayed', value: 'Hello at Glow.' });
  });

  it('ends with the data that are handed on, and goes on with the action', async () => {
    const { anna, app, send } = await relayRig();
    await anna.dial(DESK);
    await anna.hears('Glow.');
    await anna.wait(100);
    send({ type: 'end', handoffData: '{"reason":"person"}' });
    await anna.hears('Goodbye.');
    expect(app.at('/ended')).toMatchObject([{ SessionStatus: 'ended', HandoffData: '{"reason":"person"}' }]);
  });

  it('tells the action that it failed when the socket breaks', async () => {
    const { anna, app, drop, network } = await relayRig();
    await anna.dial(DESK);
    await anna.hears('Glow.');
    await anna.wait(100);
    drop();
    await anna.hears('Goodbye.');
    expect(app.at('/ended')).toMatchObject([{ SessionStatus: 'failed', ErrorCode: '64105' }]);
    expect(network.alerts).toMatchObject([{ code: 64105 }]);
  });

  it('answers a message it does not know with an error, and goes on', async () => {
    const { anna, network, of, send } = await relayRig();
    await anna.dial(DESK);
    send({ foo: 'bar' });
    send({ type: 'sendDigits', digits: '12' });
    await anna.wait(1000);
    expect(of('error')).toMatchObject([{ description: 'Invalid message received: {"foo":"bar"}' }]);
    expect(network.alerts).toMatchObject([{ code: 64107 }]);
  });
});
