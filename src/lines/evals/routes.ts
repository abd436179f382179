import { createRoute } from '@hono/zod-openapi';
import { answers, json, problem } from '../_shared/answers.ts';
import * as schemas from './schemas.ts';

const { invalid, unknown, refused, unavailable } = answers;
const missing = {
  404: problem(
    'No run is kept under this number, or there is no such desk: `eval-run-not-found`, `desk-not-found`.',
  ),
};
const usual = { ...invalid, ...unknown, ...refused, ...missing, ...unavailable };

/** The routes of runs of suites, as OpenAPI describes them. */
export const routes = {
  keep: createRoute({
    method: 'post',
    path: '/v1/evals',
    summary: 'Keep a run of a suite; 200 of a desk are kept, the newest',
    request: { body: { ...json(schemas.newRun, 'The run.'), required: true } },
    responses: { 201: json(schemas.run, 'The run as it is kept.'), ...usual },
  }),
  list: createRoute({
    method: 'get',
    path: '/v1/evals',
    summary: 'List the runs of suites that are kept of a desk, newest first',
    request: { query: schemas.listQuery },
    responses: { 200: json(schemas.runList, 'The runs.'), ...usual },
  }),
  get: createRoute({
    method: 'get',
    path: '/v1/evals/{number}',
    summary: 'Get a run of a suite with its cases',
    request: { params: schemas.numberPath, query: schemas.deskQuery },
    responses: { 200: json(schemas.wholeRun, 'The run.'), ...usual },
  }),
  compare: createRoute({
    method: 'get',
    path: '/v1/evals/{number}/differences',
    summary: 'Tell what differs between two runs of a suite',
    request: { params: schemas.numberPath, query: schemas.compareQuery },
    responses: { 200: json(schemas.difference, 'What differs.'), ...usual },
  }),
};
