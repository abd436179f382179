import { z } from '@hono/zod-openapi';
import type { ConversationEvent } from '../../contracts/event.ts';
import { EVENTS } from '../../events/events.ts';
import { dataSchema } from './event-data.ts';

/** An event as it is told, of each type there is. */
const told = EVENTS.definitions.map((definition) =>
  z
    .object({
      seq: z.int(),
      type: z.literal(definition.type),
      turn: z.int(),
      epoch: z.int(),
      at: z.iso.datetime(),
      data: z.record(z.string(), z.json()).openapi(dataSchema(definition)),
    })
    .openapi(`Event.${definition.type}`, { description: definition.about }),
);

/** An event of the log; what only staff and services read may be missing. */
export const event = z.union(told).openapi('Event');

/** Events of a conversation. */
export const eventList = z.object({
  after: z
    .int()
    .openapi({ description: 'To read on from, also where the last event is not for you to see.' }),
  events: z.array(event),
});

/** An event, as HTTP answers it. */
export function eventView({ seq, type, turn, epoch, at, data }: ConversationEvent) {
  // What an event says came out of a JSON column.
  return { seq, type, turn, epoch, at: at.toISOString(), data: data as z.input<typeof event>['data'] };
}
