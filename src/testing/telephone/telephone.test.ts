import { describe, expect, it } from 'vitest';
import { spoken } from '../twilio/line-audio.ts';
import { PhoneTime } from '../twilio/phone-time.ts';
import { ANNA, BEN, DESK, phoneRig, response } from '../twilio/testing/rig.ts';

const LINE = response(
  '<Say>Welcome to the salon.</Say><Pause length="2"/><Say>How can we help?</Say><Pause length="60"/>',
);

describe('a telephone', () => {
  it('hears words with their times, and listens until the other side pauses', async () => {
    const { anna } = await phoneRig({ '/voice': LINE });
    await anna.dial(DESK);
    expect(await anna.listen()).toBe('Welcome to the salon.');
    expect(await anna.listen()).toBe('How can we help?');
    expect(anna.heard.map(({ text }) => text.trim())).toEqual(
      'Welcome to the salon. How can we help?'.split(' '),
    );
    const times = anna.heard.flatMap(({ startMs, endMs }) => [startMs, endMs]);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(anna.sounds).toHaveLength(2);
    expect(anna.sounds[0]!.endMs).toBeGreaterThanOrEqual(anna.heard[3]!.endMs);
  });

  it('speaks over the other side without waiting, and knows when it did', async () => {
    const { anna } = await phoneRig({ '/voice': LINE });
    await anna.dial(DESK);
    await anna.hears('to');
    await anna.speak('excuse me');
    expect(anna.transcript).toBe('Welcome to the salon.');
    const [said] = anna.said;
    expect(said).toMatchObject({ text: 'excuse me' });
    expect(said!.startMs).toBeLessThan(anna.heard[3]!.endMs);
    const lasted = said!.endMs - said!.startMs;
    expect(lasted).toBeGreaterThanOrEqual(spoken('excuse me').length / 8);
    expect(lasted).toBeLessThanOrEqual(spoken('excuse me').length / 8 + 40);
  });

  it('says what it heard when it waits for something else in vain', async () => {
    const { anna } = await phoneRig({ '/voice': response('<Say>Sorry, closed.</Say>') });
    await anna.dial(DESK);
    await expect(anna.hears(/welcome/i)).rejects.toThrow(
      'The call ended (completed) before /welcome/i was heard. Heard so far: “Sorry, closed.”',
    );
  });

  it('waits for words in the order they come', async () => {
    const { anna } = await phoneRig({ '/voice': LINE });
    await anna.dial(DESK);
    expect(await anna.hears(/W\w+/)).toBe('Welcome');
    await anna.hears('salon');
    await expect(anna.hears('Welcome', { withinMs: 5000 })).rejects.toThrow('Welcome was not heard in time');
  });

  it('is busy while it talks', async () => {
    const { anna, telephone } = await phoneRig({ '/voice': response(`<Dial>${BEN}</Dial><Say>Busy.</Say>`) });
    const ben = telephone(BEN, { whenCalled: { answer: 'person' } });
    const carla = telephone('+15550133');
    await anna.dial(DESK);
    await anna.time.until(() => ben.state === 'talking');
    await carla.dial(DESK);
    await carla.hears('Busy.');
    expect(ben.callerId).toBe(ANNA);
  });

  it('follows a script of its own when somebody calls', async () => {
    const { app, client, telephone } = await phoneRig({
      '/confirm': response('<Gather numDigits="1" action="/done"><Say>Press 1 to confirm.</Say></Gather>'),
      '/done': response('<Say>Thank you.</Say><Pause length="60"/>'),
    });
    const ben = telephone(BEN, {
      whenCalled: {
        answer: 'person',
        greeting: 'Hello?',
        script: async (phone) => {
          await phone.hears('Press 1');
          await phone.press('1', 'message');
          await phone.hears('Thank you.');
          phone.hangUp();
        },
      },
    });
    const call = await client.calls.create({ from: DESK, to: BEN, url: `${app.url}/confirm` });
    await ben.rings();
    await ben.hungUp();
    expect(await client.calls(call.sid).fetch()).toMatchObject({ status: 'completed' });
  });

  it('talks in real time', async () => {
    const time = new PhoneTime({ pace: 'real' });
    const { anna } = await phoneRig({ '/voice': response('<Say>Hi.</Say><Pause/>') }, undefined, { time });
    await anna.dial(DESK);
    await anna.hears('Hi.');
    anna.hangUp();
    expect(await anna.hungUp()).toBe('completed');
  });
});
