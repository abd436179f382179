import { z } from 'zod';

/** What the application may send on a ConversationRelay socket. */
export const relayMessage = z.discriminatedUnion('type', [
  z.looseObject({
    type: z.literal('text'),
    token: z.string(),
    last: z.boolean().optional(),
    lang: z.string().optional(),
    interruptible: z.boolean().optional(),
    preemptible: z.boolean().optional(),
  }),
  z.looseObject({
    type: z.literal('play'),
    source: z.string(),
    loop: z.number().optional(),
    interruptible: z.boolean().optional(),
    preemptible: z.boolean().optional(),
  }),
  z.looseObject({ type: z.literal('sendDigits'), digits: z.string() }),
  z.looseObject({
    type: z.literal('language'),
    ttsLanguage: z.string().optional(),
    transcriptionLanguage: z.string().optional(),
  }),
  z.looseObject({ type: z.literal('end'), handoffData: z.string().optional() }),
]);

/** One of them. */
export type RelayMessage = z.infer<typeof relayMessage>;
