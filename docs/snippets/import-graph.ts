import { Agent, handoff, tool } from '@openai/agents';
import { definePack, fromAgent } from 'switchroom';
import { z } from 'zod';

// A graph as it is written for the SDK: nothing in it knows of Switchroom.
const openingHours = tool({
  name: 'opening_hours',
  description: 'Opening hours of a day of the week.',
  parameters: z.object({ day: z.string() }),
  execute: ({ day }) => (day.toLowerCase() === 'sunday' ? 'closed' : '9:00-18:00'),
});
const shop = new Agent({
  name: 'Shop',
  instructions: 'Answer questions about the shop.',
  tools: [openingHours],
});
const door = new Agent({ name: 'Door', instructions: 'Hand over at once.', handoffs: [handoff(shop)] });

export const imported = definePack({ name: 'shop', desk: fromAgent(door, { style: 'Plain words.' }) });
