import type { ErrorObject } from 'openai/resources/shared';
import type { RefusedReply } from './script.ts';

/** An error as the vendor's API answers it. */
export interface ApiProblem {
  readonly status: number;
  readonly error: ErrorObject;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A 400 with the vendor's wording, naming the offending parameter. */
export function badRequest(message: string, param: string | null, code: string | null = null): ApiProblem {
  return { status: 400, error: { message, type: 'invalid_request_error', param, code } };
}

/** The vendor's answer to a missing, an expired or a wrong key; nothing when the key is right. */
export function checkKey(
  authorization: string | undefined,
  apiKey: string,
  expiredKey?: string,
): ApiProblem | undefined {
  if (authorization === `Bearer ${apiKey}`) return undefined;
  const error =
    expiredKey !== undefined && authorization === `Bearer ${expiredKey}`
      ? { message: 'Your API key has expired.', code: 'expired_api_key' }
      : wrongKey(authorization);
  return { status: 401, error: { ...error, type: 'invalid_request_error', param: null } };
}

function wrongKey(authorization: string | undefined): { message: string; code: string | null } {
  return authorization?.startsWith('Bearer ')
    ? { message: 'Incorrect API key provided.', code: 'invalid_api_key' }
    : {
        message: "You didn't provide an API key. Provide it in an Authorization header using Bearer auth.",
        code: null,
      };
}

/** A scripted refusal with the vendor's usual type and code for its status. */
export function refusal(reply: RefusedReply): ApiProblem {
  const usual = USUAL[reply.status] ?? { message: 'The request failed.', type: 'server_error', code: null };
  return {
    status: reply.status,
    error: {
      message: reply.message ?? usual.message,
      type: usual.type,
      param: null,
      code: reply.code ?? usual.code,
    },
    ...(reply.retryAfterMs === undefined ? {} : { headers: retryHeaders(reply.retryAfterMs) }),
  };
}

function retryHeaders(ms: number): Record<string, string> {
  return { 'retry-after-ms': String(ms), 'retry-after': String(Math.ceil(ms / 1000)) };
}

const USUAL: Readonly<Record<number, { message: string; type: string; code: string | null }>> = {
  400: { message: 'The request is not valid.', type: 'invalid_request_error', code: null },
  401: { message: 'Incorrect API key provided.', type: 'invalid_request_error', code: 'invalid_api_key' },
  404: { message: 'The model does not exist.', type: 'invalid_request_error', code: 'model_not_found' },
  429: { message: 'Rate limit reached for requests.', type: 'requests', code: 'rate_limit_exceeded' },
  500: {
    message: 'The server had an error while processing your request.',
    type: 'server_error',
    code: null,
  },
  503: { message: 'The engine is currently overloaded.', type: 'service_unavailable', code: null },
};
