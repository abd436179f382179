import { expect, test } from 'vitest';
import { support } from '../../packs/support/pack.ts';
import { ApiClient } from '../support/api.ts';
import { runFile } from '../support/child.ts';
import { deskNodes } from '../support/desk-nodes.ts';

test('the handoffs of recorded conversations are counted, edge by edge, for people and as JSON', async () => {
  const nodes = await deskNodes({ pack: support });
  const api = new ApiClient((await nodes.start()).url);
  for (const words of ['I was charged twice for May', 'my calls keep dropping', 'I want my money back']) {
    const id = await api.open({});
    await api.say(id, words);
  }
  const scorecard = (...args: string[]) =>
    runFile(['src/cli/main.ts', 'scorecard', '--desk', 'support', ...args], {
      environment: { DATABASE_URL: nodes.url },
    });

  const { stdout, stderr } = await scorecard('--json', '--since', '1d');
  expect(stderr).toBe('');
  const { desk, conversations, messages, total, edges } = JSON.parse(stdout);
  expect({ desk, conversations, messages }).toEqual({ desk: 'support', conversations: 3, messages: 3 });
  expect(total).toMatchObject({ handoffs: 3, clean: { hits: 3, of: 3, rate: 1 } });
  expect(edges).toMatchObject([
    { from: 'triage', to: 'billing', handoffs: 2 },
    { from: 'triage', to: 'tech', handoffs: 1 },
  ]);

  const told = await scorecard();
  expect(told.stdout).toMatch(/3 conversations, 3 messages, 1\.00 handoffs a conversation/);
  expect(told.stdout).toMatch(/triage > billing +2 +100\.0 % \(34\.2 % to 100\.0 %\)/);

  expect(await scorecard('--since', '2100-01-01', '--json')).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('"conversations":0'),
  });
  expect(await scorecard('--since', 'lately')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('7d'),
  });
  expect(await scorecard('--desk', 'bakery')).toMatchObject({ stderr: expect.stringContaining('bakery') });
});
