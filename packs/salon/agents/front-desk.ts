import { defineAgent } from 'switchroom';
import { frontDeskToPerson, toBooking, toCare, toColour } from '../edges.ts';
import { hours, person, place } from '../flows/front-desk.ts';
import { textOf } from './instructions.ts';

/** Meets every customer and finds the right colleague; has no tools. */
export const frontDesk = defineAgent({
  id: 'front_desk',
  name: 'Front Desk',
  handoffDescription:
    'Finds the right colleague when the customer turns to something else; hours and address.',
  instructions: textOf('front-desk'),
  edges: [toBooking, toColour, toCare, frontDeskToPerson],
  flows: [person, hours, place],
  help: 'I can help you book an appointment, find the right colour, or change a booking you have. What is it about?',
});
