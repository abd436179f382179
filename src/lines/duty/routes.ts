import { createRoute, type z } from '@hono/zod-openapi';
import { answers, json, problem } from '../_shared/answers.ts';
import * as schemas from './schemas.ts';

const { invalid, unknown, refused, missing, unavailable } = answers;

function body<Schema extends z.ZodType>(schema: Schema) {
  return { required: true, content: { 'application/json': { schema } } };
}

/** The routes of who is on duty, as OpenAPI describes them: `inbox:work`. */
export const routes = {
  list: createRoute({
    method: 'get',
    path: '/v1/duty',
    summary: 'List who is on duty',
    responses: {
      200: json(schemas.dutyList, 'Who began first before the others.'),
      ...unknown,
      ...refused,
      ...unavailable,
    },
  }),
  begin: createRoute({
    method: 'put',
    path: '/v1/duty',
    summary: 'Be on duty, or change until when, for what and for how many conversations',
    request: { body: body(schemas.dutyBody) },
    responses: {
      200: json(schemas.duty, 'You are on duty.'),
      ...invalid,
      ...unknown,
      ...refused,
      ...missing,
      404: problem('There is no such desk: `desk-not-found`.'),
      ...unavailable,
    },
  }),
  end: createRoute({
    method: 'delete',
    path: '/v1/duty',
    summary: 'End your duty: what is assigned to you and not taken over is assigned to somebody else',
    responses: { 204: { description: 'You are not on duty.' }, ...unknown, ...refused, ...unavailable },
  }),
  assign: createRoute({
    method: 'post',
    path: '/v1/inbox/{id}/assign',
    summary: 'Ask somebody on duty to take a conversation over',
    request: { params: schemas.path, body: body(schemas.assignBody) },
    responses: {
      204: { description: 'They are asked.' },
      ...invalid,
      ...unknown,
      ...refused,
      ...missing,
      404: problem(
        'There is no such conversation, or they are not on duty: `conversation-not-found`, `staff-not-found`.',
      ),
      409: problem('Nobody is asked for: `not-waiting`.'),
      ...unavailable,
    },
  }),
};
