import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { deskForTests } from '../../engine/testing/desk.ts';
import { deskBench } from '../../engine/testing/open-desk.ts';
import { admissionOf } from '../_shared/testing/admission.ts';
import type { PhoneSettings } from './settings.ts';
import { BEN, DESK, phoneRig } from './testing/phone-rig.ts';
import { scriptedAnswers } from './testing/scripted-voice.ts';
import { passFor } from './token.ts';

const bench = deskBench();
const BUSY = 'All our lines are busy. Please call again in a few minutes.';

/** A desk that holds so many calls, by voice. */
async function busyRig(most: number, settings: PhoneSettings = {}) {
  const counted = admissionOf(most);
  const voice = scriptedAnswers();
  const switchboard = bench.serve(deskForTests());
  const { admission } = counted;
  const rig = await phoneRig({
    desk: deskForTests(),
    switchboard,
    settings,
    answer: voice.answer,
    admission,
  });
  return { ...rig, ...counted, voice };
}

describe('a telephone line that holds as many calls as it can', () => {
  it('tells the next caller so and hangs up, opens no conversation, and takes calls again when one is over', async () => {
    const { anna, telephone, admission, switchboard, time, defects } = await busyRig(1);
    const ben = telephone(BEN);
    await anna.dial(DESK);
    await anna.hears('Hello.');
    await ben.dial(DESK);
    await ben.hears(BUSY);
    expect(await ben.hungUp()).toBe('completed');
    await expect(switchboard.view(`cv_${ben.callSid}`)).rejects.toMatchObject({
      code: 'conversation-not-found',
    });
    expect(admission.count).toEqual({ held: 1, refused: 1, isFull: true });
    anna.hangUp();
    await time.until(() => admission.count.held === 0);
    await ben.dial(DESK);
    await ben.hears('Hello.');
    expect(defects).toEqual([]);
  });

  it('puts the next caller through to where calls overflow to', async () => {
    const OVERFLOW = '+15550177';
    const { anna, telephone, voice } = await busyRig(1, { overflow: OVERFLOW });
    const [ben, office] = [telephone(BEN), telephone(OVERFLOW)];
    await anna.dial(DESK);
    await anna.hears('Hello.');
    await ben.dial(DESK);
    await office.rings();
    expect(voice.calls).toHaveLength(1);
  });

  it('serves calls question by question however many there are, as they need no place', async () => {
    const { anna, admission } = await busyRig(0, { mode: 'gather' });
    await anna.dial(DESK);
    await anna.hears('How can I help you?');
    expect(admission.count.refused).toBe(0);
  });

  it.for(['stream', 'relay'] as const)(
    'does not let a call in whose place was taken on its way to the socket (%s)',
    async (mode) => {
      const { anna, at, admission, switchboard, id, defects } = await busyRig(100, { mode });
      const others = Array.from({ length: 20 }, () => admission.hold());
      // There was a place when the webhook came; from then on there is none.
      let looks = 0;
      Object.defineProperty(at, 'load', { get: () => (looks++ === 0 ? 0 : 1) });
      await anna.dial(DESK);
      await anna.hears(BUSY);
      expect(await anna.hungUp()).toBe('completed');
      await expect.poll(async () => (await switchboard.view(id())).state.status).toBe('closed');
      expect(admission.count.held).toBe(others.length);
      expect(defects).toEqual([]);
    },
  );

  it('closes the socket of a call that it can not hold, and of one that comes back takes the newer', async () => {
    const { network, time, publicUrl, switchboard, voice, admission } = await busyRig(1);
    const socketOf = async (callSid: string) => {
      await switchboard.open({ line: 'phone', id: `cv_${callSid}` });
      const socket = new WebSocket(`${publicUrl.replace('http', 'ws')}/v1/phone/media`);
      await once(socket, 'open');
      const closed = once(socket, 'close').then(([code]) => Number(code));
      const mediaFormat = { encoding: 'audio/x-mulaw', sampleRate: 8000 };
      const customParameters = { pass: passFor(callSid, network.authToken, time.now()) };
      socket.send(
        JSON.stringify({
          event: 'start',
          streamSid: 'MZ1',
          start: { callSid, mediaFormat, customParameters },
        }),
      );
      return { socket, closed };
    };
    const [first, second] = [`CA${'0'.repeat(32)}`, `CA${'1'.repeat(32)}`];
    const held = await socketOf(first);
    await time.until(() => voice.calls.length === 1);
    const refused = await socketOf(second);
    expect(await refused.closed).toBe(1013);
    const newer = await socketOf(first).catch(() => undefined);
    expect(await held.closed).toBe(1005);
    await time.until(() => voice.calls.length === 2);
    expect(newer?.socket.readyState).toBe(WebSocket.OPEN);
    await time.until(() => admission.count.held === 1);
    expect(admission.count.refused).toBe(1);
  });
});
