import type { FlowPart } from 'switchroom';
import { list } from 'switchroom/kit';
import { spokenOf } from '../tools/appointment.ts';
import { inWords } from '../tools/calendar.ts';
import { lookupBookings, type OpenAppointment } from '../tools/lookup-bookings.ts';
import { bookingReference } from '../tools/same-person.ts';
import { categoryOf, type ServiceId } from '../tools/services.ts';
import { reference, service } from './slots.ts';
import { verified } from './who.ts';

/** The booking that is meant: by reference, by what it is for, the one spoken of last, or one of all; undefined without any. */
export function whichBooking(verb: string): FlowPart<OpenAppointment | undefined> {
  return function* (c) {
    c.said(reference);
    if (!(yield* c.use(verified))) return undefined;
    const { upcoming } = yield* c.call(lookupBookings, {});
    if (upcoming.length === 0)
      return yield* c.say(`I see no booking ahead in your name, so there is nothing to ${verb}.`);
    const given = c.said(reference);
    const exact = upcoming.find((one) => given !== undefined && one.reference === bookingReference(given));
    if (exact) return exact;
    if (given !== undefined) yield* c.say(`There is no booking ${bookingReference(given)} in your name.`);
    const named = c.said(service);
    const fitting = fittingTo(upcoming, named);
    if (named !== undefined && fitting.length === 0)
      yield* c.say(`I see no ${named.replaceAll('-', ' ')} in your bookings.`);
    const last = named === undefined ? c.fact(spokenOf)?.reference : undefined;
    const items = fitting.length > 0 ? fitting : upcoming;
    const spoken = upcoming.find((one) => one.reference === last);
    if (spoken) return spoken;
    return yield* c.choose<OpenAppointment>('booking', items, {
      ask: () => `I see ${list(items.map(inWords), 'and')}. Which one is it?`,
      id: (one) => one.reference,
      label: inWords,
      at: ({ date, time }) => `${date}T${time}`,
    });
  };
}

/** Those for the very service that was named, else those of its kind: "my haircut", "my colour". */
function fittingTo(all: readonly OpenAppointment[], named: ServiceId | 'haircut' | undefined) {
  if (named === undefined) return [];
  const exact = all.filter((one) => one.service === named);
  const kind = named === 'haircut' ? 'cut' : categoryOf(named);
  return exact.length > 0 ? exact : all.filter((one) => categoryOf(one.service) === kind);
}
