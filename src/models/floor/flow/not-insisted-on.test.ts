import { expect, test } from 'vitest';
import { z } from 'zod';
import { PERSON } from '../../../contracts/edge.ts';
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
const look = defineTool({
  ...{ name: 'look', description: '-', effect: 'read' },
  parameters: z.object({ bike: z.string() }),
  execute: () => ({}),
});
const book = defineTool({
  ...{ name: 'book', description: '-', effect: 'write' },
  parameters: z.object({ bike: z.string(), day: z.string() }),
  execute: () => ({}),
});
const tyres = slot.choice({
  ...{ name: 'tyres', ask: 'Which tyres would you like to know about: road or winter?' },
  options: ['road', 'winter'].map((value) => ({ value, words: [`${value} tyres`] })),
});
const advice = flow(
  { title: 'our tyres', examples: ['what tyres do you have', 'tell me about tyres', 'how wide are tyres'] },
  function* (c) {
    return c.say(`The ${yield* c.ask(tyres)} tyres are 5 cm wide.`);
  },
);
const rent = flow(
  { title: 'a bicycle', examples: ['rent a bike', 'can I have a bike on Friday', 'book a bicycle'] },
  function* (c) {
    const kind = yield* c.ask(bike);
    if (!(yield* c.confirm('Shall we look whether it is free?'))) return c.say('All right.');
    yield* c.call(look, { bike: kind });
    const on = yield* c.ask(day);
    yield* c.call(book, { bike: kind, day: on });
    return c.say(`Booked: ${kind}, ${on}.`);
  },
);
const help = flow(
  { title: 'help', examples: ['my bike squeaks', 'a noise in the wheel', 'the chain makes a noise'] },
  function* (c) {
    yield* c.say('Put some oil on the chain.');
    if (yield* c.confirm('Would you like a mechanic to look at it?'))
      return yield* c.person('Needs a mechanic.');
    return undefined;
  },
);
const shop = defineAgent({
  ...{ id: 'shop', name: 'Shop', handoffDescription: 'Bicycles.', instructions: '-' },
  tools: [look, book],
  flows: [advice, rent, help],
  edges: [defineEdge({ to: PERSON, payload: z.object({ reason: z.string(), summary: z.string() }) })],
});
const desk = defineDesk({ id: 'bikes', name: 'Spokes', entry: 'shop', agents: [shop] });
const open = () => new Dialogue({ look: () => ({}), book: () => ({}) }, 'shop', desk);

test('a question in between that gets no answer is not asked again: what was gone through goes on with what is said', async () => {
  const dialogue = open();
  await dialogue.say('rent a bike');
  const aside = await dialogue.say('what tyres do you have?');
  expect(aside.reply).toContain('Which tyres would you like to know about');
  const back = await dialogue.say('it is for my cargo bike round');
  expect(back.reply).toBe('Back to a bicycle: Shall we look whether it is free?');
});

test('what nobody here can answer at a question, a person can', async () => {
  const dialogue = open();
  await dialogue.say('rent a bike');
  const { reply } = await dialogue.say('which of you made the wheel of it?');
  expect(reply).toMatch(
    /^(?:I don't know that, I am sorry|That is not something I can help with)\. .* Or shall I get a person to help you\?$/,
  );
});

test.each(["ok let's do that. Ann Lee, 416 555 0170", 'thursday', 'yes, on Thursday'])(
  '"%s" goes on, where a yes does nothing yet',
  async (said) => {
    const dialogue = open();
    await dialogue.say('rent a cargo bike');
    const { reply } = await dialogue.say(said);
    expect(reply).not.toContain('Shall we look');
  },
);

test.each(['no no mechanic, I will fix it myself first', "no, i'll sort it out myself", 'no need for that'])(
  '"%s" turns down the person that is offered',
  async (said) => {
    const dialogue = open();
    await dialogue.say('my bike squeaks');
    const { reply } = await dialogue.say(said);
    expect(reply).toMatch(/^All right\./);
  },
);

test.each(['ok then nothing, just wanted to know. bye', 'forget it, it was for my report'])(
  '"%s" at a question leaves it',
  async (said) => {
    const dialogue = open();
    await dialogue.say('rent a cargo bike');
    await dialogue.say('yes');
    const { reply } = await dialogue.say(said);
    expect(reply).toMatch(/^All right, I leave your bicycle for now\./);
  },
);

test.each(['did that go through?', 'so is it booked?', 'all done?'])(
  '"%s" after a deed is told that it was done',
  async (said) => {
    const dialogue = open();
    await dialogue.say('rent a cargo bike');
    await dialogue.say('yes');
    await dialogue.say('on 2026-03-05');
    const { reply } = await dialogue.say(said);
    expect(reply).toMatch(/argo, 2026-03-05\./);
  },
);
