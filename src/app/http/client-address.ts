import type { IncomingMessage } from 'node:http';
import ipaddr from 'ipaddr.js';
import { SwitchroomError } from '../../contracts/errors.ts';

type Address = ReturnType<typeof ipaddr.process>;

/** Proxies whose word is taken for where a request comes from. */
export type TrustedProxies = readonly (readonly [Address, number])[];

/** Reads addresses and networks, e.g. `10.0.0.7, fd00::/8`. Throws `config-invalid` naming the one that is none. */
export function trustedProxies(list = ''): TrustedProxies {
  const names = list.split(/[\s,]+/).filter((name) => name !== '');
  return names.map((name) => {
    const address = addressIn(name.split('/', 1).join());
    if (address !== undefined && !name.includes('/'))
      return [address, address.toByteArray().length * 8] as const;
    if (address !== undefined && ipaddr.isValidCIDR(name)) return ipaddr.parseCIDR(name);
    throw new SwitchroomError(
      'config-invalid',
      `TRUSTED_PROXIES has "${name}": say an address or a network, e.g. 10.0.0.7 or 10.0.0.0/8.`,
    );
  });
}

/**
 * The address a request comes from: the other end of its connection, or, while that is a trusted proxy, whom it names in
 * `X-Forwarded-For`: the last one there that is no trusted proxy. Nobody else's word counts.
 */
export function clientAddress(
  {
    socket,
    headers,
  }: Pick<IncomingMessage, 'headers'> & { readonly socket: { readonly remoteAddress?: string | undefined } },
  trusted: TrustedProxies,
): string {
  const forwarded = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .reverse();
  let client = addressIn(socket.remoteAddress ?? '');
  for (const name of forwarded) {
    if (client === undefined || !isTrusted(client, trusted)) break;
    const before = addressIn(name.trim());
    if (before === undefined) break;
    client = before;
  }
  return client?.toString() ?? 'unknown';
}

/** Whether an address is this machine's own, or of a proxy that speaks for many clients. */
export function isManyClients(address: string | undefined, trusted: TrustedProxies): boolean {
  const known = addressIn(address ?? '');
  return known !== undefined && (known.range() === 'loopback' || isTrusted(known, trusted));
}

function isTrusted(address: Address, trusted: TrustedProxies): boolean {
  return trusted.some(([network, bits]) => address.kind() === network.kind() && address.match(network, bits));
}

/** IPv4 in IPv6 is read as IPv4; a port is left out, as some proxies add it. */
function addressIn(text: string): Address | undefined {
  const bare = /^\[(.+)\](?::\d+)?$/.exec(text)?.[1] ?? /^([\d.]+):\d+$/.exec(text)?.[1] ?? text;
  // `isValid` takes "10.1" and "0x7f.1" as well, which nobody means.
  const isOne = ipaddr.IPv4.isValidFourPartDecimal(bare) || ipaddr.IPv6.isValid(bare);
  return isOne ? ipaddr.process(bare) : undefined;
}
