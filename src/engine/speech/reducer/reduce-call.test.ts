import { describe, expect, test } from 'vitest';
import { SwitchroomError } from '../../../contracts/errors.ts';
import type { CallInput } from './call-input.ts';
import { ANSWERING, committed, did, said, started, type TimedInput } from './testing/play-call.ts';

describe('keys', () => {
  const key = (pressed: string): CallInput => ({ type: 'key-pressed', key: pressed });

  test('that are pressed within two seconds of each other are one answer', () => {
    expect(did([[0, key('1')], [1_900, key('2')], [3_900]])).toEqual([
      '3900 add "12"',
      '3900 answer keys 1: 12',
    ]);
  });

  test('end with the hash, which is an answer by itself', () => {
    expect(
      did([
        [0, key('1')],
        [100, key('#')],
        [200, key('#')],
      ]),
    ).toEqual(['100 add "1"', '100 answer keys 1: 1', '200 add "#"', '200 answer keys 2: #']);
  });

  test('interrupt an agent', () => {
    expect(did([[0, key('1'), ANSWERING]])).toEqual(['0 show interrupted', '0 interrupt']);
  });
});

describe('a session', () => {
  const opened: CallInput = { type: 'session-opened', endsAt: new Date(3_600_000) };

  test('is replaced two minutes before it ends, once nobody speaks', () => {
    expect(did([[0, opened], [3_480_000]])).toEqual(['3480000 roll-over']);
    expect(did([[0, opened], [3_470_000, started()], [3_480_000], [3_481_000, committed()]])).not.toContain(
      '3480000 roll-over',
    );
    const later: TimedInput[] = [
      [3_480_000, undefined, ANSWERING],
      [3_490_000, { type: 'turns-idle' }, { isSpeaking: false, isAnswering: false, isBusy: false }],
    ];
    expect(did([[0, opened], [3_479_000, undefined, ANSWERING], ...later])).toEqual(['3490000 roll-over']);
  });

  test('that could not be replaced is replaced ten seconds later', () => {
    const failed: CallInput = { type: 'roll-over-failed' };
    expect(did([[0, opened], [3_481_000, failed], [3_491_000]])).toEqual([
      '3480000 roll-over',
      '3491000 roll-over',
    ]);
  });
});

describe('the end of a call', () => {
  const hungUp = (mayBeSpeaking = false): CallInput => ({ type: 'hung-up', mayBeSpeaking });

  test('waits for the last words of who hangs up, which are answered by nobody', () => {
    const list: TimedInput[] = [
      [0, started()],
      [500, hungUp()],
      [600, committed()],
      [700, said('I will call again.')],
    ];
    expect(did(list)).toEqual([
      '500 leave',
      '500 commit-speech',
      '600 answer one',
      '600 stop-turns',
      '700 release one',
      '700 one was "I will call again."',
      '700 close',
    ]);
  });

  test('waits for speech that nobody has noticed yet, but not for ever', () => {
    expect(did([[0, hungUp(true)], [3_999]])).toEqual(['0 leave', '0 commit-speech']);
    expect(did([[0, hungUp(true)], [4_000]])).toEqual(['0 leave', '0 commit-speech', '4000 close']);
  });

  test('is not sooner when it is hung up twice', () => {
    const list: TimedInput[] = [
      [0, started()],
      [500, hungUp()],
      [550, hungUp()],
      [600, committed()],
    ];
    expect(did(list)).not.toContain('550 close');
    expect(did([...list, [700, said('Bye.')]]).at(-1)).toBe('700 close');
  });

  test('is at once when nothing was said; keys that were pressed are on record', () => {
    expect(did([[0, hungUp()]])).toEqual(['0 leave', '0 close']);
    expect(
      did([
        [0, { type: 'key-pressed', key: '5' }],
        [100, hungUp()],
      ]),
    ).toEqual(['100 leave', '100 add "5"', '100 answer keys 1: 5', '100 stop-turns', '100 close']);
  });

  test.each([
    [{ type: 'left-to-floor', reason: 'no money' }, 'floor, no money'],
    [{ type: 'replaced' }, 'replaced, replaced'],
  ] as const)('is told to the line by %o', (input, ending) => {
    expect(did([[0, input]])).toEqual(['0 leave', '0 close', `0 end: ${ending}`]);
  });

  test('comes of a failure where the conversation was closed, or there is no session; else words say so', () => {
    const failed = (thrown: unknown): CallInput => ({ type: 'turn-failed', thrown, where: 'turn' });
    const closed = new SwitchroomError('conversation-closed', 'Closed.');
    expect(did([[0, failed(closed)]]).at(-1)).toBe('0 end: closed, The conversation was closed.');
    expect(did([[0, failed(new TypeError('broken')), { isOpen: false }]]).at(-1)).toBe(
      '0 end: floor, broken',
    );
    expect(did([[0, failed(new TypeError('broken'))]])).toEqual([
      '0 report',
      '0 say that something went wrong',
    ]);
  });
});
