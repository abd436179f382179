import type { ConversationState, LastWords } from '../contracts/conversation.ts';

const LIST_LENGTH = 120;
/** How many of the customer's messages tell how they feel now. */
const HEARD = 3;

/** A text in one line of at most so many characters, for lists. */
export function shorten(text: string, length: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= length ? line : `${line.slice(0, length - 1)}…`;
}

/** What a list shows of the last words; what is longer than a list has room for is not looked through. */
export function lastWords(by: LastWords['by'], name: string, text: string, at: Date): { last: LastWords } {
  return {
    last: { by, name, text: shorten(text.slice(0, 4 * LIST_LENGTH), LIST_LENGTH), at: at.toISOString() },
  };
}

/** What the customer said last, with one message more. */
export function lastHeard(
  { lastHeard: before }: Pick<ConversationState, 'lastHeard'>,
  text: string,
): Pick<ConversationState, 'lastHeard'> {
  return { lastHeard: [...before.slice(1 - HEARD), shorten(text.slice(0, 4 * LIST_LENGTH), LIST_LENGTH)] };
}
