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
import { instructionsIn } from './instructions.ts';

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
  instructions: instructionsIn('care'),
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
