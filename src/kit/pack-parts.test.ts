import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { flow } from '../desk/define-flow.ts';
import { slot } from '../desk/define-script.ts';
import {
  agentTexts,
  apart,
  dateInWords,
  instructions,
  monthInWords,
  oneRow,
  readExamples,
  rowsOf,
  textIn,
  withExamples,
} from './index.ts';
import { topicsIn } from './topics.ts';

async function fileOf(name: string, text: string, folder?: string): Promise<URL> {
  const place = folder ?? (await mkdtemp(join(tmpdir(), 'kit-')));
  await writeFile(join(place, name), text);
  return pathToFileURL(join(place, name));
}

const visit = flow({ title: 'a visit', examples: ['book a visit'] }, (c) => c.say('Booked.'));
const LINES = [
  '{"text": "see the vet", "label": "a-visit"}',
  '{"text": "in the small hours", "label": "part/night"}',
];

test('flows get the examples that are labelled with their id, behind their own', async () => {
  const [line = ''] = LINES;
  const [one] = withExamples([visit], readExamples(await fileOf('says.jsonl', line)));
  expect(one?.examples).toEqual(['book a visit', 'see the vet']);
});

test('examples of a flow that is not there are an error with its name', async () => {
  const examples = readExamples(await fileOf('says.jsonl', LINES.join('\n')));
  expect(() => withExamples([visit], examples)).toThrow('"part/night", which is no flow');
});

test('instructions are Markdown with the parts that agents share, and what is known comes last', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kit-'));
  await mkdir(join(folder, 'parts'));
  await fileOf('house.md', 'Be kind.\n', join(folder, 'parts'));
  const file = await fileOf('vet.md', 'You are the vet.\n{{house}}\n', folder);
  expect(textIn(file)).toBe('You are the vet.\nBe kind.');
  expect(instructions(file)).toBe('You are the vet.\nBe kind.');
  const told = instructions(file, ({ facts }) => `${Object.keys(facts).length} facts.`);
  const context = { conversationId: 'cv_1', facts: {}, now: new Date(0) };
  expect(typeof told === 'function' && told(context)).toBe('You are the vet.\nBe kind.\n\n0 facts.');
});

test('all texts of an agent are in one file: what it says of itself above, its instructions below', async () => {
  const head = '---\nname: Vet\nhandoffDescription: "Pets: all of them."\nhelp: What is it about?\n---\n';
  const file = await fileOf('vet.md', `${head}You are the vet.\n`);
  expect(agentTexts(file)).toEqual({
    name: 'Vet',
    handoffDescription: 'Pets: all of them.',
    help: 'What is it about?',
    instructions: 'You are the vet.',
  });
  const strange = await fileOf('nurse.md', '---\nname: Nurse\nhandofDescription: Pets.\n---\nYou help.\n');
  expect(() => agentTexts(strange)).toThrow(/nurse\.md.*handofDescription/s);
});

test('what is held of a customer is exported table by table, and deleted but for what is kept', () => {
  expect(rowsOf({ visits: 'owner = $1', owners: 'id = $1' }, { bills: 'owner = $1' })).toEqual({
    held: {
      visits: 'select * from visits where owner = $1',
      owners: 'select * from owners where id = $1',
      bills: 'select * from bills where owner = $1',
    },
    erase: { visits: 'delete from visits where owner = $1', owners: 'delete from owners where id = $1' },
  });
});

test('what a topic offers after its answer is no part of the answer', () => {
  const [parking] = topicsIn(
    'faq.md',
    '# Parking\n\n- Where can I park?\n\nIn the yard.\n\n> Shall I open the gate?\n',
  );
  expect(parking).toMatchObject({ answer: 'In the yard.', offer: 'Shall I open the gate?' });
  const [quoted] = topicsIn('faq.md', '# Parking\n\n- Where can I park?\n\nThe sign says:\n> No parking.\n');
  expect(quoted).toMatchObject({ answer: 'The sign says:\n> No parking.', offer: undefined });
});

test('a date and a month are said with their year', () => {
  expect([dateInWords('2026-05-02'), dateInWords('2026-05-02T23:30:00Z')]).toEqual([
    'May 2, 2026',
    'May 2, 2026',
  ]);
  expect([monthInWords('2026-05'), monthInWords('2026-12-31')]).toEqual(['May 2026', 'December 2026']);
});

test('each value of a choice stands alone, with its words', () => {
  const size = slot.choice({
    name: 'size',
    ask: 'Which size?',
    options: [
      { value: 'small', words: ['tiny'] },
      { value: 'large', words: ['big'] },
    ],
  });
  expect(apart(size).map(({ name, format }) => [name, format.kind === 'choice' && format.options])).toEqual([
    ['size/small', [{ value: 'small', words: ['tiny'] }]],
    ['size/large', [{ value: 'large', words: ['big'] }]],
  ]);
});

test('one row is one: none, or several, are an error of the program', () => {
  expect(oneRow([{ id: 1 }])).toEqual({ id: 1 });
  expect(() => oneRow([])).toThrow('returned 0 rows');
  expect(() => oneRow([{ id: 1 }, { id: 2 }])).toThrow('returned 2 rows');
});
