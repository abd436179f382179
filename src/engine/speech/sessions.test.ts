import { describe, expect, test } from 'vitest';
import { defineGuard } from '../../desk/define-guard.ts';
import { text } from '../testing/open-desk.ts';
import { callBench, saidIn } from './testing/call-bench.ts';
import { lookUp, slowTool, toBilling, voiceDesk } from './testing/voice-desk.ts';

const bench = callBench();
const { greeted } = bench;
const lenient = defineGuard({ name: 'lenient', input: () => ({ verdict: 'allow' }) });

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

  describe('before the customer’s last words were put into words', () => {
    const desks = {
      'asked at once': voiceDesk(),
      'asked once guards have judged': voiceDesk({ guards: [lenient] }),
    };

    test.for(Object.entries(desks))('(%s): they are asked to say it again', async ([, desk]) => {
      const steps = [text('Hello.'), text('Could you repeat that?'), text('The one of May.')];
      const { line, server, turns, mind } = await greeted(desk, steps);
      server.plan({ at: 'transcription', fault: 'drop' });
      line.say('Which bill?');
      await turns(2);
      expect(JSON.stringify(mind.lastCall?.request.input)).toContain('(not understood)');
      line.say('Which bill?');
      expect(saidIn(await turns(3))).toEqual([
        ...['front: Hello.', 'customer: (not understood)', 'front: Could you repeat that?'],
        ...['customer: Which bill?', 'front: The one of May.'],
      ]);
      expect(line.heard).toBe('Hello.Could you repeat that?The one of May.');
      expect(server.sessions).toHaveLength(1);
    });

    test('and the answer had begun: what was heard of it is on record, behind what they said', async () => {
      const steps = [text('Hello.'), text('It is the one of May.'), text('Could you repeat that?')];
      const call = await bench.call(voiceDesk(), steps, { playsLateMs: 0 });
      const { answer, line, server, turns, clock, settled, until } = call;
      await answer();
      await turns(1);
      server.plan({ at: 'transcription', fault: 'drop', ms: 900 });
      line.say('Which bill?');
      await until(() => line.heard.includes('It is'));
      await server.settled();
      await settled();
      await clock.advance(900);
      const log = await turns(2);
      const [, said, heard, again] = saidIn(log);
      expect(said).toBe('customer: (not understood)');
      expect(heard).toMatch(/^front: It is.*…?$/);
      expect(again).toBe('front: Could you repeat that?');
      expect(line.heard).toContain('Could you repeat that?');
    });
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
    const { answer, line, server, clock, settled, arrives } = await bench.call(voiceDesk(), []);
    server.plan({ at: 'connect', fault: 'hang' }, { at: 'connect', fault: 'mute' });
    let failed: unknown;
    const answered = answer().catch((thrown) => {
      failed = thrown;
    });
    // A third attempt would be let in.
    await arrives(async () => {
      await clock.advance(100);
      await settled();
      return failed;
    });
    await answered;
    expect(failed).toMatchObject({ code: 'speech-unavailable' });
    expect(line.ending).toBeUndefined();
  });
});
