import { expect, test } from 'vitest';
import { layOut } from './lay-out.ts';

test('agents stand as far from the entry as handoffs lead there, people last, and who can not be reached is told apart', () => {
  const ways = [
    { from: 'triage', to: 'billing' },
    { from: 'billing', to: 'triage' },
    { from: 'triage', to: 'tech' },
    { from: 'tech', to: 'network' },
    { from: 'triage', to: 'person' },
    { from: 'lost', to: 'triage' },
  ];
  const seats = layOut(['triage', 'billing', 'tech', 'network', 'lost', 'person'], ways, 'triage', [
    'person',
  ]);
  expect(seats.map(({ id, column, row }) => `${id} ${column}.${row}`)).toEqual([
    'triage 0.0',
    'billing 1.0',
    'tech 1.1',
    'network 2.0',
    'lost 3.0',
    'person 3.1',
  ]);
  expect(seats.filter(({ reachable }) => !reachable).map(({ id }) => id)).toEqual(['lost']);
});
