import { type Analysis, DISPOSITIONS } from '../contracts/analysis.ts';
import type { ReadMessage } from './read-messages.ts';

const LONGEST = 160;

/** What a summary by rules is made of. */
type Summed = Pick<Analysis, 'line' | 'disposition' | 'handoffs' | 'intents' | 'messages'>;

/** A conversation in a few sentences, each of which is on record: what they came with, who had it, what was done, how it ended. */
export function summaryOf(
  { line, disposition, handoffs: { trail }, intents, messages }: Summed,
  entry: string,
  said: readonly ReadMessage[],
): Analysis['summary'] {
  const first = said.find(({ acts }) => !acts.has('greet') || acts.size > 1) ?? said[0];
  const done = intents.filter(({ from }) => from === 'tool');
  const way = [entry, ...trail.map(({ to }) => to)].join(' > ');
  const sentences = [
    first
      ? `On ${line} the customer wrote: "${shortened(first.text)}"`
      : `On ${line} the customer said nothing.`,
    `${way} had it, over ${messages.customer} ${messages.customer === 1 ? 'message' : 'messages'}.`,
    done.length > 0
      ? `Done: ${done.map(({ intent }) => intent).join(', ')}.`
      : 'Nothing was looked up or done.',
    DISPOSITIONS[disposition.outcome],
  ];
  const events = [
    ...(first ? [first.seq] : []),
    ...trail.map(({ seq }) => seq),
    ...done.map(({ seq }) => seq),
    ...disposition.events,
  ];
  return { text: sentences.join(' '), by: 'rules', events: [...new Set(events)].sort((a, b) => a - b) };
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST)}…`;
}
