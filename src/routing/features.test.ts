import { describe, expect, test } from 'vitest';
import { featuresOf, normalise, wordsOf } from './features.ts';

describe('normalise', () => {
  test('case, accents and contractions are evened out', () => {
    expect(normalise("I CAN'T pay, it’s über")).toBe('i can not pay, it s uber');
  });

  test.each([
    ["you're late", 'you are late'],
    ["I've paid", 'i have paid'],
    ["we'll see", 'we will see'],
    ["I'm here", 'i am here'],
    ["she'd pay", 'she would pay'],
    ["it won't, it doesn’t", 'it will not, it does not'],
  ])('%s is %s', (short, long) => {
    expect(normalise(short)).toBe(long);
  });

  test('what is typed short on a telephone is written out', () => {
    expect(wordsOf('where r u? is it ur shop or r they closed')).toEqual(
      wordsOf('where are you? is it your shop or r they closed'),
    );
  });

  test('digits keep only how many there are, up to four', () => {
    expect(normalise('order 12345 of 99')).toBe('order 0000 of 00');
  });
});

describe('featuresOf', () => {
  test('each feature is listed once, with a count that grows slowly', () => {
    const { keys, values } = featuresOf('no no no');
    expect(new Set(keys).size).toBe(keys.length);
    expect(Math.max(...values)).toBeLessThan(3);
  });

  test('words that share letters share features', () => {
    const one = new Set(featuresOf('refund').keys);
    expect(featuresOf('refunds').keys.filter((key) => one.has(key)).length).toBeGreaterThan(5);
  });

  test('a very long text is cut at two hundred words', () => {
    expect(wordsOf('word '.repeat(5000))).toHaveLength(200);
  });

  test('a very long word is cut at 32 letters, and what is no word has none', () => {
    expect(wordsOf('a'.repeat(100))).toEqual(['a'.repeat(32)]);
    expect(wordsOf('... 💥')).toEqual([]);
  });

  test.each([
    ['ab', 1 + 1 + (3 + 2 + 1)],
    ['abcdefgh', 1 + 1 + (9 + 8 + 7 + 6)],
  ])(
    'of the word %s are the word, its pair, and each run of two to five letters with its ends',
    (word, count) => {
      expect(featuresOf(word).keys).toHaveLength(count);
    },
  );

  test('what is said three times counts as one and its logarithm', () => {
    expect(featuresOf('no no no').values[0]).toBeCloseTo(1 + Math.log(3), 12);
    expect(featuresOf('no').values).toEqual(featuresOf('no').keys.map(() => 1));
  });

  test('the order of words is told by pairs alone', () => {
    const [one, other] = [featuresOf('pay bill'), featuresOf('bill pay')];
    const common = one.keys.filter((key) => other.keys.includes(key));
    expect(common).toHaveLength(one.keys.length - 2);
  });

  test('a feature is the FNV-1a hash of its kind and its letters', () => {
    const fnv = (text: string) =>
      [...text].reduce(
        (value, letter) => ((value ^ BigInt(letter.charCodeAt(0))) * 0x01000193n) & 0xffffffffn,
        0x811c9dc5n,
      );
    const expected = ['1a', '2^ a', '3<a', '3<a>', '3a>'].map((text) => Number(fnv(text)));
    expect(featuresOf('a').keys).toEqual(expected);
  });
});
