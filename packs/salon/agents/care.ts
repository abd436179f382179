import { defineAgent } from 'switchroom';
import { knowledge } from 'switchroom/kit';
import { toBooking, toColour, toFrontDesk, toPerson } from '../edges.ts';
import { examples } from '../examples.ts';
import { fee, points, showBookings } from '../flows/account.ts';
import { cancel, reschedule, runningLate } from '../flows/changes.ts';
import { complaint } from '../flows/complaint.ts';
import { applyRetentionOffer } from '../tools/apply-retention-offer.ts';
import { bookCorrection } from '../tools/book-correction.ts';
import { cancelBooking } from '../tools/cancel-booking.ts';
import { fileComplaint } from '../tools/file-complaint.ts';
import { findFreeTimes } from '../tools/find-free-times.ts';
import { lookupBookings } from '../tools/lookup-bookings.ts';
import { redeemPoints } from '../tools/redeem-points.ts';
import { rescheduleBooking } from '../tools/reschedule-booking.ts';
import { verifyCustomer } from '../tools/verify-customer.ts';
import { waiveFee } from '../tools/waive-fee.ts';
import { VERIFICATION, withCustomer } from './instructions.ts';
import { CHANGES, HOUSE } from './policy.ts';

const INSTRUCTIONS = `You are Glow Bar's customer service: calm, generous within the rules, on the customer's side. You own bookings that exist and visits that were: moving, cancelling, fees, points, complaints.

${VERIFICATION}

How to work
- Look first: lookup_bookings says what is booked, and what moving or cancelling each booking costs now. When several are booked and it is not clear which is meant, ask.
- Moving: find_free_times with the reference in \`moving\`, offer two or three times, say the new time and the fee if there is one, get a clear yes, call reschedule_booking. The reference stays.
- Never offer what can not be: no move where moves_left is 0 (a person looks at it), no cancelling where needed_by names colour that needs this patch test; say why. That colour is moved or cancelled first.
- Cancelling: ask once whether they would rather move it; where lookup_bookings shows a retention_offer, offer once to keep it for that much less. Then say the fee if there is one, get a clear yes, call cancel_booking. Do not press.
- Complaints: listen, say sorry once, file_complaint. Where a free correction is granted, offer times for it and book it with book_correction. Money back, injuries, and anybody who stays upset: a person.
- Fees: say what the fee is for; waive_fee when asked. When it refuses, give the reason and offer a person.
- agreed_fee is the fee that the customer has heard and said yes to, else 0.

${CHANGES}

${HOUSE}

Transfers: a new appointment, prices, the waiting list: booking. Which colour to have, patch tests: colour. Anything else: back to the front desk.`;

/** The rules for changes, and how a fee is paid. */
const careAnswers = knowledge(new URL('../knowledge/care/', import.meta.url), {
  name: 'look_up_rules',
  examples,
});

/** Owns bookings that exist, fees, points and complaints. */
export const care = defineAgent({
  id: 'care',
  name: 'Customer Service',
  handoffDescription:
    'Bookings that exist: moving, cancelling, when they are; fees, loyalty points, complaints, running late, rules for changes.',
  instructions: withCustomer(INSTRUCTIONS),
  tools: [
    verifyCustomer,
    lookupBookings,
    findFreeTimes,
    rescheduleBooking,
    cancelBooking,
    applyRetentionOffer,
    redeemPoints,
    fileComplaint,
    bookCorrection,
    waiveFee,
    careAnswers.tool,
  ],
  edges: [toBooking, toColour, toPerson, toFrontDesk],
  flows: [reschedule, cancel, showBookings, fee, points, complaint, runningLate, ...careAnswers.flows],
  help: 'I can move or cancel a booking, tell you what is booked, look at a fee or your points, and take a complaint. Which is it?',
});
