import { expect, test } from 'vitest';
import type { Duty } from '../contracts/duty.ts';
import { heldBy, isUnassigned, pickAssignee } from './pick-assignee.ts';

const duty = (staff: string, more: Partial<Duty> = {}): Duty => ({
  ...{ staff, name: staff, since: new Date(0), until: new Date(1), desks: null, skills: [], atOnce: 2 },
  ...more,
});
const request = (more: object = {}) => ({
  ...{ id: 'cv_1', from: 'triage', claimant: null, assignee: null, asked: [], danger: false },
  ...more,
});
const wanted = (more: object = {}) => ({ desk: 'support', skill: undefined, asked: [], ...more });
const pick = (onDuty: Duty[], held: [string, number][], more: object = {}) =>
  pickAssignee(onDuty, new Map(held), wanted(more))?.staff;

test('who has least to do is given a request; of two alike, who came first', () => {
  expect(pick([duty('ana'), duty('ben')], [['ana', 1]])).toBe('ben');
  expect(pick([duty('ana'), duty('ben')], [])).toBe('ana');
});

test('nobody is given more than they take at once', () => {
  expect(
    pick(
      [duty('ana', { atOnce: 1 }), duty('ben')],
      [
        ['ana', 1],
        ['ben', 1],
      ],
    ),
  ).toBe('ben');
  expect(pick([duty('ana')], [['ana', 2]])).toBeUndefined();
});

test('what wants a skill goes to who has it, and to nobody else', () => {
  const staff = [duty('ana'), duty('ben', { skills: ['refunds'] })];
  expect(pick(staff, [['ben', 1]], { skill: 'refunds' })).toBe('ben');
  expect(pick(staff, [['ben', 2]], { skill: 'refunds' })).toBeUndefined();
});

test('people are asked for the desks that they are there for', () => {
  expect(pick([duty('ana', { desks: ['salon'] }), duty('ben', { desks: ['support'] })], [])).toBe('ben');
});

test('who was asked and did not come is not asked again', () => {
  expect(pick([duty('ana'), duty('ben')], [], { asked: ['ana'] })).toBe('ben');
  expect(pick([duty('ana')], [], { asked: ['ana'] })).toBeUndefined();
});

test('a conversation counts for who took it over, else for whom it is assigned to', () => {
  const held = heldBy([
    request({ assignee: 'ana' }),
    request({ assignee: 'ana', claimant: 'ben' }),
    request(),
    request({ claimant: 'ben' }),
  ]);
  expect([...held]).toEqual([
    ['ana', 1],
    ['ben', 2],
  ]);
});

test('what was assigned to somebody who has left is to be assigned anew', () => {
  expect(isUnassigned(request({ assignee: 'ana' }), [duty('ana')])).toBe(false);
  expect(isUnassigned(request({ assignee: 'ana' }), [duty('ben')])).toBe(true);
  expect(isUnassigned(request({ assignee: 'ana', claimant: 'ben' }), [])).toBe(false);
  expect(isUnassigned(request(), [])).toBe(true);
});
