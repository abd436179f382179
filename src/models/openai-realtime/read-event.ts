import type {
  ConversationItemInputAudioTranscriptionCompletedEvent,
  RealtimeResponse,
} from 'openai/resources/realtime/realtime';
import type { SpeechCall, SpeechEnd, SpeechEvent } from '../../contracts/speech-model.ts';
import { hearingCost, type TranscriptionPrices, usageOf } from './usage.ts';
import { readVendorError, wordsOf } from './vendor-errors.ts';
import type { ServerEvent } from './wire.ts';

/** What the customer did, as the port tells it; undefined for what it does not tell. */
export function customerEvent(
  event: ServerEvent,
  prices: TranscriptionPrices | undefined,
): SpeechEvent | undefined {
  const item = text(event.item_id);
  switch (event.type) {
    case 'input_audio_buffer.speech_started':
      return { type: 'speech-started' };
    case 'input_audio_buffer.committed':
      return { type: 'speech-committed', item };
    case 'conversation.item.input_audio_transcription.completed':
      return customerSaid(event, item, prices);
    case 'conversation.item.input_audio_transcription.failed':
      return { type: 'transcription-failed', item, reason: wordsOf(readVendorError(event.error)) };
    default:
      return undefined;
  }
}

function customerSaid(
  { transcript, usage }: ServerEvent,
  item: string,
  prices: TranscriptionPrices | undefined,
): SpeechEvent {
  type Usage = ConversationItemInputAudioTranscriptionCompletedEvent['usage'];
  const cost = hearingCost(prices, usage as Usage | undefined);
  return { type: 'customer-said', item, text: text(transcript), ...(cost && { cost }) };
}

/** Sound or words of a response; undefined for what is neither. */
export function spokenEvent(event: ServerEvent): SpeechEvent | undefined {
  const delta = text(event.delta);
  if (delta === '') return undefined;
  const response = text(event.response_id);
  const item = text(event.item_id);
  switch (event.type) {
    case 'response.output_audio.delta':
      return { type: 'audio', response, item, audio: Buffer.from(delta, 'base64') };
    case 'response.output_audio_transcript.delta':
    case 'response.output_text.delta':
      return { type: 'words', response, item, delta };
    default:
      return undefined;
  }
}

/** The end of a response, of its `response.done`. */
export function endedEvent(event: ServerEvent): Extract<SpeechEvent, { type: 'response-ended' }> {
  const response = (event.response ?? {}) as RealtimeResponse;
  const { status, status_details: details, output, usage } = response;
  const how = ENDINGS[status ?? 'completed'] ?? 'failed';
  return {
    type: 'response-ended',
    response: text(response.id),
    how,
    reason: details?.error ? wordsOf(readVendorError(details.error)) : text(details?.reason),
    calls: Array.isArray(output) ? output.flatMap(callIn) : [],
    usage: usageOf(usage),
  };
}

/** A response that was broken off by the vendor's own limits is a failure. */
const ENDINGS: Readonly<Record<string, SpeechEnd>> = { completed: 'completed', cancelled: 'cancelled' };

/** A call that was cut off is none. */
function callIn(item: unknown): SpeechCall[] {
  const { type, status, call_id, name, arguments: given } = (item ?? {}) as Record<string, unknown>;
  if (type !== 'function_call' || status === 'incomplete') return [];
  if (typeof call_id !== 'string' || typeof name !== 'string') return [];
  return [{ callId: call_id, name, arguments: text(given) }];
}

/** A field that should be a text. */
export function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
