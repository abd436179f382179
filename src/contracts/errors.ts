/** One row of the table of errors. */
export interface ErrorRow {
  /** HTTP status it is answered with. */
  readonly status: number;
  /** What happened, in one sentence. */
  readonly message: string;
  /** Whether the same request may succeed later. */
  readonly retryable: boolean;
  /** What a customer is told. */
  readonly spokenText: string;
}

const TROUBLE = 'Sorry, something went wrong on our side. Please try again.';

/** Every error the product raises: code, HTTP status, message, retryable, spoken text. */
export const ERRORS = {
  'request-invalid': row(400, 'The request does not fit its schema.'),
  'body-too-large': row(413, 'The request body is larger than this endpoint takes.'),
  'headers-too-large': row(431, 'The headers of the request are more than this server takes.'),
  'request-timeout': row(408, 'The request did not come in time.', true),
  'method-not-allowed': row(405, 'This path does not take this method.'),
  'upgrade-required': row(426, 'This path takes WebSockets only.'),
  'server-busy': row(503, 'The server has as many connections as it takes.', true),
  'calls-full': row(
    503,
    'As many calls are held here as can be.',
    true,
    'All our lines are busy. Please call again in a few minutes.',
  ),
  'origin-refused': row(403, 'The request comes from another site.'),
  'host-refused': row(421, 'This server does not answer for this host name.'),
  'credentials-missing': row(
    401,
    'Say who you are: with the token of the conversation, an API key, or signed in.',
  ),
  'credentials-invalid': row(401, 'The token, key or session is not valid, or no longer.'),
  'not-allowed': row(403, 'You may not do this.'),
  'key-not-found': row(404, 'There is no such API key, or it was revoked.'),
  'passkey-not-found': row(404, 'You have no passkey with this id.'),
  'staff-not-found': row(404, 'There is nobody with this id, or they are disabled.'),
  'provider-unavailable': row(503, 'The identity provider cannot be asked who it is.', true),
  'identity-required': row(500, 'Nobody can be told from anybody here: say first who may sign in.'),
  'too-many-requests': row(429, 'The same was asked for too often.', true),
  'signature-refused': row(403, 'The request is not signed by the telephone network.'),
  'route-not-found': row(404, 'There is no such path.'),
  'version-not-found': row(404, 'Nothing was published as this number.'),
  'eval-run-not-found': row(404, 'No run of a suite is kept under this number.'),
  'rehearsal-not-found': row(404, 'There is no such rehearsal, or it has ended.'),
  'changes-refused': row(422, 'The desk does not take these changes.'),
  'desk-not-found': row(404, 'There is no desk with this id.'),
  'conversation-not-found': row(404, 'There is no conversation with this id.'),
  'webhook-not-found': row(404, 'No webhook of the configuration has this name.'),
  'webhook-failed': row(502, 'A webhook was not taken by its receiver.', true),
  'notification-failed': row(502, 'They could not be reached this way.', true),
  'device-not-found': row(404, 'You have no such device.'),
  'reply-not-found': row(404, 'The desk has no canned reply of this name.'),
  'view-not-found': row(404, 'You have no saved view with this id.'),
  'recording-not-found': row(404, 'No sound is kept of this conversation.'),
  'range-not-satisfiable': row(416, 'The recording has no such bytes.'),
  'analysis-not-found': row(404, 'The conversation has no analysis.'),
  'analysis-failed': row(502, 'No model could analyse the conversation.', true),
  'telemetry-failed': row(502, 'Spans were not taken by their receiver.', true),
  'customer-not-found': row(404, 'Nothing is held under this id.'),
  'conversation-closed': row(
    409,
    'The conversation is closed; open a new one.',
    false,
    'This conversation has ended.',
  ),
  'rating-closed': row(409, 'The conversation can not be rated, or its rating not be changed, now.'),
  'conversation-exists': row(409, 'A conversation with this id is already open.'),
  'conversation-moved-on': row(409, 'Another writer appended to the conversation first.', true),
  'message-repeated': row(409, 'A message with this id is on record already.'),
  'not-waiting': row(409, 'The conversation does not wait for a person.'),
  'not-claimed': row(409, 'The conversation is not with you.'),
  'already-claimed': row(409, 'Somebody else has taken the conversation.'),
  'already-decided': row(409, 'It was decided about this tool call before.'),
  'approval-not-found': row(404, 'No tool call with this id waits for approval.'),
  'turn-aborted': row(499, 'The client went away before the turn ended.'),
  'limit-reached': row(429, 'The turn or the conversation has used up what it may.'),
  'model-unavailable': row(503, 'No model of the chain could answer.', true),
  'model-misbehaved': row(502, 'The model answered with something that is not a response.', true),
  'speech-refused': row(502, 'The speech model refused what it was asked for; the session is as it was.'),
  'speech-unavailable': row(503, 'The speech model cannot be reached, or its session ended.', true),
  'tool-timeout': row(504, 'A tool took longer than it may.', true),
  'tool-failed': row(500, 'A tool could not do its work.'),
  'guard-failed': row(500, 'A guard did not come to a judgement.', true),
  'recording-missing': row(500, 'The recorded model has no recording for this request.'),
  'server-unreachable': row(503, 'The Switchroom to talk to cannot be reached.', true),
  'store-unavailable': row(503, 'The database cannot be reached, or did not answer in time.', true),
  'database-start-failed': row(500, 'The embedded PostgreSQL did not start.'),
  'database-in-use': row(500, 'Another live process serves this data folder.'),
  'backup-failed': row(
    500,
    'The backup could not be made, or not be restored; what was there before is as it was.',
  ),
  'worker-failed': row(500, 'A worker ended before it served.'),
  'migration-failed': row(500, 'A database migration failed; nothing of it was applied.'),
  'package-missing': row(501, 'A package that only some need is not installed.'),
  'node-too-old': row(500, 'This Node is too old.'),
  'config-invalid': row(500, 'The configuration is not valid.'),
  'desk-invalid': row(500, 'The desk has errors.'),
  'desk-not-installed': row(500, 'The desk has no tables in this database yet: nothing is on record.'),
  'data-invalid': row(500, 'A row of the data is not valid.'),
  'file-failed': row(500, 'A file can not be read or written.'),
  'definition-invalid': row(500, 'A definition is not valid.'),
  'import-unsupported': row(500, 'The imported agent graph uses something a desk cannot serve.'),
  'dialogue-differs': row(500, 'A dialogue did not go as it must.'),
  'judge-failed': row(502, 'The judge came to no verdict.', true),
  'judge-not-calibrated': row(500, 'The judge was not shown to agree with people: it may not be a gate.'),
  'flow-endless': row(500, 'A flow comes to no question and no end.'),
  'router-file-invalid': row(500, 'A file the router was given is not one it can read.'),
  'script-slot-missing': row(500, 'A script needed a slot it had not collected.'),
  internal: row(500, 'Something unexpected failed.', true),
} as const satisfies Record<string, ErrorRow>;

/** The code of an error, stable across versions. */
export type ErrorCode = keyof typeof ERRORS;

/** The only error the product throws on purpose: a code from `ERRORS`, a detail, and the cause. */
export class SwitchroomError extends Error {
  readonly code: ErrorCode;
  /** What exactly was wrong and how to mend it. */
  readonly detail: string;
  /** After how many ms the same may succeed, where that is known. */
  readonly retryAfterMs: number | undefined;

  constructor(code: ErrorCode, detail: string, options: { cause?: unknown; retryAfterMs?: number } = {}) {
    super(`${ERRORS[code].message} ${detail}`, options);
    this.name = 'SwitchroomError';
    this.code = code;
    this.detail = detail;
    this.retryAfterMs = options.retryAfterMs;
  }

  get row(): ErrorRow {
    return ERRORS[this.code];
  }
}

/** The code of what was thrown, where it has one. */
export function codeOf(thrown: unknown): ErrorCode | undefined {
  return thrown instanceof SwitchroomError ? thrown.code : undefined;
}

/** Thrown by a tool to say no with a reason the model (and through it the customer) reads. */
export class ToolRefusal extends Error {
  /** Which no it is, for code that goes on from it, e.g. `slot-taken`: reasons are prose and change. */
  readonly code: string | undefined;

  constructor(reason: string, code?: string) {
    super(reason);
    this.name = 'ToolRefusal';
    this.code = code;
  }
}

/** The text of anything thrown. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}

function row(status: number, message: string, retryable = false, spokenText = TROUBLE): ErrorRow {
  return { status, message, retryable, spokenText };
}
