import { defineAgent, defineDesk, defineIntent, defineScript, slot, step } from 'switchroom';
import { expect, test } from 'vitest';
import { Dialogue } from './testing/dialogue.ts';

const day = slot.date({ name: 'day', ask: 'Which day?' });
const part = slot.choice({
  name: 'part',
  ask: 'Morning or afternoon?',
  options: [
    { value: 'morning', words: [] },
    { value: 'afternoon', words: [] },
  ],
});
const visit = defineIntent({
  id: 'visit',
  title: 'a visit',
  examples: ['I want to come by', 'book a visit', 'make an appointment'],
  steps: [step.collect([day, part]), step.say((known) => `${known.need(day)}, ${known.need(part)}.`)],
});
const shop = defineAgent({
  id: 'shop',
  name: 'Shop',
  handoffDescription: 'Visits.',
  instructions: '',
  script: defineScript({ help: 'Visits.', intents: [visit] }),
});
const desk = defineDesk({ id: 'shop', name: 'Shop', entry: 'shop', agents: [shop] });

test('"Friday afternoon" is a day and a part of it', async () => {
  const dialogue = new Dialogue({}, 'shop', desk);
  const { reply } = await dialogue.say('book a visit on Friday afternoon');
  expect(reply).toContain('2026-11-27, afternoon.');
});
