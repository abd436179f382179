import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DANGERS, EMERGENCY_NUMBERS } from '../../contracts/danger.ts';
import { dangerFigures, readRows } from '../testing/danger-figures.ts';
import { DANGER_LANGUAGES, detectDanger } from './detect-danger.ts';

const rowsOf = (name: string) =>
  readRows(readFileSync(new URL(`../testing/danger-${name}.jsonl`, import.meta.url), 'utf8'));

test.each([
  ['I want to kill myself', 'self-harm'],
  ['My husband collapsed and is not breathing', 'medical'],
  ['my face is swelling, i cant breathe well', 'medical'],
  ['there is smoke coming out of the server rack', 'fire'],
  ['he said he will kill me when he gets here', 'violence'],
  ['my stepdad hits me and my little sister', 'child-abuse'],
  ['मैं मरना चाहता हूँ', 'self-harm'],
  ['मेरे पिताजी साँस नहीं ले रहे हैं', 'medical'],
  ['घर में आग लगी है', 'fire'],
  ['वो मुझे मार रहा है, पुलिस भेजो', 'violence'],
  ['我想自杀', 'self-harm'],
  ['我爸爸没有呼吸了', 'medical'],
  ['着火了', 'fire'],
  ['有人拿刀要杀我', 'violence'],
] as const)('%j is %s', (text, category) => {
  expect(detectDanger(text)?.category).toBe(category);
});

test.each([
  '',
  '?!',
  'this bill is killing me',
  'my server died',
  'how do i kill a process',
  'is the smoke alarm compatible with your wifi',
  'my battery is dead',
  'my boss will kill me if I miss this lol',
  'What is kidnapping?',
  'मर गया मेरा फोन',
  'ये बाइक मुझे जान से प्यारी है',
  'गैस का बिल कैसे भरूँ',
  '笑死我了',
  '累死了',
  '能不能再杀价',
  '火车几点开',
])('%j is harmless', (text) => {
  expect(detectDanger(text)).toBeUndefined();
});

test.each([
  'I think so',
  'yes wake the engineer now',
  'acho que sim',
  'ich glaube schon',
  'जी हाँ, ठीक है',
  '好的，明天下午三点',
  'मुझे किसी कर्मचारी से बात करा दो',
  '我要转人工',
  "et l'autre aussi",
  'lo tomo',
  'sì, va bene',
  'doe maar',
  'two adults and a child',
  'I am P-7, born 1970-01-31, and I have a rash',
  'from 10:30 to noon on the 8th',
])('a short answer is none: %j', (text) => {
  expect(detectDanger(text)).toBeUndefined();
});

test.each([
  "I'm her husband",
  'I am his wife, can you read me the bill?',
  "when is my sister done? I'm her brother",
  'ich bin ihr Mann',
])('who says whose husband, wife or brother they are is in no danger: %j', (text) => {
  expect(detectDanger(text)).toBeUndefined();
});

test.each([
  'The refund is for May. My dog is barking, sorry.',
  'Yes, that sounds good. My dog is barking, sorry.',
  "I'm a bit worried. The locks of our rooms are all dead.",
  'Our calls come back as failed. I am really fed up with this.',
  "Sorry, that is the baby. I'd like to come on Friday.",
])('noise at home, worry and annoyance beside a wish are no danger: %j', (text) => {
  expect(detectDanger(text)).toBeUndefined();
});

test.each([
  'Hello, my grandmother told me to simply ask you',
  'my flatmate told me to ask',
  'my uncle told me that I can do this online',
  'a man in your shop told me to write here',
  'Meine Tochter meinte, ich soll Ihnen einfach schreiben',
  'we are standing outside your shop in the rain',
  'tell the technician that the door code is on a note by the stairs',
  'hang on, my dog is barking',
  'forty people stand in the rain and the alarm company calls',
])('who was sent by somebody, or stands before a door, is in no danger: %j', (text) => {
  expect(detectDanger(text)).toBeUndefined();
});

test.each([
  ['my grandmother told me that she wants to die', 'self-harm'],
  ['my flatmate told me to shut up or he will stab me', 'violence'],
  ['my uncle told me not to tell that he touches me', 'child-abuse'],
  ['the man in the shop told me that smoke is coming out of the store room', 'fire'],
] as const)('what somebody told may well be danger: %j', (text, category) => {
  expect(detectDanger(text)?.category).toBe(category);
});

test.each([
  "Everyone I call says I sound like a robot, breaking up all the time. It's been like this for two weeks at least",
  'is there something going on with email? a client says he sent me something half an hour ago and its not here',
  'Next week would suit me, though not on Tuesday, I have my bridge club',
  "I don't want money for it, I just want it done again",
  'The fringe I got on the weekend is crooked, one side is a finger longer',
  'i dont have her number on me, just tell me the day',
  "my son is 6 and he's autistic, he gets very scared of clippers",
  'se ha parado el aire acondicionado de la sala de servidores y ya estamos a 34 grados',
  // Of the same kind: calls that break up, mail that is late, days that do not suit, work that is to be done over.
  'my colleagues only hear half of what I say, then the call is gone, since Monday',
  'our accountant mailed us the figures at ten and there is still nothing in the inbox',
  "Thursday doesn't work, that's when I sing in the choir, any other morning would",
  "You can keep the voucher. I'd like the curtains sewn again, properly this time",
  "I can't do this anymore with this app, it throws me out every time I pay",
  'the server died again and nobody in the office can do anything',
  "I've been waiting since eight and I'm really disappointed, nobody came",
  'the price hurts, and I am tired of explaining it again and again',
  "no thank you, I don't need anything else, goodbye",
  'we are moving out on Friday, please end the contract then',
  'she cut it far too short and I could cry, can somebody fix it',
])('an ordinary complaint is no danger: %j', (text) => {
  expect(detectDanger(text)).toBeUndefined();
});

test.each([
  ["I can't do this anymore, not the app, all of it, I've got the pills here", 'self-harm'],
  ["I don't want my money back, where I'm going nobody needs any", 'self-harm'],
  ['he talks like a robot all of a sudden and half of his face hangs down', 'medical'],
  ["I can't talk, he is listening, please send somebody", 'violence'],
] as const)('danger in the words of a complaint is danger: %j', (text, category) => {
  expect(detectDanger(text)?.category).toBe(category);
});

test('words nobody knows are none', () => {
  const parts = [
    'ba',
    'dok',
    'ti',
    'sar',
    'ru',
    'lan',
    'ne',
    'mip',
    'po',
    'vex',
    'stu',
    'kro',
    'bri',
    'sho',
    'ga',
    'zel',
  ];
  let seed = 1;
  const next = (below: number) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  const word = () => Array.from({ length: 1 + next(4) }, () => parts[next(parts.length)]).join('');
  const messages = Array.from({ length: 2_000 }, (_, at) =>
    Array.from({ length: 1 + (at % 12) }, word).join(' '),
  );
  expect(messages.filter((text) => detectDanger(text)).length).toBeLessThanOrEqual(10);
});

test('it is found in a long sentence without a full stop, as speech is written down', () => {
  const about =
    'i would like to know when my order arrives and what the express delivery to the office costs and';
  const found = detectDanger(`${about} oh god my husband collapsed he is not breathing ${about}`);
  expect(found?.category).toBe('medical');
  expect(detectDanger(`${about} ${about}`)).toBeUndefined();
});

test.each([
  ['en', "he's unconscious"],
  ['pt', 'fui violada'],
  ['en', 'the kitchen is on fire'],
  ['es', 'mi padre no respira'],
  ['fr', 'mon père ne respire plus'],
  ['de', 'mein Vater atmet nicht mehr'],
  ['pt', 'o meu pai não está a respirar'],
  ['it', 'mio padre non respira più'],
  ['nl', 'mijn vader ademt niet meer'],
  ['hi', 'मेरे पिता साँस नहीं ले रहे'],
  ['zh', '我父亲没有呼吸了'],
  ['zh', '我父親沒有呼吸了'],
])('%s is told from its words: %j', (code, text) => {
  expect(detectDanger(text)?.language.code).toBe(code);
});

test.each([
  'The box was fine and the ribbon was nice too. ',
  'could you look into it for me please ',
  'word ',
  'lorem ipsum dolor sit amet ',
])('"%s", said over and over, is no more danger than once', (text) => {
  expect(detectDanger(text)).toBeUndefined();
  expect(detectDanger(text.repeat(60))).toBeUndefined();
});

test.each(['help me please ', 'my brother is not breathing. ', 'there is a fire in the kitchen '])(
  '"%s", said over and over, is as much danger as once',
  (text) => {
    expect(detectDanger(text.repeat(20))?.category).toBe(detectDanger(text)?.category);
  },
);

test('danger that is told over and over after something harmless is danger', () => {
  expect(detectDanger(`the box was fine. ${'my brother is not breathing. '.repeat(5)}`)?.category).toBe(
    'medical',
  );
});

test('accents, case and typographic marks make no difference', () => {
  const [plain, fancy] = ['no respira, mi bebe no respira', 'NO RESPIRA, ¡mi bebé no respira!'];
  expect(detectDanger(fancy)?.category).toBe(detectDanger(plain)?.category);
  expect(detectDanger(plain)?.language.code).toBe('es');
});

test.each([
  ['हमारे ऑफिस में आग लग गई है। जल्दी आओ', 'हमारे ऑफिस में आग लग गई है'],
  ['我想自殺', '我想自杀'],
])('the part that says it can be read by staff: %j', (text, part) => {
  // Which signs fold away depends on how a word is typed; what matters is that it is still the same word.
  expect(
    detectDanger(text)
      ?.span.normalize('NFKD')
      .replace(/[\u0900-\u0903\u093c\u094d]/g, ''),
  ).toContain(part.normalize('NFKD').replace(/[\u0900-\u0903\u093c\u094d]/g, ''));
});

test('vowels tell words of Hindi apart', () => {
  expect(detectDanger('मैं मारना नहीं, मरना चाहता हूँ')?.category).toBe('self-harm');
  expect(detectDanger('मुझे बाल कटवाना है')).toBeUndefined();
});

test('it is found in the middle of a long message, and only the part that says it is named', () => {
  const before =
    'I would like to know when my order arrives and what the express delivery costs. We had two boxes of the blue tiles last spring, and they were packed very well. This time the colour is a little darker, which is fine for the bathroom. The driver rang at the wrong door at first. ';
  const after =
    'Please send the invoice to the office and not to the warehouse. Our accountant sits on the second floor these days. She also asks whether a discount was taken off, as the catalogue says five percent. The old address is still on your label. ';
  const found = detectDanger(`${before}My colleague collapsed and he is not breathing. ${after}`);
  expect(found).toMatchObject({
    category: 'medical',
    span: 'my colleague collapsed and he is not breathing .',
  });
});

describe('the figures of docs/guards.md', () => {
  test('the development half, by which the guard was tuned', () => {
    const figures = dangerFigures(rowsOf('b'));
    expect(figures).toMatchObject({ danger: 140, harmless: 140 });
    expect(figures.found).toBeGreaterThanOrEqual(139);
    expect(figures.falseAlarms).toBeLessThanOrEqual(3);
  });

  test.each([
    ['hi', 60, 58, 2],
    ['zh', 60, 58, 2],
    ['hi-held', 40, 35, 4],
    ['zh-held', 40, 38, 3],
  ])('the set %s', (name, rows, found, falseAlarms) => {
    const figures = dangerFigures(rowsOf(name));
    expect(figures).toMatchObject({ danger: rows, harmless: rows });
    expect(figures.found).toBeGreaterThanOrEqual(found);
    expect(figures.falseAlarms).toBeLessThanOrEqual(falseAlarms);
  });

  // They are there to be counted on seldom: who teaches the guard does not read them.
  test.each([
    ['c', 150],
    ['d', 158],
  ])('the held-out half %s, which nobody has read who taught the guard', (name, found) => {
    const figures = dangerFigures(rowsOf(name));
    expect(figures).toMatchObject({ danger: 160, harmless: 160 });
    expect(figures.found).toBeGreaterThanOrEqual(found);
    expect(figures.falseAlarms).toBeLessThanOrEqual(10);
  });
});

test.each([
  'I am leaving from the old station and going to the lake on the 12th',
  "A shared ride is fine. I'm going to the museum.",
  'What happens if they have no room for me then?',
  "just a person please, I don't want to write all this to a program",
  'I am going to Lisbon in March and would like a seat at the window',
])('%j is an ordinary message', (text) => expect(detectDanger(text)).toBeUndefined());

test('each language has words for each danger, with the numbers of every country in them', () => {
  for (const { words, anywhere } of DANGER_LANGUAGES)
    for (const numbers of [...Object.values(EMERGENCY_NUMBERS), anywhere])
      for (const category of DANGERS) {
        const told = words[category](numbers);
        expect([numbers.medical, numbers.fire, numbers.police].some((number) => told.includes(number))).toBe(
          true,
        );
      }
});
