import { defineAgent, type InstructionContext } from 'switchroom';
import { agentTexts, knowledge } from 'switchroom/kit';
import { frontDeskToPerson, toBooking, toCare, toColour, toFrontDesk, toPerson } from './edges.ts';
import { fee, points, showBookings } from './flows/account.ts';
import { book, waitingList } from './flows/book.ts';
import { cancel, reschedule, runningLate } from './flows/changes.ts';
import { advice, bookTest, colourAnswers, testRule } from './flows/colour.ts';
import { complaint } from './flows/complaint.ts';
import { hours, house, moreTime, paying, person, place, visiting, walkingIn } from './flows/front-desk.ts';
import { lowerPrice, prices, team } from './flows/prices.ts';
import { bookAppointment } from './tools/book-appointment.ts';
import { appointment, lookupBookings } from './tools/bookings.ts';
import { cancelBooking, rescheduleBooking } from './tools/changes.ts';
import { advised, checkPatchTest, recommendColour } from './tools/colour.ts';
import { bookCorrection, fileComplaint } from './tools/complaints.ts';
import { forCustomer, registerCustomer, verifyCustomer } from './tools/customer.ts';
import { applyRetentionOffer, redeemPoints } from './tools/discounts.ts';
import { waiveFee } from './tools/fees.ts';
import { findFreeTimes } from './tools/free-times.ts';
import { joinWaitingList } from './tools/join-waiting-list.ts';
import { lookupServices } from './tools/services.ts';
import { examples } from './words.ts';

/** Where the salon is. */
export const TIME_ZONE = 'America/Toronto';
const HERE = new Intl.DateTimeFormat('en-US', { dateStyle: 'full', timeStyle: 'short', timeZone: TIME_ZONE });

const textsIn = (file: string) => agentTexts(new URL(`./agents/${file}.md`, import.meta.url), known);

/** What is known of the customer now. */
function known({ facts, now }: InstructionContext): string {
  const customer = forCustomer.in(facts);
  const booking = appointment.in(facts);
  const colour = advised.in(facts);
  const notes = [
    `It is ${HERE.format(now)}.`,
    customer
      ? `The customer is verified: ${customer.name}. Do not verify again.`
      : 'The customer is not verified yet.',
    booking &&
      `Spoken of last: booking ${booking.reference}, ${booking.name} on ${booking.date} at ${booking.time} with ${booking.stylist}, ${booking.status}.`,
    colour && `Recommended: ${colour.name} (${colour.service}).`,
  ];
  return notes.filter(Boolean).join(' ');
}

/** Meets every customer and finds the right colleague; has no tools. */
const frontDesk = defineAgent({
  id: 'front_desk',
  ...agentTexts(new URL('./agents/front-desk.md', import.meta.url)),
  edges: [toBooking, toColour, toCare, frontDeskToPerson],
  flows: [person, hours, place, paying, visiting, walkingIn, moreTime, ...house],
});

/** What customers ask about a visit before they book, and meanwhile. */
const visits = knowledge(new URL('./knowledge/booking/', import.meta.url), {
  name: 'look_up_visit',
  examples,
});

/** What it takes to book. */
const toBook = [
  verifyCustomer,
  registerCustomer,
  lookupServices,
  findFreeTimes,
  checkPatchTest,
  bookAppointment,
];

/** Owns new appointments, free times, prices and the waiting list. */
const booking = defineAgent({
  id: 'booking',
  ...textsIn('booking'),
  tools: [...toBook, joinWaitingList, visits.tool],
  edges: [toColour, toCare, toPerson, toFrontDesk],
  flows: [book, prices, lowerPrice, team, waitingList, ...visits.flows],
});

/** Owns colour advice and patch tests. */
const colour = defineAgent({
  id: 'colour',
  ...textsIn('colour'),
  tools: [recommendColour, ...toBook, colourAnswers.tool],
  edges: [toBooking, toCare, toPerson, toFrontDesk],
  flows: [advice, bookTest, testRule, ...colourAnswers.flows],
});

/** The rules for changes, and how a fee is paid. */
const rules = knowledge(new URL('./knowledge/care/', import.meta.url), { name: 'look_up_rules', examples });

/** Owns bookings that exist, fees, points and complaints. */
const care = defineAgent({
  id: 'care',
  ...textsIn('care'),
  tools: [
    verifyCustomer,
    lookupBookings,
    lookupServices,
    findFreeTimes,
    rescheduleBooking,
    cancelBooking,
    applyRetentionOffer,
    redeemPoints,
    fileComplaint,
    bookCorrection,
    waiveFee,
    rules.tool,
  ],
  edges: [toBooking, toColour, toPerson, toFrontDesk],
  flows: [reschedule, cancel, showBookings, fee, points, complaint, runningLate, ...rules.flows],
});

/** All who work at the desk. */
export const agents = [frontDesk, booking, colour, care];
