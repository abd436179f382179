import { assistantMessage, functionCall, modelError, ScriptedModel } from '@openai/agents-core/testing';
import { describe, expect, it } from 'vitest';
import { joinFrames } from '../../audio/frames.ts';
import { decode } from '../modem/modem-decoder.ts';
import { formatOf, fromBase64 } from './audio-format.ts';
import { SteppedClock } from './clock.ts';
import type { WireFormat } from './session-schema.ts';
import { PCM, TestClient, testServer } from './testing/test-client.ts';

const SENTENCE = 'Your invoice is paid, thank you.';
const respond = (response?: object) => ({ type: 'response.create', ...(response && { response }) });
const says = (...texts: string[]) => new ScriptedModel(texts.map((text) => [assistantMessage(text)]));

/** What the audio of all deltas so far says. */
function heardBy(client: TestClient, format: WireFormat = PCM): string {
  const { rate } = formatOf(format);
  const pieces = client
    .all('response.output_audio.delta')
    .map((event) => fromBase64(formatOf(format), event.delta)!);
  return decode(joinFrames(pieces), rate);
}

describe('a response of the local Realtime server', () => {
  it('is spoken in real audio, with its events in the order of the contract', async () => {
    const client = await TestClient.open(await testServer({ model: says(SENTENCE) }));
    const { response } = await client.ask(respond({ metadata: { why: 'greeting' } }), 'response.done');
    expect(client.types.slice(1).filter((type) => !type.endsWith('delta'))).toEqual([
      'response.created',
      'rate_limits.updated',
      'response.output_item.added',
      'conversation.item.added',
      'response.content_part.added',
      'response.output_audio.done',
      'response.output_audio_transcript.done',
      'response.content_part.done',
      'conversation.item.done',
      'response.output_item.done',
      'response.done',
    ]);
    expect(heardBy(client)).toBe(SENTENCE);
    const words = client.all('response.output_audio_transcript.delta').map((event) => event.delta);
    expect(words.join('')).toBe(SENTENCE);
    expect(words).toHaveLength(6);
    expect(response).toMatchObject({
      status: 'completed',
      metadata: { why: 'greeting' },
      output: [
        { type: 'message', status: 'completed', content: [{ type: 'output_audio', transcript: SENTENCE }] },
      ],
    });
    const ms = client
      .all('response.output_audio.delta')
      .reduce((sum, { delta }) => sum + atob(delta).length / 48, 0);
    expect(response.usage?.output_token_details?.audio_tokens).toBe(Math.ceil(ms / 50));
    expect(response.usage?.total_tokens).toBe(
      (response.usage?.input_tokens ?? 0) + (response.usage?.output_tokens ?? 0),
    );
  });

  it.for<WireFormat>([{ type: 'audio/pcmu' }, { type: 'audio/pcma' }])('is spoken as %j', async (format) => {
    const client = await TestClient.open(await testServer({ model: says(SENTENCE) }));
    client.send({ type: 'session.update', session: { type: 'realtime', audio: { output: { format } } } });
    await client.ask(respond(), 'response.done');
    expect(heardBy(client, format)).toBe(SENTENCE);
  });

  it('is written when text is asked for', async () => {
    const client = await TestClient.open(await testServer({ model: says(SENTENCE) }));
    const { response } = await client.ask(respond({ output_modalities: ['text'] }), 'response.done');
    expect(client.all('response.output_text.done')[0]?.text).toBe(SENTENCE);
    expect(client.all('response.output_audio.delta')).toEqual([]);
    expect(response.output).toMatchObject([{ content: [{ type: 'output_text', text: SENTENCE }] }]);
  });

  it('calls functions, speech first, with what the session offers; results and the own words come back to it', async () => {
    const calls = [
      functionCall('lookup', { id: 'INV-7' }, { callId: 'call_1' }),
      functionCall('other', '{"broken', { callId: 'call_2' }),
    ];
    const model = new ScriptedModel([
      [assistantMessage('One moment.', { providerData: { floor: 7 } }), ...calls],
      [assistantMessage('Done.')],
    ]);
    const client = await TestClient.open(await testServer({ model }));
    const tools = [
      { type: 'function', name: 'lookup', description: 'Finds.', parameters: { type: 'object' } },
    ];
    client.send({ type: 'session.update', session: { type: 'realtime', instructions: 'Be kind.', tools } });
    const { response } = await client.ask(respond(), 'response.done');
    expect(response.output?.map((item) => item.type)).toEqual(['message', 'function_call', 'function_call']);
    expect(client.all('response.function_call_arguments.done')).toMatchObject([
      { name: 'lookup', call_id: 'call_1', arguments: '{"id":"INV-7"}', output_index: 1 },
      { name: 'other', call_id: 'call_2', arguments: '{"broken', output_index: 2 },
    ]);
    const stray = { type: 'function_call_output', call_id: 'call_9', output: '' };
    expect((await client.ask({ type: 'conversation.item.create', item: stray }, 'error')).error.code).toBe(
      'invalid_tool_call_id',
    );
    const item = { type: 'function_call_output', call_id: 'call_1', output: 'paid' };
    await client.ask({ type: 'conversation.item.create', item }, 'conversation.item.done');
    await client.ask(respond(), 'response.done');
    const { systemInstructions, tools: offered, input } = model.calls[1]!.request;
    expect(systemInstructions).toBe('Be kind.');
    expect(offered).toMatchObject([{ name: 'lookup', description: 'Finds.' }]);
    expect(input).toMatchObject([
      { role: 'assistant', providerData: { floor: 7 } },
      { type: 'function_call', callId: 'call_1' },
      { type: 'function_call', callId: 'call_2' },
      { type: 'function_call_result', callId: 'call_1', name: 'lookup', output: 'paid' },
    ]);
  });

  it('is one at a time: another is refused until it is done, and only an active one can be cancelled', async () => {
    const clock = new SteppedClock();
    const client = await TestClient.open(
      await testServer({ model: says(SENTENCE, 'Next.'), clock, pace: 1 }),
    );
    expect((await client.ask({ type: 'response.cancel' }, 'error')).error.code).toBe(
      'response_cancel_not_active',
    );
    await client.ask(respond(), 'response.output_audio.delta');
    const refused = await client.ask({ ...respond(), event_id: 'e2' }, 'error');
    expect(refused.error).toMatchObject({ code: 'conversation_already_has_active_response', event_id: 'e2' });
    const { response } = await client.ask({ type: 'response.cancel' }, 'response.done');
    expect(response).toMatchObject({
      status: 'cancelled',
      status_details: { type: 'cancelled', reason: 'client_cancelled' },
      output: [{ status: 'incomplete', content: [{ transcript: 'Your ' }] }],
    });
    client.send(respond());
    await client.next('response.created');
    await client.next('response.output_audio.delta');
    await clock.advance(2000);
    expect((await client.next('response.done')).response.status).toBe('completed');
  });

  it('is sent at the pace asked for, by the clock', async () => {
    const clock = new SteppedClock();
    const client = await TestClient.open(
      await testServer({ model: says(SENTENCE), clock, pace: 2, pieceMs: 20 }),
    );
    await client.ask(respond(), 'response.output_audio.delta');
    await clock.advance(500);
    await client.ask({ type: 'session.update', session: { type: 'realtime' } }, 'session.updated');
    const ms = client
      .all('response.output_audio.delta')
      .reduce((sum, { delta }) => sum + atob(delta).length / 48, 0);
    expect(Math.abs(ms - 1000)).toBeLessThanOrEqual(40);
    await clock.advance(5000);
    await client.next('response.done');
    expect(heardBy(client)).toBe(SENTENCE);
  });

  it('is cut off when the customer speaks', async () => {
    const clock = new SteppedClock();
    const client = await TestClient.open(await testServer({ model: says(SENTENCE, 'Yes?'), clock, pace: 1 }));
    await client.ask(respond(), 'response.output_audio.delta');
    client.say('Stop.');
    const { response } = await client.next('response.done');
    expect(response.status_details).toEqual({ type: 'cancelled', reason: 'turn_detected' });
    await client.next('response.created');
  });

  it('may stand outside of the conversation, with items, instructions and tools of its own, beside another', async () => {
    const clock = new SteppedClock();
    const model = says(SENTENCE, 'A summary.');
    const client = await TestClient.open(await testServer({ model, clock, pace: 1 }));
    await client.ask(respond(), 'response.output_audio.delta');
    const input = [{ type: 'message', role: 'user', content: [{ type: 'input_text', text: 'Sum up.' }] }];
    const aside = {
      conversation: 'none',
      input,
      instructions: 'Sum up.',
      tools: [],
      output_modalities: ['text'],
    };
    const { response } = await client.ask(respond(aside), 'response.done');
    expect(response).toMatchObject({ status: 'completed', output: [{ content: [{ text: 'A summary.' }] }] });
    expect(response.conversation_id).toBeUndefined();
    expect(model.calls[1]?.request).toMatchObject({
      systemInstructions: 'Sum up.',
      input: [{ content: 'Sum up.' }],
    });
    expect(client.all('conversation.item.added')).toHaveLength(1);
    const wrong = await client.ask(respond({ input: [{ type: 'message', role: 'user' }] }), 'error');
    expect(wrong.error.param).toBe('response.input[0].content');
  });

  it('fails when its model fails, and the session goes on', async () => {
    const model = new ScriptedModel([modelError(new Error('no brain')), [assistantMessage('Better.')]]);
    const client = await TestClient.open(await testServer({ model }));
    const { response } = await client.ask(respond(), 'response.done');
    expect(response).toMatchObject({ status: 'failed', status_details: { error: { code: 'server_error' } } });
    expect((await client.ask(respond(), 'response.done')).response.status).toBe('completed');
  });

  it('is made once more when the customer stays silent for the idle time after it was played', async () => {
    const clock = new SteppedClock();
    const client = await TestClient.open(
      await testServer({ model: says('Hello.', 'Are you there?'), clock }),
    );
    const turn_detection = { type: 'server_vad', idle_timeout_ms: 5000 };
    client.send({
      type: 'session.update',
      session: { type: 'realtime', audio: { input: { turn_detection } } },
    });
    await client.ask(respond(), 'response.done');
    await clock.advance(5000);
    expect(client.all('input_audio_buffer.timeout_triggered')).toEqual([]);
    await clock.advance(1000);
    await client.next('input_audio_buffer.timeout_triggered');
    await client.next('response.done');
    expect(heardBy(client)).toContain('Are you there?');
  });
});
