import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { UnderstandingContext } from '../contracts/understanding.ts';
import { understand } from './understanding.ts';

const CONTEXT: UnderstandingContext = { now: new Date('2026-11-21T09:30:00Z'), timeZone: 'UTC' };
const acts = (text: string, more: Partial<UnderstandingContext> = {}) =>
  understand(text, { ...CONTEXT, ...more }).acts.map(({ kind }) => kind);

describe('acts', () => {
  test.each([
    ['yes please', 'agree'],
    ['no, not that one', 'refuse'],
    ["I'm not sure about that", 'hedge'],
    ['ok and how much is that?', 'question'],
    ['no wait, I meant Friday', 'correct'],
    ['thanks a lot', 'thank'],
    ['good morning', 'greet'],
    ['goodbye', 'leave'],
    ['could you say that again please', 'repeat'],
    ["I don't understand what you mean", 'clarify'],
    ["let's start over", 'start-over'],
    ['can I talk to a real person', 'person'],
    ['are you a robot?', 'what-are-you'],
    ['this is ridiculous, I want to complain', 'complain'],
    ['fuck you', 'abuse'],
    ['tell me a joke', 'off-topic'],
    ['ja gerne', 'agree'],
    ['quiero hablar con una persona', 'person'],
    ['je ne sais pas', 'hedge'],
    ['não, obrigado', 'refuse'],
    ['धन्यवाद', 'thank'],
    ['转人工', 'person'],
    ['我要跟真人说话', 'person'],
    ['找真人', 'person'],
    ['能给我接个客服人员吗', 'person'],
    ['你好，我需要人工服务，谢谢', 'person'],
    ['别再让机器人回答我了，叫个真人过来', 'person'],
    ['让你们经理来跟我谈', 'person'],
    ['असली इंसान से बात करवा दो', 'person'],
    ['मुझे किसी एजेंट से जोड़ दीजिए', 'person'],
    ['मशीन नहीं, मुझे इंसान चाहिए', 'person'],
    ['क्या मेरी किसी कर्मचारी से बात हो सकती है?', 'person'],
    ['अपने सुपरवाइज़र को बुलाइए', 'person'],
  ])('"%s" does: %s', (text, act) => {
    expect(acts(text)).toContain(act);
  });

  test.each([
    'ok how much extra is that per month',
    'i am a lawyer, watch what you do',
    'i would need to ask my husband first',
    'good grief that is expensive',
    'perfect timing, I was about to cancel',
    'my mom was in the hospital',
  ])('"%s" is no yes', (text) => {
    expect(acts(text)).not.toContain('agree');
  });

  test.each([
    '你是真人吗？',
    '真人秀的票还有吗',
    '换机油的人工费是多少',
    '我们两个人，要一间房',
    '机器人吸尘器什么时候到货',
    '我跟我先生商量一下',
    'तीन व्यक्तियों के लिए टेबल चाहिए',
    'मैनेजर का नंबर क्या है?',
    'मैं अपनी पत्नी से बात करके बताऊँगा',
    'मुझे नया कार्ड चाहिए',
  ])('"%s" asks for nobody', (text) => {
    expect(acts(text)).not.toContain('person');
  });

  test('"yes cancel it" is a yes and no "no"', () => {
    expect(acts('yes cancel it')).toContain('agree');
    expect(acts('yes cancel it')).not.toContain('refuse');
  });

  test('a message does several things, each in its place', () => {
    const text = 'Yes, that is right. Thank you! And what does it cost?';
    const { acts: found } = understand(text, CONTEXT);
    const said = Object.fromEntries(found.map(({ kind, start, end }) => [kind, text.slice(start, end)]));
    expect(said).toMatchObject({ thank: 'Thank you!', question: 'And what does it cost?' });
    expect(said.agree).toMatch(/^Yes/);
  });

  test('a day said is told, one of what was listed is chosen', () => {
    expect(acts('on the 27th')).toContain('inform');
    const listed = [
      { value: 'a', words: [] },
      { value: 'b', words: [] },
    ];
    expect(acts('the second one', { listed })).toContain('choose');
  });

  test('danger is where the caller finds it', () => {
    const found = understand('help, there is a fire', {
      ...CONTEXT,
      findDanger: () => ({ start: 6, end: 21 }),
    });
    expect(found.acts).toContainEqual({ kind: 'danger', probability: 1, start: 6, end: 21 });
  });
});

describe('wishes', () => {
  const rank = (text: string) => [{ label: text, probability: 1 }];

  test('digits and references do not route', () => {
    const slots = [{ name: 'account', format: { kind: 'id', pattern: /\bHL-\d{4}\b/ } as const }];
    expect(understand('HL-1042, 12345', { ...CONTEXT, slots, rank }).wishes).toEqual([]);
    expect(understand('cancel HL-1042 please', { ...CONTEXT, slots, rank }).wishes).toEqual([
      { id: 'cancel please', probability: 1 },
    ]);
  });

  test('each part of a message may be a wish of its own', () => {
    const { parts } = understand('I want to cancel my order and also where is my other parcel?', {
      ...CONTEXT,
      rank,
    });
    expect(parts.map(({ wishes }) => wishes[0]?.id)).toEqual([
      'I want to cancel my order',
      'where is my other parcel?',
    ]);
  });
});

describe('language', () => {
  test.each([
    ['I would like to cancel my order', 'en'],
    ['quiero cambiar mi cita', 'es'],
    ['ich möchte meinen Termin verschieben', 'de'],
    ['je voudrais annuler ma commande', 'fr'],
    ['preciso falar com alguém', 'pt'],
    ['मुझे मदद चाहिए', 'hi'],
    ['我想取消订单', 'zh'],
  ])('"%s" is %s', (text, language) => {
    expect(understand(text, CONTEXT).language).toBe(language);
  });

  test('what no language can be told from keeps that of the conversation', () => {
    expect(understand('1042', { ...CONTEXT, language: 'de' }).language).toBe('de');
    expect(understand('1042', CONTEXT).language).toBeUndefined();
  });
});

test('any text is understood, twice in the same way, with every span within it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      const once = understand(text, CONTEXT);
      expect(understand(text, CONTEXT)).toEqual(once);
      for (const { start, end } of [...once.acts, ...once.values]) {
        expect(start >= 0 && end <= text.length && start <= end).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});
