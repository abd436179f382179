import { execFileSync } from 'node:child_process';
import { assistantMessage, ScriptedModel } from '@openai/agents-core/testing';
import { describe, expect, it } from 'vitest';
import { joinFrames } from '../../audio/frames.ts';
import { pcm16FromBytes } from '../../audio/pcm16.ts';
import { noise } from '../../audio/testing/noise.ts';
import { formatOf, toBase64 } from './audio-format.ts';
import type { WireFormat } from './session-schema.ts';
import { PCM, TestClient, testServer, utterance } from './testing/test-client.ts';

const hello = () => new ScriptedModel([[assistantMessage('Hello.')], [assistantMessage('And again.')]]);
const input = (fields: object) => ({
  type: 'session.update',
  session: { type: 'realtime', audio: { input: fields } },
});

describe('what the local Realtime server hears', () => {
  it('is a turn when speech has ended, at the ms of the audio, and is answered', async () => {
    const model = hello();
    const client = await TestClient.open(await testServer({ model }));
    client.say('What did I pay?');
    const started = await client.next('input_audio_buffer.speech_started');
    const stopped = await client.next('input_audio_buffer.speech_stopped');
    const committed = await client.next('input_audio_buffer.committed');
    const speechMs = utterance('What did I pay?', 24000).length / 24 - 800;
    expect(started.audio_start_ms).toBe(0);
    expect(Math.abs(stopped.audio_end_ms - (200 + speechMs + 500))).toBeLessThanOrEqual(20);
    expect([stopped.item_id, committed.item_id]).toEqual([started.item_id, started.item_id]);
    await client.next('response.done');
    expect(model.calls[0]?.request.input).toEqual([
      { type: 'message', role: 'user', content: 'What did I pay?' },
    ]);
  });

  it('is counted from the start of all audio, and padded before speech', async () => {
    const client = await TestClient.open(await testServer({ model: hello() }));
    client.play(new Int16Array(72_000));
    client.say('one');
    client.say('two');
    const first = await client.next('input_audio_buffer.speech_started');
    const end = await client.next('input_audio_buffer.speech_stopped');
    const second = await client.next('input_audio_buffer.speech_started');
    expect(first.audio_start_ms).toBe(3000 + 200 - 300);
    expect(second.audio_start_ms).toBeGreaterThanOrEqual(end.audio_end_ms);
  });

  it('is two turns when two came in one piece', async () => {
    const client = await TestClient.open(await testServer({ model: hello() }));
    const turn_detection = { type: 'server_vad', create_response: false };
    await client.ask(input({ turn_detection, transcription: { model: 'whisper-1' } }), 'session.updated');
    const both = joinFrames([utterance('one', 24000), utterance('two', 24000)]);
    client.send({ type: 'input_audio_buffer.append', audio: toBase64(formatOf(PCM), both) });
    const first = await client.next('conversation.item.input_audio_transcription.completed');
    const second = await client.next('conversation.item.input_audio_transcription.completed');
    expect([first.transcript, second.transcript]).toEqual(['one', 'two']);
    expect(first.usage).toEqual({ type: 'duration', seconds: expect.any(Number) });
  });

  it.for<WireFormat>([{ type: 'audio/pcmu' }, { type: 'audio/pcma' }, PCM])(
    'is understood as %j',
    async (format) => {
      const model = hello();
      const client = await TestClient.open(await testServer({ model }));
      await client.ask(input({ format }), 'session.updated');
      client.say('The quick brown fox', format);
      await client.next('response.done');
      expect(model.calls[0]?.request.input).toMatchObject([{ content: 'The quick brown fox' }]);
    },
  );

  it('is transcribed, word by word, when asked for', async () => {
    const client = await TestClient.open(await testServer({ model: hello() }));
    await client.ask(input({ transcription: { model: 'gpt-4o-transcribe' } }), 'session.updated');
    client.say('What did I pay?');
    const done = await client.next('conversation.item.input_audio_transcription.completed');
    const deltas = client.all('conversation.item.input_audio_transcription.delta');
    expect(deltas.map((event) => event.delta).join('')).toBe('What did I pay?');
    expect(done).toMatchObject({ transcript: 'What did I pay?', usage: { type: 'tokens' } });
    const [added] = client.all('conversation.item.added');
    expect(added).toMatchObject({
      item: { id: done.item_id, content: [{ type: 'input_audio', transcript: null }] },
    });
  });

  it('is no turn when it is a click, or noise softer than the threshold', async () => {
    const client = await TestClient.open(await testServer({ model: hello() }));
    const click = joinFrames([new Int16Array(9600), noise(480, -10, 1), new Int16Array(24_000)]);
    client.play(joinFrames([click, noise(48_000, -45, 2)]));
    const { session } = await client.ask(input({}), 'session.updated');
    expect(session).toBeDefined();
    expect(client.types).toEqual(['session.created', 'session.updated']);
  });

  it('is neither answered nor cut off when the detector is told so', async () => {
    const client = await TestClient.open(await testServer({ model: hello() }));
    const turn_detection = { type: 'server_vad', create_response: false, interrupt_response: false };
    await client.ask(input({ turn_detection }), 'session.updated');
    client.say('one');
    await client.next('input_audio_buffer.committed');
    await client.ask(input({}), 'session.updated');
    expect(client.all('response.created')).toEqual([]);
  });

  it('waits longer after words that are not finished, with semantic detection', async () => {
    const client = await TestClient.open(await testServer({ model: hello() }));
    await client.ask(
      input({ turn_detection: { type: 'semantic_vad', eagerness: 'high' } }),
      'session.updated',
    );
    client.say('Well,');
    client.say('I was charged twice.');
    await client.next('response.done');
    expect(client.all('input_audio_buffer.committed')).toHaveLength(1);
  });

  it('is committed by hand without a detector, and never when there is too little', async () => {
    const model = hello();
    const client = await TestClient.open(await testServer({ model }));
    await client.ask(input({ turn_detection: null }), 'session.updated');
    const empty = await client.ask({ type: 'input_audio_buffer.commit' }, 'error');
    expect(empty.error.code).toBe('input_audio_buffer_commit_empty');
    client.say('one');
    await client.ask({ type: 'input_audio_buffer.clear' }, 'input_audio_buffer.cleared');
    client.say('two');
    await client.ask({ type: 'input_audio_buffer.commit' }, 'input_audio_buffer.committed');
    expect(client.all('response.created')).toEqual([]);
    await client.ask({ type: 'response.create' }, 'response.done');
    expect(model.calls[0]?.request.input).toMatchObject([{ content: 'two' }]);
    const bad = await client.ask({ type: 'input_audio_buffer.append', audio: '%' }, 'error');
    expect(bad.error.param).toBe('audio');
  });

  it.runIf(hasEspeak())('is a turn when a human voice speaks, though not a word is understood', async () => {
    const model = hello();
    const client = await TestClient.open(await testServer({ model }));
    const voice = speakAloud('I would like to know what I paid in May.');
    client.play(joinFrames([new Int16Array(12_000), voice, new Int16Array(24_000)]));
    const started = await client.next('input_audio_buffer.speech_started');
    const stopped = await client.next('input_audio_buffer.speech_stopped');
    expect(started.audio_start_ms).toBeLessThan(500);
    expect(Math.abs(stopped.audio_end_ms - (500 + voice.length / 24 + 500))).toBeLessThan(400);
    await client.next('response.done');
    expect(model.calls[0]?.request.input).toMatchObject([{ content: '[inaudible]' }]);
  });
});

function hasEspeak(): boolean {
  try {
    execFileSync('espeak-ng', ['--version']);
    return true;
  } catch {
    return false;
  }
}

/** espeak-ng speaks at 22,050 Hz; played at 24 kHz it is a little high. */
function speakAloud(text: string): Int16Array {
  return pcm16FromBytes(execFileSync('espeak-ng', ['--stdout', text]).subarray(44));
}
