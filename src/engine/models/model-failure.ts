import { messageOf } from '../../contracts/errors.ts';
import { redact } from '../../guard/redact.ts';

/** What a failed model call means for what is tried next. */
export interface ModelFailure {
  /** Worth another attempt at the same model: rate limit, overload, network, time-out. */
  readonly retryable: boolean;
  /** How long the vendor asks to wait, in ms. */
  readonly retryAfterMs: number | undefined;
  /** For events, logs and staff, in the vendor's words: no request bodies, no keys. */
  readonly reason: string;
}

const RETRYABLE_STATUS = new Set([408, 409, 425, 429, 500, 502, 503, 504, 529]);
/** No attempt will mend these, whatever the status says: a spent quota is a 429 too. */
const FINAL_CODES = new Set(['insufficient_quota', 'config-invalid', 'recording-missing']);
const REASON_LENGTH = 200;

/** Reads what any vendor's client threw; the fields are those of the OpenAI and AI SDK clients. */
export function modelFailure(thrown: unknown): ModelFailure {
  const status = statusOf(thrown);
  const code = field(thrown, 'code');
  const final = typeof code === 'string' && FINAL_CODES.has(code);
  return {
    retryable: !final && (status === undefined || RETRYABLE_STATUS.has(status)),
    retryAfterMs: retryAfterMs(thrown),
    reason: reasonOf(thrown, status),
  };
}

/** The HTTP status; an answer that broke off after a 200 is a network failure, not a success. */
function statusOf(thrown: unknown): number | undefined {
  const status = field(thrown, 'status') ?? field(thrown, 'statusCode');
  return typeof status === 'number' && status >= 400 ? status : undefined;
}

function reasonOf(thrown: unknown, status: number | undefined): string {
  // The AI SDK's message quotes what could not be parsed, which may be what a customer was told.
  const message = field(thrown, 'name') === 'AI_JSONParseError' ? 'unreadable answer' : messageOf(thrown);
  // OpenAI's client puts the status in front itself.
  const told = status === undefined || message.startsWith(`${status} `) ? message : `${status}: ${message}`;
  const why = networkCode(thrown);
  return withoutSecrets(why === undefined || told.includes(why) ? told : `${told} (${why})`);
}

/** Vendors quote keys, some of them with stars in the middle. */
const PART_OF_KEY = /\b(?:[a-z]{2,4}-)?[\w-]*\*{2,}[\w*-]*|\bsk-[\w*-]{6,}/g;

/** Cut at the end: a part of a secret that was cut is not found any more. */
function withoutSecrets(text: string): string {
  return redact(text.replace(PART_OF_KEY, '[secret]'), ['secret']).text.slice(0, REASON_LENGTH);
}

const MOST_CAUSES = 5;

/** What the operating system said, e.g. ECONNREFUSED: clients say no more than "Connection error." themselves. */
function networkCode(thrown: unknown): string | undefined {
  let cause = thrown;
  for (let depth = 0; depth < MOST_CAUSES && cause !== undefined; depth++) {
    const code = field(cause, 'code');
    if (
      typeof code === 'string' &&
      /^(?:E[A-Z]{3,}|CERT_|DEPTH_ZERO|UNABLE_TO|SELF_SIGNED|ERR_TLS)/.test(code)
    )
      return code;
    cause = field(cause, 'cause');
  }
  return undefined;
}

function retryAfterMs(thrown: unknown): number | undefined {
  const headers = field(thrown, 'headers') ?? field(thrown, 'responseHeaders');
  const milliseconds = Number(header(headers, 'retry-after-ms'));
  if (milliseconds > 0) return milliseconds;
  const seconds = Number(header(headers, 'retry-after'));
  return seconds > 0 ? seconds * 1000 : undefined;
}

function header(headers: unknown, name: string): unknown {
  if (headers instanceof Headers) return headers.get(name) ?? undefined;
  return field(headers, name);
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
