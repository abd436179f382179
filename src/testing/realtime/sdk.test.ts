import { OpenAIRealtimeWebSocket, RealtimeAgent, RealtimeSession, tool } from '@openai/agents/realtime';
import { assistantMessage, functionCall, ScriptedModel } from '@openai/agents-core/testing';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { z } from 'zod';
import { pcm16FromBytes } from '../../audio/pcm16.ts';
import { ModemDecoder } from '../modem/modem-decoder.ts';
import type { Fault } from './faults.ts';
import type { ObservedEvent } from './options.ts';
import { testServer, utterance } from './testing/test-client.ts';

const lookup = tool({
  name: 'lookup_invoice',
  description: 'Finds an invoice.',
  parameters: z.object({ invoice: z.string() }),
  execute: async ({ invoice }) => `${invoice} is paid.`,
});
const billing = new RealtimeAgent({ name: 'billing', instructions: 'You know invoices.', tools: [lookup] });
const triage = new RealtimeAgent({
  name: 'triage',
  instructions: 'You find the right one.',
  handoffs: [billing],
});

/** The vendor's own session and socket, unmodified, on a server whose model follows the script. */
async function talk(model: ScriptedModel, faults: readonly Fault[] = []) {
  const seen: ObservedEvent[] = [];
  const server = await testServer({ model, faults, observe: (event) => seen.push(event) });
  const transport = new OpenAIRealtimeWebSocket({ url: server.url });
  const understood: string[] = [];
  const config = {
    audio: { input: { turnDetection: { type: 'server_vad' as const, interruptResponse: true } } },
  };
  const session = new RealtimeSession(triage, { transport, config, tracingDisabled: true });
  onTestFinished(() => session.close());
  const errors: unknown[] = [];
  session.on('error', (error) => errors.push(error));
  const decoder = new ModemDecoder(24000);
  let heard = '';
  session.on('audio', ({ data }) => {
    for (const word of decoder.push(pcm16FromBytes(new Uint8Array(data)))) heard += word.text;
  });
  transport.on('*', ({ type }) => understood.push(type));
  transport.on('connection_change', (status) => understood.push(status));
  await session.connect({ apiKey: server.apiKey });
  const say = (text: string) => {
    const sound = utterance(text, 24000);
    for (let at = 0; at < sound.length; at += 480) session.sendAudio(sound.slice(at, at + 480).buffer);
  };
  const until = (type: string, times = 1) =>
    expect.poll(() => understood.filter((one) => one === type).length).toBeGreaterThanOrEqual(times);
  return { session, transport, seen, errors, understood, say, until, heard: () => heard };
}

describe("the SDK's RealtimeSession on the local Realtime server", () => {
  it('hears, hands over, uses a tool and speaks', async () => {
    const model = new ScriptedModel([
      [functionCall('transfer_to_billing', {}, { callId: 'call_1' })],
      [functionCall('lookup_invoice', { invoice: 'INV-7' }, { callId: 'call_2' })],
      [assistantMessage('INV-7 is paid. Anything else?')],
    ]);
    const call = await talk(model);
    call.say('What about my invoice?');
    await call.until('response.done', 3);
    expect(call.heard()).toBe('INV-7 is paid. Anything else?');
    expect(call.session.currentAgent.name).toBe('billing');
    expect(call.session.history).toMatchObject([
      { role: 'user', content: [{ transcript: 'What about my invoice?' }] },
      { type: 'function_call', name: 'transfer_to_billing' },
      { type: 'function_call', name: 'lookup_invoice', output: 'INV-7 is paid.' },
      { role: 'assistant', status: 'completed', content: [{ transcript: 'INV-7 is paid. Anything else?' }] },
    ]);
    expect(model.calls.map((one) => one.request.systemInstructions)).toEqual([
      'You find the right one.',
      'You know invoices.',
      'You know invoices.',
    ]);
    expect(call.session.usage.outputTokens).toBeGreaterThan(20);
    expect(call.errors).toEqual([]);
  });

  it('is interrupted, and keeps the words that were heard by its own reckoning', async () => {
    const answer = 'This is a long answer that goes on and on and on until somebody says stop.';
    const call = await talk(new ScriptedModel([[assistantMessage(answer)], [assistantMessage('Yes?')]]));
    let interrupted = 0;
    call.session.on('audio_interrupted', () => {
      interrupted += 1;
    });
    call.say('Tell me everything.');
    await call.until('response.done');
    // The SDK takes the wall clock for what was heard.
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 1500 });
    onTestFinished(() => void vi.useRealTimers());
    call.say('Stop!');
    await call.until('conversation.item.truncated');
    await call.until('response.done', 2);
    await call.until('conversation.item.retrieved', 3);
    expect(interrupted).toBe(1);
    const [, first] = call.session.history;
    const kept =
      first?.type === 'message' && 'transcript' in first.content[0]!
        ? first.content[0].transcript
        : undefined;
    expect(answer.startsWith(kept ?? 'nothing')).toBe(true);
    expect(kept?.length).toBeLessThan(answer.length);
    expect(call.errors).toEqual([]);
  });

  it('takes text, and puts a history back as text', async () => {
    const call = await talk(new ScriptedModel([[assistantMessage('Good day.')]]));
    call.session.updateHistory([
      {
        itemId: 'old_1',
        type: 'message',
        role: 'user',
        status: 'completed',
        content: [{ type: 'input_text', text: 'Before.' }],
      },
    ]);
    await call.until('conversation.item.done');
    call.session.sendMessage('Hello.');
    await call.until('response.done');
    expect(call.session.history.map((item) => item.itemId)).toContain('old_1');
    expect(call.heard()).toBe('Good day.');
    expect(call.errors).toEqual([]);
  });

  it('notices that it is turned away, and that its connection is lost before a transcript', async () => {
    const expelled = await talk(new ScriptedModel([]), [{ at: 'connect', fault: 'expel' }]);
    await expelled.until('disconnected');
    expect(expelled.errors).toMatchObject([{ error: { error: { type: 'server_error' } } }]);
    const lost = await talk(new ScriptedModel([]), [{ at: 'transcription', fault: 'drop' }]);
    lost.say('What about my invoice?');
    await lost.until('disconnected');
    expect(lost.understood).toContain('input_audio_buffer.committed');
    expect(lost.understood.filter((type) => type.includes('transcription'))).toEqual([]);
  });

  it('understands every kind of event that was sent to it', async () => {
    const call = await talk(
      new ScriptedModel([
        [assistantMessage('Hello.'), functionCall('transfer_to_billing', {}, { callId: 'c' })],
        [assistantMessage('Yes.')],
      ]),
    );
    const known = new Set<string>();
    const sentTypes = () =>
      new Set(call.seen.filter((one) => one.from === 'server').map((one) => one.event.type));
    const types = [
      'session.updated',
      'response.created',
      'response.output_audio.delta',
      'response.output_audio_transcript.delta',
      'response.output_item.added',
      'response.output_item.done',
      'response.content_part.added',
      'response.content_part.done',
      'response.output_audio.done',
      'response.output_audio_transcript.done',
      'response.function_call_arguments.delta',
      'response.function_call_arguments.done',
      'response.done',
      'conversation.item.added',
      'conversation.item.done',
      'conversation.item.retrieved',
      'rate_limits.updated',
      'input_audio_buffer.speech_started',
      'input_audio_buffer.speech_stopped',
      'input_audio_buffer.committed',
      'conversation.item.input_audio_transcription.delta',
      'conversation.item.input_audio_transcription.completed',
    ] as const;
    for (const type of types) call.transport.on(type, () => known.add(type));
    call.say('One two.');
    await call.until('response.done', 2);
    await call.until('conversation.item.retrieved');
    expect([...sentTypes()].filter((type) => !known.has(type))).toEqual(['session.created']);
  });
});
