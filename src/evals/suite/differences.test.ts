import { expect, test } from 'vitest';
import { answerDifferences, differences } from './differences.ts';
import type { Outcome } from './outcome.ts';

const OUTCOME: Outcome = {
  owner: 'billing',
  status: 'open',
  path: ['triage', 'billing'],
  person: false,
  danger: false,
  facts: { account: { id: 'C-1', seats: 3 } },
  reasks: 1,
  spend: { usd: 0, modelCalls: 2 },
  said: ['Good morning.', 'Shall I refund $20.00?', 'Done.'],
  ran: [
    { name: 'look_up', arguments: '{"month":"May"}', output: '' },
    { name: 'refund', arguments: '{"invoice":"I-7","amount":20}', output: '' },
  ],
  consent: { asked: ['refund'], given: ['refund'], refused: [] },
  answers: [],
};
const WRITING = new Set(['refund', 'book']);

test.each([
  { owner: ['triage', 'billing'], status: ['open'], person: false, danger: false },
  { path: 'triage>billing', visited: ['billing'], avoided: ['sales'] },
  { facts: { account: { id: 'C-1' } } },
  { reasks: 1 },
  { writes: ['refund'] },
  { tools: { required: [{ name: 'refund', arguments: { amount: 20, invoice: '/^i-/' } }] } },
  { tools: { forbidden: [{ name: 'refund', arguments: { amount: 40 } }, { name: 'book' }] } },
  { consent: { asked: ['refund'], given: ['refund'], refused: [] } },
  { reply: { contains: ['REFUND $20.00', '/\\bdone\\b/'], excludes: ['$40'] } },
])('%j is so', (wanted) => {
  expect(differences(wanted, OUTCOME, WRITING)).toEqual([]);
});

test.each([
  [{ owner: ['triage'] }, 'owner: it is billing'],
  [{ status: ['closed'] }, 'status: it is open'],
  [{ path: 'triage > sales' }, 'path: it went triage > billing'],
  [{ visited: ['sales'] }, 'visited: it went triage > billing'],
  [{ avoided: ['billing'] }, 'avoided: it went triage > billing'],
  [{ person: true }, 'person: it is not so'],
  [{ danger: true }, 'danger: it is not so'],
  [{ facts: { account: { seats: 4 } } }, 'facts.account: it is {"id":"C-1","seats":3}'],
  [{ facts: { phone: '1' } }, 'facts.phone: it is not known'],
  [{ reasks: 0 }, 'reasks: there were 1'],
  [{ writes: [] }, 'writes: it wrote refund'],
  [{ writes: ['refund', 'book'] }, 'writes: it wrote refund'],
  [
    { tools: { required: [{ name: 'look_up', arguments: { month: 'June' } }] } },
    'tools.required look_up {"month":"June"}: look_up {"month":"May"}, refund {"invoice":"I-7","amount":20} ran',
  ],
  [{ tools: { forbidden: [{ name: 'look_up' }] } }, 'tools.forbidden look_up: it ran with {"month":"May"}'],
  [{ consent: { refused: ['refund'] } }, 'consent.refused: it was nothing'],
  [{ reply: { contains: ['bitcoin'] } }, 'reply.contains bitcoin: nothing like it was said'],
  [{ reply: { excludes: ['done'] } }, 'reply.excludes done: "Done." was said'],
])('%j is not, and what is is told', (wanted, told) => {
  expect(differences(wanted, OUTCOME, WRITING)).toEqual([told]);
});

test('an answer with nothing done ran nothing', () => {
  const silent = { said: [], ran: [], consent: { asked: [], given: [], refused: [] } };
  expect(answerDifferences({ tools: { required: [{ name: 'refund' }] } }, silent, WRITING)).toEqual([
    'tools.required refund: nothing ran',
  ]);
});
