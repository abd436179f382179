import { rm } from 'node:fs/promises';
import { expect, onTestFinished, test } from 'vitest';
import { support as pack } from '../../packs/support/pack.ts';
import { type RunningServer, serve } from '../../src/app/serve.ts';
import { shortLivedFolder } from '../../src/stores/embedded/short-lived-folder.ts';
import { ApiClient } from '../support/api.ts';
import { runFile } from '../support/child.ts';
import { rawAnswers } from '../support/raw-http.ts';

/** PostgreSQL is set up anew, in a process that must first be loaded. */
const START_MS = 180_000;
const OWNER = { account: 'owner', password: 'four random words, say' };

async function dataFolder(): Promise<string> {
  const folder = await shortLivedFolder('switchroom-host-');
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Serves what is in the folder while `work` goes on. */
async function serving<Result>(
  folder: string,
  HOST: string,
  work: (server: RunningServer) => Promise<Result>,
): Promise<Result> {
  const server = await serve(
    { pack, models: [], prices: {}, phone: {} },
    { PORT: 0, HOST, LOG_LEVEL: 'silent', SWITCHROOM_DATA: folder },
  );
  try {
    return await work(server);
  } finally {
    await server.close();
  }
}

/** An owner opens the address that was printed, and sets a password. */
async function setPassword({ url, signInUrl = '' }: RunningServer): Promise<void> {
  const link = signInUrl.split('#link=')[1] ?? '';
  const post = (path: string, body: object, headers: Record<string, string> = {}) =>
    fetch(new URL(path, url), {
      ...{ method: 'POST', body: JSON.stringify(body) },
      headers: { 'content-type': 'application/json', origin: new URL(url).origin, ...headers },
    });
  const entered = await post('/v1/session/link', { link });
  expect([entered.status, await entered.json()]).toMatchObject([200, { roles: ['owner'] }]);
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
  const { password } = OWNER;
  expect((await post('/v1/session/password/set', { password }, { cookie })).status).toBe(204);
}

test(
  'a HOST that others can reach is refused in plain words while no owner can sign in, and nothing listens',
  async () => {
    const environment = { HOST: '0.0.0.0', PORT: '0', SWITCHROOM_DATA: await dataFolder() };
    const { code, stdout, stderr } = await runFile(['src/cli/main.ts', 'serve'], { environment });
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^identity-required: .*HOST=0\.0\.0\.0 lets other machines in, and no owner can sign in yet/,
    );
    expect(stderr).toContain('set a password or make a passkey');
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(stdout).not.toContain('http');
  },
  START_MS,
);

test(
  'once an owner has a password the same data is served to others, without a link, for its own names only',
  async () => {
    const folder = await dataFolder();
    const link = await serving(folder, '127.0.0.1', async (server) => {
      await setPassword(server);
      return server.signInUrl ?? '';
    });
    await serving(folder, '0.0.0.0', async (server) => {
      expect(server.signInUrl).toBeUndefined();
      const { port } = new URL(server.url);
      const url = `http://127.0.0.1:${port}`;
      const api = new ApiClient(url);
      const stranger = await api.request('/v1/conversations');
      expect([stranger.status, await stranger.json()]).toMatchObject([401, { code: 'credentials-missing' }]);
      const body = JSON.stringify({ link: link.split('#link=')[1] });
      expect((await api.request('/v1/session/link', { method: 'POST', body })).status).toBe(401);
      const signedIn = await api.request('/v1/session/password', {
        ...{ method: 'POST', body: JSON.stringify(OWNER) },
      });
      const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
      expect((await api.request('/v1/conversations', { headers: { cookie } })).status).toBe(200);
      for (const [host, status] of [
        ['evil.example', 421],
        [`localhost:${port}`, 200],
      ]) {
        const asked = `GET /v1/desk HTTP/1.1\r\nhost: ${host}\r\nconnection: close\r\n\r\n`;
        expect(
          (await rawAnswers(url, asked)).map((answer) => answer.status),
          String(host),
        ).toEqual([status]);
      }
    });
    await serving(folder, '127.0.0.1', async ({ signInUrl }) => expect(signInUrl).toBeUndefined());
  },
  START_MS,
);
