import { expect, test } from 'vitest';
import { z } from 'zod';
import { defineAgent } from '../../../desk/define-agent.ts';
import { defineDesk } from '../../../desk/define-desk.ts';
import { defineEdge } from '../../../desk/define-edge.ts';
import { flow } from '../../../desk/define-flow.ts';
import { slot } from '../../../desk/define-script.ts';
import { defineTool } from '../../../desk/define-tool.ts';
import { Dialogue } from '../testing/dialogue.ts';

const day = slot.date({ name: 'day', ask: 'Which day would you like to come?' });
const bike = slot.choice({
  ...{ name: 'bike', ask: 'Which bicycle: the city bike or the cargo bike?' },
  options: [
    { value: 'city', words: ['city bike'] },
    { value: 'cargo', words: ['cargo bike'] },
  ],
});
const ticket = slot.id({ name: 'ticket', pattern: /\bTK-\d{4}\b/i, ask: 'Which ticket is it?' });
const book = defineTool({
  ...{ name: 'book', description: '-', effect: 'write' },
  parameters: z.object({ bike: z.string(), day: z.string() }),
  execute: () => ({}),
});
const prices = flow(
  { title: 'our prices', examples: ['how much is a bike', 'what does the cargo bike cost', 'your prices'] },
  function* (c) {
    return c.say(`The ${yield* c.ask(bike)} bike is $20.00 a day.`);
  },
);
const rent = flow(
  { title: 'a bicycle', examples: ['rent a bike', 'can I have a bike on Friday', 'book a bicycle'] },
  function* (c) {
    const kind = yield* c.ask(bike);
    const on = yield* c.ask(day);
    yield* c.call(book, { bike: kind, day: on });
    return c.say(`Booked: ${kind}, ${on}.`);
  },
);
const flat = flow(
  { title: 'a flat tyre', examples: ['my tyre is flat', 'the bike has a puncture', 'no air in the wheel'] },
  function* (c) {
    yield* c.say('We mend it free of charge until Saturday.');
    return c.say(`See you on ${yield* c.ask(day)}.`);
  },
);
const pump = flow(
  { title: 'pumping', examples: ['how do I pump it up', 'use the pump', 'where does the air go in'] },
  function* (c) {
    yield* c.say('Turn the valve to the left.');
    if (yield* c.confirm('Would you like somebody to help you with it?'))
      return yield* c.person('Needs help with the pump.');
    return undefined;
  },
);
const status = flow(
  { title: 'our opening', examples: ['what is the status of the shop', 'are you open', 'is the shop open'] },
  function* (c) {
    yield* c.say('We are open.');
  },
);
const repair = flow(
  { title: 'a repair', examples: ['my repair', 'is my bike repaired', 'what became of my repair'] },
  function* (c) {
    return c.say(`${yield* c.ask(ticket)} is ready.`);
  },
);
const diary = flow(
  {
    title: 'what you said',
    examples: ['what did I say before', 'read me my own words', 'repeat all I wrote'],
  },
  function* (c) {
    yield* c.say(`Before: ${c.earlier.join(' / ')}. Now: ${c.told.join(' / ')}.`);
  },
);
const shop = defineAgent({
  ...{ id: 'shop', name: 'Shop', handoffDescription: 'Bicycles.', instructions: '-' },
  tools: [book],
  flows: [prices, rent, flat, pump, status, repair, diary],
  edges: [
    defineEdge({
      ...{ to: 'person', toolName: 'ask_a_person' },
      payload: z.object({ reason: z.string(), summary: z.string() }),
    }),
  ],
});
const desk = defineDesk({ id: 'shop', name: 'Shop', entry: 'shop', agents: [shop] });

async function replyTo(...lines: readonly string[]): Promise<string> {
  const ann = new Dialogue({ book: () => ({}) }, 'shop', desk);
  let reply = '';
  for (const line of lines) reply = (await ann.say(line)).reply;
  return reply;
}

test('a question about what was just told is answered by it, and the open one asked again', async () => {
  expect(await replyTo('my tyre is flat', 'can it be done for free? I ride to work with it')).toMatch(
    /^We mend it free of charge until Saturday\.\s+Which day would you like to come\?$/,
  );
});

test('what is answered counts, whatever is exclaimed before it', async () => {
  expect(
    await replyTo('my tyre is flat', "oh i didn't know that. ok then monday for it, any time"),
  ).toContain('See you on 2026-');
});

test('who is told a price and goes on with it is not asked what it is for', async () => {
  expect(await replyTo('what does the cargo bike cost', 'great, can I have it on Friday then')).toContain(
    'Booked: cargo',
  );
  expect(await replyTo('rent a bike', 'city bike', 'friday', 'book a bicycle again, for my wife')).toContain(
    'Which bicycle',
  );
});

test('who has tried what was told in vain gets the person that was offered', async () => {
  expect(await replyTo('how do I pump it up', 'I did that and it still has no air')).toContain(
    'asked a person',
  );
});

test('a flow sees what was said before it, apart from what is said in it', async () => {
  expect(await replyTo('what does the cargo bike cost', 'read me my own words')).toContain(
    'Before: what does the cargo bike cost. Now: read me my own words.',
  );
});

test('a reference is of the one service that asks for such', async () => {
  expect(await replyTo('whats the status of TK-1234')).toContain('TK-1234 is ready.');
});
