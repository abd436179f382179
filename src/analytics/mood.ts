import { setImmediate } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import { languageSpoken } from '../contracts/language.ts';
import type { Heard, Mood, Moods } from '../contracts/mood.ts';
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
 * Tells how customers sound by their last messages, where these are plainly English: the mean of those that say anything of it. What was
 * found of a message is remembered in this process.
 */
export function moodReader(): Moods {
  /** The language a text is plainly in; empty for a reference, a name and the like. */
  const languages = new LRUCache<string, string>({ max: REMEMBERED });
  const scores = new LRUCache<string, number>({ max: REMEMBERED });
  // With its lexicon: nobody waits for it when a server starts.
  let loaded: typeof import('./sentiment.ts') | undefined;

  function isEnglish(heard: Heard): boolean {
    const found = new Set([heard.title, ...heard.lastHeard].map((text) => languages.get(text) ?? ''));
    found.delete('');
    return found.size === 1 && found.has(ENGLISH) && (languageSpoken(heard) ?? ENGLISH) === ENGLISH;
  }

  function known(heard: Heard): Mood | null | undefined {
    const { title, lastHeard } = heard;
    if (lastHeard.length === 0) return null;
    if (loaded === undefined || [title, ...lastHeard].some((text) => !languages.has(text))) return undefined;
    if (!isEnglish(heard)) return null;
    const found = lastHeard.flatMap((text) => scores.get(text) ?? []);
    if (found.length < lastHeard.length) return undefined;
    const mean = loaded.overall(found.filter((score) => score !== 0)).score ?? 0;
    return { is: nameOf(mean), score: mean };
  }

  return {
    known,
    async read(heard) {
      loaded ??= await import('./sentiment.ts');
      const { title, lastHeard } = heard;
      for (const text of [title, ...lastHeard])
        if (!languages.has(text)) languages.set(text, languageOf(text, undefined, undefined) ?? '');
      if (isEnglish(heard))
        for (const text of lastHeard) {
          if (scores.has(text)) continue;
          await setImmediate();
          const acts = new Set(learnedActs(text, loadModel()).map(({ kind }) => kind));
          scores.set(text, loaded.scoreOf({ text, acts }, ENGLISH) ?? 0);
        }
      return known(heard) ?? null;
    },
  };
}

function nameOf(score: number): Mood['is'] {
  if (Math.abs(score) < FELT) return 'neutral';
  return score < 0 ? 'unhappy' : 'happy';
}
