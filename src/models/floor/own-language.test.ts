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

test('who does not answer the offer is offered a person once more, and then one is asked for', async () => {
  const dialogue = new Dialogue(toolAnswers);
  const first = await dialogue.say('Hola, me cobraron dos veces');
  expect(await dialogue.say('no idea')).toMatchObject({ reply: first.reply, handoffs: [] });
  expect((await dialogue.say('no idea')).handoffs).toEqual(['triage>person']);
});

test('who goes on in English is answered in English', async () => {
  const dialogue = new Dialogue(toolAnswers);
  await dialogue.say('Guten Tag, mir wurde im Mai zweimal Geld abgebucht');
  await dialogue.say('sorry, let us speak English then');
  expect((await dialogue.say('can I talk to a person')).reply).toContain('I have asked a person');
});

describe('the whole way to a person is in the language of the customer', () => {
  test.each([
    {
      language: 'Spanish',
      wish: 'Hola, me cobraron dos veces',
      values: 'HL-1001, Calle Mayor 5, 28013 Madrid',
      offer: '¿Quiere que avise a una persona',
      robot: ['¿es usted un robot?', 'asistente automático'],
      no: ['no, gracias', 'dígamelo'],
      yes: ['sí, por favor', 'He avisado a una persona'],
      howLong: ['¿cuánto tarda?', 'No sé cuánto tardará'],
      more: ['mi cuenta es HL-1001', 'quien le atienda leerá esto'],
      thanks: ['gracias', '¡De nada!'],
    },
    {
      language: 'German',
      wish: 'Guten Tag, mir wurde im Mai zweimal Geld abgebucht',
      values: 'HL-1001, Lindenweg 5, 10117 Berlin',
      offer: 'Soll ich einen Menschen dazuholen',
      robot: ['sind Sie ein Roboter?', 'automatischer Assistent'],
      no: ['nein danke', 'Sagen Sie es mir'],
      yes: ['ja bitte', 'einen Menschen um Hilfe gebeten'],
      howLong: ['wie lange dauert das?', 'Ich weiß nicht, wie lange'],
      more: ['meine Nummer ist HL-1001', 'wird das lesen'],
      thanks: ['danke', 'Gern geschehen'],
    },
    {
      language: 'French',
      wish: 'Bonjour, où est ma facture',
      values: 'HL-1001, 5 rue Victor Hugo, 69002 Lyon',
      offer: 'Voulez-vous que je demande à une personne',
      robot: ['vous êtes un robot ?', 'assistant automatique'],
      no: ['non merci', 'Dites-le-moi'],
      yes: ['oui', 'J’ai demandé à une personne'],
      howLong: ['combien de temps ?', 'combien de temps cela prendra'],
      more: ['mon numéro est HL-1001', 'le lira'],
      thanks: ['merci', 'Je vous en prie'],
    },
    {
      language: 'Portuguese',
      wish: 'Olá, eu não recebi a minha fatura',
      values: 'HL-1001, Rua Augusta 5, 01305 São Paulo',
      offer: 'Quer que eu chame uma pessoa',
      robot: ['você é um robô?', 'assistente automático'],
      no: ['não, obrigado', 'é só dizer'],
      yes: ['sim, por favor', 'Pedi a uma pessoa'],
      howLong: ['quanto tempo demora?', 'Não sei quanto tempo'],
      more: ['o meu número é HL-1001', 'vai ler isto'],
      thanks: ['obrigado', 'De nada!'],
    },
    {
      language: 'Hindi',
      wish: 'मेरा फोन काम नहीं कर रहा है',
      values: 'HL-1001, 110001',
      offer: 'किसी व्यक्ति को बुलाऊँ',
      robot: ['क्या आप रोबोट हैं?', 'स्वचालित सहायक'],
      no: ['नहीं', 'तो बताइए'],
      yes: ['जी हाँ', 'एक व्यक्ति को बुलाया है'],
      howLong: ['कितना समय लगेगा?', 'मुझे नहीं पता कितना समय'],
      more: ['मेरा नंबर HL-1001 है', 'वे यह पढ़ेंगे'],
      thanks: ['धन्यवाद', 'आपका स्वागत है'],
    },
    {
      language: 'Mandarin',
      wish: '我的电话不能用了',
      values: 'HL-1001, 100000',
      offer: '需要我为您转接人工客服吗',
      robot: ['你是机器人吗', '自动助手'],
      no: ['不用了', '请告诉我'],
      yes: ['好的', '我已经请人工客服接手'],
      howLong: ['要等多久？', '我不知道需要多久'],
      more: ['我的账号是HL-1001', '接手的人会看到'],
      thanks: ['谢谢', '不客气'],
    },
  ])('in $language', async ({ wish, values, offer, robot, no, yes, howLong, more, thanks }) => {
    const dialogue = new Dialogue(toolAnswers);
    const hears = async ([said = '', told = '']: readonly string[]) => {
      const turn = await dialogue.say(said);
      expect(turn.reply).toContain(told);
      return turn;
    };
    await hears([wish, offer]);
    const referred = await hears([values, offer]);
    expect(referred.handoffs).toEqual([]);
    await hears(robot);
    await hears(no);
    await hears([wish, offer]);
    expect((await hears(yes)).handoffs).toEqual(['triage>person']);
    await hears(howLong);
    await hears(more);
    await hears(thanks);
  });
});

test('who goes on in the words of the desk is served by it again', async () => {
  const dialogue = new Dialogue(toolAnswers);
  await dialogue.say('Guten Tag, mir wurde im Mai zweimal Geld abgebucht');
  expect((await dialogue.say('charged twice, refund')).reply).not.toContain('Menschen');
});

test('an account and an address alone keep the language, and whoever takes over reads what was wanted', async () => {
  const dialogue = new Dialogue(toolAnswers);
  await dialogue.say('Hola, quiero que me devuelvan el dinero');
  const { reply } = await dialogue.say('HL-1001, maria.santos@example.com');
  expect(reply).toBe('Lo he anotado. ¿Quiere que avise a una persona para que le ayude?');
  const asked = await dialogue.say('sí, por favor');
  expect(asked.handoffs).toEqual(['triage>person']);
  expect(JSON.stringify(dialogue.items)).toMatch(
    /It began with: [\\"]+Hola, quiero que me devuelvan el dinero/,
  );
  expect((await dialogue.say('gracias, adiós')).reply).toBe('¡Hasta luego!');
});
