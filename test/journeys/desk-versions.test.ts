import { expect, test } from 'vitest';
import { support } from '../../packs/support/pack.ts';
import { ApiClient } from '../support/api.ts';
import { runFile } from '../support/child.ts';
import { deskNodes } from '../support/desk-nodes.ts';

test('every turn bears the version of its desk; versions are listed and compared', async () => {
  const nodes = await deskNodes({ pack: support });
  const first = await nodes.start();
  const before = new ApiClient(first.url);
  const id = await before.open({});
  await before.say(id, 'hello');
  const { style, ...desk } = support.desk;
  const changed = { ...support, desk: { ...desk, style: `${style} Say please.` } };
  await nodes.stop(first);
  const after = new ApiClient((await nodes.start({ pack: changed })).url);
  await after.say(await after.open({}), 'hello');
  await after.say(await after.open({}), 'hello');

  const desks = (...args: string[]) =>
    runFile(['src/cli/main.ts', 'desks', ...args], { environment: { DATABASE_URL: nodes.url } });
  const { stdout, stderr } = await desks('--json');
  expect(stderr).toBe('');
  const [present, latest, earlier] = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(present).toMatchObject({ desk: 'support', present: true, turns: 0 });
  expect(latest).toMatchObject({ desk: 'support', present: false, conversations: 2, turns: 2 });
  expect(earlier).toMatchObject({ desk: 'support', present: false, conversations: 1, turns: 1 });
  // Another process finds the same version of the same desk.
  expect((await desks()).stdout).toContain(
    `  ${present.version}  present  no turns yet\n  ${latest.version}  `,
  );

  const diff = await desks('diff', earlier.version, latest.version);
  expect(diff.stdout).toMatch(/^~ desk\.style: .* Say please\."\n$/);
  expect((await desks('diff', latest.version, '--json')).stdout).toContain('"path":"desk.style"');
  expect((await desks('diff', present.version)).stdout).toBe('They are the same.\n');
  expect(await desks('diff', 'abcdef012345')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('No version abcdef012345'),
  });

  const scorecard = await runFile(['src/cli/main.ts', 'scorecard', '--by', 'version', '--json'], {
    environment: { DATABASE_URL: nodes.url },
  });
  const scores = scorecard.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(scores).toMatchObject([
    { version: latest.version, scorecard: { conversations: 2 }, gap: { verdict: "can't tell" } },
    { version: earlier.version, scorecard: { conversations: 1 } },
  ]);
});
