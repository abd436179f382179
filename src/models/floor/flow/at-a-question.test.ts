import { expect, test } from 'vitest';
import { z } from 'zod';
import { defineAgent } from '../../../desk/define-agent.ts';
import { defineDesk } from '../../../desk/define-desk.ts';
import { defineEdge } from '../../../desk/define-edge.ts';
import { flow } from '../../../desk/define-flow.ts';
import { slot } from '../../../desk/define-script.ts';
import { defineTool } from '../../../desk/define-tool.ts';
import { Dialogue } from '../testing/dialogue.ts';

const leaves = slot.date({ name: 'leaves', ask: 'When do you leave?' });
const returns = slot.date({ name: 'returns', ask: 'And when are you back?' });
const why = slot.text({ name: 'why', ask: 'What is the trip about?' });
const month = slot.period({
  name: 'month',
  past: true,
  schema: z.string().regex(/-01\/\d{4}-\d\d-(?:2[89]|3[01])$/),
  ask: 'Which month is it about?',
});

const trip = flow(
  { title: 'a trip', examples: ['book a trip', 'I want to travel', 'a journey please'] },
  function* (c) {
    const from = yield* c.ask(leaves);
    const to = yield* c.ask(returns);
    return c.say(`From ${from} to ${to}: ${yield* c.ask(why)}.`);
  },
);
const bill = flow(
  { title: 'a bill', examples: ['show me a bill', 'what did I pay', 'my receipt'] },
  function* (c) {
    return c.say(`Of ${yield* c.ask(month)}.`);
  },
);
const size = slot.choice({
  name: 'size',
  onlyWhenAsked: true,
  ask: 'A small or a large one?',
  options: ['small', 'large'].map((value) => ({ value, words: [] })),
});
const day = slot.date({ name: 'day', ask: 'Which day?' });
const parcel = flow(
  { title: 'a parcel', examples: ['send a parcel', 'I have a packet', 'a box to send'] },
  function* (c) {
    const kind = yield* c.ask(size);
    return c.say(`${kind}, ${yield* c.ask(why)}, ${yield* c.ask(day)}`);
  },
);
const reserve = defineTool({
  ...{ name: 'reserve', description: '-', effect: 'write' },
  parameters: z.object({ at: z.string(), guide: z.string().optional() }),
  execute: () => ({}),
});
const TIMES = ['2026-03-03T10:30', '2026-03-03T11:15'];
const time = slot.time({ name: 'time', ask: 'What time?' });
const guide = slot.choice({
  ...{ name: 'guide', ask: 'With whom?' },
  options: [{ value: 'Sam', words: ['with Sam'] }],
});
const tour = flow(
  { title: 'a guided tour', examples: ['a guided tour', 'show me around', 'a tour of the town'] },
  function* (c) {
    const said = c.said(time);
    const exact = TIMES.find((at) => said !== undefined && at.endsWith(said));
    const chosen = yield* c.choose('at', exact === undefined ? TIMES : [exact], {
      ask: (list) => `${list}: which one?`,
      id: (at) => at,
      label: (at) => `${at.slice(11)} with Sam`,
      at: (at) => at,
    });
    yield* c.call(reserve, { at: chosen ?? '', guide: c.said(guide) });
    return c.say('Reserved.');
  },
);
const LEVELS = ['low', 'high'].map((value) => ({ value, words: [] }));
const said = LEVELS.map((level) =>
  slot.choice({ name: `is_${level.value}`, ask: 'How urgent?', options: [level] }),
);
const level = slot.choice({ name: 'level', ask: 'How urgent?', options: LEVELS, onlyWhenAsked: true });
const number = slot.id({ name: 'number', pattern: /\bC-\d+\b/i, ask: 'What is your case number?' });
const urgent = flow(
  { title: 'an urgent case', examples: ['an urgent case', 'it is urgent', 'something is pressing'] },
  function* (c) {
    const known = said.map((one) => c.said(one)).find((one) => one !== undefined);
    const how = known ?? (yield* c.ask(level));
    return c.say(`${how} ${yield* c.askOnce(number)}`);
  },
);
const toDoor = defineEdge({ to: 'door' });
const door = defineAgent({
  ...{ id: 'door', name: 'Door', handoffDescription: 'Where we are.', instructions: '-' },
  flows: [
    flow(
      { title: 'our address', examples: ['where are you', 'what is your address', 'where is your office'] },
      function* (c) {
        yield* c.say('Number 5.');
      },
    ),
  ],
  edges: [defineEdge({ to: 'travel' })],
});
const travel = defineAgent({
  ...{ id: 'travel', name: 'Travel', handoffDescription: 'Trips.', instructions: '-' },
  tools: [reserve],
  flows: [trip, bill, parcel, tour, urgent],
  edges: [
    toDoor,
    defineEdge({
      to: 'person',
      toolName: 'ask_a_person',
      payload: z.object({ reason: z.string(), summary: z.string() }),
    }),
  ],
});
const desk = defineDesk({ id: 'travel', name: 'Travel', entry: 'travel', agents: [travel, door] });

async function after(...lines: readonly string[]): Promise<string> {
  const ann = new Dialogue({ reserve: () => ({}) }, 'travel', desk);
  let reply = '';
  for (const line of lines) reply = (await ann.say(line)).reply;
  return reply;
}

test('the same words answer two questions, one after the other', async () => {
  expect(await after('book a trip', 'December 4', 'December 4')).toContain('What is the trip about?');
});

test('a bare doubt is no words for anything, and is asked once more', async () => {
  const reply = await after('book a trip', 'December 4', 'December 6', 'maybe');
  expect(reply).toContain('What is the trip about?');
});

test('what was put right in the same breath counts', async () => {
  expect(await after('an urgent case', 'high', 'C-15 no sorry that is the old one, C-29')).toContain(
    'high C-29',
  );
});

test('a day or a week says which month it is about', async () => {
  expect(await after('show me a bill', 'on October 3')).toMatch(/Of \d{4}-10-01\/\d{4}-10-31/);
});

test('who wants no person and gives no answer that does is left in peace, and not asked for ever', async () => {
  const stuck = ['wibble', 'wobble', 'flurb'];
  const once = await after('show me a bill', ...stuck, 'no');
  expect(once).toContain('Which month is it about?');
  const twice = await after('show me a bill', ...stuck, 'no', ...stuck, 'no');
  expect(twice).toContain('All right, I leave your bill for now.');
});

test('what is put right where words of their own are asked for is no answer', async () => {
  const chosen = await after('send a parcel', 'small', 'no, sorry, I meant large', 'books', 'December 4');
  expect(chosen).toContain('large, books, 2026-12-04');
  const later = await after(
    'send a parcel on December 4',
    'small',
    'no, sorry, I meant December 15',
    'books',
  );
  expect(later).toContain('small, books, 2026-12-15');
});

test('who is elsewhere twice is brought back twice', async () => {
  const away = ['what is your address', 'yes'];
  const back = await after('book a trip', ...away, 'December 4', 'what is your address');
  expect(back).toContain('Shall we go back to your trip');
});

test('a write is called once, with all that was said', async () => {
  const ann = new Dialogue({ reserve: () => ({}) }, 'travel', desk);
  await ann.say('show me around');
  expect((await ann.say('10:30 with Sam')).calls).toEqual([
    'reserve {"at":"2026-03-03T10:30","guide":"Sam"}',
  ]);
});

test('what is put right at a question that is asked once does not pass it over, nor lead another way', async () => {
  const first = ['an urgent case', 'low'];
  expect(await after(...first, 'no, sorry, I meant high')).toContain('What is your case number?');
  expect(await after(...first, 'no, sorry, I meant high', 'C-12')).toContain('high C-12');
});
