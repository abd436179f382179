import { readExamples } from 'switchroom/kit';

/** What customers say, labelled with the agent and the wish: `care/cancel`. */
export const examples = readExamples(new URL('./examples.jsonl', import.meta.url));

/** All that customers say who want something of this agent. */
export function examplesOf(agent: string): string[] {
  const labels = [...examples.labels].filter((label) => label.startsWith(`${agent}/`));
  return labels.flatMap((label) => examples.of(label));
}
