import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { support } from '../../packs/support/pack.ts';
import { ApiClient } from '../support/api.ts';
import { runFile } from '../support/child.ts';
import { deskNodes } from '../support/desk-nodes.ts';

test('closed conversations of before are analysed by one command, each once', async () => {
  const nodes = await deskNodes({ pack: support });
  const api = new ApiClient((await nodes.start()).url);
  for (const words of ['I was charged twice for May', 'my calls keep dropping']) {
    const id = await api.open({});
    await api.say(id, words);
    await api.json(`/v1/conversations/${id}/close`, { method: 'POST', body: '{}' });
  }
  await api.say(await api.open({}), 'I want my money back');
  const command = (...args: string[]) =>
    runFile(['src/cli/main.ts', ...args], { environment: { DATABASE_URL: nodes.url } });

  expect(await command('analyse', '--since', '1d', '--desk', 'support')).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/: 2 closed conversations, 2 analysed\n$/),
  });
  expect((await command('analyse')).stdout).toMatch(/: 2 closed conversations, 0 analysed\n$/);
  const folder = await mkdtemp(join(tmpdir(), 'switchroom-export-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const out = join(folder, 'analyses.csv');
  expect(await command('export-analyses', '--out', out)).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('2 analyses in'),
  });
  expect(await readFile(out, 'utf8')).toContain('I was charged twice for May');
  expect((await command('audit', 'list')).stdout).toContain('analyses-exported');
  expect(await command('analyse', '--since', 'lately')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('7d'),
  });
});
