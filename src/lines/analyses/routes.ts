import { createRoute } from '@hono/zod-openapi';
import { answers, json, problem } from '../_shared/answers.ts';
import { conversationPath } from '../_shared/fields.ts';
import * as schemas from './schemas.ts';

const { invalid, unknown, refused, unavailable } = answers;

/** The routes of analyses, as OpenAPI describes them. */
export const routes = {
  get: createRoute({
    method: 'get',
    path: '/v1/conversations/{id}/analysis',
    summary: 'Get what a closed conversation came to',
    request: { params: conversationPath },
    responses: {
      200: json(schemas.analysis, 'The analysis.'),
      ...unknown,
      ...refused,
      404: problem('It was not analysed, or there is no such conversation: `analysis-not-found`.'),
      ...unavailable,
    },
  }),
  list: createRoute({
    method: 'get',
    path: '/v1/analyses',
    summary: 'List what closed conversations of a desk came to, newest first',
    request: { query: schemas.listQuery },
    responses: {
      200: json(schemas.analysisList, 'A page of analyses.'),
      ...invalid,
      ...unknown,
      ...refused,
      ...answers.missing,
      ...unavailable,
    },
  }),
  figures: createRoute({
    method: 'get',
    path: '/v1/analyses/figures',
    summary: 'Count what closed conversations of a desk came to, in all and by line, agent, edge or hour',
    request: { query: schemas.figuresQuery },
    responses: {
      200: json(schemas.figuresAnswer, 'The figures.'),
      ...invalid,
      ...unknown,
      ...refused,
      ...answers.missing,
      ...unavailable,
    },
  }),
};
