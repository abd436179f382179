import type { RunningServer } from '../../src/app/serve.ts';
import type { Role } from '../../src/contracts/principal.ts';

/** Somebody who works at the desks of a server. */
export interface NewColleague {
  readonly roles?: readonly Role[];
  readonly desks?: readonly string[];
}

/** Somebody of the staff who has signed in with a browser. */
export async function signedInStaff(
  server: RunningServer,
  name: string,
  { roles = ['operator'], desks }: NewColleague = {},
) {
  const member = await server.staff.add({ account: `${name}@example.com`, name, roles, desks });
  const { secret } = await server.staff.createLink(member);
  const headers = { 'content-type': 'application/json', origin: server.url };
  const body = JSON.stringify({ link: secret });
  const signedIn = await fetch(`${server.url}/v1/session/link`, { method: 'POST', headers, body });
  if (!signedIn.ok) throw new Error(`Nobody was signed in: ${await signedIn.text()}`);
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  return {
    id: member.id,
    async ask(method: string, path: string, json?: object) {
      const response = await fetch(`${server.url}${path}`, {
        method,
        headers: { ...headers, cookie },
        ...(json && { body: JSON.stringify(json) }),
      });
      const text = await response.text();
      return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
    },
  };
}
