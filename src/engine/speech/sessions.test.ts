import { describe, expect, test } from 'vitest';
import { VOICE_DEFAULTS } from '../../contracts/voice.ts';
import { text } from '../testing/open-desk.ts';
import { callBench, saidIn } from './testing/call-bench.ts';
import { lookUp, slowTool, toBilling, voiceDesk } from './testing/voice-desk.ts';

const bench = callBench();
const HOUR = 3_600_000;

async function greeted(...args: Parameters<typeof bench.call>) {
  const call = await bench.call(...args);
  await call.answer();
  await call.turns(1);
  return call;
}

describe('a session that breaks', () => {
  test('while nobody speaks is replaced unheard, and the new one knows what was said', async () => {
    const { line, server, turns, arrives, mind, settled } = await greeted(voiceDesk(), [
      ...[text('Hello.'), text('Yes, still here.')],
    ]);
    const [session] = server.sessions;
    session?.drop();
    await arrives(() => server.sessions[0] !== undefined && server.sessions[0] !== session);
    await settled();
    expect(line.heard).toBe('Hello.');
    line.say('Are you there?');
    const log = await turns(2);
    expect(saidIn(log)).toEqual(['front: Hello.', 'customer: Are you there?', 'front: Yes, still here.']);
    expect(JSON.stringify(mind.lastCall?.request.input)).toContain('Hello.');
    expect(line.ending).toBeUndefined();
  });

  test('in the middle of a sentence: what was heard stays on record, and the agent goes on', async () => {
    const steps = [text('Hello.'), text('one two three four'), text('Three, four.')];
    const { line, server, turns, mind } = await greeted(voiceDesk(), steps);
    server.plan({ at: 'response', fault: 'drop', afterDeltas: 5 });
    line.say('Count.');
    const log = await turns(2);
    const [, , heard, rest] = saidIn(log);
    expect(heard).toMatch(/^front: one.*…$/);
    expect(rest).toBe('front: Three, four.');
    expect(saidIn(log)).toHaveLength(4);
    expect(JSON.stringify(mind.lastCall?.request.input)).toContain('"one');
  });

  test('while a tool runs: it is not run again, and its answer is said', async () => {
    const slow = slowTool('write');
    const steps = [text('Hello.'), [lookUp], text('It is booked.')];
    const { line, server, turns, mind } = await greeted(voiceDesk({ tools: [slow.tool] }), steps);
    line.say('Book it.');
    await slow.started;
    server.sessions[0]?.drop();
    slow.return('booked');
    const log = await turns(2);
    expect(slow.runs).toBe(1);
    expect(line.heard).toBe('Hello.It is booked.');
    expect(JSON.stringify(mind.lastCall?.request.input)).toContain('booked');
    expect(log.filter(({ type }) => type === 'tool-returned')).toHaveLength(1);
  });

  test('during a handoff: it is taken once, and the new owner speaks', async () => {
    const steps = [text('Hello.'), [toBilling], text('Which bill?')];
    const { line, server, turns, id, switchboard } = await greeted(voiceDesk(), steps);
    server.plan({ at: 'session.update', fault: 'drop' });
    line.say('My bill.');
    const log = await turns(2);
    expect(line.heard).toBe('Hello.Which bill?');
    expect(log.filter(({ type }) => type === 'handoff-committed')).toHaveLength(1);
    expect(log.filter(({ type }) => type === 'handoff-acknowledged')).toHaveLength(1);
    expect((await switchboard.view(id)).state.owner).toBe('billing');
    expect(server.sessions.at(-1)?.config.instructions).toBe('Be billing.');
  });

  test('while the customer speaks: what they have said so far is heard by the next one', async () => {
    const { line, server, turns, arrives } = await greeted(voiceDesk(), [text('Hello.'), text('Noted.')]);
    line.speak('My number is');
    await arrives(() => line.shown.some(({ type }) => type === 'customer-speaks'));
    const [session] = server.sessions;
    session?.drop();
    line.speak(' four two.');
    await arrives(() => server.sessions[0] !== undefined && server.sessions[0] !== session);
    line.pause();
    expect(saidIn(await turns(2))).toEqual([
      ...['front: Hello.', 'customer: My number is four two.', 'front: Noted.'],
    ]);
  });

  test('and is refused twice is opened a moment later', async () => {
    const { line, server, clock, turns, arrives, settled } = await greeted(voiceDesk(), [
      ...[text('Hello.'), text('Yes.')],
    ]);
    server.plan({ at: 'connect', fault: 'refuse' }, { at: 'connect', fault: 'refuse' });
    const [session] = server.sessions;
    session?.drop();
    await arrives(async () => {
      await clock.advance(10);
      return server.sessions.some((other) => other !== session);
    });
    await settled();
    line.say('Hello?');
    expect(saidIn(await turns(2)).at(-1)).toBe('front: Yes.');
    expect(line.ending).toBeUndefined();
  });

  test('and can not be opened again leaves the call to the line', async () => {
    const { line, server, clock, arrives } = await greeted(voiceDesk(), [text('Hello.')]);
    server.plan(...[1, 2, 3].map(() => ({ at: 'connect', fault: 'refuse' }) as const));
    server.sessions[0]?.drop();
    await arrives(async () => {
      await clock.advance(10);
      return line.ending;
    });
    expect(line.ending?.kind).toBe('floor');
  });
});

describe('a call that can not be answered by voice', () => {
  test('is not answered, and nothing of it is on record', async () => {
    const { answer, line, log, server, clock, arrives } = await bench.call(voiceDesk(), []);
    server.plan(...[1, 2, 3].map(() => ({ at: 'connect', fault: 'refuse' }) as const));
    let failed: unknown;
    const answered = answer().catch((thrown) => {
      failed = thrown;
    });
    await arrives(async () => {
      await clock.advance(10);
      return failed;
    });
    await answered;
    expect(failed).toMatchObject({ code: 'speech-unavailable' });
    expect(line.ending).toBeUndefined();
    expect((await log()).map(({ type }) => type)).toEqual(['conversation-opened']);
  });

  test('because nothing is heard of the vendor is given up in time', async () => {
    const { answer, line, server, clock, settled } = await bench.call(voiceDesk(), []);
    server.plan({ at: 'connect', fault: 'hang' }, { at: 'connect', fault: 'mute' });
    const answered = expect(answer()).rejects.toMatchObject({ code: 'speech-unavailable' });
    await settled();
    await clock.advance(2 * VOICE_DEFAULTS.deadAirMs);
    await answered;
    expect(line.ending).toBeUndefined();
  });
});

describe('a call of 61 minutes', () => {
  const voice = { silenceMs: 2 * HOUR };

  test('outlives its session: the next one takes its place in a quiet moment, unheard', async () => {
    const { line, server, clock, turns, arrives, settled, mind } = await greeted(voiceDesk({ voice }), [
      ...[text('Hello.'), text('Still here.'), text('Goodbye.')],
    ]);
    const [session] = server.sessions;
    await clock.advance(30 * 60_000);
    line.say('Wait a moment.');
    await turns(2);
    await clock.advance(30 * 60_000 - VOICE_DEFAULTS.rollOverMs - 1);
    await settled();
    expect(server.sessions).toEqual([session]);
    await clock.advance(1);
    await arrives(() => server.sessions.length === 1 && server.sessions[0] !== session);
    await clock.advance(31 * 60_000 + VOICE_DEFAULTS.rollOverMs - 30 * 60_000);
    await settled();
    expect(line.heard).toBe('Hello.Still here.');
    line.say('Thank you.');
    const log = await turns(3);
    expect(saidIn(log).at(-1)).toBe('front: Goodbye.');
    expect(JSON.stringify(mind.lastCall?.request.input)).toContain('Wait a moment.');
    expect(line.ending).toBeUndefined();
  });

  test('does not change sessions while somebody speaks', async () => {
    const { line, server, clock, turns, arrives, settled } = await greeted(voiceDesk({ voice }), [
      ...[text('Hello.'), text('Yes.')],
    ]);
    const [session] = server.sessions;
    await clock.advance(HOUR - VOICE_DEFAULTS.rollOverMs - 1_000);
    line.speak('well');
    await arrives(() => line.shown.some(({ type }) => type === 'customer-speaks'));
    await clock.advance(2_000);
    await settled();
    expect(server.sessions).toEqual([session]);
    line.pause();
    await turns(2);
    await arrives(() => server.sessions.length === 1 && server.sessions[0] !== session);
    expect(line.heard).toBe('Hello.Yes.');
  });
});
