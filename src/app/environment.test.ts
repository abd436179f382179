import { expect, test } from 'vitest';
import { readEnvironment } from './environment.ts';

const DEFAULTS = { PORT: 4100, HOST: '127.0.0.1', SWITCHROOM_DATA: '.switchroom', LOG_LEVEL: 'warn' };

test('an empty environment gives a port, this machine only, and the embedded database', () => {
  expect(readEnvironment({})).toEqual(DEFAULTS);
});

test('a variable that is set to nothing counts as not set', () => {
  expect(readEnvironment({ PORT: '', DATABASE_URL: '', HOST: '' })).toEqual(DEFAULTS);
});

test('what is set is read', () => {
  const given = { PORT: '0', HOST: '0.0.0.0', SWITCHROOM_DATA: '/data', LOG_LEVEL: 'debug' };
  const DATABASE_URL = 'postgresql://user:secret@db:5432/desk';
  expect(readEnvironment({ ...given, DATABASE_URL, PATH: '/bin' })).toEqual({
    ...given,
    PORT: 0,
    DATABASE_URL,
  });
});

test.each([
  ['PORT', 'abc', 'PORT must be a number, e.g. PORT=4100.'],
  ['PORT', '70000', 'PORT must be 0 (any free port) to 65535.'],
  ['PORT', '-1', 'PORT must be 0 (any free port) to 65535.'],
  ['DATABASE_URL', 'mysql://x', 'DATABASE_URL must look like postgres://user:password@host:5432/database.'],
  ['PUBLIC_URL', 'desk.example.com', 'PUBLIC_URL must look like https://desk.example.com, without a path.'],
  [
    'TWILIO_API_URL',
    'localhost:4200',
    'TWILIO_API_URL must look like http://127.0.0.1:4200, without a path.',
  ],
  ['SWITCHROOM_SECRET', 'short', 'SWITCHROOM_SECRET must have at least 32 characters.'],
  ['LOG_LEVEL', 'loud', 'LOG_LEVEL must be silent, error, warn, info or debug.'],
])('%s=%s is refused with how to mend it', (name, value, words) => {
  const wrong = expect.objectContaining({ code: 'config-invalid', detail: words });
  expect(() => readEnvironment({ [name]: value })).toThrow(wrong);
});

test('logins for migration and tools go with that of the engine', () => {
  const DATABASE_TOOLS_URL = 'postgres://tools:secret@db:5432/desk';
  const needed = expect.objectContaining({ detail: 'DATABASE_TOOLS_URL needs DATABASE_URL as well.' });
  expect(() => readEnvironment({ DATABASE_TOOLS_URL })).toThrow(needed);
  const both = { DATABASE_TOOLS_URL, DATABASE_URL: 'postgres://engine:secret@db:5432/desk' };
  expect(readEnvironment(both)).toMatchObject(both);
});

test('everything that is wrong is named at once', () => {
  expect(() => readEnvironment({ PORT: 'x', LOG_LEVEL: 'y' })).toThrow(/PORT .* LOG_LEVEL/);
});

test('an account with the telephone network needs its token and the address of this server', () => {
  const TWILIO_ACCOUNT_SID = `AC${'0'.repeat(32)}`;
  const missing = 'TWILIO_AUTH_TOKEN is needed for calls. PUBLIC_URL is needed for calls.';
  expect(() => readEnvironment({ TWILIO_ACCOUNT_SID })).toThrow(expect.objectContaining({ detail: missing }));
  expect(() => readEnvironment({ TWILIO_ACCOUNT_SID: 'SK1' })).toThrow(/must look like AC/);
  const whole = { TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN: 'secret', PUBLIC_URL: 'https://desk.example.com' };
  expect(readEnvironment(whole)).toMatchObject(whole);
});
