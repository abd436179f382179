import { createRoute, z } from '@hono/zod-openapi';
import { answers, json, problem } from '../_shared/answers.ts';
import { conversationPath } from '../_shared/fields.ts';
import * as schemas from './schemas.ts';

const { invalid, unknown, refused, unavailable } = answers;
const missing = {
  404: problem('Nothing was recorded, or there is no such conversation: `recording-not-found`.'),
};
const usual = { ...invalid, ...unknown, ...refused, ...unavailable };

const file = {
  description:
    'WAV of µ-law, the customer left and the desk right. A call that goes on is there up to some seconds ago.',
  content: { 'audio/wav': { schema: z.string().openapi({ format: 'binary' }) } },
};

/** The routes of recordings, as OpenAPI describes them. */
export const routes = {
  list: createRoute({
    method: 'get',
    path: '/v1/conversations/{id}/recordings',
    summary: 'List what was recorded of the calls of a conversation, and how loud it is',
    request: { params: conversationPath },
    responses: {
      200: json(schemas.recordings, 'Its recordings, the first call first; none where nothing was recorded.'),
      ...usual,
    },
  }),
  sound: createRoute({
    method: 'get',
    path: '/v1/conversations/{id}/recording',
    summary: 'Play the recording of a call, or a range of it',
    request: { params: conversationPath, query: schemas.partQuery },
    responses: {
      200: file,
      206: { ...file, description: 'The range of bytes that was asked for.' },
      ...usual,
      ...missing,
      416: problem('There are no such bytes: `range-not-satisfiable`.'),
    },
  }),
};
