import { z } from '@hono/zod-openapi';

const LONGEST_WORDS = 500;

/** What a page says besides sound. */
export const pageMessage = z.discriminatedUnion('type', [
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
export type SocketMessage = z.output<typeof pageMessage>;

/** What a page is told besides sound. */
export const serverMessage = z.union([
  z.object({ type: z.literal('customer-speaks') }),
  z.object({ type: z.literal('customer-said'), text: z.string() }),
  z
    .object({ type: z.literal('agent-words'), agent: z.string(), item: z.string(), delta: z.string() })
    .openapi({ description: 'More words of an answer; `item` tells one answer from the next.' }),
  z.object({ type: z.literal('interrupted') }),
  z.object({ type: z.literal('owner'), agent: z.string() }),
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('mark'), name: z.string() }),
  z
    .object({ type: z.literal('clear'), ms: z.number() })
    .openapi({ description: 'What was not played is dropped; so many ms are taken to have been played.' }),
  z.object({
    type: z.literal('ended'),
    ending: z.object({
      kind: z.enum(['closed', 'floor']).openapi({ description: '`floor`: it can only go on in writing.' }),
      reason: z.string(),
    }),
  }),
]);

/** What a page is told besides sound. */
export type ServerMessage = z.output<typeof serverMessage>;

/** Reads a message; undefined for what is none. */
export function readMessage(text: string): SocketMessage | undefined {
  try {
    return pageMessage.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
