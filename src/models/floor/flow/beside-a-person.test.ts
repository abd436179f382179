import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { defineAgent } from '../../../desk/define-agent.ts';
import { defineDesk } from '../../../desk/define-desk.ts';
import { defineEdge } from '../../../desk/define-edge.ts';
import { flow } from '../../../desk/define-flow.ts';
import { slot } from '../../../desk/define-script.ts';
import { defineTool } from '../../../desk/define-tool.ts';
import { Dialogue } from '../testing/dialogue.ts';

const card = slot.id({
  name: 'card',
  pattern: /\bL-\d{4}\b/i,
  ask: 'What is the number of your library card?',
  askAgain: 'It is L and four digits, on the front of the card.',
  why: 'So that I tell what you have borrowed to nobody else.',
  orPerson: 'Or shall a librarian look for it?',
});
const town = slot.id({ name: 'town', pattern: /\bin [A-Z]\w+$/i, ask: 'Where do you live?' });
const loans = flow(
  { title: 'your loans', examples: ['what have I borrowed', 'my loans please', 'which books do I have'] },
  function* (c) {
    if (c.said(town) === undefined) return c.say(`${yield* c.ask(card)} has two books.`);
    yield* c.say('A town is not enough.');
    return c.say(`${yield* c.again(card, 'Which number does your card have?')} has two books.`);
  },
);
const order = defineTool({
  name: 'find_order',
  description: '-',
  effect: 'read',
  parameters: z.object({ month: z.string() }),
  execute: () => ({}),
});
const month = slot.period({ name: 'month', past: true, ask: 'Which month?' });
const orders = flow(
  { title: 'your orders', examples: ['what did I order', 'show me an order', 'my order in May'] },
  function* (c) {
    const found = yield* c.call(order, { month: (yield* c.ask(month)).slice(0, 7) });
    return c.say(`There it is: ${JSON.stringify(found)}`);
  },
);
const tour = flow(
  { title: 'a tour', examples: ['a tour of the library', 'show me around the house', 'can I see the rooms'] },
  function* (c) {
    const at = yield* c.ask(slot.time({ name: 'at', ask: 'At what time?' }));
    return c.say((yield* c.confirm(`A tour at ${at}. Shall I put you down?`)) ? 'Done.' : 'Not done.');
  },
);
const desk = defineDesk({
  ...{ id: 'library', name: 'Library', entry: 'library' },
  agents: [
    defineAgent({
      ...{ id: 'library', name: 'Library', handoffDescription: 'Books.', instructions: '-' },
      tools: [order],
      flows: [loans, orders, tour],
      edges: [
        defineEdge({
          to: 'person',
          toolName: 'ask_a_person',
          payload: z.object({ reason: z.string(), summary: z.string() }),
        }),
      ],
    }),
  ],
});
const SUMS = new Map([
  ['2026-05', { id: 'B-5', total: 30 }],
  ['2026-06', { id: 'B-6', total: 12.5 }],
  ['2026-07', { id: 'B-7', total: 20 }],
]);
const answers = { find_order: (args: object) => SUMS.get('month' in args ? String(args.month) : '') ?? {} };

async function heard(...lines: readonly string[]) {
  const ann = new Dialogue(answers, 'library', desk);
  let report = await ann.say(lines[0] ?? '');
  for (const line of lines.slice(1)) report = await ann.say(line);
  return report;
}

describe('what one may not have at hand', () => {
  test('what was said instead does not do: a person is offered beside the question, once', async () => {
    const { reply } = await heard('what have I borrowed? I live in Rome');
    expect(reply).toBe(
      'A town is not enough. Which number does your card have? Or shall a librarian look for it?',
    );
    const again = await heard('what have I borrowed? I live in Rome', 'wibble wobble');
    expect(again.reply).toBe(
      'It is L and four digits, on the front of the card. Or shall a librarian look for it?',
    );
  });

  test.each(['yes please', 'that would be lovely', '👍'])('"%s" takes the person', async (yes) => {
    const { calls, handoffs } = await heard('what have I borrowed? I live in Rome', yes);
    expect([...calls, ...handoffs].join()).toContain('person');
  });

  test('"ok book that" is no yes to a person', async () => {
    const { handoffs } = await heard('what have I borrowed? I live in Rome', 'ok book that');
    expect(handoffs).toEqual([]);
  });

  test('who wants nobody is asked for it alone', async () => {
    const { reply, handoffs } = await heard(
      'what have I borrowed? I live in Rome',
      'no I do not want a librarian for it',
    );
    expect(handoffs).toEqual([]);
    expect(reply).toBe('All right. It is L and four digits, on the front of the card.');
  });

  test('the number still answers', async () => {
    expect((await heard('what have I borrowed? I live in Rome', 'found it: L-1234')).reply).toContain(
      'L-1234 has two books.',
    );
  });

  test('"why?" is answered with the reason that the question has', async () => {
    const { reply } = await heard('what have I borrowed', 'why do you need that?');
    expect(reply).toBe(
      'So that I tell what you have borrowed to nobody else. What is the number of your library card?',
    );
  });
});

describe('several of a kind that were looked up', () => {
  const LOOKED_UP = ['show me my order in May', 'and June?', 'and July?'];

  test.each([
    ['which of the three was the most expensive?', 'The most expensive is B-5: $30.'],
    ['which of them was the cheapest', 'The cheapest is B-6: $12.50.'],
    ['and which of the two was the highest?', 'The highest is B-7: $20.'],
  ])('"%s" is answered from them', async (question, answer) => {
    expect((await heard(...LOOKED_UP, question)).reply).toBe(answer);
  });

  test('of one there is nothing to compare', async () => {
    const { reply } = await heard('show me my order in May', 'which of them was the cheapest?');
    expect(reply).not.toContain('The cheapest is');
  });
});

test('the very value of an offer is no yes to it, and no misunderstanding', async () => {
  const { reply } = await heard('a tour of the library', 'at 3 pm', '3 pm');
  expect(reply).toBe('Yes, 3:00 PM. A tour at 15:00. Shall I put you down?');
});

describe('while a person is asked for', () => {
  test('who wants to be rung is told to leave a number, and the number is thanked for', async () => {
    const asked = await heard('I want to talk to a person who can call me back');
    expect(asked.reply).toContain('If you want to be called, write here on which number.');
    const { reply } = await heard('I want to talk to a person who can call me back', '416 555 0170');
    expect(reply).toBe('Thank you, whoever takes over will see that. Until then I am still here.');
  });

  test('who has given a number is not asked for it', async () => {
    const { reply } = await heard('a human please, call me on 416 555 0170');
    expect(reply).not.toContain('on which number');
  });

  test('a bare yes is told how it stands, and not what can be done here', async () => {
    const { reply } = await heard('I want to talk to a person', 'yes');
    expect(reply).toMatch(/^A person has been asked already.*What can I do for you meanwhile\?$/);
  });
});

test('a second message that nobody understands brings the offer of a person', async () => {
  expect((await heard('...', '?!')).reply).toContain('Would you like me to get a person');
});

test('a bare "uhm" is given time', async () => {
  expect((await heard('uhm')).reply).toBe('Of course, take your time.');
});

describe('at an offer', () => {
  test.each(["hmm that's a lot", 'that is quite expensive'])('"%s" is given time', async (sigh) => {
    const { reply } = await heard('a tour of the library', 'at 3 pm', sigh);
    expect(reply).toBe('Of course, take your time. A tour at 15:00. Shall I put you down?');
  });

  test('who leaves without a yes is told that nothing is done', async () => {
    const { reply } = await heard('a tour of the library', 'at 3 pm', 'see you, bye');
    expect(reply).toContain('so I have not done it. Write again whenever you want it.');
  });
});

test('"sorry, I meant June", after May was looked up, looks up June', async () => {
  expect((await heard('show me my order in May', 'sorry I meant June')).reply).toContain('"B-6"');
});

test('"ok leave it as it is" answers no question, and leaves what was begun', async () => {
  const { reply } = await heard('show me an order', 'ok leave it as it is');
  expect(reply).toContain('I leave your orders for now.');
});

test('who has turned the person down is not offered one with the next miss', async () => {
  const no = 'no I do not want a librarian for it';
  const { reply } = await heard('what have I borrowed? I live in Rome', no, 'wibble wobble');
  expect(reply).toBe('Sorry, I did not quite get that. It is L and four digits, on the front of the card.');
});

test('a second question before it is known whose it is does not get the very words of the first', async () => {
  const replies = await Promise.all([
    heard('what have I borrowed', 'how many books do I have?'),
    heard('what have I borrowed', 'how many books do I have?', 'and why so many books?'),
  ]);
  expect(replies.map(({ reply }) => reply.split('. ')[0])).toEqual([
    'I can only tell once I have this',
    'That, too, I can only tell then',
  ]);
});
