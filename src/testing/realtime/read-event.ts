import { type ClientEvent, clientEvent } from './client-events.ts';
import { refuseShape } from './refuse-shape.ts';
import { invalid, type Refusal } from './wire.ts';

/** What a socket sent: an event, or why the vendor refuses it. */
export type Read =
  | { readonly event: ClientEvent }
  | { readonly refusal: Refusal; readonly eventId: string | undefined };

const TYPES: readonly string[] = clientEvent.options.map((option) => option.shape.type.value);

/** Reads one message of a client. */
export function readEvent(data: string): Read {
  const value = parse(data);
  if (typeof value !== 'object' || value === null) {
    return {
      refusal: invalid('invalid_json', 'We could not parse the JSON of your event.'),
      eventId: undefined,
    };
  }
  const { type, event_id: given, audio } = value as Record<string, unknown>;
  const eventId = typeof given === 'string' ? given : undefined;
  // Audio comes 50 times a second, and has nothing else to check.
  if (type === 'input_audio_buffer.append' && typeof audio === 'string') {
    return { event: { type, audio, ...(eventId === undefined ? {} : { event_id: eventId }) } };
  }
  if (typeof type !== 'string' || !TYPES.includes(type)) return { refusal: refuseType(type), eventId };
  const parsed = clientEvent.safeParse(value);
  return parsed.success ? { event: parsed.data } : { refusal: refuseShape(parsed.error, value), eventId };
}

function parse(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    return undefined;
  }
}

function refuseType(type: unknown): Refusal {
  if (type === undefined)
    return invalid('missing_required_parameter', "Missing required parameter: 'type'.", 'type');
  const known = TYPES.map((one) => `'${one}'`).join(', ');
  return invalid('invalid_value', `Invalid value: '${type}'. Supported values are: ${known}.`, 'type');
}
