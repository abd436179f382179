import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { PERSON } from '../contracts/edge.ts';
import { ToolRefusal } from '../contracts/errors.ts';
import type { DeskConversations } from '../contracts/line.ts';
import { defineAgent } from '../desk/define-agent.ts';
import { defineDesk } from '../desk/define-desk.ts';
import { defineEdge } from '../desk/define-edge.ts';
import { defineFact } from '../desk/define-fact.ts';
import { flow } from '../desk/define-flow.ts';
import { slot } from '../desk/define-script.ts';
import { defineTool } from '../desk/define-tool.ts';
import { floor } from '../models/floor/floor.ts';
import { decideRoute } from '../routing/decide.ts';
import { trainClassifier } from '../routing/train.ts';
import { trainTurns } from '../routing/train-turns.ts';
import { connect, type Pool } from '../stores/postgres/connect.ts';
import { installPack } from '../stores/postgres/install-pack.ts';
import { type TestDatabase, testDatabase } from '../testing/test-database.ts';
import { testSwitchboard } from '../testing/test-switchboard.ts';
import { understand } from '../understanding/understanding.ts';
import {
  clock,
  contact,
  count,
  dayInWords,
  dialogue,
  dollars,
  duration,
  knowledge,
  list,
  pickTime,
  readExamples,
  summary,
  timeInWords,
  verification,
} from './index.ts';

let database: TestDatabase;
let pool: Pool;
let desks = 0;

beforeAll(async () => {
  database = await testDatabase();
  pool = connect(database.url);
  const folder = await folderOf({ 'schema.sql': SCHEMA });
  const files = [new URL('schema.sql', folder)];
  await installPack(pool, { name: 'kit', database: { schema: 'kit', files } });
});

afterAll(async () => {
  await pool.end();
  await database.drop();
});

const SCHEMA = `create table closures (day text, why text);
create table hours (week text);
insert into hours values ('Monday to Friday, 8 AM to 6 PM');
insert into closures values ('December 25', 'Christmas Day'), ('January 1', 'New Year');
`;

const FAQ = `# Opening hours

- When are you open?
- What are your opening hours?

We are open {{week}}. Closed:
- {{day}} ({{why}})

\`\`\`sql
select (select week from hours) as week, day, why from closures order by why
\`\`\`

# Parking

- Where can I park?
- Is there parking?

Behind the house, free of charge.
`;

const customer = defineFact('customer', z.object({ name: z.string() }));

/** Counts its tries. */
const prove = defineTool({
  name: 'prove',
  description: 'Verifies.',
  effect: 'read',
  parameters: z.object({ word: z.string() }),
  execute({ word }, { recordFact }) {
    if (word !== 'B-42') return { verified: false, tries_left: word === 'B-1' ? 1 : 0 };
    recordFact('customer', { name: 'Ann Lee' });
    return { verified: true };
  },
});
const badge = slot.id({ name: 'badge', pattern: /\bB-\d+\b/i, ask: 'What is on your badge?' });
const parcel = flow(
  { title: 'a parcel', examples: ['collect a parcel', 'pick up my packet', 'is there a package'] },
  function* (c) {
    const { name } = yield* c.use(
      verification({
        known: customer,
        tool: prove,
        nameOf: (who) => who.name,
        *proof(steps, wrong) {
          if (!wrong) return { word: yield* steps.ask(badge) };
          return {
            word: yield* steps.again(badge, `${wrong.given.word} is not it. ${wrong.room} Which one?`),
          };
        },
      }),
    );
    return c.say(`A parcel for ${name}.`);
  },
);

const verify = defineTool({
  name: 'verify',
  description: 'Verifies.',
  effect: 'read',
  parameters: z.object({ pin: z.string() }),
  execute({ pin }, { recordFact }) {
    if (pin !== '1234') throw new ToolRefusal('That does not match.', 'no-match');
    recordFact('customer', { name: 'Ann' });
    return { name: 'Ann' };
  },
});

async function folderOf(files: Readonly<Record<string, string>>): Promise<URL> {
  const folder = await mkdtemp(join(tmpdir(), 'kit-'));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return pathToFileURL(`${folder}/`);
}

async function desk(): Promise<DeskConversations> {
  const { tool, flows } = knowledge(await folderOf({ 'faq.md': FAQ }));
  const pin = slot.id({ name: 'pin', pattern: /\b\d{4}\b/, ask: 'What is your PIN?' });
  const visit = flow(
    { title: 'a visit', examples: ['book a visit', 'I need an appointment', 'can I come by'] },
    function* (c) {
      yield* c.use(verification({ known: customer, tool: verify, proof: { pin }, tries: 2 }));
      const times = ['2026-03-05T09:00', '2026-03-05T11:00', '2026-03-06T14:30'];
      const at = yield* c.use(pickTime({ times }));
      const where = yield* c.use(contact);
      return c.say(summary(`Noted: ${timeInWords(at ?? '')}.`, { contact: where, nothing: undefined }));
    },
  );
  const agent = defineAgent({
    id: 'desk',
    name: 'Desk',
    handoffDescription: 'Everything.',
    instructions: '-',
    tools: [verify, prove, tool],
    flows: [visit, parcel, ...flows],
    edges: [defineEdge({ to: PERSON })],
  });
  const only = defineDesk({ id: 'kit', name: 'Kit', entry: 'desk', agents: [agent] });
  const models = [floor({ desk: only, train: trainClassifier, trainTurns, decide: decideRoute, understand })];
  const prefix = ++desks;
  let ids = 0;
  return testSwitchboard({
    desk: only,
    models,
    pool,
    schema: 'kit',
    ids: { next: (kind) => `${kind}_${prefix}_${++ids}` },
  });
}

test('a customer is verified, picks a time and leaves a number: a dialogue of parts', async () => {
  await dialogue(await desk(), [
    ['I need an appointment', 'What is your PIN?'],
    ['9999', 'That does not match. What is your PIN?'],
    [
      '1234',
      'Free are Thursday, March 5 at 9:00 AM, Thursday, March 5 at 11:00 AM or Friday, March 6 at 2:30 PM.',
    ],
    ['on Friday', 'What number can we call you back on?'],
    ['(415) 555-2671', 'Noted: Friday, March 6 at 2:30 PM. contact: +14155552671'],
  ]);
});

test('who cannot prove it is brought to a person', async () => {
  const [, , last] = await dialogue(await desk(), ['I need an appointment', '9999', '8888']);
  expect(last?.handoffs.map(({ to }) => to)).toEqual(['person']);
});

test('a tool that counts says how many tries are left, and who is verified is thanked by their first name', async () => {
  await dialogue(await desk(), [
    ['collect a parcel', 'What is on your badge?'],
    ['B-1', 'B-1 is not it. There is room for one more try. Which one?'],
    ['B-42', /Thank you, Ann\.\s+A parcel for Ann Lee\./],
  ]);
});

test('whose tries are used up is brought to a person', async () => {
  const [, last] = await dialogue(await desk(), ['collect a parcel', ['B-2', 'too many tries have failed']]);
  expect(last?.handoffs.map(({ to }) => to)).toEqual(['person']);
});

test('an answer has its facts from the database, a line for each row', async () => {
  await dialogue(await desk(), [
    [
      'when are you open?',
      'We are open Monday to Friday, 8 AM to 6 PM. Closed:\n- December 25 (Christmas Day)\n- January 1 (New Year)',
    ],
    ['where can I park?', 'Behind the house'],
  ]);
});

test('what nobody knows is said so, with the offer of a person', async () => {
  await dialogue(await desk(), [['can I bring my two dogs along?', /I don't know that, I am sorry.*person/]]);
});

test('a model is told the same text with its source, and that nothing is known', async () => {
  const { tool } = knowledge(await folderOf({ 'faq.md': FAQ }));
  const context = { database: { query: async () => [] } } as never;
  expect(await tool.execute({ question: 'is there some parking nearby' }, context)).toEqual({
    answer: 'Behind the house, free of charge.',
    source: 'faq.md#parking',
  });
  await expect(tool.execute({ question: 'do you sell tickets' }, context)).rejects.toMatchObject({
    code: 'not-known',
  });
});

test('a topic without questions, and an example that is none, name their place', async () => {
  const bad = await folderOf({
    'a.md': '# Parking\n\nBehind.',
    'b.jsonl': '{"text": "hi", "label": "x"}\n{}',
  });
  expect(() => knowledge(bad)).toThrow('a.md: "Parking" needs');
  expect(() => readExamples(new URL('b.jsonl', bad))).toThrow('b.jsonl:2');
});

test('examples are read by their label', async () => {
  const folder = await folderOf({
    'a.jsonl': '{"text": "hi", "label": "x"}\n\n{"text": "bye", "label": "y"}\n',
  });
  const examples = readExamples(new URL('a.jsonl', folder));
  expect(examples.of('y')).toEqual(['bye']);
  expect(() => examples.of('z')).toThrow('no line labelled "z"');
});

test('more of what customers say is added to the questions of a topic', async () => {
  const more = '{"text": "what time do you close", "label": "opening-hours"}\n';
  const folder = await folderOf({ 'faq.md': FAQ, 'more.jsonl': more });
  const { flows } = knowledge(folder, { examples: readExamples(new URL('more.jsonl', folder)) });
  const [hours] = flows.filter(({ id }) => id === 'opening-hours');
  expect(hours?.examples).toEqual([
    'When are you open?',
    'What are your opening hours?',
    'what time do you close',
  ]);
});

test('a dialogue that differs shows all that was said', async () => {
  const lines = [['where can I park?', 'On the roof']] as const;
  await expect(dialogue(await desk(), lines)).rejects.toMatchObject({
    code: 'dialogue-differs',
    detail: expect.stringContaining('> where can I park?\nBehind the house'),
  });
});

test('words for money, days, times and numbers', () => {
  expect([dollars(1185), dayInWords('2026-12-04'), clock('14:05'), clock('00:30')]).toEqual([
    '$1,185.00',
    'Friday, December 4',
    '2:05 PM',
    '12:30 AM',
  ]);
  expect([timeInWords('2026-12-04T09:00'), duration(150), duration(60), duration(0)]).toEqual([
    'Friday, December 4 at 9:00 AM',
    '2 hours 30 minutes',
    '1 hour',
    '0 minutes',
  ]);
  expect([count(1, 'visit'), count(2, 'visit'), list(['a', 'b', 'c']), list(['a', 'b'], 'and')]).toEqual([
    '1 visit',
    '2 visits',
    'a, b or c',
    'a and b',
  ]);
});
