import { createRoute } from '@hono/zod-openapi';
import { answers, json } from '../_shared/answers.ts';
import * as schemas from './schemas.ts';

const { invalid, unknown, refused, tooMany, unavailable } = answers;

/** The routes of the wall, as OpenAPI describes them. */
export const routes = {
  list: createRoute({
    method: 'get',
    path: '/v1/wall',
    summary: 'List the conversations that are not closed, or those in which words were said',
    request: { query: schemas.wallQuery },
    responses: {
      200: json(schemas.wallPage, 'A page, newest first.'),
      ...invalid,
      ...unknown,
      ...refused,
      ...unavailable,
    },
  }),
  stream: createRoute({
    method: 'get',
    path: '/v1/wall/stream',
    summary: 'Follow all conversations as server-sent events',
    description:
      'First `ready`: read the list then, and nothing is missed. `rows` brings conversations as they have changed, on whichever ' +
      'node, the newest of each; `alive` comes every five seconds. It ends after ten minutes, so that who may read it is asked anew.',
    responses: {
      200: { description: 'The stream.', content: { 'text/event-stream': { schema: schemas.wallEvent } } },
      ...unknown,
      ...refused,
      ...tooMany,
      ...unavailable,
    },
  }),
};
