import ipaddr from 'ipaddr.js';

const NETWORK_BITS = 64;

/** What a network address is counted as: an IPv6 network of one customer (/64), an IPv4 address however it is written. */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  // `process` also takes an IPv4 address out of the IPv6 form that sockets give it.
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  const bytes = parsed.toByteArray().slice(0, NETWORK_BITS / 8);
  return `${Buffer.from(bytes).toString('hex')}/${NETWORK_BITS}`;
}
