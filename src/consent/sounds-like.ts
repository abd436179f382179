/** A letter twice. */
export const DOUBLE = /(\p{L})\1/gu;
const SHORTEST = 3;
/** Consonants that two words must share, where their vowels differ. */
const FEWEST_CONSONANTS = 4;
const MOST_LETTERS_MORE = 2;
const VOWELS = /[aeiou]+/gu;

/** So many words are remembered with how they sound. */
const MOST_REMEMBERED = 10_000;

function remembered(soundOf: (word: string) => string): (word: string) => string {
  const sounds = new Map<string, string>();
  return (word) => {
    const sound = sounds.get(word) ?? soundOf(word);
    if (sounds.size >= MOST_REMEMBERED) sounds.clear();
    sounds.set(word, sound);
    return sound;
  };
}

/** Letters for how a word sounds, in most languages. */
const soundOf = remembered((word) =>
  word
    .replace(/ph/gu, 'f')
    .replace(/ck|qu|c(?![eih])/gu, 'k')
    .replace(/c(?=[ei])|z/gu, 's')
    .replaceAll('y', 'i')
    .replace(/(?<!^[^aeiou]*[sc])h/gu, '')
    .replace(DOUBLE, '$1'),
);

/** With "ee" and "ea" as one sound. */
const longVowels = remembered((word) =>
  soundOf(word.replace(/ee|ea|ie/gu, 'i').replace(/oo|ou/gu, 'u')).replace(/(?<=.{3})e$/u, ''),
);

/** Its consonants, with any vowels between them. */
const frameOf = remembered((word) => soundOf(word).replace(VOWELS, 'a'));

/** Whether two words sound the same, and are only written in another way: "teem", "Mariah". */
export function soundsLike(word: string, other: string): boolean {
  if (word.length < SHORTEST || other.length < SHORTEST) return false;
  return soundOf(word) === soundOf(other) || longVowels(word) === longVowels(other);
}

/** Whether two long words have the same consonants, and vowels between them: "council" and "cancel". */
export function soundsNearly(word: string, other: string): boolean {
  if (Math.abs(word.length - other.length) > MOST_LETTERS_MORE) return false;
  const frame = frameOf(word);
  const isLong = frame.replaceAll('a', '').length >= FEWEST_CONSONANTS;
  return isLong && frame === frameOf(other);
}
