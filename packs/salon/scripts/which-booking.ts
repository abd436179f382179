import { type Known, type Step, SwitchroomError, slot, step } from 'switchroom';
import { lookupBookings, type OpenAppointment } from '../tools/lookup-bookings.ts';
import { bookingReference } from '../tools/same-person.ts';
import { list } from '../words.ts';
import { appointmentIn, told } from './known.ts';
import { reference, service } from './slots.ts';
import { noticed } from './steps.ts';
import { verifySteps } from './verify.ts';

const ORDINALS = ['first', 'second', 'third', 'fourth'] as const;

/** One of those that were told, in order; an answer may as well name the service or the reference. */
const which = slot.choice({
  name: 'which',
  ask: (known) => `I see ${list(upcoming(known).map(told), 'and')}. Which one is it?`,
  askAgain: 'Say what it is for, or "the first one", or its reference.',
  options: ORDINALS.map((value) => ({ value, words: [`the ${value}`, `${value} one`] })),
  onlyWhenAsked: true,
});

const upcoming = (known: Known) => known.result(lookupBookings)?.upcoming ?? [];

/** The booking that is meant, for steps after `whichBooking`; throws `script-slot-missing` before. */
export function theBooking(known: Known): OpenAppointment {
  const booking = bookingIn(known);
  if (!booking) throw new SwitchroomError('script-slot-missing', 'Find out which booking is meant first.');
  return booking;
}

/** By reference, by what it is for, the only one, by its place in the list, or the one spoken of last. */
function bookingIn(known: Known): OpenAppointment | undefined {
  const all = upcoming(known);
  const given = known.get(reference);
  if (given !== undefined) return all.find((one) => one.reference === bookingReference(given));
  const named = all.filter((one) => one.service === known.get(service));
  const [only, another] = named.length > 0 ? named : all;
  if (only && !another) return only;
  const place = known.get(which);
  if (place !== undefined) return all[ORDINALS.indexOf(place)];
  return all.find((one) => one.reference === appointmentIn(known)?.reference);
}

const none = (known: Known) => known.result(lookupBookings) !== undefined && upcoming(known).length === 0;
const isOtherService = (known: Known) =>
  known.get(service) !== undefined && !upcoming(known).some((one) => one.service === known.get(service));
const unknown = (known: Known) => !none(known) && bookingIn(known) === undefined;

/** Finds the booking that is meant; ends the form when there is none. */
export function whichBooking(verb: string): Step[] {
  return [
    noticed([reference, service]),
    ...verifySteps,
    step.call(lookupBookings, () => ({})),
    step.say(`I see no booking ahead in your name, so there is nothing to ${verb}.`, none),
    step.stop(none),
    step.say(
      (known) => `What I see booked is ${list(upcoming(known).map(told), 'and')}.`,
      (known) => !none(known) && isOtherService(known),
    ),
    step.say(
      (known) => `There is no booking ${bookingReference(known.need(reference))} in your name.`,
      (known) => unknown(known) && known.get(reference) !== undefined,
    ),
    step.forget([reference], (known) => unknown(known) && known.get(reference) !== undefined),
    step.collect([which], unknown),
  ];
}

/** `GB-20261121-004, Balayage on Friday, December 4 at 2:30 PM with Camille`. */
export function line(booking: OpenAppointment): string {
  return `${booking.reference}, ${told(booking)}`;
}
