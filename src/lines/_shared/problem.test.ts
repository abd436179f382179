import { HTTPException } from 'hono/http-exception';
import { expect, test } from 'vitest';
import { SwitchroomError } from '../../contracts/errors.ts';
import { problemOf, problemResponse } from './problem.ts';

test('an error thrown on purpose is told with its code, its status and its detail', () => {
  expect(problemOf(new SwitchroomError('conversation-closed', 'Id: cv_1'))).toEqual({
    type: 'https://switchroom.dev/errors#conversation-closed',
    title: 'The conversation is closed; open a new one.',
    status: 409,
    code: 'conversation-closed',
    detail: 'Id: cv_1',
  });
});

test('anything else thrown gives nothing away', () => {
  const told = problemOf(new RangeError('password=hunter2'));
  expect(told).toMatchObject({ status: 500, code: 'internal' });
  expect(JSON.stringify(told)).not.toContain('hunter2');
});

test("the framework's own refusals are the client's mistake, its breakdowns are ours", () => {
  expect(problemOf(new HTTPException(400, { message: 'Malformed JSON' }))).toMatchObject({
    status: 400,
    code: 'request-invalid',
    detail: 'Malformed JSON',
  });
  expect(problemOf(new HTTPException(503, { message: 'x' }))).toMatchObject({ code: 'internal' });
});

test('it is answered as a problem document (RFC 9457)', async () => {
  const response = problemResponse(problemOf(new SwitchroomError('route-not-found', '/x')));
  expect(response.status).toBe(404);
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  expect(await response.json()).toMatchObject({ code: 'route-not-found' });
});

test('who asked too often is told when to ask again, in the header and in the problem', async () => {
  const thrown = new SwitchroomError('too-many-requests', 'opening', { retryAfterMs: 41_200 });
  const response = problemResponse(problemOf(thrown));
  expect(response.headers.get('retry-after')).toBe('42');
  expect(await response.json()).toMatchObject({ code: 'too-many-requests', retryAfter: 42 });
});

test('what ends nobody knows when, a limit or a server that is away, is to be tried again soon; other errors say nothing of it', () => {
  for (const code of ['too-many-requests', 'store-unavailable'] as const) {
    const soon = problemResponse(problemOf(new SwitchroomError(code, 'connections')));
    expect(soon.headers.get('retry-after')).toBe('1');
  }
  expect(
    problemResponse(problemOf(new SwitchroomError('route-not-found', '/x'))).headers.has('retry-after'),
  ).toBe(false);
});
