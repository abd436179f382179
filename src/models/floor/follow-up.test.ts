import { describe, expect, test } from 'vitest';
import { toolAnswers } from './testing/answers.ts';
import { Dialogue } from './testing/dialogue.ts';

async function afterPrice(text: string) {
  const dialogue = new Dialogue(toolAnswers, 'sales');
  expect((await dialogue.say('how much is the pro plan?')).reply).toContain('$99');
  return dialogue.say(text);
}

describe('a follow-up', () => {
  test.each(['and starter?', 'what about the starter plan?', 'starter'])(
    '"%s" asks the same of something else',
    async (text) => {
      expect((await afterPrice(text)).reply).toMatch(/^Starter is \$29 a month\./);
    },
  );

  test('with another wish is that wish', async () => {
    expect((await afterPrice('and can I book a demo?')).reply).toMatch(/demo|day/i);
  });
});

test('"monday" to "shall I book it on Tuesday?" puts it right', async () => {
  const dialogue = new Dialogue(toolAnswers, 'sales');
  const asked = await dialogue.say('book a demo on Tuesday at 3pm for ann@x.com');
  const changed = await dialogue.say('4pm');
  expect(changed.reply).toBe(`All right, 4:00 PM. ${asked.reply.replace('15:00', '16:00')}`);
});

test('"no" to a question for a detail leaves the form', async () => {
  const dialogue = new Dialogue(toolAnswers, 'sales');
  await dialogue.say('book a demo');
  expect((await dialogue.say('no')).reply).toContain('I leave your demo for now.');
});
