import { z } from '@hono/zod-openapi';

/** An error, RFC 9457. */
const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string(),
    retryAfter: z
      .int()
      .optional()
      .openapi({ description: 'Of a 429 and of `calls-full`: seconds, as in the header `retry-after`.' }),
  })
  .openapi('Problem');

/** How OpenAPI describes a JSON answer. */
export function json<Schema extends z.ZodType>(schema: Schema, description: string) {
  return { description, content: { 'application/json': { schema } } };
}

/** How OpenAPI describes an error. */
export function problem(description: string) {
  return { description, content: { 'application/problem+json': { schema: problemSchema } } };
}

/** Answers that many routes have. */
export const answers = {
  invalid: { 400: problem('The request does not fit its schema: `request-invalid`.') },
  unknown: {
    401: problem('Nobody can be told from this request: `credentials-missing`, `credentials-invalid`.'),
  },
  refused: {
    403: problem('This principal may not do it: `not-allowed`; or another site asks: `origin-refused`.'),
  },
  tooMany: {
    429: problem('A quota is used up: `too-many-requests`; `retry-after` says for how long, in seconds.'),
  },
  missing: { 404: problem('There is no such conversation: `conversation-not-found`.') },
  closed: { 409: problem('The conversation is closed: `conversation-closed`.') },
  unavailable: { 503: problem('The database cannot be reached: `store-unavailable`.') },
};
