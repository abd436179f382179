import { defineAgent } from 'switchroom';
import { toPerson, toReception, toRepairs } from './edges.ts';
import { repairsScript } from './script.ts';
import { findOrder, movePickup } from './tools.ts';

/** Meets every customer; has no tools. */
export const reception = defineAgent({
  id: 'reception',
  name: 'Reception',
  handoffDescription: 'Finds the right colleague when the customer turns to something else.',
  instructions: 'Find out what the customer wants and hand over at once. Never answer yourself.',
  edges: [toRepairs, toPerson],
});

/** Owns repair orders. */
export const repairs = defineAgent({
  id: 'repairs',
  name: 'Repairs',
  handoffDescription: 'Repair orders: when a bike is ready, and the day of pick-up.',
  instructions: ({ facts }) =>
    ['Find the order before you say anything about it.', facts.order ? 'The order was found.' : '']
      .join(' ')
      .trim(),
  tools: [findOrder, movePickup],
  edges: [toReception, toPerson],
  script: repairsScript,
  examples: ['my bike is in your workshop', 'the brakes are still not right', 'my repair order'],
});
