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
import { instructionsIn } from './instructions.ts';

/** Owns colour advice and patch tests. */
export const colour = defineAgent({
  id: 'colour',
  name: 'Colour Consultation',
  handoffDescription:
    'Which hair colour to have, correcting bad colour, patch tests, looking after colour, whether colour is safe.',
  instructions: instructionsIn('colour'),
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
