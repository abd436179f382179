import { z } from 'zod';
import { passParameters } from '../token.ts';

const setup = z.object({
  type: z.literal('setup'),
  callSid: z.string().regex(/^\w{1,64}$/),
  customParameters: passParameters,
});
const message = z.discriminatedUnion('type', [
  z.object({ type: z.literal('prompt'), voicePrompt: z.string(), last: z.boolean().default(true) }),
  z.object({ type: z.literal('interrupt'), utteranceUntilInterrupt: z.string() }),
  z.object({ type: z.literal('dtmf'), digit: z.string().regex(/^[0-9*#A-D]$/) }),
  z.object({ type: z.literal('info'), name: z.string(), value: z.string() }),
  z.object({ type: z.literal('error'), description: z.string() }),
]);

/** What comes on the socket of a ConversationRelay session. */
export type RelayMessage = z.output<typeof message>;

/** The message that says which call it is, and shows its pass. */
export type RelaySetup = z.output<typeof setup>;

/** Reads a message; undefined for what is of no interest, or no message at all. */
export function readMessage(text: string): RelayMessage | undefined {
  return message.safeParse(parsed(text)).data;
}

/** Reads the message that a session begins with; undefined for any other. */
export function readSetup(text: string): RelaySetup | undefined {
  return setup.safeParse(parsed(text)).data;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
