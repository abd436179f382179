import { describe, expect, it } from 'vitest';
import { SwitchroomError } from '../../contracts/errors.ts';
import { BYTES_PER_MS, type SpeechEvent } from '../../contracts/speech-model.ts';
import { SteppedClock } from '../../testing/realtime/index.ts';
import { persona } from '../../testing/speech-model/caller.ts';
import { CarriedCall } from './carried-call.ts';
import type { OpenAIRealtime } from './openai-realtime.ts';
import type { SidebandSession, SidebandStart } from './sideband.ts';

const WORDS = 'Our offices are open. ';
/** As long as the words take at 65 ms a character. */
const WORDS_MS = WORDS.length * 65;

/** A call that was answered, with a vendor that does what the test says. */
async function answered({ taken = true } = {}) {
  const clock = new SteppedClock();
  const told: string[] = [];
  let vendor: SidebandStart | undefined;
  let isThere = true;
  let cleared = 0;
  const gone = new SwitchroomError('speech-unavailable', 'No such call.');
  const model = {
    ...{ name: 'vendor', formats: ['mulaw-8k'], usdOf: () => 0 },
    accept: () => (taken ? Promise.resolve() : Promise.reject(gone)),
    attach: async (_callId: string, start: SidebandStart) => {
      if (!isThere) throw gone;
      vendor = start;
      return { cancel: () => undefined, clear: () => cleared++ } as unknown as SidebandSession;
    },
  } as unknown as OpenAIRealtime;
  const listener = {
    onMark: (name: string) => void told.push(name),
    onKey: (digit: string) => void told.push(`key ${digit}`),
    onOver: () => void told.push('over'),
  };
  const call = new CarriedCall(model, 'rtc_1', { listener, timers: clock });
  const events: SpeechEvent[] = [];
  const history = [{ role: 'user' as const, content: 'hello' }];
  const open = () =>
    call.speech.open({
      ...{ conversationId: 'cv_1', persona: persona(), format: call.format, history },
      ...{ hear: (event) => void events.push(event), signal: new AbortController().signal },
    });
  await open().catch(() => undefined);
  /** The engine plays what the session tells it to. */
  const says = () => {
    vendor?.hear({ type: 'words', response: 'r', item: 'i', delta: WORDS });
    const sound = events.at(-1);
    if (sound?.type === 'audio') call.play(sound.audio);
    return sound?.type === 'audio' ? sound.audio.length / BYTES_PER_MS[call.format] : 0;
  };
  return {
    ...{ call, clock, told, events, open, says },
    plays: (type: 'playing' | 'played') => vendor?.playback({ type, response: 'r' }),
    leave: () => {
      isThere = false;
    },
    vendor: () => ({ history: vendor?.history, cleared }),
  };
}

describe('a call whose sound the vendor carries', () => {
  it('has words take the time to speak them: marks between them by the time, the last by the vendor’s word', async () => {
    const { call, clock, told, says, plays } = await answered();
    expect(says()).toBe(WORDS_MS);
    call.mark('first');
    plays('playing');
    says();
    call.mark('last');
    await clock.advance(WORDS_MS - 10);
    expect(told).toEqual([]);
    await clock.advance(20);
    expect(told).toEqual(['first']);
    await clock.advance(WORDS_MS + 3_000);
    expect(told).toEqual(['first']);
    plays('played');
    expect(told).toEqual(['first', 'last']);
  });

  it('does not wait for ever for the vendor’s word', async () => {
    const { call, clock, told, says, plays } = await answered();
    says();
    plays('playing');
    call.mark('last');
    await clock.advance(0);
    await clock.advance(WORDS_MS + 4_900);
    expect(told).toEqual([]);
    await clock.advance(200);
    expect(told).toEqual(['last']);
  });

  it('reaches marks at once while nothing is to be heard, and none that were dropped', async () => {
    const { call, clock, told, says, plays, vendor } = await answered();
    call.mark('idle');
    await clock.advance(0);
    expect(told).toEqual(['idle']);
    says();
    plays('playing');
    call.mark('dropped');
    call.clear();
    await clock.advance(60_000);
    expect(told).toEqual(['idle']);
    expect(vendor().cleared).toBe(1);
  });

  it('tells a session that goes on nothing of what it knows', async () => {
    const { open, vendor } = await answered();
    expect(vendor().history).toHaveLength(1);
    await open();
    expect(vendor().history).toEqual([]);
  });

  it('is over when nobody can attach to it any more, but not when somebody else took it', async () => {
    const { open, told, leave } = await answered();
    leave();
    await expect(open()).rejects.toMatchObject({ code: 'speech-unavailable' });
    expect(told).toEqual(['over']);
    expect((await answered({ taken: false })).told).toEqual([]);
  });
});
