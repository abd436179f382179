import { beforeEach, describe, expect, test } from 'vitest';
import { flow } from '../../../desk/define-flow.ts';
import { slot } from '../../../desk/define-script.ts';
import { decideRoute } from '../../../routing/decide.ts';
import { trainClassifier } from '../../../routing/train.ts';
import { trainTurns } from '../../../routing/train-turns.ts';
import { freshPool } from '../../../testing/fresh-pool.ts';
import { runTurn, testSwitchboard, tickingClock } from '../../../testing/test-switchboard.ts';
import { understand } from '../../../understanding/understanding.ts';
import { floor } from '../floor.ts';
import { Dialogue } from '../testing/dialogue.ts';
import { type Version, type Workshop, workshopDesk, workshopFlows } from '../testing/workshop.ts';

const pool = freshPool();
let workshop: Workshop;
let count = 0;
/** Of all nodes: they follow the clock of the database. */
const clock = tickingClock();

beforeEach(() => {
  workshop = {
    calls: [],
    taken: new Set(),
    jobs: [
      { id: 'J-1', bike: 'racer', at: '2026-03-03T10:00' },
      { id: 'J-2', bike: 'tandem', at: '2026-03-04T14:00' },
    ],
  };
});

/** A customer of a desk on a node of its own, which may be another one later, with other code. */
async function customer(version?: Version, id?: string) {
  const desk = workshopDesk(workshop, version);
  const models = [floor({ desk, train: trainClassifier, trainTurns, decide: decideRoute, understand })];
  const prefix = ++count;
  let ids = 0;
  const board = testSwitchboard({
    desk,
    models,
    pool: pool(),
    clock,
    ids: { next: (kind) => `${kind}_${prefix}_${++ids}` },
    onDefect: (thrown) => {
      throw thrown;
    },
  });
  const conversation = id ?? (await board.open({ line: 'chat' })).id;
  return {
    id: conversation,
    async says(text: string): Promise<string> {
      const { result } = await runTurn(board, conversation, text);
      return result.reply;
    },
    state: async () => (await board.view(conversation)).state,
  };
}

describe('a flow', () => {
  test('asks from top to bottom, and makes the offer of the tool in place of its own question', async () => {
    const ann = await customer();
    expect(await ann.says('please cancel the repair of my bike')).toContain('customer number');
    expect(await ann.says('WS-101')).toContain('PIN');
    expect(await ann.says('1234')).toContain(
      'Which one: the racer on 2026-03-03 or the tandem on 2026-03-04?',
    );
    expect(await ann.says('the second one')).toContain('Shall I cancel J-2?');
    expect(workshop.calls).not.toContain('cancel J-2');
    expect(await ann.says('yes')).toContain('It is cancelled, reference C-77. How many stars do we get?');
    expect(await ann.says('5')).toContain('5, thank you.');
    expect(workshop.calls).toEqual(['verify WS-101 1234', 'jobs ', 'cancel J-2']);
  });

  test('takes several values at once, wherever they were said', async () => {
    const ann = await customer();
    const reply = await ann.says('I need an appointment for my bike, a road bike, on Friday at 3 pm');
    expect(reply).toContain('Shall I book the road bike for 2026-03-06 at 15:00?');
    expect(await ann.says('yes please')).toContain('Booked: B-1.');
  });

  test('"nicer for me" says one, and no hour', async () => {
    const ann = await customer();
    expect(await ann.says('book a repair of my road bike on Thursday')).toContain('At what time?');
    expect(await ann.says('Wait, Friday is nicer for me')).not.toContain('Shall I book');
    expect(await ann.says('at 3 pm')).toContain('Shall I book the road bike for 2026-03-06 at 15:00?');
  });

  test('a no to an offer is a no to its question: the flow goes on from there', async () => {
    const ann = await customer();
    await ann.says('please cancel the repair of my bike');
    await ann.says('WS-101, 1234');
    expect(await ann.says('the racer')).toContain('Shall I cancel J-1?');
    expect(await ann.says('no')).toContain('Then it stays.');
    expect(workshop.calls).not.toContain('cancel J-1');
  });

  test('a refusal is a code: it asks anew in its own words, as often as it takes', async () => {
    workshop.taken.add('15:00').add('16:00');
    const ann = await customer();
    await ann.says('book a repair of my road bike on Friday at 3 pm');
    expect(await ann.says('yes')).toContain('15:00 is taken. What other time suits you?');
    expect(await ann.says('4 pm')).toContain('at 16:00?');
    expect(await ann.says('yes')).toContain('16:00 is taken. What other time suits you?');
    expect(await ann.says('at 5 pm')).toContain('at 17:00?');
    expect(await ann.says('yes')).toContain('Booked: B-1.');
  });

  test('who gives again what was refused is told so once more, and offered a person: nobody goes round in circles', async () => {
    workshop.taken.add('15:00');
    const ann = await customer();
    await ann.says('book a repair of my road bike on Friday at 3 pm');
    expect(await ann.says('yes')).toContain('15:00 is taken. What other time suits you?');
    expect(await ann.says('at 3 pm')).toContain('at 15:00?');
    const reply = await ann.says('yes');
    expect(reply).toContain('15:00 is taken.');
    expect(reply).not.toContain('What other time suits you?');
    expect(reply).toMatch(/\bperson\b|\bcolleague\b/);
  });

  test('who insists on what does not do is offered a person beside the question, and then in place of it', async () => {
    const ann = await customer({
      flows: () => [
        flow({ title: 'a rental', examples: ['rent a bike', 'I want to rent'] }, function* (c) {
          const size = slot.number({ name: 'size', ask: 'Which size?' });
          let wanted = yield* c.ask(size);
          while (wanted > 60) {
            yield* c.say(`We have none of ${wanted}.`);
            wanted = yield* c.again(size, 'Which size else?');
          }
          return c.say(`A ${wanted} it is.`);
        }),
      ],
    });
    await ann.says('I want to rent');
    expect(await ann.says('70')).toMatch(/We have none of 70\. Which size else\?$/);
    expect(await ann.says('80')).toMatch(/We have none of 80\. Which size else\?$/);
    expect(await ann.says('but I need 80')).toMatch(
      /Which size else\? Or shall I get a person to help you\?$/,
    );
    const reply = await ann.says('80 please');
    expect(reply).not.toContain('Which size else?');
    expect(reply).toMatch(/Would you like me to get a person/);
  });

  test('proof that does not match is asked for anew, both parts of it', async () => {
    const ann = await customer();
    await ann.says('please cancel the repair of my bike');
    expect(await ann.says('WS-101, 9999')).toContain('That does not match. What is the number on your card?');
    expect(await ann.says('WS-102')).toContain('And the PIN?');
    expect(await ann.says('1234')).toContain('Which one');
    expect(workshop.calls).toContain('verify WS-102 1234');
  });

  test('a correction changes what follows, and nothing before it is asked again', async () => {
    const ann = await customer();
    expect(await ann.says('book a repair of my road bike on Friday at 3 pm')).toContain('2026-03-06');
    expect(await ann.says('no, make it Thursday')).toContain(
      'Shall I book the road bike for 2026-03-05 at 15:00?',
    );
    expect(await ann.says('actually, at 4 pm')).toContain('2026-03-05 at 16:00?');
    expect(await ann.says('yes')).toContain('Booked');
    expect(workshop.calls).toEqual(['book 2026-03-05 16:00 road']);
  });

  test('"the one before that" is counted from what was chosen, and a day chooses too', async () => {
    workshop.jobs.push({ id: 'J-3', bike: 'cargo bike', at: '2026-03-06T09:00' });
    const ann = await customer();
    await ann.says('please cancel the repair of my bike');
    await ann.says('WS-101, 1234');
    expect(await ann.says('the one on Friday')).toContain('Shall I cancel J-3?');
    expect(await ann.says('no, the one before that')).toContain('Shall I cancel J-2?');
  });

  test('a list of any length is read out page by page', async () => {
    workshop.jobs = ['red', 'blue', 'green', 'black', 'white', 'pink', 'brown'].map((bike, at) => ({
      id: `J-${at}`,
      bike: `${bike} bike`,
      at: `2026-03-1${at}T10:00`,
    }));
    const ann = await customer();
    await ann.says('please cancel the repair of my bike');
    expect(await ann.says('WS-101, 1234')).toContain('the white bike on 2026-03-14 or one of 2 more?');
    expect(await ann.says('what else is there?')).toContain('Which one: the pink bike on 2026-03-15 or');
    expect(await ann.says('the pink one')).toContain('Shall I cancel J-5?');
  });

  test('what was written is settled: a correction after it is no correction', async () => {
    const ann = await customer();
    await ann.says('please cancel the repair of my bike');
    await ann.says('WS-101, 1234');
    await ann.says('the racer');
    await ann.says('yes');
    await ann.says('no, the tandem');
    expect(workshop.calls.filter((call) => call.startsWith('cancel'))).toEqual(['cancel J-1']);
  });

  test('asks for a person with what it found as the first line', async () => {
    const ann = await customer();
    expect(await ann.says('my cargo bike was stolen')).toContain('person');
    const { person } = await ann.state();
    expect(person?.reason).toBe('A cargo bike is lost.');
    expect(person?.summary).toMatch(/^A cargo bike is lost\. /);
  });

  test('a handoff carries what is known: the next agent asks only for what is missing', async () => {
    const ann = await customer();
    const reply = await ann.says('my racer was stolen, somebody took it');
    expect(reply).not.toContain('Which kind of bike');
    expect((await ann.state()).owner).toBe('repairs');
  });

  test('an interruption by another wish is served, and the flow comes back where it was', async () => {
    const ann = await customer();
    await ann.says('please cancel the repair of my bike');
    expect(await ann.says('wait, first I need an appointment for my bike')).toContain('Which kind of bike');
    await ann.says('a cargo bike, Friday, 3 pm');
    const reply = await ann.says('yes');
    expect(reply).toContain('Booked: B-1.');
    expect(reply).toContain('What is your customer number?');
  });

  test('who asks why gets the reason of the last no', async () => {
    workshop.taken.add('15:00');
    const ann = await customer();
    await ann.says('book a repair of my road bike on Friday at 3 pm');
    await ann.says('yes');
    expect(await ann.says('why not?')).toContain('15:00 is taken.');
  });

  test('questions about the last result are answered from it', async () => {
    const ann = await customer();
    await ann.says('please cancel the repair of my bike');
    await ann.says('WS-101, 1234');
    await ann.says('the racer');
    await ann.says('yes');
    await ann.says('5');
    expect(await ann.says('how much do I get back?')).toContain('$20');
    expect(await ann.says('when will that be?')).toContain('Thursday, March 5');
    expect(await ann.says('what was the reference?')).toContain('C-77');
    expect(await ann.says('when will WS-102 be?')).not.toContain('Thursday, March 5');
  });
});

describe('a flow made of a tool', () => {
  const version: Version = {
    flows: ({ book }) => [
      flow.fromTool(book, {
        title: 'a repair',
        examples: ['book a repair', 'I need an appointment for my bike'],
        slots: {
          bike: 'Is it a road bike or a cargo bike?',
          time: slot.time({ name: 'time', ask: 'When?' }),
        },
        again: { 'time-taken': 'time' },
        done: ({ reference }, { day }) => `Booked for ${day}: ${reference}.`,
      }),
    ],
  };

  test('asks by its schema, makes its offer, and asks anew where a refusal says so', async () => {
    workshop.taken.add('15:00');
    const ann = await customer(version);
    expect(await ann.says('book a repair')).toContain('What is the day?');
    expect(await ann.says('Friday')).toContain('When?');
    expect(await ann.says('3 pm')).toContain('Is it a road bike or a cargo bike?');
    expect(await ann.says('cargo')).toContain('Shall I book the cargo bike for 2026-03-06 at 15:00?');
    expect(await ann.says('yes')).toContain('15:00 is taken. When?');
    expect(await ann.says('4 pm')).toContain('at 16:00?');
    expect(await ann.says('yes')).toContain('Booked for 2026-03-06: B-1.');
  });

  test('a refusal may ask for several arguments anew', async () => {
    workshop.taken.add('15:00');
    const ann = await customer({
      flows: ({ book }) => [
        flow.fromTool(book, {
          title: 'a repair',
          examples: ['book a repair'],
          given: () => ({ bike: 'road' as const }),
          again: { 'time-taken': ['day', 'time'] },
          slots: { time: slot.time({ name: 'time', ask: 'When?' }) },
          done: ({ reference }, { day, time }) => `Booked for ${day} at ${time}: ${reference}.`,
        }),
      ],
    });
    await ann.says('book a repair on Friday at 3 pm');
    expect(await ann.says('yes')).toContain('15:00 is taken. What is the day?');
    expect(await ann.says('Thursday')).toContain('When?');
    await ann.says('4 pm');
    expect(await ann.says('yes')).toContain('Booked for 2026-03-05 at 16:00: B-1.');
  });

  test('a refusal it has no answer to ends it with the reason and the offer of a person', async () => {
    workshop.taken.add('15:00');
    const ann = await customer({
      flows: ({ book }) => [
        flow.fromTool(book, {
          title: 'a repair',
          examples: ['book a repair'],
          given: () => ({ day: '2026-03-06', time: '15:00', bike: 'road' as const }),
          done: () => 'Booked.',
        }),
      ],
    });
    await ann.says('book a repair');
    expect(await ann.says('yes')).toBe('15:00 is taken. Would you like me to get a person to help you?');
  });
});

test('a flow knows all that was said in it, in the order it was said', async () => {
  const ann = await customer({
    flows: ({ book }) => [
      flow({ title: 'a repair', examples: ['book a repair'] }, function* (c) {
        const day = yield* c.ask(slot.date({ name: 'day', ask: 'Which day?' }));
        const bike = 'road' as const;
        yield* c.call(book, { day, time: '10:00', bike });
        return c.say(c.told.join(' / '));
      }),
    ],
  });
  await ann.says('book a repair');
  await ann.says('on Friday, the brakes squeal');
  expect(await ann.says('yes')).toContain('book a repair / on Friday, the brakes squeal');
});

test('a reference alone, which answers no question, is for the one flow that asks for such a thing', async () => {
  const ann = await customer({
    flows: ({ book }) => [
      flow({ title: 'a repair', examples: ['book a repair'] }, function* (c) {
        yield* c.call(book, { day: '2026-03-06', time: '10:00', bike: 'road' });
        return c.say('Booked.');
      }),
      flow({ title: 'a job', examples: ['how far is my job'] }, function* (c) {
        const job = yield* c.ask(slot.id({ name: 'job', pattern: /\bJ-\d\b/i, ask: 'Which job?' }));
        return c.say(`${job} is in the stand.`);
      }),
    ],
  });
  await ann.says('book a repair');
  await ann.says('yes');
  expect(await ann.says('J-1')).toContain('J-1 is in the stand.');
});

test('what a flow offers itself is an answer to it, and no other wish', async () => {
  const list = slot.choice({
    name: 'list',
    ask: 'Shall I?',
    options: [{ value: 'list', words: ['on the list'] }],
  });
  const ann = await customer({
    flows: () => [
      flow({ title: 'a repair', examples: ['book a repair', 'repair my bike'] }, function* (c) {
        if (c.said(list)) return c.say('You are on the list.');
        yield* c.ask(slot.date({ name: 'day', ask: 'Which day?' }));
        return c.say('Booked.');
      }),
      flow({ title: 'the list', examples: ['put me on the list', 'put me on your waiting list'] }, (c) =>
        c.say('The list is another thing.'),
      ),
    ],
  });
  await ann.says('book a repair');
  expect(await ann.says('put me on the list then')).toContain('You are on the list.');
});

test('small words alone, and words of something else, begin nothing', async () => {
  const ann = await customer({
    flows: () => [
      flow(
        { title: 'a discount', examples: ['can I have it for 60', 'what can you do for me on the price'] },
        (c) => c.say('No discounts.'),
      ),
      flow({ title: 'a repair', examples: ['book a repair'] }, (c) => c.say('Booked.')),
    ],
  });
  expect(await ann.says('is my cousin welcome')).not.toContain('No discounts.');
  expect(await ann.says('bob miller 617 555 0170')).not.toContain('No discounts.');
  expect(await ann.says('can I have it for 60')).toContain('No discounts.');
});

describe('a flow on record', () => {
  test('goes on where it was on another node', async () => {
    const ann = await customer();
    await ann.says('please cancel the repair of my bike');
    await ann.says('WS-101');
    const elsewhere = await customer(undefined, ann.id);
    expect(await elsewhere.says('1234')).toContain('Which one');
    const third = await customer(undefined, ann.id);
    expect(await third.says('the racer')).toContain('Shall I cancel J-1?');
    expect(workshop.calls).toEqual(['verify WS-101 1234', 'jobs ']);
  });

  test('a deploy that edits it keeps what was said, and asks nothing that is known', async () => {
    const ann = await customer();
    await ann.says('I need an appointment for my bike, on Friday');
    expect(await ann.says('a road bike')).toContain('At what time?');
    const part = slot.choice({
      name: 'part',
      ask: 'What is broken?',
      options: [
        { value: 'brakes', words: ['brake'] },
        { value: 'gears', words: ['gear'] },
      ],
    });
    const weekday = slot.date({ name: 'weekday', ask: 'On which day shall it be?' });
    const kind = slot.choice({
      name: 'bike',
      ask: 'Which kind?',
      options: [
        { value: 'road', words: ['racer'] },
        { value: 'cargo', words: ['cargo'] },
      ],
    });
    const edited: Version = {
      flows: ({ book }) => [
        flow({ title: 'a repair', examples: ['book a repair'] }, function* (c) {
          yield* c.say('Our prices have changed.');
          const what = yield* c.ask(part);
          // A new name: what the customer said is kept, not only what it was taken for.
          const on = yield* c.ask(weekday);
          const done = yield* c.call(book, { bike: yield* c.ask(kind), day: on, time: '09:00' });
          return c.say(`${what}: ${done.reference}`);
        }),
      ],
    };
    const later = await customer(edited, ann.id);
    expect(await later.says('3 pm')).toBe('Our prices have changed. What is broken?');
    expect(await later.says('the brakes')).toContain('Shall I book the road bike for 2026-03-06 at 09:00?');
    expect(await later.says('yes')).toContain('brakes: B-1');
  });

  test('a deploy that edits it repeats no write, also with other arguments', async () => {
    const ann = await customer();
    await ann.says('please cancel the repair of my bike');
    await ann.says('WS-101, 1234');
    await ann.says('the racer');
    expect(await ann.says('yes')).toContain('How many stars');
    const edited: Version = {
      flows: (tools) => [
        flow({ title: 'a cancellation', examples: ['cancel my repair'] }, function* (c) {
          const done = yield* c.call(tools.cancel, { job: 'J-1 of the racer' });
          const rating = yield* c.ask(slot.number({ name: 'rating', ask: 'Stars?' }));
          return c.say(`${done.reference}: ${rating} stars.`);
        }),
        workshopFlows.booking(tools),
      ],
    };
    const later = await customer(edited, ann.id);
    expect(await later.says('4')).toContain('C-77: 4 stars.');
    expect(workshop.calls.filter((call) => call.startsWith('cancel'))).toEqual(['cancel J-1']);
  });

  test('a deploy without it leaves the conversation open for anything else', async () => {
    const ann = await customer();
    await ann.says('please cancel the repair of my bike');
    const later = await customer({ flows: (tools) => [workshopFlows.booking(tools)] }, ann.id);
    expect(await later.says('book a repair of my road bike on Friday at 3 pm')).toContain('Shall I book');
  });

  test('a flow that comes to no question and no end fails with its code', async () => {
    const endless: Version = {
      flows: () => [
        flow({ title: 'a repair', examples: ['book a repair', 'fix my bike'] }, function* (c) {
          for (;;) yield* c.say('Round.');
        }),
      ],
    };
    const dialogue = new Dialogue({}, 'repairs', workshopDesk(workshop, endless));
    await expect(dialogue.say('book a repair, fix my bike')).rejects.toMatchObject({ code: 'flow-endless' });
  });
});
