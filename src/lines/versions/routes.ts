import { createRoute } from '@hono/zod-openapi';
import { answers, json, problem } from '../_shared/answers.ts';
import * as schemas from './schemas.ts';

const { invalid, unknown, refused, unavailable } = answers;

const missing = {
  404: problem(
    'Nothing was published as this number, or there is no such desk: `version-not-found`, `desk-not-found`.',
  ),
};
const untaken = {
  422: problem('The desk does not take these changes: `changes-refused`, with all that is wrong.'),
};
const usual = { ...invalid, ...unknown, ...refused, ...missing, ...unavailable };

/** The routes of published changes, as OpenAPI describes them. */
export const routes = {
  list: createRoute({
    method: 'get',
    path: '/v1/versions',
    summary: 'List what was published over the code of a desk, newest first, a hundred at most',
    request: { query: schemas.deskQuery },
    responses: { 200: json(schemas.publishedList, 'What was published.'), ...usual },
  }),
  compare: createRoute({
    method: 'get',
    path: '/v1/versions/{number}/differences',
    summary: 'Tell what differs between two published versions of a desk',
    request: { params: schemas.numberPath, query: schemas.compareQuery },
    responses: { 200: json(schemas.differences, 'What differs.'), ...usual, ...untaken },
  }),
  changeable: createRoute({
    method: 'get',
    path: '/v1/versions/{number}/desk',
    summary: 'Tell what may be changed of a desk, as it is with what was published',
    request: { params: schemas.numberPath, query: schemas.deskQuery },
    responses: { 200: json(schemas.changeable, 'What may be changed.'), ...usual, ...untaken },
  }),
  publish: createRoute({
    method: 'post',
    path: '/v1/versions',
    summary: 'Publish changes over the code of a desk',
    request: { body: { ...json(schemas.publishBody, 'What is published.'), required: true } },
    responses: { 201: json(schemas.published, 'What was published.'), ...usual, ...untaken },
  }),
  rollBack: createRoute({
    method: 'post',
    path: '/v1/versions/{number}/roll-back',
    summary: 'Publish once more what was published before; number 0 is the desk of the code',
    request: {
      params: schemas.numberPath,
      body: { ...json(schemas.rollBackBody, 'Why, and of which desk.'), required: false },
    },
    responses: { 201: json(schemas.published, 'What was published.'), ...usual, ...untaken },
  }),
};
