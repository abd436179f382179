import { describe, expect, test } from 'vitest';
import { VOICE_DEFAULTS } from '../../contracts/voice.ts';
import { SteppedClock } from '../../testing/realtime/index.ts';
import { Ear } from './ear.ts';

/** An ear in a call whose sound the vendor carries, while an agent speaks. */
function carried() {
  const clock = new SteppedClock();
  const told: string[] = [];
  const ear = new Ear({
    ...{ format: 'mulaw-8k', policy: VOICE_DEFAULTS, timers: clock },
    recent: () => new Uint8Array(),
    isAnswering: () => true,
    onSpeech: () => undefined,
    onInterrupt: () => told.push('interrupted'),
    onUtterance: () => told.push('said'),
    onNothing: () => told.push('nothing'),
  });
  return { ear, clock, told };
}

describe('speech into an answer, where the vendor carries the sound', () => {
  test('interrupts once it goes on for too long to be attention only', async () => {
    const { ear, clock, told } = carried();
    ear.hear({ type: 'speech-started' });
    await clock.advance(VOICE_DEFAULTS.bargeInMs + 499);
    expect(told).toEqual([]);
    await clock.advance(1);
    expect(told).toEqual(['interrupted']);
    ear.hear({ type: 'speech-committed', item: 'one' });
    expect(told).toEqual(['interrupted', 'said']);
  });

  test('that ends before waits for its words', async () => {
    const { ear, clock, told } = carried();
    ear.hear({ type: 'speech-started' });
    await clock.advance(700);
    ear.hear({ type: 'speech-committed', item: 'one' });
    ear.hear({ type: 'customer-said', item: 'one', text: 'Uh-huh.' });
    await clock.advance(10_000);
    expect(told).toEqual(['nothing']);
  });
});
