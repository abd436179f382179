import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runFile } from '../support/child.ts';

let folder: string;
const at = (name: string) => join(folder, name);
const evaluate = (...args: string[]) =>
  runFile(['src/cli/main.ts', 'eval', at('suite.jsonl'), '--desk', 'support', ...args]);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'eval-command-'));
  const rows = [
    { text: 'I was charged twice for May', agent: 'billing' },
    {
      id: 'on to tech',
      turns: [
        { text: 'Hello', agent: 'triage' },
        { text: 'my calls keep dropping', agent: 'tech' },
      ],
    },
    { id: 'a mistake of the suite', text: 'I want to change my plan', agent: 'tech' },
  ];
  await writeFile(at('suite.jsonl'), rows.map((row) => JSON.stringify(row)).join('\n'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test('a suite is held on the floor, told, written and compared; a gate that does not hold fails', async () => {
  const first = await evaluate(
    '--out',
    at('first.json'),
    '--junit',
    at('first.xml'),
    '--gate',
    'routed>=0.9',
    '--gate',
    'loop<=0',
  );
  expect(first.code).toBe(1);
  expect(first.stdout).toContain(
    'a mistake of the suite: "I want to change my plan"\n  message 1: agent: billing has it, not tech',
  );
  expect(first.stdout).toMatch(/triage > billing +2 .*wrong-target 1/);
  expect(first.stderr).toContain('FAILS    routed>=0.9: it is 0.75');
  expect(first.stderr).toContain('holds    loop<=0');
  const { figures, results } = JSON.parse(await readFile(at('first.json'), 'utf8'));
  expect(figures).toMatchObject({ cases: 3, passed: { hits: 2, of: 3 }, routed: { hits: 3, of: 4 } });
  expect(results[1]).toMatchObject({
    id: 'on to tech',
    runs: [{ passed: true, owners: ['triage', 'tech'] }],
  });
  expect(await readFile(at('first.xml'), 'utf8')).toContain('tests="5" failures="2"');

  const second = await evaluate(
    '--baseline',
    at('first.json'),
    '--repeat',
    '2',
    '--gate',
    'not-worse',
    '--json',
  );
  expect(second).toMatchObject({ code: 0, stderr: expect.stringContaining('holds    not-worse') });
  expect(JSON.parse(second.stdout)).toMatchObject({
    repeat: 2,
    flaky: [],
    compared: { verdict: "can't tell" },
  });
});

test('what can not be used is said before anything is held', async () => {
  expect(await evaluate('--gate', 'beauty>=1')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('is no gate'),
  });
  expect(await evaluate('--baseline', at('suite.jsonl'))).toMatchObject({
    stderr: expect.stringContaining('eval --out'),
  });
  await writeFile(at('suite.jsonl'), '{"text": "Hi", "agent": "bakery"}');
  expect(await evaluate()).toMatchObject({ code: 1, stderr: expect.stringContaining('names "bakery"') });
});

test('a suite that is not there, and results that could not be written, are told before anything is held', async () => {
  const missing = await runFile(['src/cli/main.ts', 'eval', at('none.yaml')]);
  expect(missing).toMatchObject({ code: 1, stdout: '' });
  expect(missing.stderr).toMatch(/^file-failed: .*none\.yaml can not be read/);
  const lost = await evaluate('--out', at('none/out.json'));
  expect(lost).toMatchObject({ code: 1, stdout: '' });
  expect(lost.stderr).toMatch(/^file-failed: .*out\.json can not be written/);
});
