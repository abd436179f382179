import { describe, expect, test } from 'vitest';
import { VOICE_DEFAULTS } from '../../../contracts/voice.ts';
import type { CallInput } from './call-input.ts';
import { ANSWERING, committed, did, said, started, type TimedInput } from './testing/play-call.ts';

describe('what the customer says', () => {
  test('is answered when they have finished, and known when its words come', () => {
    expect(
      did([
        [0, started()],
        [900, committed()],
        [1_200, said('My bill is wrong.')],
      ]),
    ).toEqual(['900 answer one', '1200 release one', '1200 one was "My bill is wrong."']);
  });

  test('and cannot be put into words, or not in time, is on record as not understood', () => {
    const failed: CallInput = { type: 'transcription-failed', item: 'one', reason: 'no ears' };
    expect(
      did([
        [0, started()],
        [900, committed()],
        [1_000, failed],
      ]).at(-1),
    ).toBe('1000 one was "(not understood)"');
    expect(did([[0, started()], [900, committed()], [4_900]])).toContain('4900 one was "(not understood)"');
  });

  test('is not put into words any more when the session is lost, and another one is asked for', () => {
    const lost: CallInput = { type: 'session-lost' };
    expect(
      did([
        [0, started()],
        [900, committed()],
        [1_000, lost, { isOpen: false }],
      ]),
    ).toEqual([
      '900 answer one',
      '1000 release one',
      '1000 one was "(not understood)"',
      '1000 reopen-session',
    ]);
  });
});

test('an item that is told twice is answered once', () => {
  expect(
    did([
      [0, started()],
      [900, committed()],
      [950, committed()],
      [1_000, said('Hello?')],
    ]),
  ).toEqual(['900 answer one', '1000 release one', '1000 one was "Hello?"']);
});

describe('speech into an answer', () => {
  const INTERRUPTED = ['show interrupted', 'interrupt'];

  test('interrupts once it has lasted, and what is answered to it is held back', () => {
    const list: TimedInput[] = [
      [0, started(), ANSWERING],
      [300, { type: 'spoke-on' }],
      [900, committed()],
      [900, { type: 'asked-early', item: 'one' }],
      [1_200, said('Stop, please.')],
    ];
    expect(did(list)).toEqual([
      ...INTERRUPTED.map((action) => `300 ${action}`),
      '900 answer one, held back',
      '1200 release one',
      '1200 one was "Stop, please."',
    ]);
  });

  test('interrupts at once when it was noticed late', () => {
    expect(did([[0, started(VOICE_DEFAULTS.bargeInMs), ANSWERING]])).toEqual(
      INTERRUPTED.map((action) => `0 ${action}`),
    );
  });

  test('that was a noise is known as such, and what was held back stays so', () => {
    const list: TimedInput[] = [
      [0, started(500), ANSWERING],
      [900, committed()],
      [900, { type: 'asked-early', item: 'one' }],
      [1_200, said('[background noise]')],
    ];
    expect(did(list).slice(2)).toEqual(['900 answer one, held back', '1200 one was a noise']);
  });

  test('is taken for words when it takes too long to know whether it was a noise', () => {
    const list: TimedInput[] = [
      [0, started(500), ANSWERING],
      [900, committed()],
      [900, { type: 'asked-early', item: 'one' }],
      [2_500, said('')],
    ];
    expect(did(list).slice(3)).toEqual([
      '2400 release one',
      '2500 release one',
      '2500 one was "(not understood)"',
    ]);
  });

  test('that is short waits for its words: attention is ignored, anything else interrupts', () => {
    const short = (text: string): TimedInput[] => [
      [0, started(100), ANSWERING],
      [300, committed()],
      [600, said(text)],
    ];
    expect(did(short('Uh-huh.'))).toEqual([]);
    expect(did(short('[inaudible]'))).toEqual([]);
    expect(did(short('Stop!'))).toEqual([
      ...INTERRUPTED.map((action) => `600 ${action}`),
      '600 answer one: Stop!',
    ]);
  });

  test('that shows attention is an answer when the agent has finished meanwhile', () => {
    const quiet = { isSpeaking: false, isAnswering: false };
    expect(
      did([
        [0, started(100), ANSWERING],
        [300, committed()],
        [600, said('Yeah.'), quiet],
      ]),
    ).toEqual(['600 answer one: Yeah.']);
  });

  test('lasts by the clock where the vendor carries the sound', () => {
    const carried: TimedInput = [0, { type: 'speech-started', loudMs: undefined }, ANSWERING];
    expect(did([carried, [849]])).toEqual([]);
    expect(did([carried, [850]])).toEqual(INTERRUPTED.map((action) => `850 ${action}`));
    expect(did([carried, [700, committed()], [800, said('Uh-huh.')], [10_000, undefined]])).not.toContain(
      '850 interrupt',
    );
  });
});
