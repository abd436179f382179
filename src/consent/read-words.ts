const ACCENTS = /\p{M}/gu;
const JOINERS = /[\u200d\ufe0e\ufe0f]|\p{Emoji_Modifier}/gu;
/** Of "1,200", "1.200" and "1 200". */
const THOUSANDS = /(?<=\d)[.,' \u00a0\u202f](?=\d{3}(?!\d))/g;
/** "$50.00" */
const SUM = /([$€£]) ?(\d(?:[\d.,]*\d)?)/g;
const NO_FRACTION = /(?<=\d)[.,:](?:00)(?!\d)/g;
const TOKENS = /\d+(?:[.,:]\d+)?|\p{L}+|\p{Extended_Pictographic}/gu;
const SMILEYS = /[:;=]-?[)dp]|<3|\^\^|\bxd\b/gu;
const HALVES = /\b([ap])\.? ?m\b\.?/gu;
const ALL_OF_IT = /\b10{2,} ?%/gu;
const SIGNS = new Map([
  ['$', ' dollar '],
  ['€', ' euro '],
  ['£', ' pound '],
]);
/** "yesss" is meant as "yes". */
const DRAWN_OUT = /(\p{L})\1{2,}/gu;

/** Lower case, without accents and what only changes how a sign looks. */
export function foldWords(text: string): string {
  // "Ändern" is to change, and "andere" are others.
  const told = text.normalize('NFC').replace(/änder/giu, 'aender');
  const plain = told.normalize('NFKD').replace(ACCENTS, '').replace(JOINERS, '').toLowerCase();
  return plain.replaceAll('ß', 'ss').replaceAll('œ', 'oe').replace(DRAWN_OUT, '$1');
}

/** The words, numbers and pictures of a text, in order; a number without thousands separators and empty fractions. */
export function wordsOf(text: string): string[] {
  return (
    foldWords(text)
      .replace(SMILEYS, ' ')
      .replace(HALVES, '$1m')
      .replace(ALL_OF_IT, ' totally ')
      .replace(SUM, (_, sign: string, sum: string) => `${sum}${SIGNS.get(sign) ?? ' '}`)
      .replace(/[$€£]/g, (sign) => SIGNS.get(sign) ?? ' ')
      .replace(THOUSANDS, '')
      .replace(NO_FRACTION, '')
      .match(TOKENS) ?? []
  );
}

/** Whether a word is a number in digits. */
export function isNumber(word: string): boolean {
  return /^\d/.test(word);
}
