import { z } from 'zod';

const LONGEST_WORDS = 500;

const message = z.discriminatedUnion('type', [
  /** All sound before the mark of this name was played. */
  z.object({ type: z.literal('mark'), name: z.string().max(100) }),
  /** So many ms of all sound that was not dropped were played. */
  z.object({ type: z.literal('played'), ms: z.number().nonnegative() }),
  z.object({ type: z.literal('digit'), digit: z.string().regex(/^[0-9*#]$/) }),
  /** Words that are taken for spoken ones, where speech is simulated. */
  z.object({ type: z.literal('say'), text: z.string().trim().min(1).max(LONGEST_WORDS) }),
  z.object({ type: z.literal('hang-up') }),
]);

/** What a page says besides sound. */
export type SocketMessage = z.output<typeof message>;

/** Reads a message; undefined for what is none. */
export function readMessage(text: string): SocketMessage | undefined {
  try {
    return message.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
