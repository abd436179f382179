import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { support } from '../../packs/support/pack.ts';
import { ApiClient } from '../support/api.ts';
import { AS_IT_IS, readsDescriptions } from '../support/breakable-desk.ts';
import { runFile } from '../support/child.ts';
import { deskNodes } from '../support/desk-nodes.ts';

/** Replies with the verdicts of people: half of them are short. */
const LABELS = Array.from({ length: 100 }, (_, at) => ({
  id: `r${at}`,
  rubric: 'concise',
  lines: [{ by: 'agent', text: at % 2 === 0 ? 'We open at nine.' : 'well '.repeat(80) }],
  pass: at % 2 === 0,
}));

async function folderWith(labels: readonly object[]) {
  const folder = await mkdtemp(join(tmpdir(), 'judge-command-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'labels.jsonl'), labels.map((row) => JSON.stringify(row)).join('\n'));
  return (name: string) => join(folder, name);
}

test('a judge that agrees with labels may gate what is on record, and one that does not is refused', async () => {
  const at = await folderWith(LABELS);
  const nodes = await deskNodes({ pack: support });
  const api = new ApiClient((await nodes.start()).url);
  await api.say(await api.open({}), 'I was charged twice for May');
  const judge = (...args: string[]) =>
    runFile(['src/cli/main.ts', 'judge', ...args], { environment: { DATABASE_URL: nodes.url } });

  const calibrated = await judge(
    'calibrate',
    '--labels',
    at('labels.jsonl'),
    '--out',
    at('found.json'),
    '--json',
  );
  expect(JSON.parse(calibrated.stdout)).toMatchObject({
    calibrated: true,
    model: 'rules',
    truePositive: { hits: 50 },
  });

  const log = ['log', '--since', '1d', '--rubric'];
  const held = await judge(...log, 'concise', '--calibration', at('found.json'), '--gate', '0.5', '--json');
  expect(JSON.parse(held.stdout)).toMatchObject({ passed: { rate: 1 }, corrected: { rate: 1 } });
  expect([held.code, held.stderr]).toEqual([0, 'holds    concise>=0.5: it is 1.0000\n']);

  expect((await judge(...log, 'rationale')).stdout).toMatch(/rules passed by "rationale": .* of 1/);
  const refused = await judge(...log, 'rationale', '--gate', '0.5');
  expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('has no calibration')]);
  const other = await judge(...log, 'rationale', '--calibration', at('found.json'));
  expect([other.code, other.stderr]).toEqual([1, expect.stringContaining('another than the one')]);
});

test('a desk whose model has become wordy is caught by the gate', async () => {
  const at = await folderWith(LABELS);
  const nodes = await deskNodes({ pack: support });
  const wordy = readsDescriptions(support, { now: 0 }, { ...AS_IT_IS, says: () => 'well '.repeat(80) });
  const api = new ApiClient((await nodes.start({ models: [wordy] })).url);
  await api.say(await api.open({}), 'invoices, charges and refunds of mine');
  const judge = (...args: string[]) =>
    runFile(['src/cli/main.ts', 'judge', ...args], { environment: { DATABASE_URL: nodes.url } });
  await judge('calibrate', '--labels', at('labels.jsonl'), '--out', at('found.json'));

  const found = ['--since', '1d', '--rubric', 'concise', '--calibration', at('found.json')];
  const held = await judge('log', ...found, '--gate', '0.9');
  expect([held.code, held.stderr]).toEqual([1, expect.stringMatching(/^FAILS +concise>=0.9: it is 0\./)]);
});

test('what can be judged is listed, and what a model is told is printed', async () => {
  const { stdout } = await runFile(['src/cli/main.ts', 'judge', 'rubrics']);
  expect(stdout).toMatch(/^quality +a conversation: was the customer served/m);
  const prompt = await runFile(['src/cli/main.ts', 'judge', 'prompt', 'quality']);
  expect(prompt.stdout).toContain('Answer six questions with yes or no');
});

test('a case of a suite wants a verdict: of a calibrated judge it decides, of any other it is refused before anything is held', async () => {
  const at = await folderWith(LABELS);
  const main = (...args: string[]) => runFile(['src/cli/main.ts', ...args]);
  await main('judge', 'calibrate', '--labels', at('labels.jsonl'), '--out', at('found.json'));
  await writeFile(
    at('suite.yaml'),
    'cases:\n  - text: I was charged twice for May\n    agent: billing\n    expect: {judged: [concise]}\n',
  );

  const refused = await main('eval', at('suite.yaml'));
  expect([refused.code, refused.stdout, refused.stderr]).toEqual([
    1,
    '',
    expect.stringContaining('has no calibration'),
  ]);

  const judged = await main(
    'eval',
    at('suite.yaml'),
    '--calibration',
    at('found.json'),
    '--out',
    at('run.json'),
    '--json',
  );
  expect(JSON.parse(judged.stdout)).toMatchObject({ passed: { hits: 1, of: 1 } });
  const { results } = JSON.parse(await readFile(at('run.json'), 'utf8'));
  expect(results[0].runs[0].verdicts).toMatchObject([
    { rubric: 'concise', model: 'rules', pass: true, reason: '' },
  ]);
});
