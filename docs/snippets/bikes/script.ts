import { defineIntent, defineScript, slot, step } from 'switchroom';
import { findOrder, movePickup } from './tools.ts';

const order = slot.id({
  name: 'order',
  pattern: /\bRO-\d{4}\b/i,
  ask: 'What is the number of your repair order?',
  askAgain: 'It looks like RO-1042 and is on the slip you got. What is yours?',
});
const postcode = slot.id({
  name: 'postcode',
  pattern: /\b\d{5}\b/,
  ask: 'And the postcode on the order?',
});
const day = slot.date({ name: 'day', ask: 'Which day would you like to pick it up?' });

/** How the floor serves Repairs. */
export const repairsScript = defineScript({
  help: 'I can tell you when your bike is ready and move the day of pick-up. Which is it?',
  intents: [
    defineIntent({
      id: 'ready',
      title: 'when your bike is ready',
      examples: ['is my bike ready', 'when can I get my bike', 'how long will the repair take'],
      steps: [
        step.collect([order, postcode]),
        step.call(findOrder, (known) => ({ order: known.need(order), postcode: known.need(postcode) })),
        step.say(
          (known) => `Your ${known.result(findOrder)?.bike} is ready on ${known.result(findOrder)?.ready}.`,
        ),
      ],
    }),
    defineIntent({
      id: 'move',
      title: 'another day of pick-up',
      examples: ['can I pick it up later', 'move my pick-up to Friday', 'I can not come on that day'],
      steps: [
        step.collect([order, postcode]),
        step.call(findOrder, (known) => ({ order: known.need(order), postcode: known.need(postcode) })),
        step.collect([day]),
        step.confirm(
          (known) => `Shall I move the pick-up of ${known.need(order)} to ${known.need(day)}?`,
          'All right, it stays as it is.',
        ),
        step.call(movePickup, (known) => ({ day: known.need(day) })),
        step.say((known) => `Done: we expect you on ${known.result(movePickup)?.day}.`),
      ],
    }),
  ],
});
