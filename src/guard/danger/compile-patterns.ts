import { own } from '../../contracts/own.ts';
import type { DangerLanguage } from './danger-language.ts';

/** Regular expressions that must all find something. */
export type Compiled = readonly RegExp[];

type Classes = DangerLanguage['classes'];

/** Turns one pattern in the notation of `DangerPatterns` into its alternatives, as regular expressions of folded words. */
export function compilePattern(classes: Classes, pattern: string): Compiled[] {
  return alternatives(pattern).map((one) =>
    one.split(' & ').map((part) => compileWords(classes, part.trim())),
  );
}

/** A regular expression that finds whole words. */
export function compileWords(classes: Classes, words: string): RegExp {
  return new RegExp(`(?<= )(?:${spelledOut(words, classes)})(?= )`);
}

/** Splits at every `|` that stands in no brackets. */
function alternatives(pattern: string): string[] {
  const found = [''];
  let depth = 0;
  for (const letter of pattern) {
    if (letter === '(') depth++;
    if (letter === ')') depth--;
    if (letter === '|' && depth === 0) found.push('');
    else found[found.length - 1] += letter;
  }
  return found;
}

/** A pattern with its word classes and gaps as a regular expression. */
export function spelledOut(pattern: string, classes: Classes): string {
  return pattern
    .replace(/ ~(\d+)/g, '(?: [^ .]+){0,$1}?')
    .replace(/<(\w+)>/g, (_, name: string) => `(?:${spelledOut(own(classes, name) ?? name, classes)})`);
}
