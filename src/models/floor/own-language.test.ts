import { describe, expect, test } from 'vitest';
import { toolAnswers } from './testing/answers.ts';
import { Dialogue } from './testing/dialogue.ts';

describe('a customer who writes in another language', () => {
  test.each([
    [
      'Guten Tag, mir wurde im Mai zweimal Geld abgebucht',
      'nur Englisch',
      'ja bitte',
      'einen Menschen um Hilfe gebeten',
    ],
    ['Hola, me cobraron dos veces', 'solo entiendo inglés', 'sí, por favor', 'He avisado a una persona'],
    ['Bonjour, où est ma facture', 'l’anglais', 'oui', 'J’ai demandé à une personne'],
    ['मेरा फोन काम नहीं कर रहा है', 'केवल अंग्रेज़ी', 'हाँ', 'एक व्यक्ति को बुलाया है'],
    ['我的电话不能用了', '我在这里只懂英语', '好的', '我已经请人工客服接手'],
  ])('"%s" is offered a person in it, and had one after a yes', async (said, sorry, yes, asked) => {
    const dialogue = new Dialogue(toolAnswers);
    expect((await dialogue.say(said)).reply).toContain(sorry);
    const answer = await dialogue.say(yes);
    expect(answer.reply).toContain(asked);
  });
});

test.each([
  'Kann ich bitte mit einem Menschen sprechen?',
  'quiero hablar con una persona',
  '转人工',
  '我要跟真人说话',
  'मुझे असली इंसान से बात करनी है',
])('"%s" asks for a person, and one is asked for at once', async (text) => {
  expect((await new Dialogue(toolAnswers).say(text)).handoffs).toEqual(['triage>person']);
});

test('who goes on in English is answered in English', async () => {
  const dialogue = new Dialogue(toolAnswers);
  await dialogue.say('Guten Tag, mir wurde im Mai zweimal Geld abgebucht');
  await dialogue.say('sorry, let us speak English then');
  expect((await dialogue.say('can I talk to a person')).reply).toContain('I have asked a person');
});
