import { type LookupAddress, type LookupOptions, lookup } from 'node:dns';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { SwitchroomError } from '../../contracts/errors.ts';

/** Which addresses a receiver may have. */
export type Network = 'public' | 'private' | 'loopback';

const RANGES: Readonly<Record<Network, readonly string[]>> = {
  public: ['unicast'],
  private: ['unicast', 'private', 'uniqueLocal', 'carrierGradeNat'],
  loopback: ['loopback'],
};

/** Whether an IP address lies where a receiver may be; an IPv4 address in the clothes of an IPv6 one is that address. */
export function mayReach(network: Network, address: string): boolean {
  return ipaddr.isValid(address) && RANGES[network].includes(ipaddr.process(address).range());
}

/** Throws `webhook-failed` for a URL that is never called: without TLS beyond this machine, or with a forbidden address in it. */
export function checkUrl(network: Network, { protocol, hostname }: URL): void {
  if (protocol !== 'https:' && network !== 'loopback') throw refused(`${hostname} is not called without TLS`);
  const address = hostname.replace(/^\[|\]$/g, '');
  if (isIP(address) !== 0 && !mayReach(network, address))
    throw refused(`${address} is not a ${network} address`);
}

/**
 * Looks a host up for a connection, and refuses it when any of its addresses is not allowed: the address that was judged
 * is the one that is called, whatever the name means a moment later.
 */
export function lookupWithin(network: Network) {
  return (
    host: string,
    options: LookupOptions,
    done: (error: Error | null, address: string | LookupAddress[], family?: number) => void,
  ): void => {
    lookup(host, { ...options, all: true }, (error, found) => {
      if (error) return done(error, '');
      const [first] = found;
      const wrong = found.find(({ address }) => !mayReach(network, address));
      if (first === undefined || wrong)
        return done(refused(`${host} is ${wrong?.address ?? 'nowhere'}, not a ${network} address`), '');
      return options.all ? done(null, found) : done(null, first.address, first.family);
    });
  };
}

function refused(why: string): SwitchroomError {
  return new SwitchroomError('webhook-failed', `${why}.`);
}
