import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runFile } from '../support/child.ts';
import { startServer } from '../support/running-server.ts';

let folder: string;
const simulate = (...args: string[]) =>
  runFile(['src/cli/main.ts', 'simulate', '--desk', 'support', ...args]);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'simulate-command-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test('customers come, the same ones for the same seed, are judged by the database, and one is replayed alone', async () => {
  const file = join(folder, 'calls.json');
  const first = await simulate('--calls', '3', '--seed', '4', '--at-once', '2', '--out', file);
  expect(first.code).toBe(0);
  expect(first.stdout).toContain('3 calls in');
  expect(first.stdout).toMatch(/task success +\d+\.\d %/);
  expect(first.stdout).toContain('triage > ');
  const { calls } = JSON.parse(await readFile(file, 'utf8'));
  expect(calls).toHaveLength(3);

  const again = await simulate('--seed', '4', '--call', '3', '--out', file);
  expect(again.code).toBe(0);
  const [third] = JSON.parse(await readFile(file, 'utf8')).calls;
  expect(third).toMatchObject({ ...calls[2], ms: expect.any(Array) });
  expect(again.stdout).toContain(`call 3: ${calls[2].scenario}, ${calls[2].persona}`);
  expect(again.stdout).toContain(`> ${calls[2].messages[0]}`);
});

test('a scenario that is not there, and a pack that has none, are told', async () => {
  const { code, stderr } = await simulate('--only', 'fly-to-the-moon');
  expect(code).toBe(1);
  expect(stderr).toContain('There is no scenario "fly-to-the-moon": double-charge,');
});

test.each([
  [['--rate', '5'], '--rate goes only with --url.'],
  [['--url', 'http://localhost:4100', '--gate', 'success>=0.9'], '--gate does not go with --url.'],
  [['--line', 'phone', '--models'], '--line phone does not go with --models.'],
])('an option that would do nothing is refused: %j', async (args, told) => {
  expect(await simulate(...args)).toMatchObject({
    code: 1,
    stderr: expect.stringContaining(`request-invalid: The request does not fit its schema. ${told}`),
  });
});

test('customers come to a running server, are timed, and are on its record to be compared with', async () => {
  const data = join(folder, 'data');
  const server = await startServer({ SWITCHROOM_DATA: data });
  try {
    const load = await simulate('--url', server.url, '--rate', '10', '--for', '2s', '--json');
    expect(JSON.parse(load.stdout)).toMatchObject({ customers: 20, served: 20, errors: {} });
    expect(load.code).toBe(0);
    const alike = await runFile(['src/cli/main.ts', 'simulate', '--calls', '2', '--realism'], {
      environment: { SWITCHROOM_DATA: data },
    });
    expect(alike.stdout).toMatch(/realism: \d\.\d\d from 20 recorded customers/);
  } finally {
    await server.interrupt();
  }
});

test('a server that is not there is told, and so is a model that is not configured', async () => {
  const away = await simulate('--url', 'http://127.0.0.1:1', '--rate', '1', '--for', '1s');
  expect(away.code).toBe(1);
  expect(away.stdout).toContain('1 customers at 1 a second, 0 served');
  const nobody = await simulate('--customer-model', 'deep-thought');
  expect(nobody.code).toBe(1);
  expect(nobody.stderr).toContain('There is no model "deep-thought" in the configuration');
});
