import { readdir, readFile } from 'node:fs/promises';
import { checkDesk, defineDesk } from 'switchroom';
import { expect, test, vi } from 'vitest';
import { allPages, namedBlocks } from './fences.ts';
import { talk } from './talk.ts';

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
  const [asked, told] = await talk({ pack: bikes }, 'when can I get my bike, it is RO-1042', '10115');
  expect(asked).not.toContain('2030-05-02');
  expect(told).toContain('2030-05-02');
});

test('the worked example with flows serves a customer on the floor, and asks before it writes', async () => {
  const { bikes, workshop } = await import('../../docs/snippets/bikes/pack.ts');
  const { reception } = await import('../../docs/snippets/bikes/agents.ts');
  const { repairs } = await import('../../docs/snippets/bikes/flows.ts');
  const desk = defineDesk({ ...DESK, agents: [reception, repairs] });
  expect(desk.agents.size).toBe(workshop.agents.size);
  const said = [
    ['move my pick-up to 2030-05-06', 'What is the number of your order?'],
    ['RO-1041, 10115', 'What does it say on your slip?'],
    ['RO-1042', 'Shall I move the pick-up of RO-1042 to 2030-05-06?'],
    ['yes', 'Done: we expect you on 2030-05-06.'],
    ['is my bike ready', 'ready on 2030-05-06'],
  ] as const;
  const replies = await talk({ pack: { ...bikes, desk } }, ...said.map(([line]) => line));
  for (const [at, [, reply]] of said.entries()) expect(replies[at]).toContain(reply);
});

const DESK = { id: 'workshop', name: 'Spoke & Sons', entry: 'reception' } as const;

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
