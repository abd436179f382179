import { expect, test } from 'vitest';
import type { Changeable, DeskChanges } from './changes-api.ts';
import { changedFields, changesOf, differences, fieldOf, fieldsOf } from './fields.ts';

const CODE: Changeable = {
  style: 'Be brief.',
  routerSure: 0.9,
  limits: { handoffsPerTurn: 5, wayOut: 'person' },
  agents: [
    {
      id: 'billing',
      name: 'Billing',
      instructions: 'Help with bills.',
      addedInstructions: null,
      handoffDescription: 'Invoices.',
      examples: ['where is my bill', 'i was charged twice'],
    },
    {
      id: 'tech',
      name: 'Tech',
      instructions: null,
      addedInstructions: null,
      handoffDescription: 'Networks.',
      examples: [],
    },
  ],
  knowledge: [{ tool: 'look_up', texts: { 'ways to pay': 'Cards.' } }],
};

test('what was published is read into fields and written again as it was', () => {
  const changes: DeskChanges = {
    style: 'Be warm.',
    routerSure: 0.92,
    limits: { handoffsPerTurn: 3, wayOut: 'floor' },
    agents: {
      billing: {
        addedInstructions: 'The terminal is down.',
        examples: { add: ['my card was declined'], remove: ['where is my bill'] },
      },
    },
    knowledge: { look_up: { 'ways to pay': 'Cards and bank transfers.' } },
  };
  expect(changesOf(CODE, changedFields(CODE, changes))).toEqual(changes);
});

test('a field that says again what the code says is no change', () => {
  const fields = changedFields(CODE, { style: 'Be warm.' });
  fields.set('style', 'Be brief.');
  expect(changesOf(CODE, fields)).toEqual({});
  expect(differences(fieldsOf(CODE), fields)).toEqual([]);
});

test('instructions that are made by code have no field; what is put behind them has', () => {
  const fields = fieldsOf(CODE);
  expect(fields.has(fieldOf('agents', 'tech', 'instructions'))).toBe(false);
  expect(fields.get(fieldOf('agents', 'tech', 'addedInstructions'))).toBe('');
});

test('what differs between two published desks is told field by field', () => {
  const one = changedFields(CODE, { style: 'Be warm.' });
  const other = changedFields(CODE, { agents: { billing: { examples: { add: ['refund me'] } } } });
  expect(differences(one, other)).toEqual([
    { field: 'style', before: 'Be warm.', after: 'Be brief.' },
    {
      field: fieldOf('agents', 'billing', 'examples'),
      before: ['where is my bill', 'i was charged twice'],
      after: ['where is my bill', 'i was charged twice', 'refund me'],
    },
  ]);
});
