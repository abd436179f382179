import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { checkUrl, lookupWithin, mayReach } from './address-rule.ts';

test.each([
  [
    'public',
    ['93.184.216.34', '2606:2800:220:1::1'],
    ['127.0.0.1', '10.0.0.1', '169.254.169.254', '::1', 'fd00::1'],
  ],
  ['public', [], ['0.0.0.0', '100.64.0.1', '::ffff:10.0.0.1', '64:ff9b::a00:1', '2002:a00:1::', '224.0.0.1']],
  [
    'private',
    ['10.1.2.3', '192.168.0.9', 'fd00::1', '93.184.216.34'],
    ['127.0.0.1', '169.254.169.254', 'fe80::1'],
  ],
  ['loopback', ['127.0.0.1', '::1', '::ffff:127.0.0.1'], ['10.0.0.1', '93.184.216.34', 'no address']],
] as const)('a receiver in the %s network may be there and nowhere else', (network, allowed, refused) => {
  for (const address of allowed) expect(mayReach(network, address)).toBe(true);
  for (const address of refused) expect(mayReach(network, address)).toBe(false);
});

test('an address in the URL itself is judged as well, and nothing beyond this machine is called without TLS', () => {
  const check = (network: 'public' | 'loopback', url: string) => () => checkUrl(network, new URL(url));
  expect(check('public', 'https://hooks.example.com/a')).not.toThrow();
  expect(check('loopback', 'http://localhost:9/a')).not.toThrow();
  for (const url of ['http://hooks.example.com', 'https://[::1]/', 'https://0x7f.1/', 'https://2130706433/'])
    expect(check('public', url)).toThrow(expect.objectContaining({ code: 'webhook-failed' }));
});

test('a name that leads where nothing is to be called is refused when the connection is made', async () => {
  const find = (network: 'public' | 'loopback') =>
    promisify(lookupWithin(network))('localhost', { all: true });
  await expect(find('public')).rejects.toMatchObject({ code: 'webhook-failed' });
  expect(await find('loopback')).toContainEqual(expect.objectContaining({ address: expect.any(String) }));
});
