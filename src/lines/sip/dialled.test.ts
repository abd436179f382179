import { expect, test } from 'vitest';
import { dialledIn } from './dialled.ts';

test.each<[string, Record<string, string>, string[]]>([
  [
    'a number',
    { to: '<sip:+15550101@pstn.example.com>;tag=1' },
    ['+15550101', 'sip:+15550101@pstn.example.com'],
  ],
  ['a number without its plus', { to: 'sip:15550101@x.example' }, ['+15550101', 'sip:15550101@x.example']],
  [
    'a name with a port',
    { to: '"Desk" <sips:desk@example.com:5061;transport=tls>' },
    ['sip:desk@example.com'],
  ],
  [
    'whom it was for before it was passed on',
    { to: 'sip:proj_1@sip.example', diversion: '<sip:+15550101@carrier.example>;reason=unconditional' },
    ['sip:proj_1@sip.example', '+15550101', 'sip:+15550101@carrier.example'],
  ],
  ['no address', { to: 'tel:+15550101', from: 'sip:+15550199@x.example' }, []],
  ['nothing', {}, []],
])('reads %s', (_title, headers, found) => {
  expect(dialledIn(headers)).toEqual(found);
});
