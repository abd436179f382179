const MARKS = /[’`´]/g;
const SHORT: readonly (readonly [pattern: RegExp, long: string])[] = [
  [/\bwon'?t\b/g, 'will not'],
  [/\bcan'?t\b|\bcannot\b/g, 'can not'],
  [/\b(do|does|did|is|are|was|were|have|has|had|would|could|should|need)n'?t\b/g, '$1 not'],
  [/\bdont\b/g, 'do not'],
  [/\b(i|you|we|they)'ve\b/g, '$1 have'],
  [/\b(i|you|we|they|it|that|he|she)'ll\b/g, '$1 will'],
  [/\b(i|you|we|they|he|she)'d\b/g, '$1 would'],
  [/\b(you|we|they)'re\b/g, '$1 are'],
  [/\bi'?m\b/g, 'i am'],
  [/\b(it|that|what|there|here|who|where|how|he|she)'?s\b/g, '$1 is'],
  [/\bgotta\b/g, 'got to'],
  [/\bwanna\b/g, 'want to'],
  [/\bthx\b|\bty\b|\bthanx\b/g, 'thanks'],
  [/\bpls\b|\bplz\b/g, 'please'],
  [/\bu\b/g, 'you'],
  [/\br\b/g, 'are'],
];

/** Chinese has no spaces: each of its letters is taken for a word. */
const HAN = /\p{Script=Han}/gu;

/** The words of a text in lower case, contractions written out, digits as `0`; `?` and `!` are words, `,` is where a clause ends. */
export function wordsOf(text: string): string[] {
  let plain = text.normalize('NFC').toLowerCase().replace(MARKS, "'");
  for (const [pattern, long] of SHORT) plain = plain.replace(pattern, long);
  return (
    plain
      .replace(/\d+(?:[.,:]\d+)*/g, '0')
      .replace(HAN, ' $& ')
      .match(/[\p{L}\p{M}]+|0|[?!]|[,.;:…。,、।]+/gu)
      ?.map(evened) ?? []
  );
}

/** Doubled letters are a way of saying it: "sooo", "yesss". */
function evened(word: string): string {
  if (/^[,.;:…。,、।]/u.test(word)) return ',';
  return word.replace(/(\p{L})\1{2,}/gu, '$1');
}
