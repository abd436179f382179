import { describe, expect, test } from 'vitest';
import { VOICE_DEFAULTS } from '../../contracts/voice.ts';
import { text } from '../testing/open-desk.ts';
import { callBench, saidIn } from './testing/call-bench.ts';
import { lookUp, slowTool, toBilling, voiceDesk } from './testing/voice-desk.ts';

const bench = callBench();
const { greeted } = bench;

describe('a call that is connected again', () => {
  test('greets nobody twice', async () => {
    const { line, answer, turns, settled, mind } = await greeted(voiceDesk(), [text('Hello.'), text('Yes.')]);
    await line.call?.hangUp();
    const again = await answer('again');
    await settled();
    expect(again.heard).toBe('');
    expect(mind.calls).toHaveLength(1);
    again.say('Still there?');
    expect(saidIn(await turns(2))).toEqual(['front: Hello.', 'customer: Still there?', 'front: Yes.']);
    expect(JSON.stringify(mind.lastCall?.request.input)).toContain('Hello.');
  });

  test('answers what was said last and was not answered', async () => {
    const steps = [text('Hello.'), text('Never heard.'), text('The one of May.')];
    const { line, answer, turns, server, arrives, log } = await greeted(voiceDesk(), steps);
    server.plan({ at: 'response', fault: 'hang' });
    line.say('Which bill?');
    await arrives(async () => saidIn(await log()).length === 2);
    await line.call?.hangUp();
    const again = await answer('again');
    await turns(3);
    expect(again.heard).toBe('The one of May.');
  });

  test('on another node, after its own has died in the middle of a turn, goes on: nothing is done twice', async () => {
    const slow = slowTool('write');
    const desk = voiceDesk({ tools: [slow.tool] });
    const steps = [text('Hello.'), [lookUp], text('Goodbye.')];
    const call = await greeted(desk, steps, { texts: [text('I do not know whether it was booked.')] });
    const { line, answer, turns } = call;
    line.say('Book it.');
    await slow.started;
    await bench.allNodesDie();
    const again = await answer('elsewhere');
    await call.until(() => again.heard.endsWith('booked.'));
    expect(slow.runs).toBe(1);
    expect(again.heard).toBe('I do not know whether it was booked.');
    again.say('Never mind.');
    const log = await turns(3);
    expect(saidIn(log).slice(-2)).toEqual(['customer: Never mind.', 'front: Goodbye.']);
    slow.return();
  });

  test('is answered by the owner of then', async () => {
    const steps = [text('Hello.'), [toBilling], text('Which bill?'), text('The May one.')];
    const { line, answer, turns, server } = await greeted(voiceDesk(), steps);
    line.say('My bill.');
    await turns(2);
    await line.call?.hangUp();
    const again = await answer('elsewhere');
    again.say('May.');
    expect(saidIn(await turns(3)).at(-1)).toBe('billing: The May one.');
    expect(server.sessions.at(-1)?.config.instructions).toBe('Be billing.');
  });
});

describe('a call that is left over, as the network has connected it anew', () => {
  test.for(['again', 'elsewhere'] as const)(
    '(%s) gives way: nobody is asked whether they are there',
    async (where) => {
      const call = await greeted(voiceDesk(), [text('Hello.'), text('Yes.')]);
      const { line, answer, arrives, clock, turns, settled } = call;
      const again = await answer(where);
      await arrives(() => line.ending);
      expect(line.ending).toEqual({ kind: 'replaced', reason: 'replaced' });
      await clock.advance(VOICE_DEFAULTS.silenceMs - 100);
      await settled();
      line.say('Nobody says this.');
      again.say('Still there?');
      const log = await turns(2);
      expect(saidIn(log)).toEqual(['front: Hello.', 'customer: Still there?', 'front: Yes.']);
      expect(log.filter(({ type }) => type === 'call-answered')).toHaveLength(2);
    },
  );

  test('in the middle of a sentence is silenced by the other node, which goes on', async () => {
    const steps = [text('one two three four five six seven eight nine ten'), text('nine ten')];
    const call = await bench.call(voiceDesk(), steps, { playsLateMs: 0 });
    const { answer, line, arrives, server, settled, clock, switchboard, log } = call;
    await answer();
    await arrives(() => line.bufferedMs > 0);
    await server.settled();
    await settled();
    const again = await answer('elsewhere');
    await clock.advance(1_200);
    await arrives(async () => {
      await switchboard.tick();
      return line.ending;
    });
    await call.until(() => again.heard.includes('nine ten'));
    await call.turns(2);
    const [heard, rest] = saidIn(await log());
    expect(heard).toMatch(/^front: one.*…$/);
    expect(rest).toBe('front: nine ten');
    expect(line.ending).toMatchObject({ kind: 'replaced' });
  });
});

describe('a call that is connected again in the middle of a sentence', () => {
  const LONG = 'one two three four five six seven eight nine ten';

  test.for(['again', 'elsewhere'] as const)(
    '(%s): the agent goes on, and is told what was heard',
    async (where) => {
      const steps = [text(LONG), text('six seven eight nine ten')];
      const call = await bench.call(voiceDesk(), steps, { playsLateMs: 0 });
      const { answer, line, arrives, server, settled, clock, turns, mind } = call;
      await answer();
      await arrives(() => line.bufferedMs > 0);
      await server.settled();
      await settled();
      await clock.advance(900);
      await line.call?.hangUp();
      const again = await answer(where);
      const log = await turns(2);
      const [heard, rest] = saidIn(log);
      expect(heard).toMatch(/^front: one.*…$/);
      expect(rest).toBe('front: six seven eight nine ten');
      expect(again.heard).toContain('nine ten');
      const asked = JSON.stringify(mind.lastCall?.request.input);
      expect(asked).toContain(heard?.slice('front: '.length, -1));
      expect(asked).not.toContain(LONG);
      expect(asked).toContain('do not repeat what they have heard');
    },
  );

  test('by then fully heard, is quiet', async () => {
    const call = await bench.call(voiceDesk(), [text(LONG)], { playsLateMs: 0 });
    const { answer, line, turns, settled, mind } = call;
    await answer();
    await turns(1);
    await line.call?.hangUp();
    const again = await answer('again');
    await settled();
    expect(again.heard).toBe('');
    expect(mind.calls).toHaveLength(1);
  });
});

describe('the last words of a customer who hangs up', () => {
  /** Hangs up, and lets time pass until all is on record. */
  async function hungUp({ line, clock, arrives, log }: Awaited<ReturnType<typeof greeted>>) {
    let isOver = false;
    const over = line.call?.hangUp().then(() => {
      isOver = true;
    });
    await arrives(async () => {
      await clock.advance(100);
      return isOver;
    });
    await over;
    return log();
  }

  test('are on record when their transcript comes later', async () => {
    const call = await greeted(voiceDesk(), [text('Hello.'), text('Never.')]);
    const { line, server, arrives } = call;
    server.plan({ at: 'transcription', fault: 'delay', ms: 1_000 }, { at: 'response', fault: 'hang' });
    line.say('Please cancel my order.');
    await arrives(() => line.shown.some(({ type }) => type === 'customer-speaks'));
    const log = await hungUp(call);
    expect(saidIn(log)).toEqual(['front: Hello.', 'customer: Please cancel my order.']);
    expect(log.at(-1)).toMatchObject({ type: 'turn-finished', data: { outcome: 'aborted' } });
    await arrives(() => server.sessions.length === 0);
  });

  test('are on record though they leave before it is known that they have finished', async () => {
    const call = await greeted(voiceDesk(), [text('Hello.')]);
    const { line, arrives, defects } = call;
    line.speak('I will call again.');
    await arrives(() => line.shown.some(({ type }) => type === 'customer-speaks'));
    expect(saidIn(await hungUp(call))).toEqual(['front: Hello.', 'customer: I will call again.']);
    expect(defects).toEqual([]);
  });

  test('are on record though they leave before it is known that they speak', async () => {
    const call = await greeted(voiceDesk(), [text('Hello.')]);
    call.line.speak('I will call again.');
    expect(saidIn(await hungUp(call))).toEqual(['front: Hello.', 'customer: I will call again.']);
    expect(call.defects).toEqual([]);
  });

  test('are on record behind what they heard of the answer they spoke into', async () => {
    const steps = [text('one two three four five six seven eight nine ten'), text('Never.')];
    const call = await bench.call(voiceDesk(), steps, { playsLateMs: 0 });
    const { answer, line, arrives, server, settled, clock } = call;
    await answer();
    await arrives(() => line.bufferedMs > 0);
    await server.settled();
    await settled();
    await clock.advance(900);
    line.speak('stop');
    await arrives(() => line.shown.some(({ type }) => type === 'customer-speaks'));
    const [heard, ...said] = saidIn(await hungUp(call));
    expect(heard).toMatch(/^front: one.*…$/);
    expect(said).toEqual(['customer: stop']);
  });

  test('are on record though the line has closed the conversation meanwhile', async () => {
    const call = await greeted(voiceDesk(), [text('Hello.'), text('Never.')]);
    const { line, server, arrives, switchboard, id } = call;
    server.plan({ at: 'transcription', fault: 'delay', ms: 1_000 }, { at: 'response', fault: 'hang' });
    line.say('Please cancel my order.');
    await arrives(() => line.shown.some(({ type }) => type === 'customer-speaks'));
    await switchboard.close(id, 'The call has ended.');
    const log = await hungUp(call);
    expect(saidIn(log)).toEqual(['front: Hello.', 'customer: Please cancel my order.']);
    expect((await switchboard.view(id)).state.status).toBe('closed');
  });

  test('are not waited for longer than any transcript, and noises are nothing', async () => {
    const call = await greeted(voiceDesk(), [text('Hello.'), text('Never.')]);
    const { line, server, arrives } = call;
    server.plan({ at: 'transcription', fault: 'delay', ms: 60_000 }, { at: 'response', fault: 'hang' });
    line.noise(400);
    line.pause();
    await arrives(() => line.shown.some(({ type }) => type === 'customer-speaks'));
    expect(saidIn(await hungUp(call))).toEqual(['front: Hello.']);
  });

  test('are on record when they were pressed', async () => {
    const call = await greeted(voiceDesk(), [text('Hello.'), text('Never.')]);
    for (const key of '4711') call.line.call?.press(key);
    expect(saidIn(await hungUp(call))).toEqual(['front: Hello.', 'customer: 4711']);
  });
});

describe('a customer who hangs up', () => {
  const LONG = 'one two three four five six seven eight nine ten';

  test('in the middle of an answer has heard what is on record, and no turn is open', async () => {
    const call = await bench.call(voiceDesk(), [text(LONG)], { playsLateMs: 0 });
    const { line, answer, arrives, server, settled, clock, log } = call;
    await answer();
    await arrives(() => line.bufferedMs > 0);
    await server.settled();
    await settled();
    await clock.advance(900);
    await line.call?.hangUp();
    const events = await log();
    expect(events.at(-1)?.type).toBe('turn-finished');
    expect(saidIn(events)).toEqual([`front: ${line.heard.trim()}…`]);
  });

  test('while a tool runs: it is let end, and its answer is on record', async () => {
    const slow = slowTool('write');
    const steps = [text('Hello.'), [lookUp]];
    const { line, log } = await greeted(voiceDesk({ tools: [slow.tool] }), steps);
    line.say('Book it.');
    await slow.started;
    const over = line.call?.hangUp();
    slow.return('booked');
    await over;
    const events = await log();
    expect(events.find(({ type }) => type === 'tool-returned')?.data).toMatchObject({ status: 'ok' });
    expect(events.at(-1)?.data).toMatchObject({ outcome: 'aborted' });
  });

  test('before they are answered is on record with what they said', async () => {
    const { line, log, server, arrives, sent } = await greeted(voiceDesk(), [text('Hello.'), text('Never.')]);
    server.plan({ at: 'response', fault: 'hang' });
    line.say('I will call again.');
    await arrives(() => sent('response.create').length === 2);
    await arrives(() => line.shown.some(({ type }) => type === 'customer-said'));
    await line.call?.hangUp();
    const events = await log();
    expect(saidIn(events)).toEqual(['front: Hello.', 'customer: I will call again.']);
    expect(events.at(-1)?.type).toBe('turn-finished');
  });

  test('while the first words are awaited leaves nothing open', async () => {
    const { line, log, server, answer, arrives, sent } = await bench.call(voiceDesk(), [text('Hello.')]);
    server.plan({ at: 'response', fault: 'hang' });
    await answer();
    await arrives(() => sent('response.create').length === 1);
    await line.call?.hangUp();
    expect((await log()).at(-1)).toMatchObject({ type: 'turn-finished', data: { outcome: 'aborted' } });
    await line.call?.hangUp();
  });
});
