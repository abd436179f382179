import { describe, expect, test } from 'vitest';
import { VOICE_DEFAULTS } from '../../contracts/voice.ts';
import { text } from '../testing/open-desk.ts';
import { callBench, saidIn } from './testing/call-bench.ts';
import { voiceDesk } from './testing/voice-desk.ts';

const bench = callBench();
const { digitsMs } = VOICE_DEFAULTS;

async function greeted() {
  const call = await bench.greeted(voiceDesk(), [text('Hello.'), text('Thank you.')]);
  const press = (keys: string) => {
    for (const key of keys) call.line.call?.press(key);
  };
  return { ...call, press };
}

describe('keys of the telephone', () => {
  test('that are pressed one after the other belong together', async () => {
    const { press, clock, turns, mind } = await greeted();
    press('4');
    await clock.advance(digitsMs - 1);
    press('2');
    await clock.advance(digitsMs);
    const log = await turns(2);
    expect(saidIn(log)).toEqual(['front: Hello.', 'customer: 42', 'front: Thank you.']);
    expect(JSON.stringify(mind.lastCall?.request.input)).toContain('"42"');
  });

  test('are complete at once with #', async () => {
    const { press, turns } = await greeted();
    press('42#');
    expect(saidIn(await turns(2))[1]).toBe('customer: 42');
  });

  test('alone can be #', async () => {
    const { press, turns } = await greeted();
    press('#');
    expect(saidIn(await turns(2))[1]).toBe('customer: #');
  });

  test('interrupt an agent', async () => {
    const steps = [text('For your invoices you can press one at any time now'), text('Invoices.')];
    const call = await bench.call(voiceDesk(), steps, { playsLateMs: 0 });
    const { answer, line, arrives, server, settled, clock, turns } = call;
    await answer();
    await arrives(() => line.bufferedMs > 0);
    await server.settled();
    await settled();
    await clock.advance(800);
    line.call?.press('1');
    expect(line.cleared).toBe(1);
    line.call?.press('#');
    const log = await turns(2);
    expect(saidIn(log)[0]).toMatch(/^front: For .*…$/);
    expect(saidIn(log).slice(1)).toEqual(['customer: 1', 'front: Invoices.']);
  });
});
