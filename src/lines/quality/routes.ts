import { createRoute } from '@hono/zod-openapi';
import { answers, json, problem } from '../_shared/answers.ts';
import { conversationPath } from '../_shared/fields.ts';
import * as schemas from './schemas.ts';

const { invalid, unknown, refused, missing, tooMany, unavailable } = answers;
const usual = { ...invalid, ...unknown, ...refused, ...missing, ...unavailable };

/** The routes of quality, as OpenAPI describes them. */
export const routes = {
  scorecard: createRoute({
    method: 'get',
    path: '/v1/scorecard',
    summary: 'Count what was wrong with handoffs of analysed conversations, edge by edge',
    request: { query: schemas.scorecardQuery },
    responses: { 200: json(schemas.scorecardAnswer, 'A scorecard for each group.'), ...usual },
  }),
  decisions: createRoute({
    method: 'get',
    path: '/v1/conversations/{id}/labels',
    summary: 'Tell who had a conversation after each message, and who should have had it',
    request: { params: conversationPath },
    responses: { 200: json(schemas.decisions, 'The decisions.'), ...usual },
  }),
  label: createRoute({
    method: 'put',
    path: '/v1/conversations/{id}/labels',
    summary: 'Say who should have had a conversation after some of its messages',
    request: {
      params: conversationPath,
      body: { ...json(schemas.labelBody, 'In place of what was said before.'), required: true },
    },
    responses: { 200: json(schemas.decisions, 'The decisions as they are labelled now.'), ...usual },
  }),
  labels: createRoute({
    method: 'get',
    path: '/v1/labels',
    summary: 'List what people said of the routing of a desk, newest conversations first',
    request: { query: schemas.labelQuery },
    responses: { 200: json(schemas.labelList, 'The labels.'), ...usual },
  }),
  confusion: createRoute({
    method: 'get',
    path: '/v1/labels/confusion',
    summary: 'Count who had labelled messages against who should have had them',
    request: { query: schemas.confusionQuery },
    responses: { 200: json(schemas.confusion, 'Each pair that there is.'), ...usual },
  }),
  backtest: createRoute({
    method: 'post',
    path: '/v1/backtests',
    summary: 'Tell which recorded messages changes of a desk would give to somebody else',
    request: { body: { ...json(schemas.backtestBody, 'The changes.'), required: true } },
    responses: {
      200: json(schemas.backtest, 'What would be otherwise.'),
      ...usual,
      422: problem('The desk does not take these changes: `changes-refused`, with all that is wrong.'),
      ...tooMany,
    },
  }),
  test: createRoute({
    method: 'get',
    path: '/v1/conversations/{id}/test',
    summary: 'Make a test of a conversation, with other personal data',
    request: { params: conversationPath, query: schemas.testQuery },
    responses: { 200: json(schemas.madeTest, 'A suite of one case.'), ...usual },
  }),
};
