import { own } from '../../contracts/own.ts';
import type { DetectLanguage } from '../../contracts/understanding.ts';
import { languagesByScript } from './scripts.ts';
import { voteByWords } from './words.ts';

/** Fewer words in Latin letters are taken for another language only by the words of our own table: they may be a name. */
const FEWEST_WORDS = 4;
/** A single word of another language is soon in a name or a title. */
const FEWEST_VOTES = 2;
/** What people read out or type of an address is in no language. */
const ADDRESS =
  /(?<!\S)\S*@\S*|\b(?:https?:|www\.)\S*|\b(?<!\p{L})\p{L}+\.(?:com|net|org|info)\b|\bdot \p{L}+/giu;
/** From here on the words of our table decide alone: so much of a text is hardly in another language by chance. */
const SURE_SHARE = 0.5;
/** The detector must be this much surer of another language than of the conversation's, or of English without one. */
const MARGIN = 0.05;

/**
 * The language of a text (ISO 639-1): by its letters, by words of the floor's languages, then by the detector, if there
 * is one. That of the conversation where they do not say.
 */
export function languageOf(
  text: string,
  before: string | undefined,
  detect: DetectLanguage | undefined,
): string | undefined {
  const [first, ...others] = languagesByScript(text);
  if (first) {
    if (others.length === 0) return first;
    return detected(text, [first, ...others], detect) ?? (before && others.includes(before) ? before : first);
  }
  const { language, votes, words } = voteByWords(text.replace(ADDRESS, ' '));
  if (language && (votes >= words * SURE_SHARE || (!detect && votes >= FEWEST_VOTES))) return language;
  if (!detect) return before;
  if (words < FEWEST_WORDS || !detect) return language ?? before;
  return surely(detect(text), before ?? 'en') ?? language ?? before;
}

function detected(text: string, among: readonly string[], detect: DetectLanguage | undefined) {
  const scores = detect?.(text) ?? {};
  return Object.keys(scores)
    .filter((language) => among.includes(language))
    .sort((a, b) => (own(scores, b) ?? 0) - (own(scores, a) ?? 0))[0];
}

/** The detector's first language, if it is surer of it than of the one to be expected; that one if it is first. */
function surely(scores: Readonly<Record<string, number>>, expected: string): string | undefined {
  const [best] = Object.entries(scores).sort((a, b) => b[1] - a[1]);
  if (!best) return undefined;
  return best[0] === expected || best[1] >= (own(scores, expected) ?? 0) + MARGIN ? best[0] : undefined;
}
