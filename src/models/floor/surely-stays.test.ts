import { expect, test } from 'vitest';
import { toolAnswers } from './testing/answers.ts';
import { testDesk } from './testing/desk.ts';
import { Dialogue } from './testing/dialogue.ts';

/** Who has a customer of Tech after these words, where the router keeps them and where it does not. */
async function ownersAfter(text: string) {
  const owners = [];
  for (const routerStays of [true, false]) {
    const dialogue = new Dialogue(toolAnswers, 'tech', { ...testDesk, routerStays });
    await dialogue.say('my calls keep dropping');
    owners.push((await dialogue.say(text)).owner);
  }
  return owners;
}

test('what only asks on leaves the customer where they are, though a colleague’s examples have its words', async () => {
  expect(await ownersAfter('does that cost extra?')).toEqual(['tech', 'sales']);
});

test('a wish for a colleague is theirs all the same', async () => {
  expect(await ownersAfter('how much is the pro plan?')).toEqual(['sales', 'sales']);
});
