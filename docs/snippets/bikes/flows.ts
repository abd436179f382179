import { defineAgent, defineFact, type FlowPart, flow, slot } from 'switchroom';
import { z } from 'zod';
import { toPerson, toReception } from './edges.ts';
import { findOrder, movePickup } from './tools.ts';

/** What `find_order` has found out. */
const order = defineFact('order', z.object({ id: z.string() }));

const number = slot.id({ name: 'order', pattern: /\bRO-\d{4}\b/i, ask: 'What is the number of your order?' });
const postcode = slot.id({ name: 'postcode', pattern: /\b\d{5}\b/, ask: 'And the postcode on it?' });

/** A part that flows can share: the order, found out once. */
const found: FlowPart = function* (c) {
  if (c.fact(order)) return;
  const first = { order: yield* c.ask(number), postcode: yield* c.ask(postcode) };
  const one = yield* c.attempt(findOrder, first);
  if (one.ok) return;
  const other = yield* c.again(number, `${one.reason} What does it say on your slip?`);
  yield* c.call(findOrder, { order: other, postcode: yield* c.ask(postcode) });
};

/** When a bike is ready. */
const ready = flow(
  { title: 'when your bike is ready', examples: ['is my bike ready', 'how long will the repair take'] },
  function* (c) {
    const proof = { order: yield* c.ask(number), postcode: yield* c.ask(postcode) };
    const { bike, ready: day } = yield* c.call(findOrder, proof);
    return yield* c.say(`Your ${bike} is ready on ${day}.`);
  },
);

/** A whole flow of a tool: it asks for the day, makes the tool's offer, and says what came of it. */
const move = flow.fromTool(movePickup, {
  title: 'another day of pick-up',
  examples: ['can I pick it up later', 'move my pick-up to Friday'],
  first: found,
  slots: { day: 'Which day would you like to pick it up?' },
  done: ({ day }) => `Done: we expect you on ${day}.`,
});

/** Owns repair orders. */
export const repairs = defineAgent({
  id: 'repairs',
  name: 'Repairs',
  handoffDescription: 'Repair orders: when a bike is ready, and the day of pick-up.',
  instructions: 'Find the order before you say anything about it.',
  tools: [findOrder, movePickup],
  flows: [ready, move],
  edges: [toReception, toPerson],
});
