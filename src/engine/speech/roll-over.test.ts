import { describe, expect, test } from 'vitest';
import { VOICE_DEFAULTS } from '../../contracts/voice.ts';
import { text } from '../testing/open-desk.ts';
import { callBench, saidIn } from './testing/call-bench.ts';
import { voiceDesk } from './testing/voice-desk.ts';

const bench = callBench();
const { greeted } = bench;
const HOUR = 3_600_000;

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

  test('goes on in its session while no other can be had, and changes once one can', async () => {
    const { line, server, clock, turns, arrives, settled } = await greeted(voiceDesk({ voice }), [
      ...[text('Hello.'), text('Still here.'), text('Goodbye.')],
    ]);
    const [session] = server.sessions;
    server.plan(
      { at: 'connect', fault: 'refuse', forMs: 15_000 },
      { at: 'connect', fault: 'expel', forMs: 15_000 },
    );
    await clock.advance(HOUR - VOICE_DEFAULTS.rollOverMs);
    await settled();
    line.say('Are you there?');
    await turns(2);
    expect(server.sessions).toEqual([session]);
    await arrives(async () => {
      await clock.advance(500);
      return server.sessions.length === 1 && server.sessions[0] !== session;
    });
    await clock.advance(VOICE_DEFAULTS.rollOverMs);
    await settled();
    line.say('Thank you.');
    await turns(3);
    expect(line.heard).toBe('Hello.Still here.Goodbye.');
    expect(line.ending).toBeUndefined();
  });

  test('answers at once who speaks while a new session is waited for', async () => {
    const { line, server, clock, turns, arrives } = await greeted(voiceDesk({ voice }), [
      ...[text('Hello.'), text('Still here.')],
    ]);
    const [session] = server.sessions;
    server.plan({ at: 'connect', fault: 'mute' });
    await clock.advance(HOUR - VOICE_DEFAULTS.rollOverMs);
    await arrives(() => server.sessions.length === 2);
    line.say('Are you there?');
    const before = clock.now();
    await turns(2);
    expect(clock.now()).toEqual(before);
    expect(line.heard).toBe('Hello.Still here.');
    await arrives(() => session?.isOver);
    expect(line.ending).toBeUndefined();
  });

  test.for(['refuse', 'hang'] as const)(
    'is left to the line in time when its session ends and no other can be had (%s)',
    async (fault) => {
      const { line, server, clock, arrives, settled, switchboard, id } = await greeted(voiceDesk({ voice }), [
        text('Hello.'),
      ]);
      server.plan({ at: 'connect', fault, forMs: 2 * HOUR });
      await clock.advance(HOUR - 1);
      await settled();
      expect(server.sessions).toHaveLength(1);
      expect(line.ending).toBeUndefined();
      const { deadAirMs } = VOICE_DEFAULTS;
      const endedAt = clock.now().getTime();
      await arrives(async () => {
        await clock.advance(50);
        await settled();
        return line.ending;
      });
      expect(line.ending?.kind).toBe('floor');
      expect(clock.now().getTime() - endedAt).toBeLessThanOrEqual(2 * deadAirMs + 100);
      expect((await switchboard.view(id)).state.status).toBe('open');
    },
  );

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
