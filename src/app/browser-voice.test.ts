import { expect, test } from 'vitest';
import { support } from '../../packs/support/pack.ts';
import type { SpeechModel } from '../contracts/speech-model.ts';
import { openaiRealtime } from '../models/openai-realtime/index.ts';
import { deskSpeech, directCalls } from './browser-voice.ts';

test('a speech model that is configured is used as it is', () => {
  const speech: SpeechModel = {
    name: 'real',
    formats: ['pcm16-24k'],
    usdOf: () => 0,
    open: () => Promise.reject(new TypeError('not opened')),
  };
  const { desk, model } = deskSpeech(support.desk, speech);
  expect({ desk, model }).toEqual({ desk: support.desk, model: speech });
});

test('without one, speech is simulated for those who type: the desk is more patient, and the same otherwise', () => {
  const { desk, model } = deskSpeech(support.desk, undefined);
  expect(model.name).toBe('floor-speech');
  expect(desk.voice).toEqual({ ...support.desk.voice, silenceMs: 60_000 });
  expect(desk.agents).toBe(support.desk.agents);
});

test('calls go straight to the vendor only where the configuration says so and the speech model can', () => {
  const able = openaiRealtime({ url: 'ws://127.0.0.1:1/v1/realtime' });
  const voice = { transport: 'webrtc' } as const;
  const { webrtc, ...unable } = able;
  expect(directCalls({ speech: able, voice })).toBe(webrtc);
  expect(directCalls({ speech: able })).toBeUndefined();
  expect(directCalls({ speech: able, voice: { transport: 'socket' } })).toBeUndefined();
  expect(directCalls({ speech: unable, voice })).toBeUndefined();
  expect(directCalls({ speech: undefined, voice })).toBeUndefined();
});
