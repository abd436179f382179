import { defineAgent, type InstructionContext } from 'switchroom';
import { instructions, knowledge } from 'switchroom/kit';
import { frontDeskToPerson, toBooking, toCare, toColour, toFrontDesk, toPerson } from './edges.ts';
import { fee, points, showBookings } from './flows/account.ts';
import { book, waitingList } from './flows/book.ts';
import { cancel, reschedule, runningLate } from './flows/changes.ts';
import { advice, bookTest, colourAnswers, testRule } from './flows/colour.ts';
import { complaint } from './flows/complaint.ts';
import { hours, person, place } from './flows/front-desk.ts';
import { lowerPrice, prices, team } from './flows/prices.ts';
import { bookAppointment } from './tools/book-appointment.ts';
import { appointment } from './tools/bookings.ts';
import { cancelBooking, rescheduleBooking } from './tools/changes.ts';
import { advised, checkPatchTest, recommendColour } from './tools/colour.ts';
import { bookCorrection, fileComplaint } from './tools/complaints.ts';
import { forCustomer, registerCustomer, verifyCustomer } from './tools/customer.ts';
import { applyRetentionOffer, redeemPoints } from './tools/discounts.ts';
import { waiveFee } from './tools/fees.ts';
import { findFreeTimes } from './tools/free-times.ts';
import { joinWaitingList } from './tools/join-waiting-list.ts';
import { lookupBookings } from './tools/lookup-bookings.ts';
import { lookupServices } from './tools/services.ts';
import { examples } from './words.ts';

/** Where the salon is. */
export const TIME_ZONE = 'America/Toronto';
const HERE = new Intl.DateTimeFormat('en-US', { dateStyle: 'full', timeStyle: 'short', timeZone: TIME_ZONE });

const toldIn = (file: string) => instructions(new URL(`./agents/${file}.md`, import.meta.url), known);

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
  name: 'Front Desk',
  handoffDescription:
    'Finds the right colleague when the customer turns to something else; hours and address.',
  instructions: instructions(new URL('./agents/front-desk.md', import.meta.url)),
  edges: [toBooking, toColour, toCare, frontDeskToPerson],
  flows: [person, hours, place],
  help: 'I can help you book an appointment, find the right colour, or change a booking you have. What is it about?',
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
  name: 'Booking',
  handoffDescription:
    'New appointments of any kind, free times, prices and how long things take, who does what, the waiting list.',
  instructions: toldIn('booking'),
  tools: [...toBook, joinWaitingList],
  edges: [toColour, toCare, toPerson, toFrontDesk],
  flows: [book, prices, lowerPrice, team, waitingList],
  help: 'I can book an appointment, tell you our prices and who does what, and put you on the waiting list of a full day. What would you like?',
});

/** Owns colour advice and patch tests. */
const colour = defineAgent({
  id: 'colour',
  name: 'Colour Consultation',
  handoffDescription:
    'Which hair colour to have, correcting bad colour, patch tests, looking after colour, whether colour is safe.',
  instructions: toldIn('colour'),
  tools: [recommendColour, ...toBook, colourAnswers.tool],
  edges: [toBooking, toCare, toPerson, toFrontDesk],
  flows: [advice, bookTest, testRule, ...colourAnswers.flows],
  help: 'I can tell you which colour service suits your wish, how a patch test works, and how to look after your colour, and book it for you. What would you like?',
});

/** The rules for changes, and how a fee is paid. */
const rules = knowledge(new URL('./knowledge/care/', import.meta.url), { name: 'look_up_rules', examples });

/** Owns bookings that exist, fees, points and complaints. */
const care = defineAgent({
  id: 'care',
  name: 'Customer Service',
  handoffDescription:
    'Bookings that exist: moving, cancelling, when they are; fees, loyalty points, complaints, running late, rules for changes.',
  instructions: toldIn('care'),
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
    rules.tool,
  ],
  edges: [toBooking, toColour, toPerson, toFrontDesk],
  flows: [reschedule, cancel, showBookings, fee, points, complaint, runningLate, ...rules.flows],
  help: 'I can move or cancel a booking, tell you what is booked, look at a fee or your points, and take a complaint. Which is it?',
});

/** All who work at the desk. */
export const agents = [frontDesk, booking, colour, care];
