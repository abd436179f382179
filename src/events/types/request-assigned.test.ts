import { expect, test } from 'vitest';
import { EVENTS } from '../events.ts';

test('whom of the team a request is assigned to is not for the customer to see', () => {
  const assigned = {
    ...{ type: 'request-assigned', data: { assignee: 'st_1', name: 'Ana' } },
    ...{ seq: 9, turn: 3, epoch: 0, at: new Date(0) },
  };
  expect(EVENTS.forCustomer(assigned)).toBeUndefined();
});
