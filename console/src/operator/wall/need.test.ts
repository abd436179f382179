import { expect, test } from 'vitest';
import type { WallRow } from '../console-api.ts';
import { asking, wallRow } from '../testing/rows.ts';
import { needOf, ranked } from './need.ts';

const NOW = Date.parse('2026-03-02T10:00:00.000Z');
const at = (minutesAgo: number) => new Date(NOW - minutesAgo * 60_000).toISOString();
const said = (by: 'customer' | 'agent', minutesAgo: number): Partial<WallRow> => ({
  last: { by, name: '', text: 'hello', at: at(minutesAgo) },
});
const danger = { category: 'medical', span: 'chest pain', seq: 2, turn: 1, at: at(1) } as const;
const mine = (claimant: string): Partial<WallRow> => {
  const { person } = asking(at(9));
  return {
    status: 'with-person',
    owner: 'person',
    person: person ? { ...person, claimedBy: 'Ana', claimant } : null,
  };
};

test('whoever is in danger comes first, then my own customer, then who asks for a person, then who waits for a yes', () => {
  const approvals = [{ callId: 'c', name: 'issue_refund', requestedAt: at(30), dueAt: null }];
  const rows = [
    wallRow('calm'),
    wallRow('yes', { approvals }),
    wallRow('asks', asking(at(2))),
    wallRow('mine', { ...mine('ana'), ...said('customer', 1) }),
    wallRow('danger', { danger }),
  ];
  expect(ranked(rows, 'ana', NOW)).toEqual(['danger', 'mine', 'asks', 'yes', 'calm']);
  expect(rows.map((row) => needOf(row, 'ana', NOW)?.reason)).toEqual([
    undefined,
    'issue refund waits for a yes',
    'Asks for a person: team is asked',
    'Waits for your answer',
    'Said they are in danger: medical',
  ]);
});

test('of those who ask for a person, the one whose time runs out first comes first', () => {
  const rows = [wallRow('later', asking(at(9), at(-9))), wallRow('soon', asking(at(1), at(-1)))];
  expect(ranked(rows, 'ana', NOW)).toEqual(['soon', 'later']);
});

test('a customer of a colleague needs somebody only once nobody has answered for a while', () => {
  const asks = (minutes: number) =>
    needOf(wallRow('c', { ...mine('bo'), ...said('customer', minutes) }), 'ana', NOW);
  expect(asks(0)).toBeNull();
  expect(asks(3)?.reason).toBe('Waits for Ana');
});

test('an agent that has answered leaves nobody waiting', () => {
  expect(needOf(wallRow('c', said('agent', 60)), 'ana', NOW)).toBeNull();
  expect(needOf(wallRow('c', said('customer', 60)), 'ana', NOW)?.reason).toBe('Has no answer');
});
