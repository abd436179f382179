import { DANGERS, type DangerCategory } from '../../contracts/danger.ts';
import { foldText } from '../fold-text.ts';
import { type Compiled, compilePattern, compileWords } from './compile-patterns.ts';
import { compileSigns, countSigns } from './count-signs.ts';
import type { DangerLanguage } from './danger-language.ts';
import { dutch } from './dutch.ts';
import { english } from './english.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { italian } from './italian.ts';
import { portuguese } from './portuguese.ts';
import { spanish } from './spanish.ts';

/** What was found in a text, and in which language it was said. */
export interface Danger {
  readonly category: DangerCategory;
  /** The words that say so, folded. */
  readonly span: string;
  readonly language: DangerLanguage;
}

/** Every language in which danger is understood. */
export const DANGER_LANGUAGES: readonly DangerLanguage[] = [
  ...[english, spanish, french, german, portuguese, italian, dutch],
];

/** How far apart parts of a pattern may begin, in letters: two sentences or so. */
const NEAR = 180;
/** How many words before and after a likely pattern may make it harmless. */
const AROUND = 7;
/** Nobody in danger writes more before they say so; longer texts are read so far. */
const LONGEST = 8_000;

/** One rule of one language. */
interface Rule {
  readonly compiled: Compiled;
  readonly isSure: boolean;
}

interface Rules {
  readonly language: DangerLanguage;
  readonly denied: RegExp;
  readonly harmless: RegExp;
  readonly present: RegExp;
  readonly of: ReadonlyMap<DangerCategory, readonly Rule[]>;
  readonly signs: ReturnType<typeof compileSigns>;
}

const RULES: readonly Rules[] = DANGER_LANGUAGES.map((language) => ({
  language,
  denied: new RegExp(`(?<= )(?:${language.denials})(?: [^ .]+)? $`),
  harmless: compileWords(language.classes, language.harmless),
  present: compileWords(language.classes, language.present),
  of: new Map(DANGERS.map((category) => [category, rulesFor(language, category)])),
  signs: compileSigns(language),
}));

function rulesFor(language: DangerLanguage, category: DangerCategory): Rule[] {
  const { sure, likely } = language.patterns[category];
  const rules = (patterns: readonly string[], isSure: boolean) =>
    patterns
      .flatMap((pattern) => compilePattern(language.classes, pattern))
      .map((compiled) => ({ compiled, isSure }));
  return [...rules(sure, true), ...rules(likely, false)];
}

/**
 * Whether somebody says that they, or others, are in danger now: the first of `DANGERS` that is found, in any of the
 * languages. Deterministic; it finds how people say such things and knows nothing about them.
 */
export function detectDanger(text: string): Danger | undefined {
  const words = ` ${foldText(text.slice(0, LONGEST))} `;
  // Most messages have no sign of danger in any language: nothing else is looked for then.
  const rules = RULES.filter(({ signs }) => signs.any.test(words));
  if (rules.length === 0) return undefined;
  if (RULES.some(({ harmless }) => harmless.test(words)) && !RULES.some(({ present }) => present.test(words)))
    return undefined;
  for (const category of DANGERS) {
    for (const one of rules) {
      const span = find(one, category, words);
      if (span !== undefined) return { category, span, language: one.language };
    }
  }
  for (const { language, signs } of rules) {
    const found = countSigns(words, signs);
    if (found) return { ...found, language };
  }
  return undefined;
}

function find(rules: Rules, category: DangerCategory, words: string): string | undefined {
  for (const { compiled, isSure } of rules.of.get(category) ?? []) {
    const span = match(compiled, words);
    if (span === undefined || rules.denied.test(words.slice(0, span.from))) continue;
    if (isSure || !rules.harmless.test(around(words, span))) return words.slice(span.from, span.to);
  }
  return undefined;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

function match(compiled: Compiled, words: string): Span | undefined {
  let first: Span | undefined;
  for (const part of compiled) {
    const found = part.exec(words);
    if (!found) return undefined;
    first ??= { from: found.index, to: found.index + found[0].length };
    if (Math.abs(found.index - first.from) > NEAR) return undefined;
  }
  return first;
}

/** A match with some words on both sides. */
function around(words: string, { from, to }: Span): string {
  const before = words.slice(0, from).trim().split(' ').slice(-AROUND).join(' ');
  const after = words.slice(to).trim().split(' ').slice(0, AROUND).join(' ');
  return ` ${before} ${words.slice(from, to)} ${after} `;
}
