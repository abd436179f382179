import { expect, onTestFinished, test } from 'vitest';
import { deskIdentity } from '../../src/app/identity.ts';
import { connect } from '../../src/stores/postgres/connect.ts';
import { testDatabase } from '../../src/testing/test-database.ts';
import { runFile } from '../support/child.ts';

test('the chain is verified, anchored and listed by commands, and a row taken away fails them', async () => {
  const database = await testDatabase();
  const pool = connect(database.url);
  onTestFinished(async () => {
    await pool.end();
    await database.drop();
  });
  const audit = async (...args: string[]) => {
    const environment = { DATABASE_URL: database.url };
    const { code, stdout, stderr } = await runFile(['src/cli/main.ts', 'audit', ...args], { environment });
    return { code, stderr, lines: stdout.trimEnd().split('\n') };
  };
  const desk = deskIdentity({ desk: 'support', pool, settings: {}, environment: {} });
  const principal = { kind: 'service', id: 'k1' } as const;
  expect((await audit('verify')).lines).toEqual(['0 entries; the chain is whole. Its head:', '0:']);
  for (const action of ['one', 'two', 'three']) {
    await desk.audit.record({ principal, action, targets: ['cv_1'], counts: { rows: 1 } });
  }
  const whole = await audit('verify', '--head', '0:');
  expect(whole).toMatchObject({ code: 0, stderr: '' });
  const head = whole.lines.at(-1) ?? '';
  expect(head).toMatch(/^3:[0-9a-f]{64}$/);
  expect((await audit('list', '--limit', '2')).lines).toEqual([
    expect.stringMatching(/^3 {2}20\S+Z {2}service k1 {2}three {2}cv_1 {2}rows=1$/),
    expect.stringMatching(/^2 .* two /),
  ]);

  await pool.query({ text: 'alter table switchroom.audit disable trigger all' });
  await pool.query({ text: 'delete from switchroom.audit where seq = 3' });
  expect(await audit('verify', '--head', head)).toMatchObject({
    code: 1,
    stderr: 'Row 3 is missing at the end.\nRow 3 is not the one that was anchored.\n',
  });
});

test('what commands do to keys and staff is on record, without a name', async () => {
  const database = await testDatabase();
  onTestFinished(() => database.drop());
  const run = async (...args: string[]) => {
    const environment = { DATABASE_URL: database.url };
    const { code, stdout, stderr } = await runFile(['src/cli/main.ts', ...args], { environment });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    return stdout.trimEnd().split('\n');
  };
  const idIn = ([line = '']: string[]) => line.split('  ')[0] ?? '';
  const key = idIn(await run('key', 'create', '--role', 'operator', '--name', 'Secret plan'));
  await run('key', 'rotate', key, '--grace', '2');
  await run('key', 'revoke', key);
  await run('key', 'rotate-signing');
  await run('staff', 'add', 'ana@example.com', '--name', 'Ana Silva', '--role', 'operator');
  const member = idIn(await run('staff', 'list'));
  await run('staff', 'disable', member);
  await run('staff', 'link', '--name', 'Bo Lind');
  const entries = (await run('audit', 'list')).map((line) => line.split('  ').slice(2).join('  '));
  expect(entries).toEqual([
    'node command-line  sign-in-link-made  owner',
    `node command-line  staff-disabled  ${member}`,
    `node command-line  staff-added  ${member}  operator`,
    expect.stringMatching(/^node command-line {2}signing-key-rotated {2}\S+$/),
    `node command-line  key-revoked  ${key}`,
    `node command-line  key-rotated  ${key}  graceMs=7200000`,
    `node command-line  key-made  ${key}  operator`,
  ]);
});
