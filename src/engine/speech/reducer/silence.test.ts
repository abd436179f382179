import { describe, expect, test } from 'vitest';
import { VOICE_DEFAULTS } from '../../../contracts/voice.ts';
import type { CallInput } from './call-input.ts';
import { committed, did, said, started, type TimedInput } from './testing/play-call.ts';

describe('silence of the customer', () => {
  const idle: CallInput = { type: 'turns-idle' };

  test('is asked about twice, and ends the call with a goodbye', () => {
    const [first, second] = VOICE_DEFAULTS.reprompts;
    const list: TimedInput[] = [
      [0, idle],
      [9_000, idle],
      [18_000, idle],
      [26_000],
      [27_000, { type: 'goodbye-said' }],
    ];
    expect(did(list)).toEqual([
      `8000 say "${first}"`,
      `17000 say "${second}"`,
      `26000 say "${VOICE_DEFAULTS.goodbye}", the goodbye`,
      '27000 leave',
      '27000 close',
      '27000 end: closed, silence',
    ]);
  });

  test('is asked about from the beginning once they have spoken', () => {
    const list: TimedInput[] = [
      [0, idle],
      [8_500, started()],
      [9_000, committed()],
      [9_100, said('Hm?')],
      [9_500, idle],
      [17_500],
    ];
    expect(did(list).filter((action) => action.includes('say '))).toEqual([
      `8000 say "${VOICE_DEFAULTS.reprompts[0]}"`,
      `17500 say "${VOICE_DEFAULTS.reprompts[0]}"`,
    ]);
  });

  test('is not asked about while they wait for a person', () => {
    expect(did([[0, idle, { isWithPeople: true }], [60_000]])).toEqual([]);
  });
});

describe('silence of ours', () => {
  const asked: CallInput = { type: 'response-asked' };

  test('ends the session the first time, and the call by voice the second time', () => {
    expect(did([[0, asked], [8_000]])).toEqual([
      '4000 drop-session',
      '8000 leave',
      '8000 close',
      '8000 end: floor, Nothing was heard of the speech model.',
    ]);
  });

  test('counts from the end of all sound, however much comes after the first', () => {
    const list: TimedInput[] = [
      [0, asked],
      [1_000, { type: 'sound-came' }, { pendingMs: 500, playedUntilMs: 9_000 }],
    ];
    expect(did([...list, [12_999]])).toEqual([]);
    expect(did([...list, [13_000]])).toEqual(['13000 drop-session']);
  });

  test('is none while the customer speaks, for a minute', () => {
    expect(did([[0, asked], [1_000, started()], [60_999]])).toEqual([]);
    expect(did([[0, asked], [1_000, started()], [61_000]])).toEqual(['61000 drop-session']);
  });

  test('is filled while tools run, and again and again, and counts anew when they have ended', () => {
    const list: TimedInput[] = [[0, { type: 'tools-began' }], [6_000, { type: 'tools-ended' }], [10_000]];
    expect(did(list)).toEqual(['1500 fill', '5500 fill', '10000 drop-session']);
  });
});
