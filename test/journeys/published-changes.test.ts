import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { support } from '../../packs/support/pack.ts';
import { learnFloors } from '../../src/app/learn-floors.ts';
import type { RunningServer } from '../../src/app/serve.ts';
import { ApiClient, ownersApi } from '../support/api.ts';
import { runFile } from '../support/child.ts';
import { deskNodes } from '../support/desk-nodes.ts';

interface Published {
  readonly number: number;
  readonly version: string;
  readonly over: string;
  readonly by: string;
  readonly code?: string;
  readonly detail?: string;
}

const QUESTION = 'what payment methods do you accept?';
const ANSWER = 'Put the coins into the fountain.';
const KNOWN = support.desk.agents.get('billing')?.tools.find(({ texts }) => texts !== undefined);
const [topic = ''] = Object.entries(KNOWN?.texts?.of ?? {}).find(([id]) => id === 'ways-to-pay') ?? [];
const CHANGES = { knowledge: { [KNOWN?.name ?? '']: { [topic]: ANSWER } } };

// What a node learns as it starts keeps this process from answering others.
beforeAll(() => learnFloors([support]));

/** Another node asks twice a second what serves. */
const PATIENT = { interval: 250 };

/** What an owner does at a node. */
async function ownerAt(node: RunningServer) {
  const owner = await ownersApi(node);
  const post = async (path: string, body: object): Promise<[number, Published]> => {
    const response = await owner.request(path, { method: 'POST', body: JSON.stringify(body) });
    return [response.status, (await response.json()) as Published];
  };
  return { owner, post };
}

/** What a new customer is told at a node, and by which version. */
async function asked(node: RunningServer, owner: ApiClient): Promise<{ reply: string; version: string }> {
  const customer = new ApiClient(node.url);
  const id = await customer.open();
  const { reply } = await customer.say(id, QUESTION);
  const { events } = await owner.json<{ events: { data: { deskVersion?: string } }[] }>(
    `/v1/conversations/${id}/events`,
  );
  return { reply, version: events.find(({ data }) => data.deskVersion)?.data.deskVersion ?? '' };
}

test('what an owner publishes serves on every node without a restart, under a version of its own, until it is rolled back', async () => {
  const nodes = await deskNodes({ pack: support });
  const [one, other] = [await nodes.start(), await nodes.start()];
  const { owner, post } = await ownerAt(one);
  const before = await asked(other, owner);
  expect(before.reply).not.toContain('fountain');

  const [status, published] = await post('/v1/versions', { changes: CHANGES, note: 'They moved.' });
  expect([status, published]).toMatchObject([201, { number: 1, over: before.version }]);
  expect((await asked(one, owner)).reply).toContain(ANSWER);
  await expect.poll(async () => (await asked(other, owner)).reply, PATIENT).toContain(ANSWER);
  expect((await asked(other, owner)).version).toBe(published.version);
  expect(published.version).not.toBe(before.version);

  const { differences } = await owner.json<{ differences: object[] }>('/v1/versions/1/differences');
  expect(differences).toContainEqual({
    path: expect.stringMatching(new RegExp(`\\.tools\\.${KNOWN?.name}\\.texts\\.of\\.${topic}$`)),
    before: expect.any(String),
    after: ANSWER,
  });
  expect(await post('/v1/versions/0/roll-back', {})).toMatchObject([
    201,
    { number: 2, version: before.version },
  ]);
  await expect.poll(async () => (await asked(other, owner)).version, PATIENT).toBe(before.version);
  const { serves, versions } = await owner.json<{ serves: number; versions: Published[] }>('/v1/versions');
  expect([serves, versions.map(({ number }) => number)]).toEqual([2, [2, 1]]);
  const { entries } = await owner.json<{ entries: { action: string; targets: string[] }[] }>('/v1/audit');
  expect(entries).toContainEqual(
    expect.objectContaining({ action: 'post-versions-roll-back', targets: ['0'] }),
  );
});

test('what the desk does not take is refused with all that is wrong, and only owners publish', async () => {
  const nodes = await deskNodes({ pack: support });
  const node = await nodes.start();
  const { owner, post } = await ownerAt(node);
  const wrong = { routerSure: 3, agents: { biling: { addedInstructions: 'Be warm.' } } };
  const [status, refused] = await post('/v1/versions', { changes: wrong, note: 'Warmer.' });
  expect([status, refused.code]).toEqual([422, 'changes-refused']);
  expect(refused.detail).toMatch(/routerSure[\s\S]*"biling"[\s\S]*billing/);
  expect(await post('/v1/versions', { changes: { prompt: 'x' }, note: 'x' })).toMatchObject([400, {}]);
  expect(await post('/v1/versions/7/roll-back', {})).toMatchObject([404, { code: 'version-not-found' }]);
  expect(await owner.json('/v1/versions')).toEqual({ serves: 0, versions: [] });

  const { secret } = await node.keys.create({ name: 'operator', roles: ['operator'], scopes: [] });
  const operator = new ApiClient(node.url, secret);
  expect(await operator.json('/v1/versions')).toEqual({ serves: 0, versions: [] });
  const body = JSON.stringify({ changes: {}, note: 'x' });
  expect((await operator.request('/v1/versions', { method: 'POST', body })).status).toBe(403);
});

test('what waits serves nobody but a trial', async () => {
  const trials = { support: { name: 'fountain', share: 1, published: 1 } };
  const nodes = await deskNodes({ pack: support, trials });
  const node = await nodes.start();
  const { owner, post } = await ownerAt(node);
  const before = await asked(node, owner);
  const [, waiting] = await post('/v1/versions', { changes: CHANGES, note: 'To try.', inForce: false });
  expect(await owner.json('/v1/versions')).toMatchObject({ serves: 0 });
  const tried = await asked(node, owner);
  expect(tried).toMatchObject({ reply: expect.stringContaining(ANSWER), version: waiting.version });
  await nodes.stop(node);
  const without = await nodes.start({ trials: {} });
  expect(await asked(without, (await ownerAt(without)).owner)).toMatchObject({ version: before.version });
});

test('the command publishes, tells, rolls back and writes a patch of the code', async () => {
  const nodes = await deskNodes({ pack: support });
  const folder = await mkdtemp(join(tmpdir(), 'switchroom-changes-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, 'changes.json');
  const desks = (...args: string[]) =>
    runFile(['src/cli/main.ts', 'desks', ...args], { environment: { DATABASE_URL: nodes.url } });
  await writeFile(file, JSON.stringify({ limits: { turnMs: 0 } }));
  expect(await desks('publish', file, '--note', 'Faster.')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining(
      "changes-refused: The desk does not take these changes. limits: turnMs can't be 0.",
    ),
  });
  await writeFile(file, JSON.stringify({ ...CHANGES, routerSure: 0.8 }));
  expect((await desks('publish', file, '--note', 'They moved.')).stdout).toMatch(
    /^1 {2}serves {2}[0-9a-f]{12} .* command-line {2}They moved\.\n$/,
  );
  expect((await desks('changes', '1')).stdout).toMatch(/^~ desk\.agents\.billing\.tools\..*fountain/m);
  // A suite holds the desk as it was published, or as a file would have it, before anyone is served by it.
  const suite = join(folder, 'suite.json');
  const turns = [{ text: QUESTION, expect: { reply: { contains: ANSWER } } }];
  await writeFile(suite, JSON.stringify({ cases: [{ id: 'ways to pay', turns }] }));
  const held = await Promise.all(
    [['0'], ['1'], [file]].map(([changes = '']) =>
      runFile(['src/cli/main.ts', 'eval', suite, '--changes', changes, '--gate', 'passed>=1'], {
        environment: { DATABASE_URL: nodes.url },
      }),
    ),
  );
  expect(held.map(({ code }) => code)).toEqual([1, 0, 0]);
  const exported = await desks('export', '1', '--folder', 'packs/support');
  expect(exported.stdout).toMatch(new RegExp(`^\\+\\+\\+ b/knowledge/.*\\.md$[\\s\\S]*^\\+${ANSWER}$`, 'm'));
  expect(exported).toMatchObject({ code: 1, stderr: 'By hand: ~ desk.routerSure: 0.9 > 0.8\n' });
  expect((await desks('roll-back', '0')).stdout).toContain('Back to the desk of the code.');
  expect((await desks('published')).stdout).toMatch(/^2 {2}serves .*\n1 {2}served .*\n$/);

  const node = await nodes.start();
  const { owner } = await ownerAt(node);
  const { entries } = await owner.json<{ entries: { action: string; targets: string[] }[] }>('/v1/audit');
  expect(entries).toContainEqual(
    expect.objectContaining({ action: 'changes-published', targets: ['support', '2'] }),
  );
});
