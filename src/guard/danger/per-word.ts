import { LRUCache } from 'lru-cache';

const WORDS_KEPT = 5_000;
/** Nobody writes longer words again. */
const LONGEST_KEPT = 32;

/** Does `work` once for a word: most words of a message were in another one. */
export function perWord<Made extends object | number>(work: (word: string) => Made): (word: string) => Made {
  const kept = new LRUCache<string, Made>({ max: WORDS_KEPT });
  return (word) => {
    const known = kept.get(word);
    if (known) return known;
    const made = work(word);
    if (word.length <= LONGEST_KEPT) kept.set(word, made);
    return made;
  };
}
