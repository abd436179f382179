import { readdir, readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { support } from '../../packs/support/pack.ts';
import { recordedDesk } from '../support/recorded-desk.ts';

const SAID = [
  ['I was charged twice for May', 'it is HL-1001, maria.santos@example.com'],
  ['my calls keep dropping', 'thanks, bye'],
  ['can I add 5 seats? I am Maria Santos', 'I want my money back'],
];

test('a changed desk decides every recorded message anew; nothing is written, and no personal data is shown unasked', async () => {
  const { run, at, everything } = await recordedDesk(support, SAID);
  const before = await everything();
  const backtest = (...args: string[]) => run('backtest', ...args);

  const present = await backtest('--json');
  expect(present.stderr).toBe('');
  expect(JSON.parse(present.stdout)).toMatchObject({
    conversations: 3,
    turns: 6,
    leftOut: 0,
    changed: { hits: 0, of: 6 },
    asRecorded: { hits: 6, of: 6 },
    groups: [],
  });

  // Whoever sells answers for money as well: the examples of two agents change places.
  const pack = JSON.stringify(resolve('packs/support/pack.ts'));
  await writeFile(
    at('changed.config.ts'),
    `import { support } from ${pack};
    const agents = new Map(support.desk.agents);
    const [billing, sales] = [agents.get('billing'), agents.get('sales')];
    agents.set('billing', { ...billing, examples: sales.examples });
    agents.set('sales', { ...sales, examples: billing.examples });
    export default { pack: { ...support, desk: { ...support.desk, agents } } };`,
  );
  const changed = await backtest(
    '--changed',
    at('changed.config.ts'),
    '--gate',
    'changed<=0.02',
    '--gate',
    'messages>=6',
    '--out',
    at('out.json'),
  );
  expect(changed.stdout).toContain('1 from triage: sales, would be billing');
  expect(changed.stdout).toMatch(/ {2}cv_\S+ \d+ {2}"can I add 5 seats\? I am \[name\]"/);
  expect(changed).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('FAILS    changed<=0.02: it is 0.'),
  });
  expect(changed.stderr).toContain('holds    messages>=6');
  expect(JSON.parse(await readFile(at('out.json'), 'utf8')).groups[0].examples).toHaveLength(1);
  expect((await backtest('--changed', at('changed.config.ts'), '--words')).stdout).toContain('Maria Santos');

  await writeFile(at('more.jsonl'), '{"text": "Hello", "agent": "bakery"}\n');
  expect((await backtest('--changed', at('more.jsonl'))).stderr).toContain('The examples name "bakery"');
  expect((await backtest('--gate', 'beauty>=1')).stderr).toContain('is no gate');
  expect(await everything()).toEqual(before);
});

test('a conversation is forked in a terminal, and stays as it was', async () => {
  const { run, ids, everything } = await recordedDesk(support, [
    ['I was charged twice for May', 'HL-1001, maria.santos@example.com', 'yes, please'],
  ]);
  const before = await everything();
  const [id = ''] = ids;
  const forked = await run(
    'fork',
    id,
    '--at',
    '1',
    '--say',
    'I was charged twice for May',
    '--say',
    'my calls keep dropping',
  );
  expect(forked.stderr).toBe('');
  expect(forked.stdout).toContain('from turn 2 of the fork on: other words of the customer, agent');
  expect(forked.stdout).toMatch(/has it +billing +> tech/);
  expect(forked.stdout).toContain('1 more messages are on record');
  expect(forked.stdout).not.toMatch(/maria|santos|HL-1001/i);
  const again = await run('fork', id, '--at', '1', '--json');
  expect(JSON.parse(again.stdout).turns.map(({ differs }: { differs: string[] }) => differs)).toEqual([
    [],
    [],
    [],
  ]);
  expect(await everything()).toEqual(before);
  expect((await run('fork', 'cv_nobody', '--at', '1')).stderr).toContain('conversation-not-found');
});

test('a conversation becomes a test that passes, with other data than its customer gave', async () => {
  const { run, ids, at, everything } = await recordedDesk(support, [
    [
      'I was charged twice for May',
      'HL-1001, maria.santos@example.com',
      'my name is Maria Santos, my calls keep dropping',
    ],
  ]);
  const before = await everything();
  const [id = ''] = ids;
  const recorded = await run('record', id, '--as-test', '--out', at('tests'), '--until', '12');
  expect(recorded.stderr).toBe('');
  expect(recorded.stdout).toContain('2 of 3 messages');
  const files = await readdir(at('tests'));
  const texts = await Promise.all(files.map((file) => readFile(at(`tests/${file}`), 'utf8')));
  expect(texts.join()).not.toMatch(/maria|santos|1001/i);
  expect(texts.join()).not.toContain(id);
  const suite = files.find((file) => file.endsWith('.yaml')) ?? '';
  const held = await run('eval', at(`tests/${suite}`), '--gate', 'routed>=1');
  expect(held).toMatchObject({ code: 0, stderr: expect.stringContaining('holds    routed>=1') });
  expect(await everything()).toEqual(before);
  expect((await run('record', id, '--fault', 'loop')).stderr).toContain('does not show "loop"');
  expect((await run('record', id, '--agent', 'bakery')).stderr).toContain('There is no agent "bakery"');
});

test("a suite is made of OpenAI's samples, and what it can not hold is told", async () => {
  const { run, at } = await recordedDesk(support, []);
  const rows = [
    { input: [{ role: 'user', content: 'I was charged twice for May' }], ideal: 'Payments' },
    { item: { question: 'my calls keep dropping', correct_label: 'tech', source: 'forum' } },
  ];
  await writeFile(at('samples.jsonl'), rows.map((row) => JSON.stringify(row)).join('\n'));
  const made = await run(
    'eval',
    'import',
    at('samples.jsonl'),
    '--map',
    'Payments=billing',
    '--out',
    at('suite.yaml'),
  );
  expect(made).toMatchObject({ code: 0, stderr: 'line 2: "source" is not taken over\n' });
  expect(made.stdout).toContain('2 cases of 2; 1 things are not taken over');
  expect(await run('eval', at('suite.yaml'), '--gate', 'routed>=1')).toMatchObject({ code: 0 });
  const strict = await run('eval', 'import', at('samples.jsonl'), '--strict', '--out', at('other.yaml'));
  expect(strict.code).toBe(1);
});

test('each thing that an edge carries is dropped in turn, in recorded conversations and in those of a suite', async () => {
  const said = [
    'what is my plan?',
    'HL-1001',
    // By itself it belongs to no account: it is asked for again where who they are is lost on the way.
    'maria.santos@example.com',
    'my calls keep dropping since last week',
  ];
  const { run, at, everything } = await recordedDesk(support, [said]);
  const before = await everything();
  const recorded = await run('ablate', '--edge', 'triage>tech', '--json');
  expect(recorded.stderr).toBe('');
  expect(JSON.parse(recorded.stdout)).toContainEqual(
    expect.objectContaining({ field: 'fact account', moreReasks: 1, verdict: 'needed' }),
  );
  await writeFile(at('suite.jsonl'), JSON.stringify({ turns: said.map((text) => ({ text })) }));
  const held = await run('ablate', '--suite', at('suite.jsonl'));
  expect(held.stdout).toMatch(/triage > tech +fact account +needed +1 of 1/);
  expect(await everything()).toEqual(before);
  expect((await run('ablate', '--edge', 'triage')).stderr).toContain('triage>billing');
});
