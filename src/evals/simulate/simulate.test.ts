import { describe, expect, test } from 'vitest';
import type { Heard } from './customer.ts';
import { SimulatedCustomer } from './customer.ts';
import type { Manner } from './disturbances.ts';
import { listen } from './listen.ts';
import { withNoise } from './noise.ts';
import { randomOf, shuffled } from './random.ts';
import { readScenarios } from './read-scenarios.ts';
import { customerOf, scenarioOf } from './simulate.ts';

const FILE = `
topics:
  card: number of your card
  day: which day
asides: [Do you have parking?]
customers:
  ann: { card: "4711" }
scenarios:
  - id: book
    goal: A booking.
    customer: ann
    opens: [I want a table]
    knows: { day: { picks: '(?:Mon|Tues)day' } }
    refuses: insurance
    done: booked
    success: { state: [{ sql: select 1, gives: 1 }] }
  - id: ask
    goal: An answer.
    opens: When are you open?
    success: { wrote: [] }
`;
const CALM: Manner = { persona: 'terse', noise: 'none', disturbance: undefined };

function customer(manner: Partial<Manner> = {}, file = FILE) {
  const all = readScenarios(file);
  const [scenario] = all.scenarios;
  if (!scenario) throw new TypeError('There is a scenario.');
  return new SimulatedCustomer({ scenario, all, manner: { ...CALM, ...manner }, random: randomOf(1) });
}

const heard = (text: string): Heard => ({ text, person: false, closed: false });

describe('A file of scenarios', () => {
  test('gives each scenario what its customer knows', () => {
    const [book] = readScenarios(FILE).scenarios;
    expect(book?.knows).toMatchObject({ card: { says: ['4711'] }, day: { picks: expect.any(RegExp) } });
    expect(book?.success).toMatchObject({ state: [{ sql: 'select 1', gives: '1' }], wrote: undefined });
  });

  test.each([
    ['id: ask', 'id: book', 'two have the id "book"'],
    ['customer: ann', 'customer: bob', 'is of the customer "bob", who is not there'],
    ['{ day:', '{ night:', '"book" knows "night", which is no topic'],
    ['{ wrote: [] }', '{}', '"ask" asks nothing of its success'],
    ['done: booked', 'done: (booked', '"(booked" is no pattern'],
    ['opens: When', 'says: When', 'Unrecognized key'],
    ['topics:', 'topics: [', 'The scenarios are not as they should be'],
  ])('with a mistake says so: %s to %s', (from, to, told) => {
    expect(() => readScenarios(FILE.replace(from, to))).toThrow(told);
  });
});

describe('A customer listens', () => {
  test.each([
    ['Thank you. What is your name?', 'other'],
    ['Shall I book it?', 'offer'],
    ['To which day shall I move it?', 'other'],
    ['Would you like a colleague to look at it?', 'person-offer'],
    ['Done. Anything else I can do for you?', 'more'],
    ['Hello! What can I do for you?', 'wish'],
    ['It is 5 dollars.', 'none'],
    ['Then the name of your company, please.', 'other'],
  ])('%s', (text, kind) => {
    expect(listen(text).kind).toBe(kind);
  });
});

describe('A simulated customer', () => {
  test('says what they want, answers what they are asked, agrees, refuses, and leaves when it is done', () => {
    const ann = customer();
    expect(ann.next(undefined)).toEqual({ say: 'I want a table' });
    expect(ann.next(heard('What is the number of your card?'))).toEqual({ say: '4711' });
    expect(ann.next(heard('There is Monday or Tuesday. Which day suits you?'))).toEqual({
      say: expect.stringMatching(/^(Mon|Tues)day$/),
    });
    expect(ann.next(heard('Shall I add an insurance?'))).toEqual({ say: expect.stringMatching(/^no/) });
    expect(ann.next(heard('Shall I book it?'))).toEqual({ say: expect.stringMatching(/yes|ok|yep|do it/) });
    expect(ann.next(heard('It is booked. Anything else?'))).toEqual({ leaves: 'satisfied' });
    expect(ann.missed).toEqual([]);
  });

  test('says it once more where it was not understood, and gives up in the end', () => {
    const ann = customer();
    ann.next(undefined);
    expect(ann.next(heard('Good day.'))).toEqual({ say: 'I want a table' });
    expect(ann.next(heard('Good day.'))).toEqual({ say: 'I want a table' });
    expect(ann.next(heard('Good day.'))).toEqual({ leaves: 'gave-up' });
  });

  test('leaves a desk that asks the same again and again', () => {
    const ann = customer();
    ann.next(undefined);
    for (const _ of [1, 2, 3])
      expect(ann.next(heard('What is the number of your card?'))).toHaveProperty('say');
    expect(ann.next(heard('What is the number of your card?'))).toEqual({ leaves: 'gave-up' });
  });

  test('notes a question that is about nothing they know of', () => {
    const ann = customer();
    ann.next(undefined);
    ann.next(heard('What is the colour of your hat?'));
    expect(ann.missed).toEqual(['What is the colour of your hat?']);
  });

  test('leaves the talking to a person who comes', () => {
    const ann = customer();
    ann.next(undefined);
    expect(ann.next({ text: 'A colleague comes.', person: true, closed: false })).toEqual({
      leaves: 'with-person',
    });
  });

  test('asks something else in between, once', () => {
    const ann = customer({ disturbance: 'aside' });
    ann.next(undefined);
    expect(ann.next(heard('What is the number of your card?'))).toEqual({ say: 'Do you have parking?' });
    expect(ann.next(heard('Yes. What is the number of your card?'))).toEqual({ say: '4711' });
  });

  test('who interrupts has not heard the answer, and asks for it', () => {
    const ann = customer({ disturbance: 'interruption' });
    expect(ann.next(undefined)).toEqual({ say: 'I want a table', interrupts: true });
    expect(ann.next(heard('What is'))).toEqual({
      say: expect.stringMatching(/what was that|say that again/i),
    });
  });
});

describe('Chance', () => {
  const all = readScenarios(FILE);

  test('is the same for the same seed and call, and another for another', () => {
    const mannersOf = (seed: number) =>
      [1, 2, 3, 4, 5].map((call) => customerOf(all, call, { seed, noise: 1 }).manner);
    expect(mannersOf(7)).toEqual(mannersOf(7));
    expect(mannersOf(7)).not.toEqual(mannersOf(8));
  });

  test('brings each scenario once in a round', () => {
    const ids = [1, 2, 3, 4].map((call) => scenarioOf(all, call, 3).id);
    expect(ids.slice(0, 2).toSorted()).toEqual(['ask', 'book']);
    expect(ids.slice(2).toSorted()).toEqual(['ask', 'book']);
  });

  test('shuffles, and loses nothing', () => {
    expect(shuffled([1, 2, 3, 4], randomOf(5)).toSorted()).toEqual([1, 2, 3, 4]);
  });

  test('noise of nought leaves everybody undisturbed', () => {
    expect(customerOf(all, 1, { seed: 1, noise: 0 }).manner).toMatchObject({
      noise: 'none',
      disturbance: undefined,
    });
  });
});

test('typos spare numbers, addresses and names; misheard words are as a recognizer writes them', () => {
  const text = 'Please charge HL-1001 of maria.santos@example.com for the September invoice, thank you';
  const typed = withNoise(text.repeat(20), 'typos', randomOf(2));
  expect(typed.match(/HL-1001 of maria\.santos@example\.com/g)?.length).toBeGreaterThan(15);
  expect(typed).not.toBe(text.repeat(20));
  const spoken = withNoise('HL-1001, maria.santos@example.com!', 'speech', randomOf(3));
  expect(spoken).toMatch(/^(?:\w+ )?hl (1001|one zero zero one) maria dot santos at example dot com$/);
});
