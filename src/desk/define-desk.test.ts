import { expect, test } from 'vitest';
import type { OpeningHours } from '../contracts/hours.ts';
import { defineAgent } from './define-agent.ts';
import { DEFAULT_LIMITS, defineDesk } from './define-desk.ts';
import { definePack } from './define-pack.ts';

const solo = defineAgent({ id: 'solo', name: 'Solo', handoffDescription: '-', instructions: '-' });
const desk = defineDesk({ id: 'd', name: 'D', entry: 'solo', agents: [solo], limits: { turnMs: 9 } });

test('limits that are named replace the defaults one by one', () => {
  expect(desk.limits).toEqual({ ...DEFAULT_LIMITS, turnMs: 9 });
});

test.each([
  ['modelCallsPerTurn', 0],
  ['usdPerTurn', -1],
  ['turnMs', Number.NaN],
  ['wayOut', 'window'],
])('a limit that makes no sense is refused and named: %s %s', (limit, value) => {
  const limits = { [limit]: value };
  expect(() => defineDesk({ id: 'd', name: 'D', entry: 'solo', agents: [solo], limits })).toThrow(limit);
});

test.each([
  ['closeAfterMs', { idle: { closeAfterMs: 59_999 } }],
  ['phone', { idle: { lines: { phone: 10 } } }],
  ['conversationsMs', { retention: { conversationsMs: 0 } }],
  ['receiptsMs', { retention: { receiptsMs: Number.NaN } }],
])('a time that nothing can be kept for is refused and named: %s', (time, times) => {
  expect(() => defineDesk({ id: 'd', name: 'D', entry: 'solo', agents: [solo], ...times })).toThrow(time);
});

test('a desk may do without tools and handoffs', () => {
  const limits = { toolCallsPerTurn: 0, handoffsPerTurn: 0, handoffsPerConversation: 0, depth: 0 };
  expect(defineDesk({ id: 'd', name: 'D', entry: 'solo', agents: [solo], limits }).limits).toMatchObject(
    limits,
  );
});

test('two agents with one id are refused and named', () => {
  expect(() => defineDesk({ id: 'd', name: 'D', entry: 'solo', agents: [solo, solo] })).toThrow('"solo"');
});

test('an entry the desk does not have is refused and named', () => {
  const entry = 'front' as string as 'solo';
  expect(() => defineDesk({ id: 'd', name: 'D', entry, agents: [solo] })).toThrow('"front"');
});

test('a time zone that does not exist is refused and named', () => {
  const timeZone = 'America/Torronto';
  expect(() => defineDesk({ id: 'd', name: 'D', timeZone, entry: 'solo', agents: [solo] })).toThrow(timeZone);
});

test.each(['Support', '1st', 'a-b', 'x'.repeat(64), ''])(
  'a pack with the schema "%s" is refused, as PostgreSQL would have to quote it',
  (schema) => {
    expect(() => definePack({ name: 'p', desk, database: { schema, files: [] } })).toThrow(
      'schema must match',
    );
  },
);

test.each(['switchroom', 'information_schema', 'pg_catalog', 'pg_temp'])(
  'a pack with the schema "%s" is refused: its tools would have rights on what is not the pack’s',
  (schema) => {
    expect(() => definePack({ name: 'p', desk, database: { schema, files: [] } })).toThrow(
      `the schema "${schema}" is not for packs`,
    );
  },
);

test.each([
  ['no weekday', { week: { 8: [{ from: '09:00', to: '17:00' }] } }],
  ['no part of a day', { week: { 1: [{ from: '9', to: '17:00' }] } }],
  ['no part of a day', { week: { 1: [{ from: '22:00', to: '06:00' }] } }],
  ['no date', { week: {}, closed: [{ date: 'Christmas' }] }],
  ['no time zone', { timeZone: 'Mars/Olympus', week: {} }],
  ['write { week', { days: {} }],
])('hours that can not be are refused, with what to write: %s', (detail, hours) => {
  const person = { hours: hours as OpeningHours };
  expect(() => defineDesk({ id: 'd', name: 'D', entry: 'solo', agents: [solo], person })).toThrow(detail);
});

test.each([0.4, 1.1, 'sure'])('a router that is to be sure from %j is refused', (routerSure) => {
  const options = {
    id: 'd',
    name: 'D',
    entry: 'solo',
    agents: [solo],
    routerSure: routerSure as number,
  } as const;
  expect(() => defineDesk(options)).toThrow('routerSure must be from 0.5 to 1');
});
