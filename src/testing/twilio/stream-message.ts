import { z } from 'zod';

/** What the application may send on a bidirectional Media Stream. */
export const streamMessage = z.discriminatedUnion('event', [
  z.looseObject({
    event: z.literal('media'),
    streamSid: z.string(),
    media: z.looseObject({ payload: z.base64() }),
  }),
  z.looseObject({
    event: z.literal('mark'),
    streamSid: z.string(),
    mark: z.looseObject({ name: z.string() }),
  }),
  z.looseObject({ event: z.literal('clear'), streamSid: z.string() }),
]);
