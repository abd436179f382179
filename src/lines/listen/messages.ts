import { z } from '@hono/zod-openapi';

/** What the page of who listens says, besides what they speak. */
export const listenPageMessage = z.discriminatedUnion('type', [
  /** What comes from now on is for the customer's ears. */
  z.object({ type: z.literal('speak') }),
  z.object({ type: z.literal('mute') }),
]);

/** What the page of who listens is told, besides what they hear. */
export const listenServerMessage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('listening') }),
  /** The customer hears them. */
  z.object({ type: z.literal('speaking') }),
  z.object({ type: z.literal('muted'), reason: z.enum(['asked', 'not-theirs']) }).openapi({
    description: 'The customer does not hear them; `not-theirs`: the conversation is not with them.',
  }),
]);

/** What the page of who listens is told. */
export type ListenServerMessage = z.output<typeof listenServerMessage>;

/** Reads a message; undefined for what is none. */
export function readMessage(text: string): z.output<typeof listenPageMessage> | undefined {
  try {
    return listenPageMessage.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** Why such a socket is closed, for the page: it may try again at once, or not at all. */
export const CLOSED = {
  /** This process has no such call, or as many listen to it as may; another process may have it. */
  notHere: 4404,
  /** The call is over, or goes on elsewhere. */
  ended: 4410,
  /** Who listens is asked again who they are. */
  again: 4408,
} as const;
