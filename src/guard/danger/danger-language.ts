import type { DangerCategory, EmergencyNumbers } from '../../contracts/danger.ts';

/**
 * Patterns of folded words (see `foldText`) in a small notation: `<name>` stands for a word class of the language,
 * `~3` for up to three words of the same sentence, `A & B` for both in the text, in any order and near each other.
 * Everything else is a regular expression.
 */
export interface DangerPatterns {
  /** Mean danger wherever they stand, unless they are denied. */
  readonly sure: readonly string[];
  /** Mean danger unless something harmless stands near: a thing, a price, a laugh, a past time. */
  readonly likely: readonly string[];
}

/** Words that are signs of danger, more or less; each is a regular expression of folded words. */
export interface DangerSigns {
  /** Who it is about. */
  readonly people: string;
  /** How people speak who need help. */
  readonly urgent: string;
  /** What else such words are said of: prices, machines, laughs. */
  readonly things: string;
  readonly of: Readonly<Record<DangerCategory, { readonly strong: string; readonly weak: string }>>;
}

/** How danger is told in one language, and answered in it. */
export interface DangerLanguage {
  /** ISO 639. */
  readonly code: string;
  /** Word classes by name; they may use each other. */
  readonly classes: Readonly<Record<string, string>>;
  readonly patterns: Readonly<Record<DangerCategory, DangerPatterns>>;
  /** Right before a pattern (a word may stand between), they say that it is not so. */
  readonly denials: string;
  /** A laugh, a story, a past time, a question about a word: they make all that is said harmless, */
  readonly harmless: string;
  /** unless it goes on now. */
  readonly present: string;
  /** Words that mean danger only together, where no pattern was found; see `countSigns`. */
  readonly signs: DangerSigns;
  /** What the customer is told, until a person comes. */
  readonly words: Readonly<Record<DangerCategory, (numbers: EmergencyNumbers) => string>>;
  /** Said after them when a person was asked. */
  readonly asked: string;
  /** In place of numbers, where the country is not known. */
  readonly anywhere: EmergencyNumbers;
}
