import { SwitchroomError } from '../../contracts/errors.ts';

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

/** Where a server is reached. */
export interface HostNames {
  /** The interface it listens on. */
  readonly host: string;
  /** The address the world reaches it at, where a proxy stands before it. */
  readonly publicUrl?: string | undefined;
  /** Further names that proxies and health checks call it by. */
  readonly hosts?: readonly string[] | undefined;
}

/** The host names a server answers for: those of this machine itself, and those it was given. */
export function hostsOf({ host, publicUrl, hosts = [] }: HostNames): ReadonlySet<string> {
  const ours = publicUrl === undefined ? [] : [new URL(publicUrl).hostname];
  return new Set([...LOOPBACK, ...ours, ...[host, ...hosts].map(nameOf)]);
}

/**
 * Lets pass what is meant for one of these names: a page of another site whose name was bound to this machine (DNS
 * rebinding) speaks to its own name. Throws `host-refused`, and `request-invalid` for what is no host at all.
 */
export function expectHost(header: string | undefined, known: ReadonlySet<string>): void {
  const hostname = header === undefined ? undefined : URL.parse(`http://${header}`)?.hostname;
  if (hostname === undefined)
    throw new SwitchroomError('request-invalid', 'Say which host is meant: `host`.');
  if (!known.has(hostname)) {
    throw new SwitchroomError(
      'host-refused',
      `This server does not answer for ${hostname.slice(0, 100)}; its configuration lists the names it does, as \`hosts\`.`,
    );
  }
}

/** As URLs have it: IPv6 addresses in brackets, names in small letters. */
function nameOf(host: string): string {
  const bare = host.includes(':') && !host.startsWith('[') ? `[${host}]` : host;
  return URL.parse(`http://${bare}`)?.hostname ?? host;
}
