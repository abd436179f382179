/** What is recognised in texts, and the word that stands in its place, e.g. `[card]`. */
export type SensitiveKind = 'secret' | PersonalKind;

/** Personal data that are recognised. */
export type PersonalKind = 'email' | 'phone' | 'card' | 'iban' | 'ssn' | 'ip' | 'birth-date';

/** How one kind is recognised. */
export interface Detector {
  readonly kind: SensitiveKind;
  /** With the flag `g`. */
  readonly pattern: RegExp;
  /** The beginning of the match that really is of this kind, if any; all of it without. `before` is the text up to it. */
  readonly confirm?: (match: string, before: string) => string | undefined;
}
