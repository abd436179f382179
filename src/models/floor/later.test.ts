import { expect, test } from 'vitest';
import { toolAnswers } from './testing/answers.ts';
import { Dialogue } from './testing/dialogue.ts';

test('the second wish of a message is offered when the first is served', async () => {
  const dialogue = new Dialogue(toolAnswers, 'sales');
  const first = await dialogue.say('How much is the pro plan? And book a demo on Tuesday for ann@x.com');
  expect(first.reply).toMatch(
    /^Pro is \$99 a month\. You also wrote: "And book a demo .*"\. Shall we turn to that\?$/,
  );
  expect((await dialogue.say('yes please')).reply).toMatch(/time/i);
});

test('a wish that is let go is not offered again', async () => {
  const dialogue = new Dialogue(toolAnswers, 'sales');
  await dialogue.say('How much is the pro plan? And book a demo on Tuesday for ann@x.com');
  await dialogue.say('no');
  expect((await dialogue.say('and starter?')).reply).not.toContain('You also wrote');
});

test('a wish that was noted is served when it is named in passing', async () => {
  const dialogue = new Dialogue(toolAnswers, 'sales');
  await dialogue.say('book a demo on Tuesday at 3pm for ann@x.com. And how much is the pro plan?');
  expect((await dialogue.say('ok and the pro plan?')).reply).toContain('Pro is $99 a month.');
});

test('two sentences on one subject are one wish', async () => {
  const { reply } = await new Dialogue(toolAnswers, 'sales').say(
    'How much is the pro plan? What does it cost?',
  );
  expect(reply).not.toContain('You also wrote');
});

test('the second wish of a sentence with "and" is served as soon as it is named again', async () => {
  const dialogue = new Dialogue(toolAnswers, 'sales');
  const first = await dialogue.say('how much is the pro plan and book a demo on Tuesday for ann@x.com');
  expect(first.reply).toMatch(/You also wrote: "book a demo .*"\. Shall we turn to that\?$/);
  expect((await dialogue.say('now the demo')).reply).toMatch(/time/i);
});
