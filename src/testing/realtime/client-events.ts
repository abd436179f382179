import { z } from 'zod';
import { responseParams, sessionUpdate } from './session-schema.ts';

const common = { id: z.string().max(64).optional(), object: z.literal('realtime.item').optional() };
const status = z.enum(['completed', 'incomplete', 'in_progress']).optional();

const systemMessage = z.strictObject({
  ...common,
  status,
  type: z.literal('message'),
  role: z.literal('system'),
  content: z.array(z.strictObject({ type: z.literal('input_text'), text: z.string() })),
});

const userMessage = z.strictObject({
  ...common,
  status,
  type: z.literal('message'),
  role: z.literal('user'),
  content: z.array(
    z.discriminatedUnion('type', [
      z.strictObject({ type: z.literal('input_text'), text: z.string() }),
      z.strictObject({ type: z.literal('input_audio'), audio: z.string(), transcript: z.string().nullish() }),
      z.strictObject({
        type: z.literal('input_image'),
        image_url: z.string(),
        detail: z.string().optional(),
      }),
    ]),
  ),
});

/** The vendor asks for a text whatever the type says: audio that was spoken can't be put in again. */
const assistantMessage = z.strictObject({
  ...common,
  status,
  type: z.literal('message'),
  role: z.literal('assistant'),
  content: z.array(z.strictObject({ type: z.enum(['output_text', 'output_audio']), text: z.string() })),
});

const functionCall = z.strictObject({
  ...common,
  status,
  type: z.literal('function_call'),
  name: z.string(),
  arguments: z.string(),
  call_id: z.string().max(32).optional(),
});

const functionCallOutput = z.strictObject({
  ...common,
  status,
  type: z.literal('function_call_output'),
  call_id: z.string(),
  output: z.string(),
});

/** An item as a client may put it into a conversation. */
export const clientItem = z.discriminatedUnion('type', [
  z.discriminatedUnion('role', [systemMessage, userMessage, assistantMessage]),
  functionCall,
  functionCallOutput,
]);
/** An item that a client puts into a conversation. */
export type ClientItem = z.output<typeof clientItem>;

const event = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.strictObject({ type: z.literal(type), event_id: z.string().max(512).optional(), ...shape });

/** Every event that a client may send. */
export const clientEvent = z.discriminatedUnion('type', [
  event('session.update', { session: sessionUpdate }),
  event('input_audio_buffer.append', { audio: z.string() }),
  event('input_audio_buffer.commit', {}),
  event('input_audio_buffer.clear', {}),
  event('output_audio_buffer.clear', {}),
  event('conversation.item.create', { item: clientItem, previous_item_id: z.string().nullish() }),
  event('conversation.item.retrieve', { item_id: z.string() }),
  event('conversation.item.delete', { item_id: z.string() }),
  event('conversation.item.truncate', {
    item_id: z.string(),
    content_index: z.int().min(0),
    audio_end_ms: z.int().min(0),
  }),
  event('response.create', { response: responseParams.nullish() }),
  event('response.cancel', { response_id: z.string().optional() }),
]);
/** An event of a client that keeps the vendor's rules. */
export type ClientEvent = z.output<typeof clientEvent>;
