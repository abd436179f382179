import type { JsonValue } from '../../contracts/json.ts';

/** A function call the scripted model makes; a string is sent as is, so that malformed JSON can be played. */
export interface ScriptedCall {
  readonly name: string;
  readonly arguments: JsonValue;
  /** Made up by the server when left out. */
  readonly callId?: string;
}

/** A reply that arrives: reasoning, then text, then calls. */
export interface SpokenReply {
  readonly text?: string;
  readonly calls?: readonly ScriptedCall[];
  /** The summary of a reasoning item; only the Responses API carries one. */
  readonly reasoning?: string;
  /** Tokens; estimated at four characters a token when left out. */
  readonly usage?: { readonly inputTokens: number; readonly outputTokens: number };
}

/** A request the vendor answers with an HTTP error. */
export interface RefusedReply {
  readonly status: number;
  readonly message?: string;
  readonly code?: string;
  /** Sent as `retry-after-ms` and, in whole seconds, as `retry-after`. */
  readonly retryAfterMs?: number;
}

/**
 * A reply that goes wrong on the way.
 * `drop` resets the connection, `cut` ends the stream politely but early (as a proxy does), `hang` never
 * answers, `garbage` sends what is not JSON, `failed` and `incomplete` are the vendor's own unhappy ends.
 */
export interface FaultyReply {
  readonly fault: 'drop' | 'cut' | 'hang' | 'garbage' | 'failed' | 'incomplete';
  /** The reply whose start is sent before the fault. */
  readonly text?: string;
  /** Deltas of `text` sent before the fault; left out means before the first byte. */
  readonly afterDeltas?: number;
}

/** What the scripted server does with one request. */
export type ScriptedReply = SpokenReply | RefusedReply | FaultyReply;

/** The two generations of the vendor's text API. */
export type TextApi = 'responses' | 'chat-completions';

/** A request as it came in, for assertions. */
export interface RecordedRequest {
  readonly api: TextApi;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, unknown>>;
  /** Settles when the connection of this request is closed by either side. */
  readonly closed: Promise<void>;
}

/** Replies in order, or a function of the request. */
export type Script =
  | readonly ScriptedReply[]
  | ((request: RecordedRequest) => ScriptedReply | Promise<ScriptedReply>);

/** The reply to give next; a list that has run out answers 500 and says so. */
export function playScript(script: Script): (request: RecordedRequest) => Promise<ScriptedReply> {
  if (typeof script === 'function') return async (request) => script(request);
  let played = 0;
  return async () => {
    const reply = script[played];
    played += 1;
    return (
      reply ?? { status: 500, message: `The script has ${script.length} replies; this is request ${played}.` }
    );
  };
}
