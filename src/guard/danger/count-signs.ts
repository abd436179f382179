import { DANGERS, type DangerCategory } from '../../contracts/danger.ts';
import { compileWords, spelledOut } from './compile-patterns.ts';
import type { DangerLanguage } from './danger-language.ts';

/** What different words of a kind count, each once, and how much they count at most. */
const STRONG = 2;
const MOST_WEAK = 4;
const MOST_PEOPLE = 3;
const MOST_URGENT = 2;
const THING = -2;
const MOST_THINGS = 3;
/** From here on it is danger; less is enough where it is said with the fewest words. */
const ENOUGH: Readonly<Record<DangerCategory, number>> = {
  'self-harm': 5,
  medical: 6,
  fire: 6,
  violence: 5,
  'child-abuse': 5,
};

interface Signs {
  /** Finds the first strong sign of any danger. */
  readonly any: RegExp;
  readonly people: RegExp;
  readonly urgent: RegExp;
  readonly things: RegExp;
  readonly of: ReadonlyMap<DangerCategory, { readonly strong: RegExp; readonly weak: RegExp }>;
}

/** Prepares the signs of a language. */
export function compileSigns({ classes, signs }: DangerLanguage): Signs {
  const compile = (words: string) => new RegExp(`(?<= )(?:${spelledOut(words, classes)})(?= )`, 'g');
  const of = DANGERS.map((category) => {
    const { strong, weak } = signs.of[category];
    return [category, { strong: compile(strong), weak: compile(weak) }] as const;
  });
  const { people, urgent, things } = signs;
  const all = DANGERS.map((category) => signs.of[category].strong).join('|');
  return {
    any: compileWords(classes, all),
    people: compile(people),
    urgent: compile(urgent),
    things: compile(things),
    of: new Map(of),
  };
}

/** The danger of which there are enough signs in folded words, the strongest; and the words that say so. */
export function countSigns(
  words: string,
  signs: Signs,
): { category: DangerCategory; span: string } | undefined {
  const count = (pattern: RegExp, most: number) => Math.min(most, new Set(words.match(pattern)).size);
  const others =
    count(signs.people, MOST_PEOPLE) +
    count(signs.urgent, MOST_URGENT) +
    THING * count(signs.things, MOST_THINGS);
  let best: { category: DangerCategory; span: string; score: number } | undefined;
  for (const [category, { strong, weak }] of signs.of) {
    const found = new Set(words.match(strong));
    if (found.size === 0) continue;
    const score = STRONG * found.size + count(weak, MOST_WEAK) + others;
    if (score >= ENOUGH[category] && score > (best?.score ?? 0))
      best = { category, span: [...found].join(' '), score };
  }
  return best;
}
