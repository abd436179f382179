import { Hono } from 'hono';
import twilio from 'twilio';
import { expect, test } from 'vitest';
import { problemOf, problemResponse } from '../_shared/problem.ts';
import { signedBy } from './signed.ts';

const ACCOUNT = { accountSid: 'AC1', authToken: 'secret', publicUrl: 'https://desk.example' };
const FORM = 'application/x-www-form-urlencoded';

function post(body: string, type: string, signed: Record<string, string | string[]> = {}) {
  const app = new Hono();
  app.onError((thrown) => problemResponse(problemOf(thrown)));
  app.use(signedBy(ACCOUNT));
  app.post('/v1/phone/voice', (context) => context.text('taken'));
  const url = 'https://desk.example/v1/phone/voice';
  const headers = {
    'content-type': type,
    'x-twilio-signature': twilio.getExpectedTwilioSignature(ACCOUNT.authToken, url, signed),
  };
  return app.request('/v1/phone/voice', { method: 'POST', headers, body });
}

test('a form is taken that the network signed, also one that gives a field twice', async () => {
  expect((await post('a=1&b=2', FORM, { a: '1', b: '2' })).status).toBe(200);
  expect((await post('a=1&a=2', `${FORM}; charset=utf-8`, { a: ['1', '2'] })).status).toBe(200);
});

test('a form is refused of which one field was signed and two are given', async () => {
  expect((await post('a=1&a=2', FORM, { a: '1' })).status).toBe(403);
  expect((await post('a=1&a=2', FORM, { a: '2' })).status).toBe(403);
});

test.each(['multipart/form-data', 'multipart/form-data; boundary=x', 'application/json', 'text/plain', ''])(
  'what comes as "%s" is no form of the network, and is told so',
  async (type) => {
    const answer = await post('--x\r\n', type);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ code: 'request-invalid' });
  },
);
