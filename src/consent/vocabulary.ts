/** The words of one language that an answer to an offer may be made of, written without accents and apostrophes. */
export interface Vocabulary {
  /** Phrases that agree by themselves. */
  readonly yes: readonly string[];
  /** Phrases that refuse. */
  readonly no: readonly string[];
  /** Asks or thanks, and changes nothing. */
  readonly polite: readonly string[];
  /** Small words that change nothing, e.g. articles and pronouns. */
  readonly small: readonly string[];
  /** Phrases that look like an agreement and are none, and words that no offer makes harmless: of doubt, condition, question. */
  readonly never: readonly string[];
  /** Beginnings of verbs, by what they mean. */
  readonly deeds: ReadonlyMap<string, readonly string[]>;
  /** Verbs of doing that mean whatever is offered: "make the change". */
  readonly light?: readonly string[];
  readonly numbers: ReadonlyMap<string, number>;
  /** Its column in the glossary. */
  readonly column: number;
  /** Verbs in two parts, and what they are together: "sagen ... ab" is "absagen". */
  readonly separable?: readonly (readonly [begin: string, end: string, whole: string])[];
  /** "You may", before what is to be done. */
  readonly permits?: readonly string[];
  /** Pronouns before an order: the Italian "lo annulli". */
  readonly clitics?: readonly string[];
  /** Whether an order may end in its verb: the German "bitte den Termin absagen". */
  readonly endsInVerb?: boolean;
  /** Words that only stress others: "absolutely sure". */
  readonly stress: readonly string[];
  /** Words of haste. */
  readonly now: readonly string[];
  /** Words that only soften an order, before its verb: "just cancel it", or after it: the Dutch "boek maar". */
  readonly before?: readonly string[];
  readonly after?: readonly string[];
}

/** The phrases of a text in which `|` stands between them. */
export function phrases(text: string): string[] {
  return text.split('|').map((phrase) => phrase.trim().replace(/\s+/g, ' '));
}

/** Every phrase that takes one part of each list, in order; a part may be empty. */
export function each(...lists: readonly string[]): string[] {
  return lists
    .map(phrases)
    .reduce((begun, parts) => begun.flatMap((start) => parts.map((part) => `${start} ${part}`.trim())), ['']);
}

/** Verbs by what they mean: a line each, `cancel: cancel|terminat`. */
export function deeds(lines: string): Map<string, string[]> {
  const all = new Map<string, string[]>();
  for (const line of lines.trim().split('\n')) {
    const [meaning = '', stems = ''] = line.split(':').map((part) => part.trim());
    all.set(meaning, [...(all.get(meaning) ?? []), ...phrases(stems)]);
  }
  return all;
}

/** What a phrase does in an answer. */
export type PhraseKind = 'yes' | 'no' | 'polite' | 'small' | 'light' | 'permits' | 'now' | 'never';

/** A vocabulary that is looked words up in. */
export interface Language {
  /** By phrase. */
  readonly kinds: ReadonlyMap<string, PhraseKind>;
  /** Words of the longest phrase. */
  readonly longest: number;
  readonly deeds: Vocabulary['deeds'];
  readonly numbers: Vocabulary['numbers'];
  readonly column: number;
  readonly separable: NonNullable<Vocabulary['separable']>;
  readonly stress: readonly string[];
  readonly clitics: readonly string[];
  readonly endsInVerb: boolean;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Prepares a vocabulary; `shared` are phrases of every language. */
export function languageOf(vocabulary: Vocabulary, shared: Partial<Vocabulary>): Language {
  const kinds = new Map<string, PhraseKind>();
  for (const kind of ['small', 'light', 'polite', 'yes', 'now', 'no', 'never', 'permits'] as const) {
    for (const phrase of [...(shared[kind] ?? []), ...(vocabulary[kind] ?? [])]) kinds.set(phrase, kind);
  }
  const longest = Math.max(...[...kinds.keys()].map((phrase) => phrase.split(' ').length));
  const { deeds, numbers, column, separable = [], before = [], after = [] } = vocabulary;
  const { stress, clitics = [], endsInVerb = false } = vocabulary;
  return { kinds, longest, deeds, numbers, column, separable, stress, clitics, endsInVerb, before, after };
}
