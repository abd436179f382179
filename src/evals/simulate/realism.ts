/** What the customer of one conversation said, message by message. */
export type Said = readonly string[];

/** How far simulated customers are from recorded ones. */
export interface Realism {
  readonly simulated: number;
  readonly recorded: number;
  /** From 0, alike, to 1, nothing in common: the mean of `by`. */
  readonly distance: number;
  /** The same of each habit. */
  readonly by: Readonly<Record<keyof typeof HABITS, number>>;
}

/** Fewer recorded conversations say nothing. */
export const FEWEST = 20;
/** From this share of common words on, a message says an earlier one again. */
const SAME = 0.6;

/** What is compared: figures of a conversation. */
const HABITS = {
  'messages a call': (said: Said) => [said.length],
  'words of the first message': (said: Said) => said.slice(0, 1).map(wordCount),
  'words of later messages': (said: Said) => said.slice(1).map(wordCount),
  questions: (said: Said) => [shareOf(said, (text) => text.includes('?'))],
  'said again': (said: Said) => [
    shareOf(said, (text, at) => said.slice(0, at).some((earlier) => isSame(earlier, text))),
  ],
  'capitals and full stops': (said: Said) => [shareOf(said, (text) => /^\p{Lu}.*[.!?]$/su.test(text.trim()))],
} as const;

/** Compares the habits of simulated and recorded customers; undefined where too few were recorded. */
export function realismOf(simulated: readonly Said[], recorded: readonly Said[]): Realism | undefined {
  if (recorded.length < FEWEST || simulated.length === 0) return undefined;
  const by = Object.fromEntries(
    Object.entries(HABITS).map(([name, habit]) => [
      name,
      distance(simulated.flatMap(habit), recorded.flatMap(habit)),
    ]),
  ) as Realism['by'];
  const all = Object.values(by);
  return {
    simulated: simulated.length,
    recorded: recorded.length,
    distance: all.reduce((sum, one) => sum + one, 0) / all.length,
    by,
  };
}

/** The greatest gap between two cumulative distributions (Kolmogorov and Smirnov). */
function distance(one: readonly number[], other: readonly number[]): number {
  const below = (figures: readonly number[], limit: number) =>
    figures.filter((figure) => figure <= limit).length / Math.max(1, figures.length);
  return Math.max(
    0,
    ...new Set([...one, ...other].map((limit) => Math.abs(below(one, limit) - below(other, limit)))),
  );
}

function shareOf(said: Said, test: (text: string, at: number) => boolean): number {
  return said.filter(test).length / Math.max(1, said.length);
}

function isSame(earlier: string, text: string): boolean {
  const [before, now] = [new Set(wordsOf(earlier)), new Set(wordsOf(text))];
  const common = [...now].filter((word) => before.has(word)).length;
  return common / Math.max(1, before.size + now.size - common) >= SAME;
}

function wordCount(text: string): number {
  return wordsOf(text).length;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The comparison in lines for people. */
export function describeRealism({ simulated, recorded, distance: far, by }: Realism): string {
  const habits = Object.entries(by).map(([name, one]) => `${name} ${one.toFixed(2)}`);
  return `realism: ${far.toFixed(2)} from ${recorded} recorded customers (0 alike, 1 nothing in common; ${simulated} simulated)\n  ${habits.join(', ')}`;
}
