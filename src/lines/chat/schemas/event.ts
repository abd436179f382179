import { z } from '@hono/zod-openapi';

/** What an event says; its fields depend on its type. */
export const eventData = z
  .record(z.string(), z.json())
  .openapi({ type: 'object', additionalProperties: true });

/** Events of a conversation. */
export const eventList = z.object({
  after: z
    .int()
    .openapi({ description: 'To read on from, also where the last event is not for you to see.' }),
  events: z.array(
    z
      .object({
        seq: z.int(),
        type: z.string(),
        turn: z.int(),
        epoch: z.int(),
        at: z.iso.datetime(),
        data: eventData,
      })
      .openapi('Event'),
  ),
});
