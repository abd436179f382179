import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SHOP, SHOP_DIALOGUES } from '../../src/routing/testing/shop.ts';
import { runFile } from '../support/child.ts';

let folder: string;
const at = (name: string) => join(folder, name);
const lines = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).join('\n');
const router = (...args: string[]) => runFile(['src/cli/main.ts', 'router', ...args]);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'router-command-'));
  await writeFile(
    at('wishes.jsonl'),
    lines(SHOP.map(({ text, agent, intent }) => ({ text, agent, intent }))),
  );
  await writeFile(at('dialogues.jsonl.gz'), gzipSync(lines(SHOP_DIALOGUES)));
  await writeFile(
    at('agents.json'),
    JSON.stringify({
      gifts: { Vouchers: { description: 'Gift vouchers', intents: { BuyVoucher: 'Buy a gift voucher' } } },
    }),
  );
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test('a router is trained on utterances, dialogues and descriptions, and counted on both kinds of rows', async () => {
  const data = ['--data', at('wishes.jsonl'), '--data', at('dialogues.jsonl.gz')];
  const trained = await router('train', ...data, '--agents', at('agents.json'), '--out', at('model.bin'));
  expect(trained.stderr).toBe('');
  expect(JSON.parse(trained.stdout)).toMatchObject({ utterances: SHOP.length, labels: 5, unseen: ['gifts'] });

  const { stdout } = await router('eval', '--model', at('model.bin'), ...data, '--json');
  const [utterances, dialogues] = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(utterances).toMatchObject({ rows: SHOP.length, oosRecall: 1, oosPrecision: 1 });
  expect(utterances.accuracy).toBeGreaterThan(0.95);
  expect(utterances.riskCoverage.at(-1)).toMatchObject({ coverage: 1, precision: utterances.accuracy });
  expect(dialogues.turns).toBe(SHOP_DIALOGUES.length * 4);
  expect(dialogues.turnAccuracy).toBeGreaterThan(0.95);
  expect(dialogues.freeRunning.handoff.f1).toBeGreaterThan(0.9);
  expect(dialogues.multiAgentSeen.turns).toBeLessThan(dialogues.turns);
});

test('with --second-stage a sentence finds its agent by what it means', async () => {
  const data = ['--data', at('wishes.jsonl')];
  const trained = await router('train', ...data, '--second-stage', '--out', at('staged.bin'));
  expect(trained.stderr).toBe('');
  expect(JSON.parse(trained.stdout).secondStage.temperature).toBeGreaterThan(0);
  const unheard = [
    { text: 'the courier has still not shown up', agent: 'orders' },
    { text: 'refund me, this sweater does not suit me', agent: 'returns' },
    { text: 'can these trousers go into the dryer', agent: 'advice' },
  ];
  await writeFile(at('unheard.jsonl'), lines(unheard));
  const { stdout } = await router('eval', '--model', at('staged.bin'), '--data', at('unheard.jsonl'));
  const { accuracy, firstStage } = JSON.parse(stdout);
  expect(accuracy).toBeGreaterThan(firstStage.accuracy);
});

test('with --intents the intent is the label', async () => {
  const data = ['--data', at('wishes.jsonl')];
  await router('train', ...data, '--val', at('wishes.jsonl'), '--intents', '--out', at('intents.bin'));
  const { stdout } = await router('eval', '--model', at('intents.bin'), ...data);
  expect(Object.keys(JSON.parse(stdout).confusion)).toEqual([
    'where',
    'cancel',
    'back',
    'swap',
    'size',
    'care',
    'oos',
  ]);
});

test.each([
  ['a row of neither kind', '{"text":"hello"}', 'line 1 is neither an utterance nor a dialogue'],
  ['a line that is no JSON', '{"text":', 'line 1 is not JSON'],
])('%s is named', async (_title, row, message) => {
  await writeFile(at('odd.jsonl'), row);
  const { code, stderr } = await router('train', '--data', at('odd.jsonl'), '--out', at('odd.bin'));
  expect(code).toBe(1);
  expect(stderr).toContain(`router-file-invalid`);
  expect(stderr).toContain(message);
});

test('a file that is not there, descriptions that are none, and a model that is none are named', async () => {
  const data = ['--data', at('wishes.jsonl')];
  expect((await router('eval', '--model', at('none.bin'), ...data)).stderr).toContain(
    'none.bin cannot be read',
  );
  expect((await router('eval', '--model', at('agents.json'), ...data)).stderr).toContain('no model');
  await writeFile(at('list.json'), '[]');
  const { stderr } = await router('train', ...data, '--agents', at('list.json'), '--out', at('odd.bin'));
  expect(stderr).toContain('list.json has no agents');
});
