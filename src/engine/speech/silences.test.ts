import { describe, expect, test } from 'vitest';
import { VOICE_DEFAULTS } from '../../contracts/voice.ts';
import { text } from '../testing/open-desk.ts';
import { callBench, saidIn } from './testing/call-bench.ts';
import { toPerson, voiceDesk } from './testing/voice-desk.ts';

const bench = callBench();
const { greeted } = bench;
const { reprompts, goodbye, silenceMs, deadAirMs } = VOICE_DEFAULTS;

describe('a customer who says nothing', () => {
  test('is asked again, in other words each time, and then left with a goodbye', async () => {
    const { clock, line, turns, arrives } = await greeted(voiceDesk(), [text('Hello.')]);
    await clock.advance(silenceMs - 1);
    expect(line.heard).toBe('Hello.');
    for (const [index, words] of [...reprompts, goodbye].entries()) {
      await clock.advance(silenceMs);
      await turns(index + 2);
      expect(line.heard.endsWith(words)).toBe(true);
    }
    await arrives(() => line.ending);
    expect(line.ending).toEqual({ kind: 'closed', reason: 'silence' });
    expect(saidIn(await turns(4))).toEqual(
      ['Hello.', ...reprompts, goodbye].map((words) => `front: ${words}`),
    );
  });

  test('is asked from the beginning after they have spoken', async () => {
    const { clock, line, turns } = await greeted(voiceDesk(), [text('Hello.'), text('Yes?')]);
    await clock.advance(silenceMs);
    await turns(2);
    line.say('I am here.');
    await turns(3);
    await clock.advance(silenceMs);
    const log = await turns(4);
    expect(saidIn(log).at(-1)).toBe(`front: ${reprompts[0]}`);
  });

  test('is not asked while they speak', async () => {
    const { clock, line, turns, arrives, settled } = await greeted(voiceDesk(), [
      text('Hello.'),
      text('Yes?'),
    ]);
    line.speak('well');
    await arrives(() => line.shown.some(({ type }) => type === 'customer-speaks'));
    await clock.advance(3 * silenceMs);
    await settled();
    expect(line.heard).toBe('Hello.');
    line.pause();
    expect(saidIn(await turns(2))).toEqual(['front: Hello.', 'customer: well', 'front: Yes?']);
  });

  test('is not asked while an agent speaks', async () => {
    const long = 'one two three four five six seven eight nine ten';
    const options = { playsLateMs: 0 };
    const { clock, line, turns, answer, arrives, server, settled } = await bench.call(
      voiceDesk({ voice: { silenceMs: 500 } }),
      [text(long)],
      options,
    );
    await answer();
    await arrives(() => line.bufferedMs > 0);
    await server.settled();
    await settled();
    await clock.advance(1_500);
    expect(saidIn(await turns(1))).toEqual([`front: ${long}`]);
  });

  test('is left alone while they wait for a person', async () => {
    const steps = [text('Hello.'), [toPerson], text('Somebody will come.')];
    const { clock, line, turns, settled } = await greeted(voiceDesk(), steps);
    line.say('A person, please.');
    await turns(2);
    await clock.advance(10 * silenceMs);
    await settled();
    expect(line.heard).toBe('Hello.Somebody will come.');
    expect(line.ending).toBeUndefined();
  });

  test('is heard after a short noise that nobody answers: the wait begins anew', async () => {
    const { clock, line, turns, arrives, settled } = await greeted(voiceDesk(), [
      text('Hello.'),
      text('Pardon?'),
    ]);
    line.noise(120);
    line.pause();
    await arrives(() => line.shown.some(({ type }) => type === 'customer-speaks'));
    await settled();
    await turns(2);
    await clock.advance(silenceMs);
    expect(saidIn(await turns(3)).at(-1)).toBe(`front: ${reprompts[0]}`);
  });
});

describe('a speech model that falls silent', () => {
  test('is replaced, and asked again', async () => {
    const steps = [text('Hello.'), text('Never said.'), text('Yes?')];
    const { clock, line, turns, arrives, server, mind, settled } = await greeted(voiceDesk(), steps);
    const [session] = server.sessions;
    server.plan({ at: 'response.create', fault: 'ignore' });
    line.say('Hello?');
    await arrives(async () => saidIn(await turns(1)).length === 2);
    await settled();
    await clock.advance(deadAirMs - 1);
    await settled();
    expect(server.sessions[0]).toBe(session);
    await clock.advance(1);
    await turns(2);
    expect(server.sessions[0]).not.toBe(session);
    expect(line.heard).toMatch(/^Hello\..*(Never said|Yes)/);
    expect(JSON.stringify(mind.lastCall?.request.input)).toContain('Hello?');
  });

  test('again leaves the call to the line', async () => {
    const steps = [text('Hello.'), text('Never said.'), text('Never said.')];
    const { clock, line, turns, arrives, server, sent, settled } = await greeted(voiceDesk(), steps);
    server.plan({ at: 'response.create', fault: 'ignore' }, { at: 'response.create', fault: 'ignore' });
    line.say('Hello?');
    await arrives(async () => saidIn(await turns(1)).length === 2);
    for (const times of [2, 3]) {
      await arrives(() => sent('response.create').length === times);
      await settled();
      await clock.advance(deadAirMs);
    }
    await arrives(() => line.ending);
    expect(line.ending?.kind).toBe('floor');
    expect(saidIn(await turns(2))).toEqual(['front: Hello.', 'customer: Hello?']);
  });

  test('in the middle of a sentence is replaced as well: what was heard is on record, and it goes on from there', async () => {
    const steps = [text('Hello.'), text('one two three four'), text('Four.')];
    const { clock, line, turns, arrives, server, settled, mind } = await greeted(voiceDesk(), steps);
    server.plan({ at: 'response', fault: 'hang', afterDeltas: 6 });
    line.say('Count.');
    await arrives(() => line.heard.includes('two'));
    await settled();
    await clock.advance(deadAirMs + 2_000);
    const log = await turns(2);
    const heard = saidIn(log).at(-2);
    expect(heard).toMatch(/^front: one two.*…$/);
    expect(saidIn(log).at(-1)).toBe('front: Four.');
    expect(JSON.stringify(mind.lastCall?.request.input)).toContain('one two');
  });

  test('and whose sessions can not be opened either leaves the call to the line in time', async () => {
    const { clock, line, arrives, server, settled, turns } = await greeted(voiceDesk(), [text('Hello.')]);
    server.plan({ at: 'response.create', fault: 'ignore' }, { at: 'connect', fault: 'hang' });
    line.say('Hello?');
    await arrives(async () => saidIn(await turns(1)).length === 2);
    for (const _ of [1, 2]) {
      await settled();
      await clock.advance(deadAirMs);
    }
    await arrives(() => line.ending);
    expect(line.ending?.kind).toBe('floor');
    await turns(2);
  });

  test('and notices no end of what the customer says is replaced after a minute', async () => {
    const { clock, line, arrives, server, turns } = await greeted(voiceDesk(), [
      text('Hello.'),
      text('Yes?'),
    ]);
    const [session] = server.sessions;
    line.speak('well');
    await arrives(() => line.shown.some(({ type }) => type === 'customer-speaks'));
    await clock.advance(60_000);
    await arrives(() => server.sessions[0] !== undefined && server.sessions[0] !== session);
    await arrives(() => line.shown.filter(({ type }) => type === 'customer-speaks').length === 2);
    line.pause();
    expect(saidIn(await turns(2))).toEqual(['front: Hello.', 'customer: well', 'front: Yes?']);
  });
});
