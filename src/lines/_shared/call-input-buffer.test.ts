import { expect, test } from 'vitest';
import type { VoiceCall } from '../../contracts/voice.ts';
import { CallInputBuffer } from './call-input-buffer.ts';

/** A call that keeps what it is told. */
function heldCall() {
  const heard: number[] = [];
  let keys = '';
  const call = {
    hear: (audio: Uint8Array) => heard.push(audio.length),
    press: (digit: string) => {
      keys += digit;
    },
  } as unknown as VoiceCall;
  return { call, heard, keys: () => keys };
}

test('of too much sound the latest twenty seconds are kept, whatever the size of its pieces', () => {
  const deeds = new CallInputBuffer('mulaw-8k');
  for (let second = 1; second <= 900; second += 1)
    deeds.tell((call) => call.hear(new Uint8Array(second)), 8_000);
  const { call, heard } = heldCall();
  deeds.answered(call);
  expect(heard).toEqual(Array.from({ length: 20 }, (_, index) => 881 + index));
});

test('of too many deeds without sound the latest thousand are kept', () => {
  const deeds = new CallInputBuffer('pcm16-24k');
  for (let count = 0; count < 1_500; count += 1) deeds.tell((call) => call.press(count < 500 ? '1' : '2'));
  const { call, keys } = heldCall();
  deeds.answered(call);
  expect(keys()).toBe('2'.repeat(1_000));
});

test('once nobody will answer nothing is kept', () => {
  const deeds = new CallInputBuffer('mulaw-8k');
  deeds.tell((call) => call.press('1'));
  deeds.forget();
  const { call, keys } = heldCall();
  deeds.answered(call);
  expect(keys()).toBe('');
});
