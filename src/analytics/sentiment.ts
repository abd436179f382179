import { SentimentIntensityAnalyzer } from 'vader-sentiment';
import type { Analysis } from '../contracts/analysis.ts';
import type { ActKind } from '../contracts/understanding.ts';
import type { ReadMessage } from './read-messages.ts';

/** What an act says of how a customer feels, in whatever language; the strongest of a message counts. */
const FELT: Partial<Readonly<Record<ActKind, number>>> = {
  abuse: -0.9,
  complain: -0.6,
  praise: 0.7,
  thank: 0.4,
};
/** The lexicon knows English only; acts are learned from messages in these. */
const LEXICON_LANGUAGE = 'en';
const ACT_LANGUAGES: ReadonlySet<string> = new Set(['en', 'de', 'es', 'fr', 'it', 'nl', 'pt']);
/** A lexicon takes "broken" and "cancel" for bad mood, which are anybody's business at a desk: alone it counts for half. */
const LEXICON_WEIGHT = 0.5;
/** Less is no change. */
const CHANGE = 0.25;

/** How the customer felt, message by message: by what the messages do, and by VADER's lexicon where they are English. */
export function sentimentOf(messages: readonly ReadMessage[]): Analysis['sentiment'] {
  let language: string | undefined;
  const turns = messages.flatMap((message) => {
    language = message.language ?? language;
    const score = scoreOf(message, language);
    return score === undefined ? [] : [{ seq: message.seq, turn: message.turn, score: round(score) }];
  });
  return { by: 'rules', turns, ...overall(turns.map(({ score }) => score)) };
}

/** The mean of some scores, and whether the second half of them is better than the first. */
export function overall(scores: readonly number[]): Pick<Analysis['sentiment'], 'score' | 'trend'> {
  if (scores.length === 0) return { score: null, trend: null };
  const half = Math.floor(scores.length / 2);
  const change = half === 0 ? 0 : mean(scores.slice(-half)) - mean(scores.slice(0, half));
  const trend = change >= CHANGE ? 'better' : change <= -CHANGE ? 'worse' : 'level';
  return { score: round(mean(scores)), trend };
}

/**
 * How a message sounds, from -1 to 1: by what it does, and by VADER's lexicon where it is English, which it is while nothing says
 * otherwise. Undefined for a language that neither knows.
 */
export function scoreOf(
  { text, acts }: Pick<ReadMessage, 'text' | 'acts'>,
  language: string | undefined,
): number | undefined {
  const felt = [...acts].flatMap((act) => FELT[act] ?? []);
  const strongest = felt.sort((one, other) => Math.abs(other) - Math.abs(one))[0];
  const known = language ?? LEXICON_LANGUAGE;
  if (!ACT_LANGUAGES.has(known)) return undefined;
  if (known !== LEXICON_LANGUAGE) return strongest ?? 0;
  const lexicon = SentimentIntensityAnalyzer.polarity_scores(text).compound;
  if (strongest === undefined) return lexicon * LEXICON_WEIGHT;
  // Irony: who complains in friendly words complains.
  return Math.sign(lexicon) === Math.sign(strongest) ? (strongest + lexicon) / 2 : strongest;
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
}

function round(score: number): number {
  return Math.round(score * 100) / 100;
}
