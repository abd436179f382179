import { describe, expect, test } from 'vitest';
import { deskForTests } from '../testing/desk.ts';
import { text } from '../testing/open-desk.ts';
import { callBench, saidIn } from './testing/call-bench.ts';

const bench = callBench();

/** Some three seconds of sound. */
const LONG = 'Your invoice from May was forty two dollars and it was paid in full';

/** The call of somebody to whom a long greeting was sent at once, and is now played. */
async function greeted(playsLateMs = 0) {
  const call = await bench.call(deskForTests(), [text(LONG), text('Of course.')], { playsLateMs });
  const { answer, line, arrives, server, settled } = call;
  await answer();
  await arrives(() => line.bufferedMs > 0);
  await server.settled();
  await settled();
  return call;
}

/** Speaks for so many ms while time passes, from the moment that it is noticed. */
async function speakFor(
  ms: number,
  { line, clock, arrives }: Pick<Awaited<ReturnType<typeof greeted>>, 'line' | 'clock' | 'arrives'>,
) {
  const before = line.shown.length;
  line.noise(100);
  await arrives(() => line.shown.slice(before).some(({ type }) => type === 'customer-speaks'));
  for (let at = 100; at < ms; at += 20) {
    await clock.advance(20);
    line.noise(20);
  }
}

describe('a customer who speaks into an answer', () => {
  test.for([0, 300])(
    'is listened to: what they did not hear is forgotten, on a line that is %i ms late',
    async (late) => {
      const call = await greeted(late);
      const { line, clock, sent, turns } = call;
      // The speech itself takes 350 ms, of which the first 100 are noticed at once.
      await clock.advance(late + 420 - 260);
      expect(line.cleared).toBe(0);
      await speakFor(350, call);
      expect(line.cleared).toBe(1);
      expect(line.heardMs).toBe(420);
      expect(Math.abs(line.takenMs - 420)).toBeLessThanOrEqual(20);
      const words = line.heard;
      expect(words).toMatch(/^Your/);
      line.say('Wait a moment.');
      const log = await turns(2);
      const [truncated] = sent('conversation.item.truncate');
      const { audio_end_ms: endMs } = truncated as { audio_end_ms: number };
      expect(Math.abs(endMs - 420)).toBeLessThanOrEqual(20);
      const [first] = saidIn(log);
      expect(first).toBe(`triage: ${words.trim()}…`);
      expect(saidIn(log)).toEqual([first, 'customer: Wait a moment.', 'triage: Of course.']);
    },
  );

  test('has two seconds of sound dropped that were sent already', async () => {
    const call = await greeted();
    const { line, clock } = call;
    await clock.advance(170);
    expect(line.bufferedMs).toBeGreaterThan(2_000);
    await speakFor(350, call);
    expect(line.bufferedMs).toBe(0);
    expect(line.shown.at(-1)).toEqual({ type: 'interrupted' });
  });

  test.for(['uh-huh', 'Okay.', 'mm'])('only shows attention with "%s": the agent goes on', async (words) => {
    const call = await greeted();
    const { line, turns, sent } = call;
    line.say(words);
    const log = await turns(1);
    expect(line.heard).toBe(LONG);
    expect(line.cleared).toBe(0);
    expect(saidIn(log)).toEqual([`triage: ${LONG}`]);
    expect(sent('response.create')).toHaveLength(1);
  });

  test('makes a short noise: the agent goes on', async () => {
    const call = await greeted();
    const { line, turns } = call;
    line.noise(120);
    line.pause();
    expect(saidIn(await turns(1))).toEqual([`triage: ${LONG}`]);
    expect(line.cleared).toBe(0);
  });

  test('stops the agent with a short word that means something', async () => {
    const call = await greeted();
    const { line, clock, turns } = call;
    await clock.advance(600);
    line.say('stop');
    const log = await turns(2);
    expect(line.cleared).toBe(1);
    expect(saidIn(log).slice(1)).toEqual(['customer: stop', 'triage: Of course.']);
    expect(saidIn(log)[0]).toMatch(/^triage: Your .*…$/);
  });

  test('answers "yeah" to what the agent has just asked', async () => {
    const { line, answer, turns } = await bench.call(deskForTests(), [text('Shall I?'), text('Done.')]);
    await answer();
    await turns(1);
    line.say('yeah');
    expect(saidIn(await turns(2)).slice(1)).toEqual(['customer: yeah', 'triage: Done.']);
  });

  test('goes on speaking before the answer has begun: both parts are answered together', async () => {
    const call = await bench.call(deskForTests(), [
      text('Hello.'),
      text('Which bill?'),
      text('The May one.'),
    ]);
    const { line, answer, turns, mind, arrives, server } = call;
    await answer();
    await turns(1);
    server.plan({ at: 'response', fault: 'hang' });
    line.say('My bill is wrong.');
    await arrives(() => mind.calls.length === 2);
    line.say('I mean the one of May.');
    const log = await turns(3);
    expect(line.heard).toBe('Hello.The May one.');
    expect(saidIn(log).slice(1)).toEqual([
      'customer: My bill is wrong.',
      'customer: I mean the one of May.',
      'triage: The May one.',
    ]);
    expect(JSON.stringify(mind.lastCall?.request.input)).toContain('My bill is wrong.');
  });
});

describe('a noise that interrupts an answer', () => {
  /** What was said of an answer, put together from its two parts. */
  const together = ([first = '', second = '']: string[]) =>
    `${first.replace(/…$/, '')} ${second.replace(/^\w+: /, '')}`;

  test.for([
    ['without words', undefined],
    ['of which a transcriber makes none', '[inaudible]'],
  ] as const)('%s: the answer goes on where it was heard, and nothing is asked', async ([, words]) => {
    const call = await greeted();
    const { line, clock, turns, mind, sent, defects } = call;
    await clock.advance(600);
    await speakFor(500, call);
    expect(line.cleared).toBe(1);
    if (words === undefined) line.pause();
    else line.say(words);
    const log = await turns(2);
    const said = saidIn(log);
    expect(said).toHaveLength(2);
    expect(said[0]).toMatch(/^triage: Your .*…$/);
    expect(together(said)).toBe(`triage: ${LONG}`);
    expect(line.heard.trim().endsWith('paid in full')).toBe(true);
    expect(JSON.stringify(sent('response.create').at(-1))).toContain('paid in full');
    expect(log.findLast(({ type }) => type === 'turn-opened')?.data).toEqual({ cause: 'resumed' });
    // Nothing of what the model would have said was heard.
    expect(line.heard).not.toContain('Of course');
    expect(mind.calls.length).toBeLessThanOrEqual(2);
    expect(defects).toEqual([]);
    line.say('Thank you.');
    expect(saidIn(await turns(3))).toContain('customer: Thank you.');
  });

  test('twice: it goes on twice', async () => {
    const call = await greeted();
    const { line, clock, turns, arrives, server, settled } = call;
    await clock.advance(400);
    await speakFor(400, call);
    line.pause();
    await arrives(() => line.bufferedMs > 0);
    await server.settled();
    await settled();
    await clock.advance(500);
    await speakFor(400, call);
    expect(line.cleared).toBe(2);
    line.pause();
    const said = saidIn(await turns(3));
    expect(said.map((one) => one.replace(/^triage: |…$/g, '')).join(' ')).toBe(LONG);
  });

  test('whose words can not be made out is asked about: it may have been a wish', async () => {
    const call = await greeted();
    const { line, clock, turns, server } = call;
    await clock.advance(600);
    server.plan({ at: 'transcription', fault: 'fail' });
    await speakFor(500, call);
    line.pause();
    expect(saidIn(await turns(2)).slice(1)).toEqual(['customer: (not understood)', 'triage: Of course.']);
  });

  test('while the customer waits for the answer: they are answered all the same', async () => {
    const steps = [text('Hello.'), text('The May one.'), text('The May one.')];
    const call = await bench.call(deskForTests(), steps);
    const { line, answer, turns, mind, arrives, server } = call;
    await answer();
    await turns(1);
    server.plan({ at: 'response', fault: 'hang' });
    line.say('Which bill?');
    await arrives(() => mind.calls.length === 2);
    await speakFor(500, call);
    line.pause();
    const log = await turns(3);
    expect(saidIn(log).slice(1)).toEqual(['customer: Which bill?', 'triage: The May one.']);
  });

  test('while the answer is still being made: the model goes on from what was heard', async () => {
    const steps = [text(LONG), text('forty two dollars and it was paid in full')];
    const call = await bench.call(deskForTests(), steps, { playsLateMs: 0, pace: 1 });
    const { answer, line, until, turns, mind } = call;
    const answered = answer();
    await until(() => line.heard.includes('invoice'));
    await answered;
    await speakFor(400, call);
    line.pause();
    const said = saidIn(await turns(2));
    expect(said[0]).toMatch(/^triage: Your invoice.*…$/);
    expect(said.slice(1)).toEqual(['triage: forty two dollars and it was paid in full']);
    expect(JSON.stringify(mind.lastCall?.request.input)).toContain('do not repeat what they have heard');
  });
});

describe('fixed words of the desk', () => {
  test('that are interrupted are on record as far as they were heard', async () => {
    const call = await bench.call(deskForTests(), [text('Hello.'), text('Yes?')], { playsLateMs: 0 });
    const { answer, turns, clock, line, arrives, server, settled } = call;
    await answer();
    await turns(1);
    await clock.advance(8_000);
    await arrives(() => line.bufferedMs > 0);
    await server.settled();
    await settled();
    const greeting = line.heard;
    await clock.advance(500);
    await speakFor(350, call);
    const heard = line.heard.slice(greeting.length).trim();
    line.pause();
    const log = await turns(3);
    expect('Are you still there?'.startsWith(heard)).toBe(true);
    expect(saidIn(log)[1]).toBe(`triage: ${heard}…`);
  });
});
