import { expect, test } from 'vitest';
import { z } from 'zod';
import { defineAgent } from '../../../desk/define-agent.ts';
import { defineDesk } from '../../../desk/define-desk.ts';
import { flow } from '../../../desk/define-flow.ts';
import { slot } from '../../../desk/define-script.ts';
import { defineTool } from '../../../desk/define-tool.ts';
import { Dialogue } from '../testing/dialogue.ts';

const MOST = 50;
const count = slot.number({ name: 'count', ask: 'How many?' });
const bloom = slot.choice({
  name: 'bloom',
  ask: 'Roses or tulips?',
  options: [
    { value: 'roses', words: ['rose'] },
    { value: 'tulips', words: ['tulip'] },
  ],
});
const prices = defineTool({
  name: 'prices',
  description: 'What flowers cost.',
  effect: 'read',
  parameters: z.object({ bloom: z.string() }),
  execute: () => ({ bloom: { price: 3, name: 'Dutch' } }),
});

const order = flow(
  { title: 'a bunch of flowers', examples: ['a bunch of flowers', 'order flowers', 'I want a bouquet'] },
  function* (c) {
    const which = yield* c.ask(bloom);
    yield* c.call(prices, { bloom: which });
    const many = c.said(count) ?? MOST;
    if (yield* c.confirm(`Shall I order ${many} ${which}?`)) return c.say(`Ordered ${many} ${which}.`);
  },
);
const flowers = defineAgent({
  id: 'flowers',
  name: 'Flowers',
  handoffDescription: 'Flowers.',
  instructions: 'Sell flowers.',
  tools: [prices],
  flows: [order],
});
const shop = defineDesk({ id: 'shop', name: 'Shop', entry: 'flowers', agents: [flowers] });

function customer() {
  return new Dialogue({ prices: () => ({ bloom: { price: 3, name: 'Dutch' } }) }, 'flowers', shop);
}

test('who names a number in place of a yes is offered that', async () => {
  const ann = customer();
  expect((await ann.say('order flowers, tulips')).reply).toContain('Shall I order 50 tulips?');
  expect((await ann.say('only order 20 of them for me')).reply).toContain('Shall I order 20 tulips?');
  expect((await ann.say('yes')).reply).toContain('Ordered 20 tulips.');
});

test('"the first" is no option of a question that was not asked', async () => {
  const ann = customer();
  await ann.say('order flowers, tulips');
  expect((await ann.say('the first')).reply).toContain('Shall I order 50 tulips?');
});

test('what something costs is told from inside of a result, too', async () => {
  const ann = customer();
  await ann.say('order flowers, tulips');
  expect((await ann.say('how much')).reply).toContain('It is $3.');
  expect((await ann.say('who is it with')).reply).not.toContain('Dutch');
});

test('what an offer costs is told once, and not before the offer that says it', async () => {
  const ann = customer();
  await ann.say('order flowers, tulips');
  const { reply } = await ann.say('how much');
  expect(reply.match(/Shall I order 50 tulips/g)).toHaveLength(1);
});

test('"the first one is fine" begins nothing new, and counts nothing where it was not asked', async () => {
  const ann = customer();
  expect((await ann.say('order flowers')).reply).toContain('Roses or tulips?');
  expect((await ann.say('I have to ask my mother first')).reply).not.toContain('roses');
  const again = customer();
  await again.say('order flowers, tulips');
  expect((await again.say('first one is fine')).reply).toContain('Shall I order 50 tulips?');
});
