import { expect, test } from 'vitest';
import { z } from 'zod';
import { PERSON } from '../../../contracts/edge.ts';
import { defineAgent } from '../../../desk/define-agent.ts';
import { defineDesk } from '../../../desk/define-desk.ts';
import { defineEdge } from '../../../desk/define-edge.ts';
import { flow } from '../../../desk/define-flow.ts';
import { slot } from '../../../desk/define-script.ts';
import { Dialogue } from '../testing/dialogue.ts';

const seat = slot.id({ name: 'seat', pattern: /\bROW-\d{2}\b/i, ask: 'Which row is it?' });
const hurry = slot.choice({
  name: 'hurry',
  ask: 'Can it wait until the interval?',
  options: [
    { value: 'yes', words: ['it can wait'] },
    { value: 'no', words: ['at once'] },
  ],
});

const REPORTS = [
  'somebody is ill',
  'a lamp does not work',
  'the curtain is stuck',
  'a seat is broken',
  'the stage door does not open',
];
const trouble = flow({ title: 'trouble in the hall', examples: REPORTS }, function* (c) {
  c.said(seat);
  const wait = (yield* c.askOnce(hurry)) ?? 'no';
  return yield* c.person(`${yield* c.ask(seat)}, can wait: ${wait}`);
});

const times = flow(
  {
    title: 'when the play begins',
    examples: ['when does the play begin', 'what time does it start tonight'],
  },
  function* (c) {
    return yield* c.say('At eight.');
  },
);

const theatre = defineDesk({
  id: 'theatre',
  name: 'Theatre',
  entry: 'foyer',
  agents: [
    defineAgent({
      id: 'foyer',
      name: 'Foyer',
      handoffDescription: 'Takes reports.',
      instructions: '-',
      opensWith: trouble,
      edges: [
        defineEdge({ to: 'box' }),
        defineEdge({ to: PERSON, payload: z.object({ reason: z.string() }) }),
      ],
    }),
    defineAgent({
      id: 'box',
      name: 'Box office',
      handoffDescription: 'Times of plays.',
      instructions: '-',
      flows: [times],
      edges: [defineEdge({ to: 'foyer' })],
    }),
  ],
});

/** What the person who is asked for reads. */
function told({ items }: Dialogue): unknown {
  const call = items.findLast((item) => item.type === 'function_call');
  return JSON.parse(call?.arguments ?? '{}').reason;
}

test('the duty of the entry is gone through unless it is surely the business of somebody else', async () => {
  const ann = new Dialogue({}, 'foyer', theatre);
  expect((await ann.say('the curtain does not move')).reply).toBe('Can it wait until the interval?');
  const ben = new Dialogue({}, 'foyer', theatre);
  expect((await ben.say('when does the play begin?')).reply).toContain('At eight.');
});

test.each([
  ['it can wait', 'yes'],
  ['bring a ladder', 'no'],
  ["I don't know", 'no'],
  ['0471 200 300', 'no'],
  ['row 12', 'no'],
])('to what is asked once "%s" is answer enough, and it is not asked again', async (answer, wait) => {
  const ann = new Dialogue({}, 'foyer', theatre);
  await ann.say('the curtain does not move');
  const { reply } = await ann.say(answer);
  if (answer !== 'row 12') expect(reply).toMatch(/Which row is it\?$/);
  if (answer !== 'row 12') await ann.say('ROW-12');
  expect(told(ann)).toBe(`ROW-12, can wait: ${wait}`);
});

/** The words about the danger are answered by the desk itself; the floor hears what is said after it. */
async function afterSmoke(words: string) {
  const ann = new Dialogue({}, 'foyer', theatre);
  ann.items.push({ type: 'message', role: 'user', content: 'there is smoke, at once!' });
  ann.danger = { category: 'fire', span: 'smoke', seq: 1, turn: 1, at: '2026-11-21T09:29:00Z' };
  return { ann, ...(await ann.say(words)) };
}

test('after a danger a duty goes on with what is said for it, and what was said before', async () => {
  const { ann } = await afterSmoke('we are out now. ROW-07');
  expect(told(ann)).toBe('ROW-07, can wait: no');
});

test('after a danger nobody is asked anything who says nothing for a duty', async () => {
  expect((await afterSmoke('please hurry')).reply).toMatch(/^I am here/);
});
