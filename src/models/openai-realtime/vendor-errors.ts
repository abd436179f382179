import { messageOf, SwitchroomError } from '../../contracts/errors.ts';

/** What the vendor says of something it did not do. */
export interface VendorError {
  readonly code: string;
  readonly message: string;
  /** The client's event that it is about. */
  readonly eventId: string | undefined;
}

/** Reads the `error` of an event, of a response or of an HTTP body, whatever is in it. */
export function readVendorError(value: unknown): VendorError {
  const { code, type, message, event_id } = (value ?? {}) as Record<string, unknown>;
  return {
    code: [code, type].find((one) => typeof one === 'string') ?? 'unknown',
    message: typeof message === 'string' ? message : 'No reason was given.',
    eventId: typeof event_id === 'string' ? event_id : undefined,
  };
}

/** Code and words of the vendor, for a person to read. */
export function wordsOf({ code, message }: VendorError): string {
  return `${code}: ${message}`;
}

/** The vendor answered an attempt to connect with this status instead. */
export function turnedAway(status: number, body: string): SwitchroomError {
  const error = readVendorError(errorIn(body));
  if (status === 401 || status === 403) return keyRefused(error);
  const detail = `The vendor answered ${status}. ${wordsOf(error)}`;
  return new SwitchroomError('speech-unavailable', detail, { cause: { status, ...error } });
}

/** The vendor took the connection, but began no session. */
export function notBegun(error: VendorError): SwitchroomError {
  const detail = `The vendor began no session. ${wordsOf(error)}`;
  return new SwitchroomError('speech-unavailable', detail, { cause: error });
}

/** The vendor does not know the key, or it may not do this. */
export function keyRefused(error: VendorError): SwitchroomError {
  const detail = `OpenAI refuses the key of openaiRealtime(): check apiKey, or OPENAI_API_KEY. ${wordsOf(error)}`;
  return new SwitchroomError('config-invalid', detail, { cause: error });
}

/** What the vendor's HTTP client threw: refused, gone, or not to be reached. */
export function requestFailed(thrown: unknown): SwitchroomError {
  const { status, error } = (thrown ?? {}) as { status?: unknown; error?: unknown };
  const told = readVendorError(error);
  if (status === 401 || status === 403) return keyRefused(told);
  const refused = typeof status === 'number' && status < 500 && !GONE_OR_BUSY.has(status);
  if (refused) return new SwitchroomError('speech-refused', wordsOf(told), { cause: thrown });
  return new SwitchroomError('speech-unavailable', messageOf(thrown), { cause: thrown });
}

/** The call has ended, or the vendor has no time now. */
const GONE_OR_BUSY = new Set([404, 408, 409, 429]);

function errorIn(body: string): unknown {
  try {
    const parsed: unknown = JSON.parse(body);
    return typeof parsed === 'object' && parsed !== null && 'error' in parsed ? parsed.error : undefined;
  } catch {
    return undefined;
  }
}
