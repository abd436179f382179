import { readdir, readFile } from 'node:fs/promises';
import { checkDesk } from 'switchroom';
import { connect, installPack, runTurn, testDatabase, testSwitchboard } from 'switchroom/testing';
import { expect, onTestFinished, test, vi } from 'vitest';
import { floor } from '../../src/models/floor/floor.ts';
import { decideRoute } from '../../src/routing/decide.ts';
import { trainClassifier } from '../../src/routing/train.ts';
import { allPages, namedBlocks } from './fences.ts';

const FOLDER = 'docs/snippets';
const pages = await allPages();
const blocks = (await Promise.all(pages.map(namedBlocks)))
  .flat()
  .filter(({ file }) => file.startsWith(FOLDER));

test.each(blocks)('$file is shown in $page as it is compiled', async ({ file, text }) => {
  expect(text).toBe(await readFile(file, 'utf8'));
});

test('every snippet is shown on a page', async () => {
  const files = (await readdir(FOLDER, { recursive: true })).filter((name) => /\.\w+$/.test(name));
  const shown = new Set(blocks.map(({ file }) => file));
  expect(files.filter((name) => !shown.has(`${FOLDER}/${name}`))).toEqual([]);
});

test('the worked example of the definition API has no findings', async () => {
  const { workshop } = await import('../../docs/snippets/bikes/pack.ts');
  expect(checkDesk(workshop)).toEqual([]);
});

test('the worked example serves a customer on the floor', async () => {
  const { bikes } = await import('../../docs/snippets/bikes/pack.ts');
  const { name, desk, database } = bikes;
  const server = await testDatabase();
  const pool = connect(server.url);
  onTestFinished(() => pool.end().then(() => server.drop()));
  if (database) await installPack(pool, { name, database });
  const models = [floor({ desk, train: trainClassifier, decide: decideRoute })];
  const switchboard = testSwitchboard({ desk, models, pool, schema: database?.schema });
  const { id } = await switchboard.open({ line: 'chat' });
  await runTurn(switchboard, id, 'when can I get my bike, it is RO-1042');
  const { result } = await runTurn(switchboard, id, '10115');
  expect(result).toMatchObject({ owner: 'repairs', toolCalls: [{ name: 'find_order', status: 'ok' }] });
  expect(result.reply).toContain('2030-05-02');
});

test('the imported graph becomes a desk of its agents, tools and handoffs', async () => {
  const { imported } = await import('../../docs/snippets/import-graph.ts');
  const { desk } = imported;
  expect([...desk.agents.keys()]).toEqual(['door', 'shop']);
  expect(desk.agents.get('door')?.edges[0]).toMatchObject({ to: 'shop', toolName: 'transfer_to_Shop' });
  expect(desk.agents.get('shop')?.tools[0]).toMatchObject({ name: 'opening_hours', effect: 'write' });
});

test('every configuration that is shown can be loaded', async () => {
  vi.stubEnv('OPENAI_API_KEY', 'sk-of-a-test');
  const configs = await Promise.all([
    import('../../docs/snippets/config-openai.ts'),
    import('../../docs/snippets/config-own-server.ts'),
    import('../../docs/snippets/config-ai-sdk.ts'),
    import('../../docs/snippets/config-speech-prices.ts'),
    import('../../docs/snippets/config-recorded.ts'),
  ]);
  const names = configs.map(({ default: { models = [] } }) => models.map(({ name }) => name));
  expect(names).toEqual([['openai'], ['ollama', 'azure'], ['vllm.chat:mistral-small'], [], ['recorded']]);
  vi.unstubAllEnvs();
});
