import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runFile } from '../support/child.ts';

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
