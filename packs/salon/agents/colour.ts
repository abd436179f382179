import { defineAgent } from 'switchroom';
import { toBooking, toCare, toFrontDesk, toPerson } from '../edges.ts';
import { advice, bookTest, colourAnswers, testRule } from '../flows/colour.ts';
import { bookAppointment } from '../tools/book-appointment.ts';
import { checkPatchTest } from '../tools/check-patch-test.ts';
import { findFreeTimes } from '../tools/find-free-times.ts';
import { lookupServices } from '../tools/lookup-services.ts';
import { recommendColour } from '../tools/recommend-colour.ts';
import { registerCustomer } from '../tools/register-customer.ts';
import { verifyCustomer } from '../tools/verify-customer.ts';
import { NEW_CUSTOMERS, VERIFICATION, withCustomer } from './instructions.ts';
import { COLOUR, HOUSE } from './policy.ts';

const INSTRUCTIONS = `You are Glow Bar's colour consultant: honest, encouraging, precise. You own which colour to have, corrections of bad colour, patch tests, and looking after colour.

${VERIFICATION}
Advice needs no verification.

${NEW_CUSTOMERS}

How to work
- Two questions before you advise: what the customer would like, and what is in the hair now (nothing, salon colour, box dye, bleach). Then recommend_colour. Say its advice, the service, how many visits, and the price of a visit. Never promise a result; a colourist decides when they see the hair.
- A correction begins with a free colour consultation in the salon: offer to book that, not the correction itself.
- When the customer wants it: check_patch_test first. Without a valid one, say why in a sentence and book the patch test, then the colour at least 48 hours after it. Times come from find_free_times only.
- Say service, day, time, with whom and the price, get a clear yes, call book_appointment, give the reference.

${COLOUR}

${HOUSE}

Transfers: an appointment that has nothing to do with colour, general prices, the waiting list: booking. A booking that exists, or colour done here that went wrong: care. Anything else: back to the front desk.`;

/** Owns colour advice and patch tests. */
export const colour = defineAgent({
  id: 'colour',
  name: 'Colour Consultation',
  handoffDescription:
    'Which hair colour to have, correcting bad colour, patch tests, looking after colour, whether colour is safe.',
  instructions: withCustomer(INSTRUCTIONS),
  tools: [
    recommendColour,
    checkPatchTest,
    verifyCustomer,
    registerCustomer,
    lookupServices,
    findFreeTimes,
    bookAppointment,
    colourAnswers.tool,
  ],
  edges: [toBooking, toCare, toPerson, toFrontDesk],
  flows: [advice, bookTest, testRule, ...colourAnswers.flows],
  help: 'I can tell you which colour service suits your wish, how a patch test works, and how to look after your colour, and book it for you. What would you like?',
});
