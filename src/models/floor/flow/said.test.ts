import { beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { OpenSpan } from '../../../contracts/hours.ts';
import { defineAgent } from '../../../desk/define-agent.ts';
import { defineDesk } from '../../../desk/define-desk.ts';
import { flow } from '../../../desk/define-flow.ts';
import { slot } from '../../../desk/define-script.ts';
import { defineTool } from '../../../desk/define-tool.ts';
import { decideRoute } from '../../../routing/decide.ts';
import { trainClassifier } from '../../../routing/train.ts';
import { trainTurns } from '../../../routing/train-turns.ts';
import { freshPool } from '../../../testing/fresh-pool.ts';
import { runTurn, testSwitchboard } from '../../../testing/test-switchboard.ts';
import { understand } from '../../../understanding/understanding.ts';
import { floor } from '../floor.ts';

const pool = freshPool();
let booked: unknown[] = [];
/** A Monday; half past one in the night in Tokyo, which has a Tuesday. */
const NOW = new Date('2026-03-02T16:30:00Z');

beforeEach(() => {
  booked = [];
});

const day = slot.date({ name: 'day', ask: 'Which day?' });
const time = slot.time({ name: 'time', ask: 'At what time?' });
const guests = slot.number({ name: 'guests', ask: 'How many will you be?' });
const person = slot.name({ name: 'name', ask: 'What is your name?' });
const phone = slot.phone({ name: 'phone', ask: 'What is your number?' });
const deposit = slot.money({ name: 'deposit', ask: 'How much will you pay now?' });

const book = defineTool({
  name: 'book',
  description: 'Books a table.',
  effect: 'write',
  parameters: z.object({
    day: z.string(),
    time: z.string(),
    guests: z.number(),
    name: z.string(),
    phone: z.string(),
  }),
  consent: (input) =>
    `Shall I book ${input.day} ${input.time} for ${input.guests}, ${input.name}, ${input.phone}?`,
  execute: (input) => {
    booked.push(input);
    return { reference: 'T-1' };
  },
});

const table = flow(
  { title: 'a table', examples: ['book a table', 'a table for dinner', 'reserve a table for tonight'] },
  function* (c) {
    const done = yield* c.call(book, {
      day: yield* c.ask(day),
      time: yield* c.ask(time),
      guests: yield* c.ask(guests),
      name: yield* c.ask(person),
      phone: yield* c.ask(phone),
    });
    return c.say(`Booked: ${done.reference}.`);
  },
);

const gift = flow(
  { title: 'a gift card', examples: ['buy a gift card', 'I want a voucher as a present'] },
  function* (c) {
    const amount = yield* c.ask(deposit);
    const month = yield* c.ask(
      slot.choice({
        name: 'month',
        ask: 'From which month on, May or June?',
        options: [
          { value: 'may', words: [] },
          { value: 'june', words: [] },
        ],
      }),
    );
    const design = yield* c.choose('design', ['red roses', 'blue sea', 'green hills'], {
      ask: (list) => `Which picture: ${list}?`,
      id: (one) => one,
      label: (one) => one,
    });
    const sure = yield* c.confirm(`A card of ${amount} dollars from ${month} with ${design}, shall I?`);
    return c.say(sure ? 'It is on its way.' : 'Then not.');
  },
);

const evening = flow(
  { title: 'the way it is sent', examples: ['send me the menu', 'I want the menu sent'] },
  function* (c) {
    const way = yield* c.choose('way', ['letter', 'message'], {
      ask: (list) => `By ${list}?`,
      id: (one) => one,
      label: (one) => one,
    });
    return (yield* c.confirm(`By ${way}, right?`)) ? c.say('Sent.') : c.say('Not sent.');
  },
);

const viewing = flow(
  { title: 'a look at the room', examples: ['can I see the room', 'I want to look at the room for a party'] },
  function* (c) {
    const shown = slot.time({ name: 'shown', ask: 'When?', schema: z.string().regex(/^(?:09|1[0-6]):/) });
    return yield* c.say(`We show you the room at ${yield* c.ask(shown)}.`);
  },
);

const parking = flow(
  {
    title: 'parking',
    examples: ['where can I park', 'do you have parking', 'is there parking', 'where do I park my car'],
  },
  // biome-ignore lint/correctness/useYield: it has an answer and asks nothing.
  function* (c) {
    return c.say('Cars stand behind the house.');
  },
);

/** A customer of a small restaurant. */
async function customer(timeZone = 'UTC', open: readonly OpenSpan[] = OPEN) {
  const waiter = defineAgent({
    id: 'waiter',
    name: 'Waiter',
    handoffDescription: 'Tables and gifts.',
    instructions: '-',
    tools: [book],
    flows: [table, gift, evening, viewing, parking],
  });
  const hours = { week: Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((one) => [one, open])) };
  const desk = defineDesk({
    id: 'restaurant',
    name: 'Corner',
    entry: 'waiter',
    timeZone,
    agents: [waiter],
    person: { hours },
  });
  const models = [floor({ desk, train: trainClassifier, trainTurns, decide: decideRoute, understand })];
  const board = testSwitchboard({
    desk,
    models,
    pool: pool(),
    clock: { now: () => NOW },
    ids: { next: (kind) => `${kind}_${crypto.randomUUID()}` },
    onDefect: (thrown) => {
      throw thrown;
    },
  });
  const { id } = await board.open({ line: 'chat' });
  return async (...lines: string[]): Promise<string> => {
    let reply = '';
    for (const line of lines) reply = (await runTurn(board, id, line)).result.reply;
    return reply;
  };
}

const ALWAYS = [{ from: '00:00', to: '24:00' }];
const OPEN = [{ from: '11:00', to: '22:30' }];

describe('a flow reads', () => {
  test.each([
    ['the 27th', '2026-03-27'],
    ['tomorrow', '2026-03-03'],
    ['tuesday week', '2026-03-10'],
  ])('a day as it is said: "%s"', async (said, expected) => {
    const says = await customer();
    await says('I want to book a table');
    expect(await says(said)).toContain('At what time?');
    expect(await says('at 8', 'four', 'ann lee', '415 555 2671')).toContain(`Shall I book ${expected}`);
  });

  test.each([
    ['half past two', '14:30'],
    ['quarter to eight', '19:45'],
    ['at 11', '11:00'],
    ['at 10', '22:00'],
    ['20:15', '20:15'],
  ])('a time of day, its half by the opening hours: "%s"', async (said, expected) => {
    const says = await customer();
    await says('I want to book a table', 'on Friday');
    expect(await says(said)).toContain('How many');
    expect(await says('four', 'ann lee', '415 555 2671')).toContain(`2026-03-06 ${expected} for 4`);
  });

  test.each([
    ['at 7', 'in the evening', '19:00'],
    ['half past six', 'am', '06:30'],
    ['at 7', '7 pm', '19:00'],
    ['at 7', 'at half past eight pm then', '20:30'],
  ])('"%s" where nobody can tell the half of the day, and is told "%s"', async (said, half, expected) => {
    const says = await customer('UTC', ALWAYS);
    await says('I want to book a table', 'on Friday');
    expect(await says(said)).toMatch(
      /^(Thanks\. |Got it\. |Thank you\. )?Do you mean \d:\d\d AM or \d:\d\d PM\?$/,
    );
    expect(await says(half)).toContain('How many');
    expect(await says('four', 'ann lee', '415 555 2671')).toContain(`2026-03-06 ${expected} for 4`);
  });

  test('a time whose half nobody can tell, where the slot takes only one of them', async () => {
    const says = await customer('UTC', ALWAYS);
    expect(await says('I want to look at the room for a party', 'half past two')).toContain('at 14:30.');
  });

  test('a time put right, whose half nobody can tell, is asked for', async () => {
    const says = await customer('UTC', ALWAYS);
    await says('I want to book a table', 'on Friday at 8 pm', 'four', 'ann lee', '415 555 2671');
    expect(await says('no, at 7')).toContain('Do you mean 7:00 AM or 7:00 PM?');
    expect(await says('in the evening')).toContain('2026-03-06 19:00 for 4');
  });

  test('what else is said with such a time is kept, and it is asked for again in place of it', async () => {
    const says = await customer('UTC', ALWAYS);
    expect(await says('a table for four on friday at 7')).toContain('Do you mean 7:00 AM or 7:00 PM?');
    expect(await says('banana')).toContain('Do you mean 7:00 AM or 7:00 PM?');
    expect(await says('the later one')).toContain('What is your name?');
    expect(await says('ann lee', '415 555 2671')).toContain('2026-03-06 19:00 for 4');
  });

  test('days as the clock of the desk counts them', async () => {
    const says = await customer('Asia/Tokyo');
    await says('I want to book a table', 'tomorrow', 'at 8 pm', '4', 'ann lee');
    expect(await says('415 555 2671')).toContain('Shall I book 2026-03-04 20:00');
  });

  test('several values in one message, whichever was asked', async () => {
    const says = await customer();
    await says('I want to book a table');
    const reply = await says(
      'my name is ann lee, call me on 415 555 2671, we are four people, half past seven on friday',
    );
    expect(reply).toContain('Shall I book 2026-03-06 19:30 for 4, Ann Lee, +14155552671?');
  });

  test('names in lower case and numbers in words', async () => {
    const says = await customer();
    await says('I want to book a table', 'friday at 8 pm');
    expect(await says('twenty five')).toContain('What is your name?');
    expect(await says("it's maría josé o'neil")).toContain('What is your number?');
    expect(await says('four one five, five five five, two six seven one')).toContain(
      "for 25, María José O'Neil, +14155552671?",
    );
  });

  test('"the day after", counted from the day that was spoken of', async () => {
    const says = await customer();
    await says('I want to book a table', 'Friday at 8 pm', '4', 'ann lee', '415 555 2671');
    expect(await says('no, the day after')).toContain('Shall I book 2026-03-07 20:00');
  });

  test('an amount in words', async () => {
    const says = await customer();
    await says('I want to buy a gift card');
    await says('two hundred and fifty');
    expect(await says('june', 'the red roses')).toContain('A card of 250 dollars from june with red roses');
  });

  test('"the second one" of what was listed', async () => {
    const says = await customer();
    expect(await says('I want to buy a gift card', '$45', 'may', 'the second one')).toContain('blue sea');
  });

  test('"the other one" of what was listed', async () => {
    const says = await customer();
    expect(await says('send me the menu', 'letter please')).toContain('By letter, right?');
    expect(await says('no, the other one')).toContain('By message, right?');
  });

  test('"first" at a question about something else chooses nothing', async () => {
    const says = await customer();
    await says('I want to buy a gift card', '$45', 'may', 'the second one');
    expect(await says('first tell me, do you have parking?')).toContain('with blue sea');
  });

  test('a correction of what was taken: "no, june not may"', async () => {
    const says = await customer();
    await says('I want to buy a gift card', '$45', 'may', 'red roses');
    expect(await says('no, june not may')).toContain('A card of 45 dollars from june');
  });

  test('a correction that names what is not meant', async () => {
    const says = await customer();
    await says('I want to book a table', 'Friday at 8 pm', '4', 'ann lee', '415 555 2671');
    expect(await says('no, not friday, saturday')).toContain('Shall I book 2026-03-07 20:00');
  });

  test('a correction of the month of a day', async () => {
    const says = await customer();
    await says('I want to book a table', 'on the 5th of May at 8 pm', '4', 'ann lee', '415 555 2671');
    expect(await says('no, june not may')).toContain('Shall I book 2026-06-05 20:00');
  });

  test.each([
    'Friday at half past seven. And where can I park my car?',
    'friday at half past seven, and do you have parking',
  ])('an answer with a question about something else: "%s"', async (said) => {
    const says = await customer();
    await says('I want to book a table');
    const reply = await says(said);
    expect(reply).toContain('Cars stand behind the house.');
    expect(reply).toContain('How many will you be?');
    expect(await says('4', 'ann lee', '415 555 2671')).toContain('Shall I book 2026-03-06 19:30 for 4');
    await says('yes');
    expect(booked).toHaveLength(1);
  });
});
