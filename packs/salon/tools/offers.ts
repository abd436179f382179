import type { ConsentContext } from 'switchroom';
import { clock, dayInWords, dollars, duration } from 'switchroom/kit';
import { type Booking, openBooking } from './appointment.ts';
import { refuseIfColourLeftUntested, refuseUnlessAgreed } from './changes.ts';
import { customerOf } from './customer.ts';
import { readService, type ServiceId, type StylistName } from './services.ts';

interface Place {
  readonly date: string;
  readonly time: string;
  readonly stylist?: StylistName | undefined;
}

/** What the customer agrees to before an appointment is booked. */
export async function offerToBook(
  { service, ...place }: Place & { readonly service: ServiceId },
  { database }: ConsentContext,
): Promise<string> {
  const { name, minutes, price } = await readService(database, service, place.stylist);
  const cost = price === 0 ? 'free of charge' : dollars(price);
  const terms = service === 'patch-test' ? ', free of charge' : `: ${duration(minutes)}, ${cost}`;
  return `${name} on ${inWords(place)}${terms}. Shall I book it?`;
}

/** Before a correction is booked. */
export function offerCorrection(place: Place): string {
  return `${inWords(place)}, free of charge. Shall I book it?`;
}

/** Before a booking is moved. */
export async function offerToMove(
  { reference, ...place }: Place & { readonly reference: string },
  context: ConsentContext,
): Promise<string> {
  const { move_fee } = await bookingOf(reference, context);
  const cost = move_fee > 0 ? `It is less than 24 hours away, so moving it costs ${dollars(move_fee)}. ` : '';
  return `${cost}Shall I move it to ${inWords(place)}?`;
}

/** Before a booking is cancelled. */
export async function offerToCancel(
  { reference, agreed_fee }: { readonly reference: string; readonly agreed_fee: number },
  context: ConsentContext,
): Promise<string> {
  const booking = await bookingOf(reference, context);
  refuseUnlessAgreed('Cancelling', booking.cancel_fee, agreed_fee);
  await refuseIfColourLeftUntested(booking, null, context);
  if (booking.cancel_fee > 0)
    return `It is less than 24 hours away, so cancelling costs ${dollars(booking.cancel_fee)}. Shall I cancel it?`;
  return `Shall I cancel ${booking.name} on ${inWords(booking)}? It costs nothing.`;
}

/** Before points that take so much off, CAD, are used for a booking. */
export function offerPoints(points: number, booking: Booking, off: number): string {
  return `Shall I use ${points} points for ${booking.name} on ${inWords(booking)}, which takes ${dollars(off)} off?`;
}

function bookingOf(reference: string, context: ConsentContext): Promise<Booking> {
  return openBooking(context.database, customerOf(context).id, reference, context.now());
}

/** `Friday, December 4 at 2:30 PM with Camille`. */
function inWords({
  date,
  time,
  stylist,
}: Omit<Place, 'stylist'> & { readonly stylist?: string | undefined }) {
  return `${dayInWords(date)} at ${clock(time)}${stylist === undefined ? '' : ` with ${stylist}`}`;
}
