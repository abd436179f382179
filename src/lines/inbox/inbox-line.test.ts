import { OpenAPIHono } from '@hono/zod-openapi';
import { expect, test } from 'vitest';
import type { ConversationState } from '../../contracts/conversation.ts';
import type { Exchange } from '../../contracts/line.ts';
import type { Inbox } from '../../contracts/person.ts';
import { staffPrincipal } from '../../contracts/principal.ts';
import { deskWithPeople } from '../../engine/testing/people.ts';
import { sampleState } from '../../testing/sample-conversation.ts';
import type { LineEnv } from '../_shared/principal.ts';
import { inboxLine } from './inbox-line.ts';

const ana = staffPrincipal('people', { id: 'st_ana', name: 'Ana' });
const asked = '2026-03-02T09:00:00.000Z';
const due = '2026-03-02T09:05:00.000Z';
const pending = { callId: 'c1', agent: 'front', name: 'pay', arguments: '{"amount":900}', reason: 'much' };
const state = sampleState('cv_1', {
  status: 'waiting',
  person: {
    ...{ callId: 'c2', from: 'front', reason: 'angry', summary: 'A dispute.', requestedAt: asked },
    ...{ rung: 0, claimedBy: null, claimant: null, callback: false },
  },
  approvals: { c1: { ...pending, requestedAt: asked } },
  deadlines: { person: { at: due, data: null }, 'approval:c1': { at: due, data: null } },
});

/** The line on an inbox that writes down what it is asked to do. */
function lineOn() {
  const done: unknown[] = [];
  const note =
    (what: string) =>
    (...request: unknown[]): Promise<ConversationState> => {
      done.push([what, ...request]);
      return Promise.resolve(state);
    };
  const inbox: Inbox = {
    waiting: (query) => {
      done.push(['waiting', query]);
      return Promise.resolve({ conversations: [state], count: 1, next: '1772442000000.cv_1' });
    },
    ...{ claim: note('claim'), read: note('read'), reply: note('reply'), whisper: note('whisper') },
    ...{
      handBack: note('handBack'),
      assign: note('assign'),
      decline: note('decline'),
      decide: note('decide'),
    },
  };
  const app = new OpenAPIHono<LineEnv>();
  app.use(async (context, next) => {
    context.set('principal', ana);
    await next();
  });
  app.route(
    '/',
    inboxLine({
      exchange: { as: () => ({ inbox }) } as unknown as Exchange,
      desk: deskWithPeople(),
      desks: [],
    }),
  );
  app.onError(() => new Response(null, { status: 400 }));
  const post = (path: string, body: object, type = 'application/json') =>
    app.request(`/v1/inbox/${path}`, {
      method: 'POST',
      headers: { 'content-type': type },
      body: JSON.stringify(body),
    });
  return { app, post, done };
}

test('an entry shows who is asked until when, and what waits for a decision', async () => {
  const { app } = lineOn();
  expect(await (await app.request('/v1/inbox')).json()).toMatchObject({
    conversations: [
      {
        ...{ id: 'cv_1', status: 'waiting', rung: 'team', dueAt: due },
        person: { from: 'front', reason: 'angry', summary: 'A dispute.', requestedAt: asked },
        approvals: [{ ...pending, requestedAt: asked, dueAt: due }],
      },
    ],
  });
});

test('it is read page by page', async () => {
  const { app, done } = lineOn();
  const page = await app.request('/v1/inbox?limit=7&after=1.cv_0');
  expect(await page.json()).toMatchObject({ count: 1, next: '1772442000000.cv_1' });
  await app.request('/v1/inbox');
  await app.request('/v1/inbox?limit=201');
  expect(done).toEqual([
    ['waiting', { limit: 7, after: '1.cv_0' }],
    ['waiting', { limit: 50 }],
  ]);
});

test.each([
  ['claim, in the name of whoever is signed in alone', 'cv_1/claim', { by: 'Eve' }, ['claim', 'cv_1', {}]],
  [
    'hand back to a named agent',
    'cv_1/hand-back',
    { by: 'Eve', summary: 'It is paid.', note: 'Done.', to: 'back' },
    ['handBack', 'cv_1', { summary: 'It is paid.', note: 'Done.', to: 'back' }],
  ],
  [
    'a decision without a note',
    'cv_1/approvals/c1',
    { approved: false },
    ['decide', 'cv_1', { callId: 'c1', approved: false, note: '' }],
  ],
])('a person does it through the line: %s', async (_what, path, body, told) => {
  const { post, done } = lineOn();
  expect((await post(path, body)).status).toBe(200);
  expect(done).toEqual([told]);
});

test('nothing is done for a request that does not fit, or comes as a form of another site', async () => {
  const { post, done } = lineOn();
  await post('cv_1/approvals/c1', { approved: 'yes' });
  await post('cv_1/claim', {}, 'text/plain');
  expect(done).toEqual([]);
});
