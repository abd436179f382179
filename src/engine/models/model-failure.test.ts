import { describe, expect, test } from 'vitest';
import { SwitchroomError } from '../../contracts/errors.ts';
import { modelFailure } from './model-failure.ts';

const refused = (status: number, more: object = {}) =>
  Object.assign(new RangeError('no'), { status, ...more });

describe('another attempt', () => {
  test.each([408, 409, 425, 429, 500, 502, 503, 504, 529])('is worth it after a %i', (status) => {
    expect(modelFailure(refused(status)).retryable).toBe(true);
  });

  test.each([400, 401, 403, 404, 413, 422])('is not worth it after a %i', (status) => {
    expect(modelFailure(refused(status)).retryable).toBe(false);
  });

  test('is not worth it for a spent quota, which is a 429 too', () => {
    expect(modelFailure(refused(429, { code: 'insufficient_quota' })).retryable).toBe(false);
  });

  test('is not worth it for a configuration or a recording that is missing', () => {
    expect(modelFailure(new SwitchroomError('config-invalid', '')).retryable).toBe(false);
    expect(modelFailure(new SwitchroomError('recording-missing', '')).retryable).toBe(false);
  });

  test('is worth it when the network failed, even after the status said 200', () => {
    expect(modelFailure(new TypeError('terminated')).retryable).toBe(true);
    expect(modelFailure(refused(200)).retryable).toBe(true);
  });

  test.each([undefined, null, 'a string', 7])('is worth it after %s was thrown', (thrown) => {
    expect(modelFailure(thrown)).toMatchObject({ retryable: true, reason: String(thrown) });
  });
});

describe('the time a vendor asks for', () => {
  test.each([
    ['seconds', new Headers({ 'retry-after': '3' }), 3000],
    ['milliseconds, which win', new Headers({ 'retry-after': '3', 'retry-after-ms': '1200' }), 1200],
    ['a plain record of headers', { 'retry-after': '2' }, 2000],
    ['a date, which is not read', new Headers({ 'retry-after': 'Wed, 21 Oct 2026 07:28:00 GMT' }), undefined],
    ['nothing', new Headers(), undefined],
  ])('is read from %s', (_, headers, expected) => {
    expect(modelFailure(refused(429, { headers })).retryAfterMs).toBe(expected);
  });

  test("is read from the AI SDK's fields too", () => {
    const thrown = { statusCode: 503, responseHeaders: { 'retry-after': '4' } };
    expect(modelFailure(thrown)).toMatchObject({ retryable: true, retryAfterMs: 4000 });
  });
});

test('the reason has the status in front, once, and is short', () => {
  expect(modelFailure(refused(503)).reason).toBe('503: no');
  expect(modelFailure(refused(503, { message: '503 Overloaded' })).reason).toBe('503 Overloaded');
  expect(modelFailure(new TypeError('x'.repeat(999))).reason).toHaveLength(200);
});

test.each([
  [
    'Incorrect API key provided: sk-proj-****************abcd. See',
    'Incorrect API key provided: [secret]. See',
  ],
  ['Incorrect API key provided: sk-wrong12. See', 'Incorrect API key provided: [secret]. See'],
  ['Invalid token: hf_abcdefghijklmnopqrstuvwxyz0123456789', 'Invalid token: [secret]'],
])('the reason has no key that a vendor quotes: %s', (message, expected) => {
  expect(modelFailure(new TypeError(message)).reason).toBe(expected);
});

test('the reason says what the network said, however deep', () => {
  const cause = Object.assign(new TypeError('fetch failed'), {
    cause: Object.assign(new TypeError('connect'), { code: 'ECONNREFUSED' }),
  });
  const reason = (message: string) => modelFailure(Object.assign(new TypeError(message), { cause })).reason;
  expect(reason('Connection error.')).toBe('Connection error. (ECONNREFUSED)');
  expect(reason('connect ECONNREFUSED 127.0.0.1:1')).toBe('connect ECONNREFUSED 127.0.0.1:1');
});

test('the reason does not quote an answer that could not be read', () => {
  const thrown = Object.assign(new SyntaxError('JSON parsing failed: Text: "my secret"'), {
    name: 'AI_JSONParseError',
  });
  expect(modelFailure(thrown).reason).toBe('unreadable answer');
});
