import { expect, test } from 'vitest';
import fc, { runs } from '../testing/properties.ts';
import { CLAIMS, NO_CLAIMS } from './testing/claims.ts';
import { type HeldPart, TransferClaims } from './transfer-claims.ts';

/** What is shown at once of a text that comes in pieces, and what is held to the end. */
function listen(pieces: readonly string[]) {
  const gate = new TransferClaims();
  const shown = pieces.map((piece) => gate.push(piece)).join('');
  return { shown, held: gate.end() };
}
const claimsIn = (held: readonly HeldPart[]) => held.filter(({ claim }) => claim).map(({ text }) => text);
const said = (held: readonly HeldPart[]) => held.map(({ text }) => text).join('');
/** As models say it: word by word, the space first. */
const wordByWord = (text: string) => text.split(/(?= )/);

test.each(CLAIMS)('a customer never reads, unless it is true: %s', (sentence) => {
  const { shown, held } = listen(wordByWord(sentence));
  expect(claimsIn(held)).toHaveLength(1);
  expect(shown + said(held)).toBe(sentence);
});

test.each(NO_CLAIMS)('this is no claim and passes untouched: %s', (sentence) => {
  const { shown, held } = listen(wordByWord(sentence));
  expect(claimsIn(held)).toEqual([]);
  expect(shown + said(held)).toBe(sentence);
});

test('a claim is cut out of what is said around it, which stays in order', () => {
  const { shown, held } = listen([
    'I see two charges. Sure, I’ll transf',
    'er you to billing. Anything',
    ' else?',
  ]);
  expect(shown).toBe('I see two charges. ');
  expect(held).toEqual([
    { text: 'Sure, I’ll transfer you to billing. ', claim: true },
    { text: 'Anything else?', claim: false },
  ]);
});

test('what stands before a claim in its sentence may be shown already; the claim itself never is', () => {
  const { shown, held } = listen(wordByWord("Your invoice is from May and I'll connect you with billing."));
  expect(shown).toBe('Your invoice is from May and ');
  expect(claimsIn(held)).toEqual(["I'll connect you with billing."]);
});

test('a name with a title does not end the claim', () => {
  const { held } = listen(["I'll connect you with Dr. Ortega from our clinical team. Bye."]);
  expect(claimsIn(held)).toEqual(["I'll connect you with Dr. Ortega from our clinical team. "]);
});

test('words that can not begin a claim are shown as soon as they are over', () => {
  const gate = new TransferClaims();
  expect(gate.push('Both')).toBe('');
  expect(gate.push(' charges')).toBe('Both ');
  expect(gate.push(' are')).toBe('charges ');
  expect(gate.push(' pending.\n')).toBe('are pending.\n');
});

test('words that may begin a claim are held for eight words at most', () => {
  const sentence = "I'm sorry about that, the two charges for May are both still pending with your bank.";
  const gate = new TransferClaims();
  let shown = '';
  let given = '';
  for (const word of wordByWord(sentence)) {
    given += word;
    shown += gate.push(word);
    expect(given.split(' ').length - shown.split(' ').length).toBeLessThanOrEqual(8);
  }
});

test('an agent that never ends its sentence is judged by the beginning', () => {
  const { held } = listen(wordByWord(`I'll transfer you to billing${' and so on'.repeat(40)}`));
  expect(claimsIn(held)).toHaveLength(1);
  expect(claimsIn(held)[0]?.split(' ').length).toBeLessThan(70);
});

test('other scripts are not held back', () => {
  expect(listen(['您好，我帮您查一下账单', '。请稍等']).shown).toBe('您好，我帮您查一下账单。请稍等');
  expect(listen(['Здравствуйте, одну минуту']).shown).toBe('Здравствуйте, одну минуту');
});

const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(...CLAIMS, ...NO_CLAIMS),
      fc.constantFrom(
        "I'll",
        ' transfer you',
        'Sure, ',
        ' if ',
        '?',
        '. ',
        '\n',
        'Dr. ',
        ' ',
        '…',
        '😀',
        '。',
        "'",
        '"',
      ),
      fc.string({ unit: 'grapheme' }),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(' '));

test('however a text is cut into pieces, nothing is lost, nothing changes places, and the verdict is the same', () => {
  fc.assert(
    fc.property(text, fc.array(fc.nat()), (whole, cuts) => {
      const places = [0, ...cuts.map((cut) => cut % (whole.length + 1)), whole.length].sort((a, b) => a - b);
      const pieces = places.slice(1).map((place, index) => whole.slice(places[index], place));
      const { shown, held } = listen(pieces);
      expect(shown + said(held)).toBe(whole);
      expect({ shown, held }).toEqual(listen([whole]));
    }),
    runs(1_000),
  );
});
