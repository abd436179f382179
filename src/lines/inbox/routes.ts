import { createRoute, type z } from '@hono/zod-openapi';
import { answers, json, problem } from '../_shared/answers.ts';
import * as schemas from './schemas.ts';

const MAY_BE_LEFT_OUT: ReadonlySet<z.ZodType> = new Set([schemas.claimBody, schemas.nothing]);

/** What a person does to a conversation: who is signed in does it. */
function action<Body extends z.ZodType>(name: string, summary: string, body: Body, refusal: string) {
  return createRoute({
    method: 'post',
    path: `/v1/inbox/{id}/${name}`,
    summary,
    request: {
      params: schemas.path,
      body: {
        required: !MAY_BE_LEFT_OUT.has(body),
        content: { 'application/json': { schema: body } },
      },
    },
    responses: {
      200: json(schemas.entry, 'The conversation as it is now.'),
      ...answers.invalid,
      ...answers.unknown,
      ...answers.refused,
      ...answers.missing,
      409: problem(refusal),
      ...answers.unavailable,
    },
  });
}

const NOT_CLAIMED = 'The conversation is not with you: `not-claimed`.';
const MOVED_ON = 'Another node took the turn over meanwhile and goes on with it: `conversation-moved-on`.';

/** The routes of the inbox, as OpenAPI describes them. */
export const routes = {
  list: createRoute({
    method: 'get',
    path: '/v1/inbox',
    summary: 'List what waits for people, longest waiting first',
    description: 'Conversations that wait for a person, are with one, or have a tool call to decide about.',
    request: { query: schemas.listQuery },
    responses: {
      200: json(schemas.entryList, 'A page of conversations.'),
      ...answers.invalid,
      ...answers.unknown,
      ...answers.refused,
      ...answers.unavailable,
    },
  }),
  claim: action(
    'claim',
    'Take a conversation over: agents are silent from then on',
    schemas.claimBody,
    'Nobody is asked for, or somebody else has it: `not-waiting`, `already-claimed`.',
  ),
  read: action(
    'read',
    'Let the customer know that you are reading what they wrote last',
    schemas.nothing,
    NOT_CLAIMED,
  ),
  reply: action('reply', 'Say something to the customer', schemas.textBody, NOT_CLAIMED),
  whisper: action(
    'whisper',
    'Leave a note that only the agent reads',
    schemas.textBody,
    'The conversation is closed: `conversation-closed`.',
  ),
  handBack: action(
    'hand-back',
    'Give the conversation back to an agent, with what was done',
    schemas.handBackBody,
    `${NOT_CLAIMED} ${MOVED_ON}`,
  ),
  decline: action(
    'decline',
    'Say that nobody takes this over, and why',
    schemas.declineBody,
    'The conversation does not wait for a person: `not-waiting`.',
  ),
  decide: createRoute({
    method: 'post',
    path: '/v1/inbox/{id}/approvals/{callId}',
    summary: 'Say yes or no to a tool call',
    request: {
      params: schemas.approvalPath,
      body: { required: true, content: { 'application/json': { schema: schemas.decisionBody } } },
    },
    responses: {
      200: json(schemas.entry, 'The conversation as it is now: an approved tool has run.'),
      ...answers.invalid,
      ...answers.unknown,
      ...answers.refused,
      404: problem('Nothing with this id waits: `conversation-not-found`, `approval-not-found`.'),
      409: problem(`It was decided otherwise before: \`already-decided\`. ${MOVED_ON}`),
      ...answers.unavailable,
    },
  }),
};
