import { expect, onTestFinished, test } from 'vitest';
import { deskIdentity } from '../../src/app/identity.ts';
import { connect } from '../../src/stores/postgres/connect.ts';
import { testDatabase } from '../../src/testing/test-database.ts';
import { runFile } from '../support/child.ts';

test('staff are added, let in by a link, listed and disabled by commands', async () => {
  const database = await testDatabase();
  const pool = connect(database.url);
  onTestFinished(async () => {
    await pool.end();
    await database.drop();
  });
  const environment = { DATABASE_URL: database.url, PUBLIC_URL: 'https://desk.example.com' };
  const staff = async (...args: string[]) => {
    const { code, stdout, stderr } = await runFile(['src/cli/main.ts', 'staff', ...args], { environment });
    return { code, stderr, lines: stdout.trimEnd().split('\n') };
  };
  const { signIn } = deskIdentity({ desk: 'support', pool, settings: {}, environment: {} });
  const follow = async (address = '') => {
    const [origin, link = ''] = address.split('/console#link=');
    expect(origin).toBe('https://desk.example.com');
    return (await signIn.byLink(link, { address: undefined, origin: origin ?? '' })).principal;
  };

  const owner = await follow((await staff('link')).lines.at(-1));
  expect(owner).toMatchObject({ name: 'Owner', roles: ['owner'] });
  const added = await staff(
    'add',
    'ana@example.com',
    '--name',
    'Ana',
    '--role',
    'operator',
    '--role',
    'auditor',
  );
  const ana = await follow(added.lines.at(-1));
  expect(ana).toMatchObject({ name: 'Ana', roles: ['operator', 'auditor'] });
  expect((await staff('disable', ana.id)).lines).toEqual([`Disabled: ${ana.id}`]);
  expect((await staff('list')).lines).toEqual([
    `${owner.id}  owner  Owner  owner`,
    expect.stringMatching(`^${ana.id}  ana@example.com  Ana  operator,auditor  disabled 2`),
  ]);
  expect(await staff('disable', ana.id)).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^staff-not-found/),
  });
});
