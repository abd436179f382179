import { HTTPException } from 'hono/http-exception';
import { ERRORS, type ErrorCode, SwitchroomError } from '../../contracts/errors.ts';

/** An error as HTTP clients get it (RFC 9457). */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: ErrorCode;
  readonly detail: string;
  /** Of a 429, of a 503 that will pass, and where else it is known: after how many seconds the same may be asked again. */
  readonly retryAfter?: number;
}

/** For what nobody can say the end of, e.g. of too many connections, or of a database that is away, in s. */
const SOON_S = 1;
/** Addresses, paths and the words of drivers are for the operator. */
const SEE_LOG = 'See the log of the server.';

/** The problem of anything thrown; what was not thrown on purpose gets no detail, as it may hold anything. */
export function problemOf(thrown: unknown): Problem {
  if (thrown instanceof SwitchroomError)
    return problem(thrown.code, thrown.row.status < 500 ? thrown.detail : SEE_LOG, thrown.retryAfterMs);
  // What the HTTP framework itself refuses: malformed JSON, an unreadable body.
  if (thrown instanceof HTTPException && thrown.status < 500)
    return problem('request-invalid', thrown.message);
  return problem('internal', SEE_LOG);
}

/** A problem from the table of errors; `retryAfterMs` says when the same may be asked again. */
export function problem(code: ErrorCode, detail: string, retryAfterMs?: number): Problem {
  const { status, message, retryable } = ERRORS[code];
  const isPassing = status === 429 || (status === 503 && retryable);
  const retryAfter = retryAfterMs === undefined ? SOON_S : Math.ceil(retryAfterMs / 1000);
  return {
    type: `https://switchroom.dev/errors#${code}`,
    title: message,
    status,
    code,
    detail,
    ...((isPassing || retryAfterMs !== undefined) && { retryAfter }),
  };
}

/** The headers of a problem's answer. */
export function problemHeaders({ retryAfter }: Problem): Record<string, string> {
  return {
    'content-type': 'application/problem+json',
    ...(retryAfter !== undefined && { 'retry-after': String(retryAfter) }),
  };
}

/** The HTTP response of a problem. */
export function problemResponse(answer: Problem): Response {
  return Response.json(answer, { status: answer.status, headers: problemHeaders(answer) });
}
