import type { DangerCategory } from '../../contracts/danger.ts';
import { isDangerous } from './concepts/concepts.ts';
import type { DangerLanguage } from './danger-language.ts';
import { conceptsAt, hasLettersOfItsOwn, languageOf, lexiconOf } from './lexicon.ts';
import { loadWeights } from './load-weights.ts';
import { type SpanScore, scoreSpans } from './score-spans.ts';
import { putTogether } from './spell-out.ts';
import { tokensOf } from './tokens.ts';
import { withoutRepeats } from './without-repeats.ts';
import { dutch } from './words/dutch.ts';
import { english } from './words/english.ts';
import { french } from './words/french.ts';
import { german } from './words/german.ts';
import { hindi } from './words/hindi.ts';
import { italian } from './words/italian.ts';
import { mandarin } from './words/mandarin.ts';
import { portuguese } from './words/portuguese.ts';
import { spanish } from './words/spanish.ts';

/** What was found in a text, and in which language it was said. */
export interface Danger {
  readonly category: DangerCategory;
  /** The part of the text that says so, folded. */
  readonly span: string;
  readonly language: DangerLanguage;
}

/** Every language in which danger is understood. */
export const DANGER_LANGUAGES: readonly DangerLanguage[] = [
  ...[english, spanish, french, german, portuguese, italian, dutch, hindi, mandarin],
];

/**
 * From these probabilities on a text is danger, or a part of it, which lacks what stands around it. They look
 * low because most features are left out at each step of learning, which makes all probabilities smaller. Lower ones find
 * little more and take many more look-alikes for danger.
 */
const LIKELY: Readonly<Record<SpanScore['part'], number>> = { all: 0.3, sentences: 0.44, window: 0.78 };
/** The same of a text that names nothing dangerous: of a hundred ordinary messages one sounds a little like it. */
const LIKELY_UNNAMED: typeof LIKELY = { all: 0.52, sentences: 0.62, window: 0.86 };
/** Nobody in danger writes more before they say so; longer texts are read so far. */
const LONGEST = 8_000;

/**
 * Whether somebody says that they, or others, are in danger now, in any of the languages. Deterministic; it was taught
 * by examples (`npm run train:danger`) and knows how people say such things, not whether they are true.
 */
export function detectDanger(text: string): Danger | undefined {
  const tokens = withoutRepeats(tokensOf(text.slice(0, LONGEST)));
  const best = likeliest(tokens, scoreSpans(tokens, loadWeights()));
  if (!best) return undefined;
  const language = languageIn(tokens);
  const span = tokens
    .slice(best.from, best.to)
    .filter((token) => token !== 'qq' && token !== 'xx')
    .join(' ');
  return { category: best.category, span: putTogether(span), language };
}

/** The language in which a danger is answered that was told in these words. */
export function languageOfDanger(text: string): DangerLanguage {
  return languageIn(tokensOf(text));
}

function languageIn(tokens: readonly string[]): DangerLanguage {
  const code = languageOf(tokens);
  return DANGER_LANGUAGES.find((one) => one.code === code) ?? english;
}

/** What is danger and the likeliest of a text and its parts. */
function likeliest(tokens: readonly string[], scores: readonly SpanScore[]): SpanScore | undefined {
  let best: SpanScore | undefined;
  for (const score of scores) {
    if (score.probability < LIKELY[score.part] || score.probability <= (best?.probability ?? 0)) continue;
    if (score.probability >= LIKELY_UNNAMED[score.part] || isNamed(tokens, score)) best = score;
  }
  return best;
}

/** Whether a word in it is dangerous by its name; in alphabets of their own, where few words are known, it is taken for so. */
function isNamed(tokens: readonly string[], { from, to }: SpanScore): boolean {
  const language = languageOf(tokens);
  if (hasLettersOfItsOwn(language)) return true;
  const lexicon = lexiconOf(language);
  const found: number[] = [];
  for (let at = from; at < to; at += 1) conceptsAt(lexicon, tokens, at, found);
  return found.some(isDangerous);
}
