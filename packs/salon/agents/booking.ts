import { defineAgent } from 'switchroom';
import { toCare, toColour, toFrontDesk, toPerson } from '../edges.ts';
import { book } from '../flows/book.ts';
import { lowerPrice, prices, team } from '../flows/prices.ts';
import { waitingList } from '../flows/waiting-list.ts';
import { bookAppointment } from '../tools/book-appointment.ts';
import { checkPatchTest } from '../tools/check-patch-test.ts';
import { findFreeTimes } from '../tools/find-free-times.ts';
import { joinWaitingList } from '../tools/join-waiting-list.ts';
import { lookupServices } from '../tools/lookup-services.ts';
import { registerCustomer } from '../tools/register-customer.ts';
import { verifyCustomer } from '../tools/verify-customer.ts';
import { instructionsIn } from './instructions.ts';

/** Owns new appointments, free times, prices and the waiting list. */
export const booking = defineAgent({
  id: 'booking',
  name: 'Booking',
  handoffDescription:
    'New appointments of any kind, free times, prices and how long things take, who does what, the waiting list.',
  instructions: instructionsIn('booking'),
  tools: [
    verifyCustomer,
    registerCustomer,
    lookupServices,
    findFreeTimes,
    checkPatchTest,
    bookAppointment,
    joinWaitingList,
  ],
  edges: [toColour, toCare, toPerson, toFrontDesk],
  flows: [book, prices, lowerPrice, team, waitingList],
  help: 'I can book an appointment, tell you our prices and who does what, and put you on the waiting list of a full day. What would you like?',
});
