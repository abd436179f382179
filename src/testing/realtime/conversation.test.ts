import { assistantMessage, ScriptedModel } from '@openai/agents-core/testing';
import { describe, expect, it } from 'vitest';
import { decode } from '../modem/modem-decoder.ts';
import { formatOf, fromBase64 } from './audio-format.ts';
import { PCM, TestClient, testServer } from './testing/test-client.ts';

const create = (text: string, rest: object = {}) => ({
  type: 'conversation.item.create',
  item: { type: 'message', role: 'user', content: [{ type: 'input_text', text }], ...rest },
});
const SENTENCE = 'Your invoice is paid, thank you.';

describe('the conversation of the local Realtime server', () => {
  it('takes text of all sides in the order it is given, and the model sees it', async () => {
    const model = new ScriptedModel([[assistantMessage('Yes.')]]);
    const client = await TestClient.open(await testServer({ model }));
    const second = await client.ask(create('second', { id: 'item_b' }), 'conversation.item.done');
    const first = await client.ask(
      { ...create('first', { id: 'item_a' }), previous_item_id: 'root' },
      'conversation.item.done',
    );
    const spoken = { role: 'assistant', content: [{ type: 'output_text', text: 'between' }] };
    const between = await client.ask(
      { ...create('', spoken), previous_item_id: 'item_a' },
      'conversation.item.done',
    );
    await client.ask(
      create('', { role: 'system', content: [{ type: 'input_text', text: 'note' }] }),
      'conversation.item.done',
    );
    expect([second, first, between].map((event) => event.previous_item_id)).toEqual([null, null, 'item_a']);
    expect(second.item).toMatchObject({ id: 'item_b', object: 'realtime.item', status: 'completed' });
    await client.ask({ type: 'response.create' }, 'response.done');
    const { input } = model.calls[0]!.request;
    expect(input).toMatchObject([
      { role: 'user', content: 'first' },
      { role: 'assistant', content: [{ text: 'between' }] },
      { role: 'user', content: 'second' },
      { role: 'system', content: 'note' },
    ]);
  });

  it.for([
    [create('x', { id: 'item_a' }), 'item_create_invalid_item_id'],
    [{ ...create('x'), previous_item_id: 'item_z' }, 'invalid_value'],
    [create('x', { role: 'robot' }), 'invalid_value'],
    [create('x', { content: [{ type: 'text', text: 'x' }] }), 'invalid_value'],
    [
      create('x', { role: 'assistant', content: [{ type: 'output_audio', transcript: 'x' }] }),
      'missing_required_parameter',
    ],
    [{ type: 'conversation.item.delete', item_id: 'item_z' }, 'item_delete_invalid_item_id'],
    [{ type: 'conversation.item.retrieve', item_id: 'item_z' }, 'item_retrieve_invalid_item_id'],
    [
      { type: 'conversation.item.truncate', item_id: 'item_z', content_index: 0, audio_end_ms: 1 },
      'item_truncate_invalid_item_id',
    ],
    [
      { type: 'conversation.item.truncate', item_id: 'item_a', content_index: 0, audio_end_ms: 1 },
      'invalid_value',
    ],
    [
      { type: 'conversation.item.truncate', item_id: 'item_a', content_index: 0, audio_end_ms: 1.5 },
      'invalid_type',
    ],
  ] as const)('refuses %j with %s', async ([event, code]) => {
    const client = await TestClient.open(await testServer({ model: new ScriptedModel() }));
    await client.ask(create('there', { id: 'item_a' }), 'conversation.item.done');
    expect((await client.ask(event, 'error')).error.code).toBe(code);
  });

  it('forgets what is deleted', async () => {
    const client = await TestClient.open(await testServer({ model: new ScriptedModel() }));
    await client.ask(create('there', { id: 'item_a' }), 'conversation.item.done');
    await client.ask({ type: 'conversation.item.delete', item_id: 'item_a' }, 'conversation.item.deleted');
    const again = await client.ask(create('anew', { id: 'item_a' }), 'conversation.item.added');
    expect(again.previous_item_id).toBeNull();
  });

  it('gives the sound of what was said, by both sides', async () => {
    const model = new ScriptedModel([[assistantMessage(SENTENCE)]]);
    const client = await TestClient.open(await testServer({ model }));
    client.say('What did I pay?');
    const { item_id } = await client.next('input_audio_buffer.committed');
    const { response } = await client.next('response.done');
    for (const [id, text] of [
      [item_id, 'What did I pay?'],
      [response.output?.[0]?.id, SENTENCE],
    ]) {
      const { item } = await client.ask(
        { type: 'conversation.item.retrieve', item_id: id },
        'conversation.item.retrieved',
      );
      const [part] = 'content' in item ? item.content : [];
      const audio = part !== undefined && 'audio' in part ? part.audio : undefined;
      expect(decode(fromBase64(formatOf(PCM), audio ?? '')!, 24000)).toBe(text);
    }
  });

  it('keeps of an answer what was heard: its sound, its words, and what the model remembers', async () => {
    const model = new ScriptedModel([
      [assistantMessage(SENTENCE, { providerData: { floor: 1 } })],
      [assistantMessage('Fine.')],
    ]);
    const client = await TestClient.open(await testServer({ model }));
    const { response } = await client.ask({ type: 'response.create' }, 'response.done');
    const at = { item_id: response.output?.[0]?.id, content_index: 0 };
    const cut = await client.ask(
      { type: 'conversation.item.truncate', ...at, audio_end_ms: 900 },
      'conversation.item.truncated',
    );
    expect(cut).toMatchObject({ ...at, audio_end_ms: 900 });
    const { item } = await client.ask(
      { type: 'conversation.item.retrieve', item_id: at.item_id },
      'conversation.item.retrieved',
    );
    const [part] = 'content' in item ? item.content : [];
    expect(part).toMatchObject({ type: 'output_audio', transcript: 'Your invoice is' });
    const sound = fromBase64(formatOf(PCM), part !== undefined && 'audio' in part ? (part.audio ?? '') : '');
    expect(sound).toHaveLength(0.9 * 24000);
    expect(decode(sound!, 24000).trim()).toBe('Your invoice is');
    await client.ask({ type: 'response.create' }, 'response.done');
    expect(model.calls[1]?.request.input).toMatchObject([
      { role: 'assistant', content: [{ text: 'Your invoice is' }], providerData: { floor: 1 } },
    ]);
    const late = await client.ask({ type: 'conversation.item.truncate', ...at, audio_end_ms: 901 }, 'error');
    expect(late.error.message).toBe('Audio content of 900ms is already shorter than 901ms');
  });
});
