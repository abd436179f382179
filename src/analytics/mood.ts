import { setImmediate } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import { languageSpoken } from '../contracts/language.ts';
import type { Mood, MoodOf } from '../contracts/mood.ts';
import { loadModel } from '../understanding/acts/load-model.ts';
import { learnedActs } from '../understanding/acts/read-acts.ts';
import { languageOf } from '../understanding/language/language-of.ts';

/** The lexicon knows no other. */
const ENGLISH = 'en';
/** From here on somebody sounds unhappy, or happy. */
const FELT = 0.3;
/** Messages of which it is remembered what was found: a list is read again and again, and each message once. */
const REMEMBERED = 20_000;

/**
 * Tells how customers sound by their last messages, where these are plainly English: the mean of those that say anything of it. Messages it has
 * not met are scored one by one, and whoever is served goes on between two.
 */
export function moodReader(): MoodOf {
  const scores = new LRUCache<string, number>({ max: REMEMBERED });
  const languages = new LRUCache<string, string>({ max: REMEMBERED });
  // With its lexicon: nobody waits for it when a server starts.
  let loaded: Promise<typeof import('./sentiment.ts')> | undefined;

  function sentiment() {
    loaded ??= import('./sentiment.ts');
    return loaded;
  }

  async function score(text: string): Promise<number> {
    const known = scores.get(text);
    if (known !== undefined) return known;
    await setImmediate();
    const acts = new Set(learnedActs(text, loadModel()).map(({ kind }) => kind));
    const { scoreOf } = await sentiment();
    const found = scoreOf({ text, acts }, ENGLISH) ?? 0;
    scores.set(text, found);
    return found;
  }

  /** The language a text is plainly in; empty for a reference, a name and the like. */
  function languageIn(text: string): string {
    const found = languages.get(text) ?? languageOf(text, undefined, undefined) ?? '';
    languages.set(text, found);
    return found;
  }

  return async (state) => {
    const { title, lastHeard } = state;
    const told = new Set([title, ...lastHeard].map(languageIn).filter(Boolean));
    const spoken = languageSpoken(state) ?? ENGLISH;
    if (lastHeard.length === 0 || told.size === 0 || [...told, spoken].some((one) => one !== ENGLISH))
      return null;
    const felt: number[] = [];
    for (const text of lastHeard) felt.push(await score(text));
    const { overall } = await sentiment();
    const mean = overall(felt.filter((one) => one !== 0)).score ?? 0;
    return { is: nameOf(mean), score: mean };
  };
}

function nameOf(score: number): Mood['is'] {
  if (Math.abs(score) < FELT) return 'neutral';
  return score < 0 ? 'unhappy' : 'happy';
}
