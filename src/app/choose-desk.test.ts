import { expect, test } from 'vitest';
import type { DeskHints } from '../contracts/desk-choice.ts';
import { nodePrincipal, type Principal, staffPrincipal } from '../contracts/principal.ts';
import { defineAgent } from '../desk/define-agent.ts';
import { defineDesk } from '../desk/define-desk.ts';
import { chooseDesk } from './choose-desk.ts';

const solo = defineAgent({ id: 'solo', name: 'Solo', handoffDescription: '-', instructions: '-' });
const desk = (id: string) => defineDesk({ id, name: id, entry: 'solo', agents: [solo] });
const choose = chooseDesk({
  desks: [desk('support'), desk('salon'), desk('nights')],
  numbers: { '+15550101': 'salon' },
  hosts: { 'nights.example.com': 'nights' },
  deskOf: (id) => id.split('.')[0] ?? '',
});
const staffAt = (...desks: string[]) => staffPrincipal('support', { id: 'st_1', name: 'Bea', desks });
const customerOf = (conversation: string): Principal => ({
  ...nodePrincipal('support'),
  kind: 'customer',
  conversation,
});

const dialled = ['sip:desk@example.com', '+15550101'];
const host = 'nights.example.com';

test.each<[string, string, DeskHints]>([
  ['nothing known means the first', 'support', {}],
  ['a name wins over all else', 'support', { named: 'support', dialled, host }],
  ['a number wins over the host name', 'salon', { dialled, host }],
  ['a host name wins over the token', 'nights', { host, principal: customerOf('salon.cv_1') }],
  ['a token stands for the desk of its conversation', 'salon', { principal: customerOf('salon.cv_1') }],
  ['a key of one desk means it', 'salon', { principal: staffAt('salon') }],
  [
    'a key of two means the first of them in the configuration',
    'salon',
    { principal: staffAt('nights', 'salon') },
  ],
  [
    'a key wins over the host name of a desk that is not its own',
    'salon',
    { host, principal: staffAt('salon') },
  ],
  ['a host name chooses among the desks of a key', 'nights', { host, principal: staffAt('salon', 'nights') }],
  ['a number that stands for none means the first', 'support', { dialled: ['+15559999', 'constructor'] }],
  ['a host name that stands for none means the first', 'support', { host: 'constructor' }],
  [
    'a conversation of a desk that is gone means the first',
    'support',
    { principal: customerOf('garage.cv_1') },
  ],
])('%s', (_title, id, hints) => {
  expect(choose(hints).id).toBe(id);
});

test('a desk there is not is an error, and so is one that a key is not for', () => {
  expect(() => choose({ named: 'garage' })).toThrow(
    expect.objectContaining({ code: 'desk-not-found', detail: 'The desks are support, salon, nights.' }),
  );
  const refused = expect.objectContaining({ code: 'not-allowed' });
  expect(() => choose({ named: 'salon', principal: staffAt('support') })).toThrow(refused);
  expect(() => choose({ principal: staffAt('garage') })).toThrow(refused);
  // Who may not work there is not told which others there are.
  expect(() => choose({ named: 'garage', principal: staffAt('support') })).toThrow(
    expect.objectContaining({ detail: 'The desks are support.' }),
  );
});
