import { type ScriptContext, type Step, SwitchroomError, slot, step } from 'switchroom';
import { lookupBookings, type OpenAppointment } from '../tools/lookup-bookings.ts';
import { bookingReference } from '../tools/same-person.ts';
import { categoryOf } from '../tools/services.ts';
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

const upcoming = (known: ScriptContext) => known.result(lookupBookings)?.upcoming ?? [];

/** The booking that is meant, for steps after `whichBooking`; throws `script-slot-missing` before. */
export function theBooking(known: ScriptContext): OpenAppointment {
  const booking = bookingIn(known);
  if (!booking) throw new SwitchroomError('script-slot-missing', 'Find out which booking is meant first.');
  return booking;
}

/** By reference, by what it is for, the only one, by its place in the list, or the one spoken of last. */
function bookingIn(known: ScriptContext): OpenAppointment | undefined {
  const all = upcoming(known);
  const given = known.get(reference);
  if (given !== undefined) return all.find((one) => one.reference === bookingReference(given));
  const named = namedIn(known);
  const [only, another] = named.length > 0 ? named : all;
  if (only && !another) return only;
  const place = known.get(which);
  if (place !== undefined) return all[ORDINALS.indexOf(place)];
  return all.find((one) => one.reference === appointmentIn(known)?.reference);
}

/** Those for the very service that was named, else those of its kind: "my haircut", "my colour". */
function namedIn(known: ScriptContext): readonly OpenAppointment[] {
  const named = known.get(service);
  if (named === undefined) return [];
  const exact = upcoming(known).filter((one) => one.service === named);
  if (exact.length > 0) return exact;
  const kind = named === 'haircut' ? 'cut' : categoryOf(named);
  return upcoming(known).filter((one) => categoryOf(one.service) === kind);
}

const none = (known: ScriptContext) =>
  known.result(lookupBookings) !== undefined && upcoming(known).length === 0;
const unknown = (known: ScriptContext) => !none(known) && bookingIn(known) === undefined;

/** Finds the booking that is meant; ends the form when there is none. */
export function whichBooking(verb: string): Step[] {
  return [
    noticed([reference, service]),
    ...verifySteps,
    step.call(lookupBookings, () => ({})),
    step.say(`I see no booking ahead in your name, so there is nothing to ${verb}.`, none),
    step.stop(none),
    step.say(
      (known) => `I see no ${known.need(service).replaceAll('-', ' ')} in your bookings.`,
      (known) => !none(known) && known.get(service) !== undefined && namedIn(known).length === 0,
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
