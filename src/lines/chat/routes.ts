import { createRoute, z } from '@hono/zod-openapi';
import { answers, json, problem } from '../_shared/answers.ts';
import * as events from '../_shared/event.ts';
import { conversationPath } from '../_shared/fields.ts';
import * as conversations from './schemas/conversation.ts';
import * as desks from './schemas/desk.ts';
import * as requests from './schemas/requests.ts';
import * as turns from './schemas/turn.ts';
import { turnEvent } from './schemas/turn-event.ts';

const { invalid, closed, unavailable, unknown, refused, tooMany } = answers;
/** What is answered about a conversation that is not there, or not yours. */
const missing = { ...answers.missing, ...unknown, ...refused };

/** The routes of the chat line, as OpenAPI describes them. */
export const routes = {
  open: createRoute({
    method: 'post',
    path: '/v1/conversations',
    summary: 'Open a conversation',
    description:
      'Anybody may: what it returns as `token` is what lets its customer go on with it. A service says with it who the customer is.',
    request: { body: { content: { 'application/json': { schema: requests.openBody } } } },
    responses: {
      201: json(conversations.opened, 'The open conversation, and the token to go on with it.'),
      ...answers.missing,
      ...invalid,
      ...refused,
      ...tooMany,
      ...unavailable,
    },
  }),
  list: createRoute({
    method: 'get',
    path: '/v1/conversations',
    summary: 'List conversations, newest first',
    request: { query: requests.listQuery },
    responses: {
      200: json(conversations.conversationList, 'Conversations.'),
      ...invalid,
      ...unknown,
      ...refused,
      ...unavailable,
    },
  }),
  get: createRoute({
    method: 'get',
    path: '/v1/conversations/{id}',
    summary: 'Get a conversation with its facts, handoffs and tool calls',
    request: { params: conversationPath },
    responses: {
      200: json(
        z.union([conversations.conversation, conversations.customerConversation]),
        'The conversation.',
      ),
      ...missing,
      ...unavailable,
    },
  }),
  events: createRoute({
    method: 'get',
    path: '/v1/conversations/{id}/events',
    summary: 'Read the event log after a sequence number',
    request: { params: conversationPath, query: requests.eventsQuery },
    responses: {
      200: json(events.eventList, 'Events, oldest first.'),
      ...invalid,
      ...missing,
      ...unavailable,
    },
  }),
  stream: createRoute({
    method: 'get',
    path: '/v1/conversations/{id}/stream',
    summary: 'Follow a conversation as server-sent events',
    description:
      'Every event of the log as it happens, whoever caused it and on whichever node, until you leave. Each has its ' +
      '`seq` as its id: a browser that reconnects goes on after the last one it got.',
    request: {
      params: conversationPath,
      query: requests.streamQuery,
      headers: requests.streamHeaders,
    },
    responses: {
      200: { description: 'The stream.', content: { 'text/event-stream': { schema: events.event } } },
      ...invalid,
      ...missing,
      ...unavailable,
    },
  }),
  say: createRoute({
    method: 'post',
    path: '/v1/conversations/{id}/messages',
    summary: 'Say something and get the reply',
    description:
      'Sent again with the same `messageId` (or `Idempotency-Key`), it is taken once and its turn is answered again. ' +
      'With `Accept: text/event-stream` the turn is streamed: one server-sent event per step (`text-delta`, ' +
      '`tool-started`, `tool-progress`, `tool-finished`, `handoff`, `model-failed`), then `turn-finished` with the ' +
      'result, or `error`.',
    request: {
      params: conversationPath,
      headers: requests.messageHeaders,
      body: { required: true, content: { 'application/json': { schema: requests.messageBody } } },
    },
    responses: {
      200: {
        description: 'The finished turn, or its stream.',
        content: {
          'application/json': { schema: z.union([turns.turnResult, turns.customerResult]) },
          'text/event-stream': { schema: turnEvent },
        },
      },
      ...invalid,
      ...missing,
      ...closed,
      ...tooMany,
      ...unavailable,
    },
  }),
  interrupt: createRoute({
    method: 'post',
    path: '/v1/conversations/{id}/interrupt',
    summary: 'Stop the reply that is being given',
    description:
      'Ends the turn that runs now, on whichever node: at once on the one that is asked, within half a second on ' +
      'another. What was said is kept, a write that began is let end; the turn ends with the outcome `aborted`.',
    request: { params: conversationPath },
    responses: {
      200: json(turns.interruption, 'Whether there was a turn to end.'),
      ...missing,
      ...unavailable,
    },
  }),
  close: createRoute({
    method: 'post',
    path: '/v1/conversations/{id}/close',
    summary: 'End a conversation',
    request: {
      params: conversationPath,
      body: { content: { 'application/json': { schema: requests.closeBody } } },
    },
    responses: {
      200: json(
        z.union([conversations.conversationSummary, conversations.customerConversation]),
        'The closed conversation.',
      ),
      ...missing,
      ...unavailable,
    },
  }),
  rate: createRoute({
    method: 'post',
    path: '/v1/conversations/{id}/rating',
    summary: 'Rate a conversation, or change the rating',
    description:
      'While it is open, or for seven days after it was closed; a rating can be changed for a day. The last one counts.',
    request: {
      params: conversationPath,
      body: { required: true, content: { 'application/json': { schema: requests.rating } } },
    },
    responses: {
      200: json(requests.rating, 'The rating as it is now.'),
      ...invalid,
      ...missing,
      409: problem('It can not be rated now: `rating-closed`.'),
      ...unavailable,
    },
  }),
  desk: createRoute({
    method: 'get',
    path: '/v1/desk',
    summary: 'Describe the desk: its agents, their tools and edges',
    request: { query: requests.deskQuery },
    responses: {
      200: json(z.union([desks.deskView, desks.customerDesk]), 'The desk.'),
      ...invalid,
      ...answers.missing,
      ...unknown,
    },
  }),
  desks: createRoute({
    method: 'get',
    path: '/v1/desks',
    summary: 'List the desks; the first is who is meant where none is named',
    responses: { 200: json(desks.desksView, 'The desks.'), ...unknown },
  }),
  models: createRoute({
    method: 'get',
    path: '/v1/models',
    summary: 'See which models answer, as this process knows it, and why one does not',
    responses: { 200: json(desks.modelsView, 'The models, without the floor.'), ...unknown, ...refused },
  }),
};
