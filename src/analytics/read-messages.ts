import { setImmediate } from 'node:timers/promises';
import type { ConversationEvent } from '../contracts/event.ts';
import type { ActKind } from '../contracts/understanding.ts';
import { understand } from '../understanding/understanding.ts';

/** A message of the customer, with what it does. */
export interface ReadMessage {
  readonly seq: number;
  readonly turn: number;
  readonly text: string;
  readonly acts: ReadonlySet<ActKind>;
  readonly language: string | undefined;
}

/** Longer conversations are read up to here: every message costs a ms or two. */
const MOST_MESSAGES = 200;

/** What the customer said, each message understood as the floor understands it; between two, whoever serves goes on. */
export async function readMessages(events: readonly ConversationEvent[]): Promise<ReadMessage[]> {
  const said = events.flatMap((event) => (event.type === 'customer-said' ? [event] : []));
  const messages: ReadMessage[] = [];
  let language: string | undefined;
  for (const { seq, turn, at, data } of said.slice(0, MOST_MESSAGES)) {
    const { text } = data;
    const read = understand(text, { now: at, timeZone: 'UTC', ...(language !== undefined && { language }) });
    language = read.language ?? language;
    const acts = new Set(read.acts.map(({ kind }) => kind));
    messages.push({ seq, turn, text, acts, language: read.language });
    await setImmediate();
  }
  return messages;
}

/** The language most of the messages are in that tell one, by their length; null where none does. */
export function languageOfAll(messages: readonly ReadMessage[]): string | null {
  const letters = new Map<string, number>();
  for (const { language, text } of messages)
    if (language !== undefined) letters.set(language, (letters.get(language) ?? 0) + text.length);
  const [most] = [...letters].sort(([, one], [, other]) => other - one);
  return most?.[0] ?? null;
}
