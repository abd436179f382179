import { expect, test } from 'vitest';
import { z } from 'zod';
import { PERSON } from '../../../contracts/edge.ts';
import { defineAgent } from '../../../desk/define-agent.ts';
import { defineDesk } from '../../../desk/define-desk.ts';
import { defineEdge } from '../../../desk/define-edge.ts';
import { flow } from '../../../desk/define-flow.ts';
import { slot } from '../../../desk/define-script.ts';
import { Dialogue } from '../testing/dialogue.ts';

const room = slot.choice({
  name: 'room',
  ask: 'Which room is it?',
  options: [
    { value: 'kitchen', words: [] },
    { value: 'cellar', words: [] },
  ],
});
const since = slot.text({ name: 'since', ask: 'Since when?' });
const number = (country: string) =>
  slot.phone({ name: 'number', country, ask: 'Which number can we call you on?' });

const toCrew = defineEdge({ to: 'crew', payload: z.object({ reason: z.string(), room: z.string() }) });

const leak = flow(
  { title: 'a leak', examples: ['water comes out of the wall', 'a pipe is leaking', 'there is a leak'] },
  function* (c) {
    const where = yield* c.ask(room);
    yield* c.ask(since);
    return yield* c.handOff(toCrew, { reason: 'A leak.', room: where });
  },
);

const toShop = defineEdge({ to: 'shop', payload: z.object({ reason: z.string() }) });

/** Hands on what the shop has no examples of. */
const stain = flow(
  { title: 'a stain', examples: ['there is a stain on the ceiling', 'the wall is stained'] },
  function* (c) {
    return yield* c.handOff(toShop, { reason: `A stain in the ${yield* c.ask(room)}.` });
  },
);

const paint = flow(
  { title: 'paint', examples: ['which paint do I take', 'what covers marks'] },
  function* (c) {
    return yield* c.say(`For the ${yield* c.ask(room)}: blocking paint.`);
  },
);

/** What the crew does first, whoever sends the customer and whatever they want. */
const alarm = flow('the alarm', function* (c) {
  const where = yield* c.ask(room);
  const reach = yield* c.ask(number(where === 'cellar' ? 'GB' : 'US'));
  return yield* c.person(`${where}, ${reach}`);
});

const house = defineDesk({
  id: 'house',
  name: 'House',
  entry: 'hall',
  agents: [
    defineAgent({
      id: 'hall',
      name: 'Hall',
      handoffDescription: 'Takes reports.',
      instructions: '-',
      flows: [leak, stain],
      edges: [toCrew, toShop],
    }),
    defineAgent({
      id: 'crew',
      name: 'Crew',
      handoffDescription: 'Repairs.',
      instructions: '-',
      opensWith: alarm,
      edges: [defineEdge({ to: PERSON })],
    }),
    defineAgent({
      id: 'shop',
      name: 'Shop',
      handoffDescription: 'Paint.',
      instructions: '-',
      flows: [paint],
      edges: [defineEdge({ to: PERSON })],
    }),
  ],
});

/** What the person who is asked for reads first. */
function told({ items }: Dialogue): unknown {
  const call = items.findLast((item) => item.type === 'function_call');
  return JSON.parse(call?.arguments ?? '{}').reason;
}

test('an agent with a duty does it first, with what is known', async () => {
  const ann = new Dialogue({}, 'hall', house);
  await ann.say('there is a leak. It is in the kitchen, 415 555 2671');
  expect((await ann.say('for an hour')).handoffs).toEqual(['hall>crew', 'crew>person']);
  expect(told(ann)).toBe('kitchen, +14155552671');
});

test('who asks for a person in the middle takes what they said to whoever does its duty first', async () => {
  const ann = new Dialogue({}, 'hall', house);
  expect((await ann.say('there is a leak')).reply).toContain('Which room is it?');
  expect((await ann.say('the cellar')).reply).toContain('Since when?');
  const { reply, owner } = await ann.say('I want to talk to a human');
  expect([reply, owner]).toEqual(['Which number can we call you on?', 'crew']);
});

test('who is handed on by a flow is not asked what it is about', async () => {
  const ann = new Dialogue({}, 'hall', house);
  const { reply } = await ann.say('there is a stain on the ceiling of the kitchen');
  expect(reply).toMatch(/^For the kitchen: blocking paint\./);
});

test('a number without its country code is one of the country of the slot', async () => {
  const ann = new Dialogue({}, 'hall', house);
  await ann.say('there is a leak in the cellar');
  await ann.say('since the morning');
  await ann.say('0113 496 0190');
  expect(told(ann)).toBe('cellar, +441134960190');
});
