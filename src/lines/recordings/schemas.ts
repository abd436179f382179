import { z } from '@hono/zod-openapi';

/** Which of a conversation's calls is meant. */
export const partQuery = z.object({
  part: z.coerce
    .number()
    .int()
    .min(1)
    .max(10_000)
    .default(1)
    .openapi({ description: 'Which of the calls of the conversation, from 1.' }),
});

/** What was kept of a conversation's calls. */
export const recordings = z
  .object({
    peakMs: z.int().openapi({ description: 'How much sound a value of loudness stands for, in ms.' }),
    parts: z.array(
      z.object({
        part: z.int(),
        line: z.string(),
        startedAt: z.iso.datetime(),
        ms: z.int(),
        bytes: z.int(),
        peaks: z.string().openapi({
          description:
            'How loud it is, as base64: a byte from 0 to 127 for the customer, one for the desk, and so on.',
        }),
      }),
    ),
  })
  .openapi('Recordings');
