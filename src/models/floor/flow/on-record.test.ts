import { expect, test } from 'vitest';
import { z } from 'zod';
import type { FlowPart } from '../../../contracts/flow.ts';
import type { Slot } from '../../../contracts/script.ts';
import { defineAgent } from '../../../desk/define-agent.ts';
import { defineDesk } from '../../../desk/define-desk.ts';
import { flow } from '../../../desk/define-flow.ts';
import { slot } from '../../../desk/define-script.ts';
import { defineTool } from '../../../desk/define-tool.ts';
import { Dialogue } from '../testing/dialogue.ts';

const times = defineTool({
  name: 'times',
  description: 'Free times of a day.',
  effect: 'read',
  parameters: z.object({ day: z.string() }),
  execute: (): { free: string[] } => ({ free: [] }),
});
const reserve = defineTool({
  name: 'reserve',
  description: 'Keeps a time.',
  effect: 'write',
  parameters: z.object({ at: z.string() }),
  consent: { none: 'It binds nobody.' },
  execute: () => ({ kept: true }),
});

function deskWith(steps: FlowPart) {
  const one = flow(
    { title: 'a table', examples: ['a table please', 'reserve a table', 'book a table'] },
    steps,
  );
  const agent = defineAgent({
    id: 'tables',
    name: 'Tables',
    handoffDescription: 'Tables.',
    instructions: 'Reserve tables.',
    tools: [times, reserve],
    flows: [one],
  });
  return defineDesk({ id: 'inn', name: 'Inn', entry: 'tables', agents: [agent] });
}

test('what was read before a write stays as it was read, also when the same is read again after it', async () => {
  let free = ['10:00', '11:00'];
  const desk = deskWith(function* (c) {
    const day = '2026-03-06';
    const [first = 'none'] = (yield* c.call(times, { day })).free;
    const kept = yield* c.attempt(reserve, { at: first });
    if (kept.ok) return c.say(`Kept: ${first}.`);
    const left = (yield* c.call(times, { day })).free;
    if (yield* c.confirm(`${first} is gone. Is ${left.join()} all right?`)) return c.say('Good.');
  });
  const answers = {
    times: () => ({ free }),
    reserve: () => {
      free = ['11:00'];
      return { error: { code: 'refused', message: 'Gone.' } };
    },
  };
  const ann = new Dialogue(answers, 'tables', desk);
  expect((await ann.say('reserve a table')).reply).toContain('10:00 is gone. Is 11:00 all right?');
  const done = await ann.say('yes');
  expect(done.reply).toContain('Good.');
  expect(done.calls).toEqual([]);
});

test('what is only looked for does not take the answer to a question that comes after it', async () => {
  const party: Slot<string> = slot.date({ name: 'party', ask: 'When is the party?' });
  const tasting: Slot<string> = slot.date({ name: 'tasting', ask: 'When do you want to taste the menu?' });
  const desk = deskWith(function* (c) {
    const known = c.said(party) ?? 'some day';
    const day = yield* c.ask(tasting);
    if (yield* c.confirm(`Tasting on ${day} for ${known}?`)) return c.say(`Party on ${known}.`);
  });
  const ann = new Dialogue({}, 'tables', desk);
  expect((await ann.say('book a table')).reply).toContain('taste the menu?');
  expect((await ann.say('on March 6th')).reply).toMatch(/Tasting on \d{4}-03-06 for some day\?/);
  expect((await ann.say('yes')).reply).toContain('Party on some day.');
});
