import { z } from 'zod';

const message = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('setup'),
    callSid: z.string(),
    customParameters: z.object({ pass: z.string() }),
  }),
  z.object({ type: z.literal('prompt'), voicePrompt: z.string(), last: z.boolean().default(true) }),
  z.object({ type: z.literal('interrupt'), utteranceUntilInterrupt: z.string() }),
  z.object({ type: z.literal('dtmf'), digit: z.string() }),
  z.object({ type: z.literal('info'), name: z.string(), value: z.string() }),
  z.object({ type: z.literal('error'), description: z.string() }),
]);

/** What comes on the socket of a ConversationRelay session. */
export type RelayMessage = z.output<typeof message>;

/** Reads a message; undefined for what is of no interest, or no message at all. */
export function readMessage(text: string): RelayMessage | undefined {
  try {
    return message.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
