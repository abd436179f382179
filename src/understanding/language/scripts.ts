/** Letters that one language alone is written in. */
const OWN: readonly (readonly [language: string, letters: RegExp])[] = [
  ['zh', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['gu', /\p{Script=Gujarati}/gu],
  ['hy', /\p{Script=Armenian}/gu],
  ['ka', /\p{Script=Georgian}/gu],
  ['kn', /\p{Script=Kannada}/gu],
  ['km', /\p{Script=Khmer}/gu],
  ['lo', /\p{Script=Lao}/gu],
  ['ml', /\p{Script=Malayalam}/gu],
  ['my', /\p{Script=Myanmar}/gu],
  ['or', /\p{Script=Oriya}/gu],
  ['pa', /\p{Script=Gurmukhi}/gu],
  ['si', /\p{Script=Sinhala}/gu],
  ['ta', /\p{Script=Tamil}/gu],
  ['te', /\p{Script=Telugu}/gu],
];
/** Japanese is written in Chinese letters and its own. */
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** Letters that several languages are written in. */
const SHARED: readonly (readonly [languages: readonly string[], letters: RegExp])[] = [
  [['ar', 'fa', 'ur', 'ku'], /\p{Script=Arabic}/gu],
  [['ru', 'uk', 'be', 'bg', 'sr'], /\p{Script=Cyrillic}/gu],
  [['hi', 'mr'], /\p{Script=Devanagari}/gu],
  [['bn'], /\p{Script=Bengali}/gu],
  [['am'], /\p{Script=Ethiopic}/gu],
];
const SCRIPTS = [...OWN.map(([language, letters]) => [[language], letters] as const), ...SHARED];

/**
 * The languages a text may be in by its letters, most likely first: empty for Latin letters, which most languages are
 * written in. A name in other letters makes no text of another language: most letters must be.
 */
export function languagesByScript(text: string): readonly string[] {
  const all = text.match(/\p{L}/gu)?.length ?? 0;
  const found = SCRIPTS.map(([languages, letters]) => ({
    languages,
    count: text.match(letters)?.length ?? 0,
  }));
  const [most] = found.sort((a, b) => b.count - a.count);
  if (!most || most.count * 2 <= all) return [];
  return most.languages[0] === 'zh' && KANA.test(text) ? ['ja'] : most.languages;
}
