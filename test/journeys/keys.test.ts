import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { deskIdentity } from '../../src/app/identity.ts';
import { withDatabase } from '../../src/app/open-for-command.ts';
import { shortLivedFolder } from '../../src/stores/embedded/short-lived-folder.ts';
import { startEmbedded } from '../../src/stores/embedded/start-embedded.ts';
import { testDatabase } from '../../src/testing/test-database.ts';
import { runFile } from '../support/child.ts';

let data: string;
beforeAll(async () => {
  data = await shortLivedFolder('switchroom-keys-');
});
afterAll(() => rm(data, { recursive: true, force: true }));

/** `switchroom key ...` on the embedded database of the folder, or on a given one. */
async function key(args: string, environment: Record<string, string> = { SWITCHROOM_DATA: data }) {
  const { code, stdout, stderr } = await runFile(['src/cli/main.ts', 'key', ...args.split(' ')], {
    environment,
  });
  return { code, stderr, lines: stdout.trimEnd().split('\n') };
}

/** Whose key it is at the desk that comes along. */
async function ownerOf(bearer: string | undefined, place: { DATABASE_URL?: string } = {}) {
  return withDatabase({ SWITCHROOM_DATA: data, ...place }, async (pool) => {
    const parts = { desk: 'support', pool, settings: {}, environment: {} };
    return deskIdentity(parts).identity.authenticate({ bearer, cookies: {} });
  });
}

test('while nothing runs, a key is made, listed, rotated and revoked, and the last line is the key alone', async () => {
  const made = await key('create --role operator --name crm');
  expect(made).toMatchObject({ code: 0, stderr: '' });
  const secret = made.lines.at(-1);
  expect(secret).toMatch(/^sr_[0-9a-f]{12}_[\w-]{43}$/);
  expect(await ownerOf(secret)).toMatchObject({
    principal: { name: 'crm', roles: ['operator'] },
    via: 'key',
  });
  const id = secret?.split('_')[1] ?? '';
  expect((await key('list')).lines).toEqual([
    expect.stringMatching(`^${id}  crm  operator  made .*does not expire$`),
  ]);
  const rotated = (await key(`rotate ${id} --grace 0`)).lines.at(-1);
  await expect(ownerOf(secret)).rejects.toMatchObject({ code: 'credentials-invalid' });
  expect(await ownerOf(rotated)).toMatchObject({ principal: { id } });
  expect((await key(`revoke ${id}`)).lines).toEqual([`Revoked: ${id}`]);
  await expect(ownerOf(rotated)).rejects.toMatchObject({ code: 'credentials-invalid' });
});

test('while another process serves the data folder, the command works beside it and leaves its server running', async () => {
  const server = await startEmbedded({ folder: data });
  try {
    const secret = (await key('create --scope audit:read')).lines.at(-1);
    expect(await ownerOf(secret)).toMatchObject({ principal: { scopes: ['audit:read'] } });
  } finally {
    await server.stop();
  }
});

test('with DATABASE_URL the key is made there', async () => {
  const database = await testDatabase();
  try {
    const place = { DATABASE_URL: database.url };
    const secret = (await key('create --role auditor --days 30', place)).lines.at(-1);
    expect(await ownerOf(secret, place)).toMatchObject({ principal: { roles: ['auditor'] } });
    expect((await key('rotate-signing', place)).lines[0]).toMatch(/^A new key signs within 15 seconds: /);
  } finally {
    await database.drop();
  }
});

test('a role nobody has, and an id nobody knows, are told in a line', async () => {
  const unknown = await key('create --role boss');
  expect(unknown.stderr).toContain('It must be one of owner, operator, analyst, auditor.');
  expect(unknown.code).toBe(1);
  const missing = await key('revoke 000000000000');
  expect(missing).toMatchObject({ code: 1, stderr: expect.stringMatching(/^key-not-found: .*\n$/) });
});
