import { own } from '../../contracts/own.ts';
import type { Random } from './random.ts';

/** What happens to the words on their way. */
export type Noise = 'none' | 'typos' | 'speech';

/** How likely a word is mistyped, or misheard, from 0 to 1. Frozen: results of one version stand beside those of another. */
const TYPO = 0.06;
const MISHEARD = 0.15;
const DROPPED = 0.04;

/** What recognizers of speech write for words that sound the same or nearly so. */
const SOUNDS_LIKE: Readonly<Record<string, string>> = {
  to: 'two', two: 'to', for: 'four', four: 'for', my: 'mine', your: 'you’re', their: 'there', there: 'their', won: 'one',
  I: 'eye', buy: 'by', by: 'buy', right: 'write', write: 'right', hear: 'here', here: 'hear', know: 'no', week: 'weak',
  weak: 'week', bill: 'bell', charged: 'charge', calls: 'call', hair: 'hare', dye: 'die', roots: 'routes', cut: 'cuts',
  mail: 'male', site: 'sight', wait: 'weight', our: 'are', are: 'our', would: 'wood', sale: 'sail', past: 'passed',
}; // biome-ignore format: a list of pairs
const SMALL = new Set(['the', 'a', 'an', 'to', 'of', 'for', 'is', 'please', 'my', 'just', 'and']);
const DIGITS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const FILLERS = ['uh', 'um', 'like', 'well'];

/** Makes of a text what arrives. Typos spare whatever has a digit, an at sign or a capital: people look at such twice. */
export function withNoise(text: string, noise: Noise, random: Random): string {
  if (noise === 'typos') return text.replace(/[\p{L}’']+|\S+/gu, (word) => mistyped(word, random));
  if (noise === 'speech') return misheard(text, random);
  return text;
}

function mistyped(word: string, random: Random): string {
  if (!/^[\p{Ll}’']{4,}$/u.test(word) || !random.chance(TYPO)) return word;
  const at = 1 + Math.floor(random.next() * (word.length - 2));
  const [before, here = '', next = '', after] = [
    word.slice(0, at),
    word[at],
    word[at + 1],
    word.slice(at + 2),
  ];
  const ways = [before + next + here + after, before + next + after, before + here + here + next + after];
  return random.pick(ways) ?? word;
}

/** As speech is written down: small letters, no signs, numbers digit by digit now and then, words that sound alike. */
function misheard(text: string, random: Random): string {
  const words = text
    .replace(/(?<=\w)@(?=\w)/gu, ' at ')
    .replace(/(?<=[a-z])\.(?=[a-z])/giu, ' dot ')
    .replace(/(?<=[A-Z])-(?=\d)/gu, ' ')
    .replace(/[,;:!?"()]|\.(?=\s|$)/gu, '')
    .split(/\s+/u);
  const spellsNumbers = random.chance(0.5);
  const heard = words.flatMap((word) => {
    if (/^\d{4,}$/u.test(word)) return spellsNumbers ? digitsOf(word) : word;
    if (SMALL.has(word.toLowerCase()) && random.chance(DROPPED)) return [];
    const alike = own(SOUNDS_LIKE, word);
    return alike !== undefined && random.chance(MISHEARD) ? alike : word;
  });
  if (heard.length > 3 && random.chance(0.3)) heard.unshift(random.pick(FILLERS) ?? '');
  return heard.join(' ').toLowerCase();
}

function digitsOf(number: string): string {
  return [...number].map((digit) => DIGITS[Number(digit)]).join(' ');
}
