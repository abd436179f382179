import { defineScript } from 'switchroom';
import { book } from './booking-book.ts';
import { prices, team } from './booking-prices.ts';
import { waitingList } from './booking-waiting-list.ts';

/** How the floor serves Booking. */
export const bookingScript = defineScript({
  help: 'I can book an appointment, tell you our prices and who does what, and put you on the waiting list of a full day. What would you like?',
  intents: [book, prices, team, waitingList],
});
