import { expect, test } from 'vitest';
import { z } from 'zod';
import { defineAgent } from '../../../desk/define-agent.ts';
import { defineDesk } from '../../../desk/define-desk.ts';
import { defineEdge } from '../../../desk/define-edge.ts';
import { flow } from '../../../desk/define-flow.ts';
import { slot } from '../../../desk/define-script.ts';
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
const travel = defineAgent({
  ...{ id: 'travel', name: 'Travel', handoffDescription: 'Trips.', instructions: '-' },
  flows: [trip, bill],
  edges: [
    defineEdge({
      to: 'person',
      toolName: 'ask_a_person',
      payload: z.object({ reason: z.string(), summary: z.string() }),
    }),
  ],
});
const desk = defineDesk({ id: 'travel', name: 'Travel', entry: 'travel', agents: [travel] });

async function after(...lines: readonly string[]): Promise<string> {
  const ann = new Dialogue({}, 'travel', desk);
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
