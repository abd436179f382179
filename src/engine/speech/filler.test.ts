import { describe, expect, test } from 'vitest';
import { VOICE_DEFAULTS } from '../../contracts/voice.ts';
import { call, text } from '../testing/open-desk.ts';
import { deskWithPeople } from '../testing/people.ts';
import { callBench, saidIn } from './testing/call-bench.ts';
import { lookUp, slowTool, toPerson, voiceDesk } from './testing/voice-desk.ts';

const bench = callBench();
const { greeted } = bench;
const { filler, fillerMs, deadAirMs } = VOICE_DEFAULTS;

describe('a tool that takes its time', () => {
  test('is announced once it takes long, and what is said is on record', async () => {
    const slow = slowTool();
    const steps = [text('Hello.'), [lookUp], text('It is there.')];
    const desk = voiceDesk({ tools: [slow.tool] });
    const { clock, line, turns, until, settled } = await greeted(desk, steps);
    line.say('Look.');
    await slow.started;
    await settled();
    await clock.advance(fillerMs);
    await until(() => line.heard.endsWith(filler));
    await settled();
    slow.return();
    const log = await turns(2);
    expect(line.heard).toBe(`Hello.${filler}It is there.`);
    expect(saidIn(log).slice(2)).toEqual([`front: ${filler}`, 'front: It is there.']);
    const captions = Map.groupBy(
      line.shown.filter((event) => event.type === 'agent-words'),
      ({ item }) => item,
    );
    const texts = [...captions.values()].map((words) => words.map(({ delta }) => delta).join(''));
    expect(texts).toEqual(['Hello.', filler, 'It is there.']);
  });

  test('is announced no further when it returns: the answer follows at once, and only what was heard is on record', async () => {
    const slow = slowTool();
    const steps = [text('Hello.'), [lookUp], text('It is there.')];
    const held = await greeted(voiceDesk({ tools: [slow.tool] }), steps, { playsLateMs: 0 });
    const { clock, line, turns, until, settled, arrives, server, sent } = held;
    const greetingMs = line.heardMs;
    line.say('Look.');
    await slow.started;
    await settled();
    await clock.advance(fillerMs);
    await arrives(() => line.bufferedMs > 0);
    await server.settled();
    await until(() => line.heard.endsWith('One moment, '));
    const heardMs = line.heardMs - greetingMs;
    slow.return();
    await arrives(() => line.cleared);
    const log = await turns(2);
    expect(line.heard).toBe('Hello.One moment, It is there.');
    expect(saidIn(log).slice(2)).toEqual(['front: One moment,…', 'front: It is there.']);
    const [truncated] = sent('conversation.item.truncate');
    const { audio_end_ms: endMs } = truncated as { audio_end_ms: number };
    expect(Math.abs(endMs - heardMs)).toBeLessThanOrEqual(20);
  });

  test('is announced no further when fixed words of the desk follow, and those are heard', async () => {
    const paid = Promise.withResolvers<void>();
    const payments = { made: [] as number[], until: paid.promise };
    const payAndAsk = [call('pay', { amount: 50 }), toPerson];
    const steps = [text('Hello.'), [call('verify')], payAndAsk, text('Somebody will come.')];
    const desk = deskWithPeople({}, payments);
    const { clock, line, turns, until, settled, arrives, server } = await greeted(desk, steps, {
      playsLateMs: 0,
    });
    line.say('Pay me, and a person, please.');
    await expect.poll(() => payments.made).toEqual([50]);
    await settled();
    await clock.advance(fillerMs);
    await arrives(() => line.bufferedMs > 0);
    await server.settled();
    await until(() => line.heard.endsWith('One moment, '));
    paid.resolve();
    await turns(2);
    expect(line.heard).toBe('Hello.One moment, I get somebody.Somebody will come.');
  });

  test('is announced after what the agent has just said, which is never cut for it', async () => {
    const slow = slowTool();
    const preamble = 'I am looking that up for you in the books of last year';
    const steps = [text('Hello.'), [...text(preamble), lookUp], text('It is there.')];
    const desk = voiceDesk({ tools: [slow.tool], voice: { fillerMs: 200 } });
    const { clock, line, turns, settled, server } = await greeted(desk, steps, { playsLateMs: 0 });
    line.say('Look.');
    await slow.started;
    await settled();
    await clock.advance(200);
    await server.settled();
    await settled();
    slow.return();
    const log = await turns(2);
    expect(line.heard).toBe(`Hello.${preamble}${filler}It is there.`);
    expect(saidIn(log)).toContain(`front: ${preamble}`);
  });

  test('is announced again while it goes on, so that nobody hears nothing for long', async () => {
    const slow = slowTool();
    const steps = [text('Hello.'), [lookUp], text('It is there.')];
    const desk = voiceDesk({ tools: [slow.tool] });
    const { clock, line, turns, until, settled } = await greeted(desk, steps, { playsLateMs: 0 });
    line.say('Look.');
    await slow.started;
    await settled();
    for (const ms of [fillerMs, deadAirMs + 20, deadAirMs + 20]) {
      const before = line.heard;
      await clock.advance(ms);
      await until(() => line.heard === before + filler);
      await settled();
    }
    expect(line.ending).toBeUndefined();
    slow.return();
    await turns(2);
    expect(line.heard.endsWith('It is there.')).toBe(true);
  });

  test('is announced to a customer who speaks meanwhile', async () => {
    const slow = slowTool();
    const steps = [text('Hello.'), [lookUp], text('It is there.')];
    const { clock, line, turns, until, settled, arrives } = await greeted(
      voiceDesk({ tools: [slow.tool] }),
      steps,
    );
    line.say('Look.');
    await slow.started;
    line.say('Are you there?');
    await arrives(() => line.shown.some(({ type }) => type === 'interrupted'));
    await settled();
    await clock.advance(fillerMs);
    await until(() => line.heard.endsWith(filler));
    await settled();
    slow.return();
    const log = await turns(3);
    expect(saidIn(log).slice(1)).toEqual([
      ...['customer: Look.', `front: ${filler}`, 'customer: Are you there?', 'front: It is there.'],
    ]);
  });

  test('is not announced when it returns in time', async () => {
    const slow = slowTool();
    const steps = [text('Hello.'), [lookUp], text('It is there.')];
    const { clock, line, turns, settled } = await greeted(voiceDesk({ tools: [slow.tool] }), steps);
    line.say('Look.');
    await slow.started;
    await settled();
    await clock.advance(fillerMs - 1);
    slow.return();
    await turns(2);
    expect(line.heard).toBe('Hello.It is there.');
  });
});
