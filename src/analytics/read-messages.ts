import type { ConversationEvent } from '../contracts/event.ts';
import type { ActKind, DetectLanguage } from '../contracts/understanding.ts';
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

/** What the customer said, each message understood as the floor understands it. */
export function readMessages(
  events: readonly ConversationEvent[],
  detectLanguage?: DetectLanguage,
): ReadMessage[] {
  let language: string | undefined;
  return events
    .flatMap((event) => (event.type === 'customer-said' ? [event] : []))
    .slice(0, MOST_MESSAGES)
    .map(({ seq, turn, at, data: { text } }) => {
      const read = understand(text, {
        now: at,
        timeZone: 'UTC',
        ...(language !== undefined && { language }),
        ...(detectLanguage && { detectLanguage }),
      });
      language = read.language ?? language;
      return { seq, turn, text, acts: new Set(read.acts.map(({ kind }) => kind)), language: read.language };
    });
}

/** The language most of the messages are in that tell one, by their length; null where none does. */
export function languageOfAll(messages: readonly ReadMessage[]): string | null {
  const letters = new Map<string, number>();
  for (const { language, text } of messages)
    if (language !== undefined) letters.set(language, (letters.get(language) ?? 0) + text.length);
  const [most] = [...letters].sort(([, one], [, other]) => other - one);
  return most?.[0] ?? null;
}
