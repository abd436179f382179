import { defineTool, type Facts, ToolRefusal } from 'switchroom';
import { z } from 'zod';

/** Finds a repair order and, when number and postcode belong together, makes it a fact. */
export const findOrder = defineTool({
  name: 'find_order',
  description: 'Find a repair order. Needs its number and the postcode on it, both from the customer.',
  effect: 'read',
  parameters: z.object({
    order: z.string().max(20).describe('For example RO-1042.'),
    postcode: z.string().max(10).describe('The postcode on the order.'),
  }),
  async execute({ order, postcode }, { database, recordFact }) {
    const [found] = await database.sql<{ id: string; bike: string; ready: string }>`
      select id, bike, to_char(ready_on, 'YYYY-MM-DD') as ready
        from orders where id = ${order} and postcode = ${postcode}`;
    if (!found) throw new ToolRefusal('No order has that number and that postcode.');
    recordFact('order', found);
    return found;
  },
});

/** Moves the day of pick-up of the order that was found. */
export const movePickup = defineTool({
  name: 'move_pickup',
  description: 'Move the day the bike is picked up. Say the new day and get a clear yes first.',
  effect: 'write',
  atomic: true,
  parameters: z.object({ day: z.iso.date() }),
  requires: [{ fact: 'order', provenance: 'tool-returned', otherwise: 'Find the order first.' }],
  consent: ({ day }, { facts }) => `Shall I move the pick-up of ${orderIn(facts)} to ${day}?`,
  async execute({ day }, { database, facts }) {
    const id = orderIn(facts);
    const moved = await database.sql<{ id: string }>`
      update orders set ready_on = ${day} where id = ${id} and ready_on <= ${day} returning id`;
    if (moved.length === 0) throw new ToolRefusal('The bike is not ready by then.');
    return { order: id, day };
  },
});

function orderIn(facts: Facts): string {
  return z.object({ id: z.string() }).parse(facts.order?.value).id;
}
