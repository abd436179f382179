/** Things customers say, by the intent they mean. */
export type ExampleGroups<Intent extends string = string> = Readonly<Record<Intent, readonly string[]>>;

/** All sentences of all intents: what trains the router for the agent that owns them. */
export function allOf(groups: ExampleGroups): string[] {
  return Object.values(groups).flat();
}

const FRAMES: readonly ((wish: string) => string)[] = [
  (wish) => wish,
  (wish) => `I want to ${wish}`,
  (wish) => `can I ${wish}?`,
  (wish) => `I'd like to ${wish}, please`,
  (wish) => `could you help me ${wish}`,
  (wish) => `I am calling to ${wish}`,
  (wish) => `hi, I need to ${wish}`,
  (wish) => `how do I ${wish}`,
];
const FRAMES_A_WISH = 3;

/**
 * Adds wishes ("reset my password") to sentences, each in a few polite frames.
 * Every agent gets the same frames, so that a router learns that "how do I" says nothing about who should answer.
 */
export function withWishes<Intent extends string>(
  sentences: ExampleGroups<Intent>,
  wishes: ExampleGroups<Intent>,
): ExampleGroups<Intent> {
  const merged: Record<string, readonly string[]> = {};
  for (const intent in sentences) {
    const own = new Set(sentences[intent].map((sentence) => sentence.toLowerCase()));
    const framed = wishes[intent].flatMap((wish, at) => framesFrom(at).map((frame) => frame(wish)));
    merged[intent] = [...sentences[intent], ...framed.filter((sentence) => !own.has(sentence.toLowerCase()))];
  }
  return merged as ExampleGroups<Intent>;
}

function framesFrom(at: number): ((wish: string) => string)[] {
  return Array.from(
    { length: FRAMES_A_WISH },
    (_, index) => FRAMES[(at * FRAMES_A_WISH + index) % FRAMES.length],
  ).filter((frame) => frame !== undefined);
}
