import { DOUBLE } from './read-spelling.ts';

const SHORTEST = 3;
/** Consonants that two words must share, where their vowels differ. */
const FEWEST_CONSONANTS = 4;
const MOST_LETTERS_MORE = 2;
const VOWELS = /[aeiou]+/gu;

/** Letters for how a word sounds, in most languages. */
function soundOf(word: string): string {
  return word
    .replace(/ph/gu, 'f')
    .replace(/ck|qu|c(?![eih])/gu, 'k')
    .replace(/c(?=[ei])|z/gu, 's')
    .replaceAll('y', 'i')
    .replace(/(?<!^[^aeiou]*[sc])h/gu, '')
    .replace(DOUBLE, '$1');
}

/** With "ee" and "ea" as one sound. */
function longVowels(word: string): string {
  return soundOf(word.replace(/ee|ea|ie/gu, 'i').replace(/oo|ou/gu, 'u')).replace(/(?<=.{3})e$/u, '');
}

/** Whether two words sound the same, and are only written in another way: "teem", "Mariah". */
export function soundsLike(word: string, other: string): boolean {
  if (word.length < SHORTEST || other.length < SHORTEST) return false;
  return soundOf(word) === soundOf(other) || longVowels(word) === longVowels(other);
}

/** Whether two long words have the same consonants, and vowels between them: "council" and "cancel". */
export function soundsNearly(word: string, other: string): boolean {
  if (Math.abs(word.length - other.length) > MOST_LETTERS_MORE) return false;
  const frame = soundOf(word).replace(VOWELS, 'a');
  const isLong = frame.replaceAll('a', '').length >= FEWEST_CONSONANTS;
  return isLong && frame === soundOf(other).replace(VOWELS, 'a');
}
