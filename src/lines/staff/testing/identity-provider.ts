import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A real OpenID Connect provider on loopback. */
export interface IdentityProvider {
  readonly issuer: string;
  readonly client: { readonly clientId: string; readonly clientSecret: string };
  /** What it says of people, by what they sign in with; may be changed meanwhile. */
  readonly people: Map<string, Record<string, unknown>>;
  /** Signs in there as a person does, from where one was sent to; resolves to where one is sent back to. */
  signIn(start: string, person: string): Promise<string>;
  close(): Promise<void>;
}

interface ProviderModule {
  readonly default: new (issuer: string, configuration: object) => { callback(): RequestListener };
}

/** Starts a provider (npm: oidc-provider) with one client, whose pages are at `origin`. */
export async function identityProvider(origin: string): Promise<IdentityProvider> {
  // @ts-expect-error: the package has no types of its own.
  const { default: Provider }: ProviderModule = await import('oidc-provider');
  const people = new Map<string, Record<string, unknown>>();
  const client = { clientId: 'switchroom', clientSecret: 'a secret of the client' };
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        redirect_uris: [`${origin}/v1/session/oidc/callback`],
      },
    ],
    claims: { openid: ['sub'], profile: ['name', 'groups'] },
    cookies: { keys: ['a key of the provider'] },
    findAccount: (_: unknown, id: string) =>
      people.has(id) && { accountId: id, claims: async () => ({ sub: id, ...people.get(id) }) },
  });
  server.on('request', provider.callback());
  return {
    issuer,
    client,
    people,
    signIn: (start, person) => signInAt(issuer, start, person),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Follows the provider's pages with a cookie jar, filling in its forms. */
async function signInAt(issuer: string, start: string, person: string): Promise<string> {
  const cookies = new Map<string, string>();
  let url = start;
  let form: Record<string, string> | undefined;
  for (let step = 0; step < 20 && url.startsWith(issuer); step += 1) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const body = form && { method: 'POST', body: new URLSearchParams(form) };
    const response = await fetch(url, { redirect: 'manual', headers: { cookie }, ...body });
    for (const header of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(header) ?? [];
      cookies.set(name, value);
    }
    const next = response.headers.get('location');
    form = undefined;
    if (next !== null) {
      url = new URL(next, url).href;
      continue;
    }
    const page = await response.text();
    const action = /action="([^"]+)"/.exec(page)?.[1];
    if (action === undefined) throw new Error(`The provider shows no form: ${page.slice(0, 500)}`);
    url = new URL(action, url).href;
    const isLogin = page.includes('name="login"');
    form = isLogin ? { prompt: 'login', login: person, password: 'any' } : { prompt: 'consent' };
  }
  return url;
}
