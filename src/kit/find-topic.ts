import type { Topic } from './topics.ts';

/** Share of the question's weight that a topic must have in one of its own questions. */
const ENOUGH = 0.5;
const SMALL =
  /^(?:a|an|the|is|are|am|do|does|did|can|could|will|would|i|you|your|my|me|we|it|to|of|for|in|on|at|and|or|what|how|there|have|has|be|please|any|some|with|that|this)$/;

/** The topic that answers a question: the one it names, else the one that shares its rarer words; undefined without any. */
export function findTopic(topics: readonly Topic[], question: string): Topic | undefined {
  const named = topics.find(({ title, id }) =>
    [title.toLowerCase(), id].includes(question.trim().toLowerCase()),
  );
  if (named) return named;
  const asked = wordsOf(question);
  const weights = new Map([...asked].map((word) => [word, rarity(topics, word)]));
  const total = sum(weights.values());
  const scored = topics
    .map((topic) => ({
      topic,
      score: Math.max(...phrasesOf(topic).map((words) => shared(words, weights))) / total,
    }))
    .toSorted((one, other) => other.score - one.score);
  const [best] = scored;
  return best && best.score >= ENOUGH ? best.topic : undefined;
}

function phrasesOf({ title, questions }: Topic): Set<string>[] {
  return [title, ...questions].map(wordsOf);
}

function shared(words: ReadonlySet<string>, weights: ReadonlyMap<string, number>): number {
  return sum([...weights].flatMap(([word, weight]) => (words.has(word) ? [weight] : [])));
}

/** Words that few topics have say more; of those that none has, two weigh as much as one of the rarest. */
function rarity(topics: readonly Topic[], word: string): number {
  const having = topics.filter((topic) => phrasesOf(topic).some((words) => words.has(word))).length;
  const weight = Math.log(1 + topics.length / Math.max(1, having));
  return having === 0 ? weight / 2 : weight;
}

function wordsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
  return new Set(
    words.filter((word) => !SMALL.test(word)).map((word) => word.replace(/(?:'s|s|ing|ed)$/, '')),
  );
}

function sum(values: Iterable<number>): number {
  return [...values].reduce((total, value) => total + value, 0);
}
