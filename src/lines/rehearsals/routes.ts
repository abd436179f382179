import { createRoute } from '@hono/zod-openapi';
import { answers, json, problem } from '../_shared/answers.ts';
import * as schemas from './schemas.ts';

const { invalid, unknown, refused, tooMany } = answers;

const usual = {
  ...invalid,
  ...unknown,
  ...refused,
  503: problem(
    'This process holds as many as it can, or the database cannot be reached: `server-busy`, `store-unavailable`.',
  ),
};
const gone = {
  404: problem('It has ended, or another process holds it: `rehearsal-not-found`. Begin another.'),
};

/** The routes of rehearsals, as OpenAPI describes them. */
export const routes = {
  begin: createRoute({
    method: 'post',
    path: '/v1/rehearsals',
    summary:
      'Begin to talk to a desk with changes that are not published: nothing of it is stored or counted',
    request: { body: { ...json(schemas.rehearsalBody, 'What it begins with.'), required: true } },
    responses: {
      201: json(schemas.rehearsed, 'It has begun.'),
      ...usual,
      404: problem('There is no such desk or conversation: `desk-not-found`, `conversation-not-found`.'),
      422: problem('The desk does not take these changes: `changes-refused`, with all that is wrong.'),
    },
  }),
  say: createRoute({
    method: 'post',
    path: '/v1/rehearsals/{id}/messages',
    summary: 'Say something in a rehearsal as its customer',
    request: {
      params: schemas.path,
      body: { ...json(schemas.sayBody, 'What is said.'), required: true },
    },
    responses: { 200: json(schemas.rehearsed, 'What came of it.'), ...usual, ...gone, ...tooMany },
  }),
  end: createRoute({
    method: 'delete',
    path: '/v1/rehearsals/{id}',
    summary: 'Forget a rehearsal',
    request: { params: schemas.path },
    responses: { 204: { description: 'It is forgotten.' }, ...usual },
  }),
};
