import { createRoute, z } from '@hono/zod-openapi';
import { answers, problem } from '../_shared/answers.ts';
import { PATHS } from './paths.ts';
import * as schemas from './schemas.ts';

interface Webhook<Path extends string, Form extends z.ZodType, Query extends z.ZodType> {
  readonly path: Path;
  readonly summary: string;
  readonly form: Form;
  readonly query: Query;
}

/** A webhook: a signed form, answered with a document that says how the call goes on. */
function webhook<Path extends string, Form extends z.ZodType, Query extends z.ZodObject>({
  path,
  summary,
  form,
  query,
}: Webhook<Path, Form, Query>) {
  return createRoute({
    method: 'post',
    path,
    summary,
    description: 'For the telephone network only: signed with the account’s token.',
    request: {
      query,
      body: { required: true, content: { 'application/x-www-form-urlencoded': { schema: form } } },
    },
    responses: {
      200: { description: 'TwiML.', content: { 'text/xml': { schema: z.string() } } },
      403: problem('The signature does not fit: `signature-refused`.'),
      ...answers.invalid,
    },
  });
}

const { call, gathered, decision, dialled, entered, deskQuery, transferQuery, roomQuery, noticeQuery } =
  schemas;

/** The webhooks of the phone line, as OpenAPI describes them. */
export const routes = {
  voice: webhook({
    path: PATHS.voice,
    summary: 'A call came, or goes on',
    form: call,
    query: schemas.voiceQuery,
  }),
  gather: webhook({
    path: PATHS.gather,
    summary: 'The customer said or pressed something, or nothing',
    form: gathered,
    query: schemas.gatherQuery,
  }),
  voicemail: webhook({
    path: PATHS.voicemail,
    summary: 'Take a message, or: a message was taken',
    form: schemas.message,
    query: deskQuery,
  }),
  status: webhook({ path: PATHS.status, summary: 'A call made progress', form: call, query: deskQuery }),
  recording: webhook({
    path: PATHS.recording,
    summary: 'A recording of a call began, or came to nothing',
    form: schemas.recording,
    query: deskQuery,
  }),
  brief: webhook({ path: PATHS.brief, summary: 'A person answered', form: call, query: transferQuery }),
  decide: webhook({ path: PATHS.decide, summary: 'A person decided', form: decision, query: transferQuery }),
  join: webhook({ path: PATHS.join, summary: 'The customer joins a person', form: call, query: roomQuery }),
  room: webhook({
    path: PATHS.room,
    summary: 'Somebody came into the room of a transfer',
    form: entered,
    query: roomQuery,
  }),
  returned: webhook({ path: PATHS.returned, summary: 'The person left', form: call, query: transferQuery }),
  leg: webhook({ path: PATHS.leg, summary: 'The call to a person ended', form: call, query: transferQuery }),
  cold: webhook({ path: PATHS.cold, summary: 'Put the call through', form: call, query: transferQuery }),
  answered: webhook({
    path: PATHS.answered,
    summary: 'A person took a call that was put through',
    form: call,
    query: transferQuery,
  }),
  dialled: webhook({
    path: PATHS.dialled,
    summary: 'A call that was put through ended',
    form: dialled,
    query: transferQuery,
  }),
  notice: webhook({
    path: PATHS.notice,
    summary: 'Somebody of the staff answered, who is told what waits',
    form: call,
    query: noticeQuery,
  }),
  noticed: webhook({
    path: PATHS.noticed,
    summary: 'They pressed a key',
    form: decision,
    query: noticeQuery,
  }),
};
