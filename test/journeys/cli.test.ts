import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import product from '../../package.json' with { type: 'json' };
import { shortLivedFolder } from '../../src/stores/embedded/short-lived-folder.ts';
import { runFile } from '../support/child.ts';
import { supportDesk } from '../support/support-desk.ts';

/** Inside the repository, so that a configuration finds the package by its name. */
const FIXTURES = 'test/fixtures';
let folder: string;

beforeAll(async () => {
  await mkdir(FIXTURES, { recursive: true });
  folder = await mkdtemp(join(FIXTURES, 'cli-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const switchroom = (...args: string[]) => runFile(['src/cli/main.ts', ...args]);

/** A configuration whose one agent has these edges and tools. */
async function configWith(name: string, edges: string, tools = '[]'): Promise<string> {
  const file = join(folder, `${name}.ts`);
  await writeFile(
    file,
    `import { defineAgent, defineConfig, defineDesk, defineEdge, definePack, defineTool, PERSON } from 'switchroom';
    import { z } from 'zod';
    const solo = defineAgent({ id: 'solo', name: 'Solo', handoffDescription: '-', instructions: '-', edges: ${edges}, tools: ${tools} });
    const desk = defineDesk({ id: 'one', name: 'One-man desk', entry: 'solo', agents: [solo] });
    export default defineConfig({ pack: definePack({ name: 'one', desk }) });`,
  );
  return file;
}

test('switchroom says which version it is', async () => {
  expect(await switchroom('--version')).toMatchObject({ code: 0, stdout: `${product.version}\n` });
});

describe('switchroom check', () => {
  test('finds nothing wrong with the desk that comes along', async () => {
    const { code, stdout } = await switchroom('check', '--strict');
    expect(stdout).toBe('Harbourline Support: 4 agents, 0 errors, 0 warnings\n');
    expect(code).toBe(0);
  });

  test('an error is printed with its name and fails', async () => {
    const file = await configWith('bad', "[defineEdge({ to: 'solo' }), defineEdge({ to: PERSON })]");
    const { code, stdout } = await switchroom('--config', file, 'check');
    expect(stdout).toContain('error  edge-to-self: solo has an edge to itself; remove it.');
    expect(stdout).toContain('One-man desk: 1 agents, 1 errors, 0 warnings');
    expect(code).toBe(1);
  });

  test('a warning fails only when asked to be strict', async () => {
    const file = await configWith('poor', '[]');
    const plain = await switchroom('-c', file, 'check');
    expect(plain.stdout).toContain('warning  person-unreachable: ');
    expect(plain.code).toBe(0);
    expect((await switchroom('-c', file, 'check', '--strict')).code).toBe(1);
  });

  test('a write that asks nobody and does not say why fails a strict check', async () => {
    const tools = `[defineTool({ name: 'pay', description: '-', effect: 'write', parameters: z.object({}), execute: () => null })]`;
    const file = await configWith('unasked', '[defineEdge({ to: PERSON })]', tools);
    const { code, stdout } = await switchroom('-c', file, 'check', '--strict');
    expect(stdout).toContain('warning  consent-missing: The tool "pay" writes without asking the customer;');
    expect(code).toBe(1);
  });

  test('a configuration that is missing is named without a stack', async () => {
    const { code, stderr } = await switchroom('-c', 'nowhere.ts', 'check');
    expect(stderr).toMatch(/^config-invalid: .*nowhere\.ts.*\n$/);
    expect(code).toBe(1);
  });
});

describe('switchroom chat', () => {
  test('holds a conversation line by line with a running Switchroom', async () => {
    const desk = await supportDesk();
    onTestFinished(() => desk.close());
    const input = 'I was charged twice for May\n\nHL-1001\n';
    const { code, stdout, stderr } = await runFile(['src/cli/main.ts', 'chat', '--url', desk.url], { input });
    expect(stderr).toBe('');
    expect(code).toBe(0);
    expect(stdout).toContain('triage → billing (committed)');
    expect(stdout.match(/billing> /g)).toHaveLength(2);
    const [, id] = /Conversation (cv_\S+)\./.exec(stdout) ?? [];
    expect(await desk.api.json(`/v1/conversations/${id}`)).toMatchObject({ owner: 'billing', turn: 2 });
  });

  test('starts the desk itself when no running one is named', async () => {
    const data = await shortLivedFolder('switchroom-chat-');
    onTestFinished(() => rm(data, { recursive: true, force: true }));
    const environment = { SWITCHROOM_DATA: data };
    const { code, stdout } = await runFile(['src/cli/main.ts', 'chat'], { input: 'hello\n', environment });
    expect(stdout).toContain('triage> ');
    expect(code).toBe(0);
  });

  test('says so when nobody listens at the address', async () => {
    const { code, stderr } = await switchroom('chat', '--url', 'http://127.0.0.1:1');
    expect(code).toBe(1);
    expect(stderr).toMatch(/^server-unreachable: .*http:\/\/127\.0\.0\.1:1/);
  });
});
