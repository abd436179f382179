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
  /** Two to twelve. */
  readonly numbers: readonly string[];
  /** Nouns that name the same thing where an offer has one of them. */
  readonly same: readonly (readonly string[])[];
  /** Words that only soften an order, at its end: the Dutch "boek maar". */
  readonly closing?: readonly string[];
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
  return new Map(
    lines.split('\n').map((line) => {
      const [meaning = '', stems = ''] = line.split(':');
      return [meaning.trim(), phrases(stems)];
    }),
  );
}

/** What a phrase does in an answer. */
export type PhraseKind = 'yes' | 'no' | 'polite' | 'small' | 'light' | 'never';

/** A vocabulary that is looked words up in. */
export interface Language {
  /** By phrase. */
  readonly kinds: ReadonlyMap<string, PhraseKind>;
  /** Words of the longest phrase. */
  readonly longest: number;
  readonly deeds: Vocabulary['deeds'];
  readonly numbers: Vocabulary['numbers'];
  readonly same: Vocabulary['same'];
  readonly closing: readonly string[];
}

/** Prepares a vocabulary; `shared` are phrases of every language. */
export function languageOf(vocabulary: Vocabulary, shared: Partial<Vocabulary>): Language {
  const kinds = new Map<string, PhraseKind>();
  for (const kind of ['small', 'light', 'polite', 'yes', 'no', 'never'] as const) {
    for (const phrase of [...(shared[kind] ?? []), ...(vocabulary[kind] ?? [])]) kinds.set(phrase, kind);
  }
  const longest = Math.max(...[...kinds.keys()].map((phrase) => phrase.split(' ').length));
  const { deeds, numbers, same, closing = [] } = vocabulary;
  return { kinds, longest, deeds, numbers, same, closing };
}
