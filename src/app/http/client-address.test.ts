import { describe, expect, test } from 'vitest';
import { clientAddress, isManyClients, trustedProxies } from './client-address.ts';

const from = (remoteAddress: string | undefined, forwarded?: string) => ({
  socket: { remoteAddress },
  headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
});

describe('the address a request comes from', () => {
  test.each([
    ['the other end of the connection', from('203.0.113.9'), '', '203.0.113.9'],
    ['the same when it names another, as anybody may', from('203.0.113.9', '1.2.3.4'), '', '203.0.113.9'],
    ['the one a trusted proxy names', from('10.0.0.7', '203.0.113.9'), '10.0.0.7', '203.0.113.9'],
    [
      'the last one named, as a client may have named others',
      from('10.0.0.7', '6.6.6.6, 203.0.113.9'),
      '10.0.0.0/8',
      '203.0.113.9',
    ],
    [
      'the last one that is no proxy of ours',
      from('10.0.0.7', '6.6.6.6, 203.0.113.9, 10.1.1.1'),
      '10.0.0.0/8',
      '203.0.113.9',
    ],
    ['the first of a chain of ours alone', from('10.0.0.7', '10.2.2.2, 10.1.1.1'), '10.0.0.0/8', '10.2.2.2'],
    ['the proxy when it names nobody', from('10.0.0.7'), '10.0.0.7', '10.0.0.7'],
    ['the proxy when it names nonsense', from('10.0.0.7', '203.0.113.9, <script>'), '10.0.0.7', '10.0.0.7'],
    ['without the port some proxies add', from('10.0.0.7', '203.0.113.9:4711'), '10.0.0.7', '203.0.113.9'],
    ['without brackets and port', from('10.0.0.7', '[2001:db8::1]:4711'), '10.0.0.7', '2001:db8::1'],
    [
      'IPv4 where the system says it in IPv6',
      from('::ffff:10.0.0.7', '::ffff:203.0.113.9'),
      '10.0.0.7',
      '203.0.113.9',
    ],
    ['IPv6', from('fd00::7', '2001:db8::1'), 'fd00::/8', '2001:db8::1'],
    ['unknown when the connection is gone', from(undefined, '203.0.113.9'), '10.0.0.7', 'unknown'],
  ])('is %s', (_, request, trusted, expected) => {
    expect(clientAddress(request, trustedProxies(trusted))).toBe(expected);
  });
});

test.each(['10.0.0.0/99', 'proxy.example', '10.0.0', '300.1.1.1'])('%s is no proxy to trust', (list) => {
  expect(() => trustedProxies(list)).toThrow(expect.objectContaining({ code: 'config-invalid' }));
});

test('this machine and trusted proxies speak for many clients, others for one', () => {
  const trusted = trustedProxies('10.0.0.7, fd00::/8');
  expect(
    ['127.0.0.1', '::1', '::ffff:127.0.0.1', '10.0.0.7', 'fd00::1'].every((one) =>
      isManyClients(one, trusted),
    ),
  ).toBe(true);
  expect(['10.0.0.8', '203.0.113.9', undefined].some((one) => isManyClients(one, trusted))).toBe(false);
});
