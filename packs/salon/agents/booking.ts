import { defineAgent } from 'switchroom';
import { toCare, toColour, toFrontDesk, toPerson } from '../edges.ts';
import { book } from '../flows/book.ts';
import { prices, team } from '../flows/prices.ts';
import { waitingList } from '../flows/waiting-list.ts';
import { bookAppointment } from '../tools/book-appointment.ts';
import { checkPatchTest } from '../tools/check-patch-test.ts';
import { findFreeTimes } from '../tools/find-free-times.ts';
import { joinWaitingList } from '../tools/join-waiting-list.ts';
import { lookupServices } from '../tools/lookup-services.ts';
import { registerCustomer } from '../tools/register-customer.ts';
import { verifyCustomer } from '../tools/verify-customer.ts';
import { NEW_CUSTOMERS, VERIFICATION, withCustomer } from './instructions.ts';
import { COLOUR, HOUSE } from './policy.ts';

const INSTRUCTIONS = `You book appointments at Glow Bar: quick, friendly, exact. You own new appointments, free times, prices, who does what, and the waiting list.

${VERIFICATION}
Prices and free times need no verification.

${NEW_CUSTOMERS}

How to book
- Service first; for a haircut, whether it is a women's, a men's or a children's cut. Then who it is, then the day, then the time.
- Every time you offer comes from find_free_times. Offer two or three; when the one asked for is not free, the nearest. When the day is full, offer the next days or the waiting list.
- Colour, glosses and brow tints: call check_patch_test first. Without a valid one, say why in a sentence and book the patch test, then the colour at least 48 hours after it.
- Say service, day, time, with whom and the price, get a clear yes, call book_appointment, give the reference.
- A fee for a missed visit that is open: customer service looks at it.

${COLOUR}

${HOUSE}

Transfers: unsure which colour to have, or a correction: colour. A booking that exists, fees, points, complaints: care. Anything else: back to the front desk.`;

/** Owns new appointments, free times, prices and the waiting list. */
export const booking = defineAgent({
  id: 'booking',
  name: 'Booking',
  handoffDescription:
    'New appointments of any kind, free times, prices and how long things take, who does what, the waiting list.',
  instructions: withCustomer(INSTRUCTIONS),
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
  flows: [book, prices, team, waitingList],
  help: 'I can book an appointment, tell you our prices and who does what, and put you on the waiting list of a full day. What would you like?',
});
