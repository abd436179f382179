import type { FlowPart } from 'switchroom';
import { atAgreedTime, clock, dollars, list, offerPerson } from 'switchroom/kit';
import { appointment, type Booking, inWords, lookupBookings } from '../tools/bookings.ts';
import { cancelBooking, rescheduleBooking } from '../tools/changes.ts';
import { bookingReference } from '../tools/customer.ts';
import { applyRetentionOffer } from '../tools/discounts.ts';
import { categoryOf, lookupServices } from '../tools/services.ts';
import { examples, words } from '../words.ts';
import { reference, service } from './slots.ts';
import { placeOf, timesOf } from './time.ts';
import { verified } from './who.ts';

const KEPT_MINUTES = 15;
/** "Can somebody else do it?" */
const SOMEBODY_ELSE =
  /\b(?:some|any)(?:one|body) else\b|\b(?:another|(?:a )?different) (?:stylist|person|colourist|hairdresser)\b/i;
const STAYS = 'All right, it stays as it is.';

/** The booking that is meant: by reference, by what it is for, the one spoken of last, or one of all. Ends the flow without any. */
function whichBooking(verb: string): FlowPart<Booking> {
  return function* (c) {
    c.said(reference);
    yield* c.use(verified);
    const { upcoming } = yield* c.call(lookupBookings, {});
    const given = c.said(reference);
    const exact = upcoming.find((one) => given !== undefined && one.reference === bookingReference(given));
    if (exact) return exact;
    if (given !== undefined && upcoming.length > 0)
      yield* c.say(`There is no booking ${bookingReference(given)} in your name.`);
    const named = c.said(service);
    const fitting = named === undefined ? upcoming : fittingTo(upcoming, named);
    if (named !== undefined && upcoming.length > 0 && fitting.length === 0)
      yield* c.say(`I see no ${named.replaceAll('-', ' ')} in your bookings.`);
    const last = named === undefined ? c.fact(appointment)?.reference : undefined;
    const items = fitting.length > 0 ? fitting : upcoming;
    const spoken = upcoming.find((one) => one.reference === last);
    const chosen = yield* c.choose<Booking>('booking', spoken ? [spoken] : items, {
      ask: () => `I see ${list(items.map(inWords), 'and')}. Which one is it?`,
      id: (one) => one.reference,
      label: inWords,
      at: ({ date, time }) => `${date}T${time}`,
    });
    return chosen ?? (yield* c.end(`I see no booking ahead in your name, so there is nothing to ${verb}.`));
  };
}

/** Those for the very service that was named, else those of its kind: "my haircut", "my colour". */
function fittingTo(all: readonly Booking[], named: Booking['service'] | 'haircut'): readonly Booking[] {
  const exact = all.filter((one) => one.service === named);
  const kind = named === 'haircut' ? 'cut' : categoryOf(named);
  return exact.length > 0 ? exact : all.filter((one) => categoryOf(one.service) === kind);
}

export const reschedule = examples.flow('care/reschedule', 'moving your booking', function* (c) {
  return yield* c.use(moving(yield* c.use(whichBooking('move'))));
});

/** Says how long a place is kept, and moves the booking where that is too short. */
export const runningLate = examples.flow('care/running-late', 'running late', function* (c) {
  yield* c.say(
    `Thank you for telling us. We keep your place for ${KEPT_MINUTES} minutes; after that we may have to shorten the visit or move it.`,
  );
  const booking = yield* c.use(whichBooking('move'));
  const until = clock(timeLater(booking.time, KEPT_MINUTES));
  if (!(yield* c.confirm(`I see ${inWords(booking)}: it is kept until ${until}. Would you rather move it?`)))
    return c.say(`All right, see you by ${until}.`);
  return yield* c.use(moving(booking));
});

/** Cancels a booking, unless the customer would rather move it, or keep it for a little less. */
export const cancel = examples.flow('care/cancel', 'cancelling your booking', function* (c) {
  const booking = yield* c.use(whichBooking('cancel'));
  const { reference, retention_offer: offer, move_fee, cancel_fee } = booking;
  const [stuck, needed] = [movedTooOften(booking), stillNeeded(booking)];
  if (stuck && needed) return yield* c.use(lookAtIt(`${stuck} ${needed}`));
  // Who has nothing to choose but moving is not asked: the offer says what it costs.
  const isPlain = !stuck && !needed && offer === 0;
  if (isPlain && move_fee > 0)
    yield* c.say(`${inWords(booking)}. Moving it would cost ${dollars(move_fee)}.`);
  const way = isPlain ? 'cancel' : yield* c.ask(instead(booking));
  if (way === 'move') return yield* c.use(moving(booking));
  if (way === 'keep') {
    if (offer === 0) return c.say('Lovely, it stays as it is.');
    const { off, price } = yield* c.call(applyRetentionOffer, { reference });
    return c.say(
      `Lovely, we look forward to seeing you. ${dollars(off)} is taken off; it comes to ${dollars(price)}.`,
    );
  }
  if (needed) return yield* c.use(lookAtIt(needed));
  const done = yield* c.attempt(cancelBooking, { reference, agreed_fee: cancel_fee });
  if (!done.ok) return c.say(done.code === 'declined' ? STAYS : done.reason);
  const charged = done.result.fee > 0 ? `${dollars(done.result.fee)} is charged.` : 'Nothing is charged.';
  return c.say(`Done: ${inWords(done.result)}, reference ${reference}, is cancelled. ${charged}`);
});

/** After a yes to the new time and to what it costs. */
function moving(booking: Booking): FlowPart {
  const { reference, service: id, name, move_fee } = booking;
  return function* (c) {
    const stuck = movedTooOften(booking);
    if (stuck) return yield* c.use(lookAtIt(stuck));
    const isForElse = SOMEBODY_ELSE.test(c.opening);
    const [done] = isForElse ? (yield* c.call(lookupServices, { service: id })).services : [];
    const others = done?.stylists.filter((one) => one !== booking.stylist) ?? [];
    const who = others.length > 0 ? ` ${list(others)} can do it, too; with whom, and on which day?` : '';
    const fee =
      move_fee > 0 ? ` Moving it costs ${dollars(move_fee)}, as it is less than 24 hours away.` : '';
    const ask = `${inWords(booking)}.${fee}${who || ' To which day shall I move it?'}`;
    const moved = yield* c.use(
      atAgreedTime({ ...timesOf(id, name, booking, isForElse), ask, name: 'new_' }, (time) =>
        c.attempt(rescheduleBooking, { reference, ...placeOf(time), agreed_fee: move_fee }),
      ),
    );
    if (moved.ok) {
      const charged = moved.result.fee > 0 ? ` ${dollars(moved.result.fee)} is charged.` : '';
      return yield* c.say(`Done: ${inWords(moved.result)}. Your reference stays ${reference}.${charged}`);
    }
    if ('wish' in moved || moved.code === 'declined') return yield* c.say(STAYS);
    return yield* c.use(lookAtIt(moved.reason));
  };
}

/** For what the rules do not allow: the reason, and a person. */
function lookAtIt(why: string): FlowPart<never> {
  return function* (c) {
    yield* c.say(why);
    const ask = 'Would you like a colleague to look at it?';
    return yield* c.use(offerPerson(ask, 'A booking could not be changed.', why));
  };
}

/** What may be done in place of cancelling; only what the rules allow is asked. */
function instead(booking: Booking) {
  const { retention_offer: offer, cancel_fee: fee } = booking;
  const [stuck, needed] = [movedTooOften(booking), stillNeeded(booking)];
  const keep = offer > 0 ? `keep it with ${dollars(offer)} off` : 'keep it';
  const cost = fee > 0 ? `, which costs ${dollars(fee)} at this short notice` : '';
  const ways = [stuck ? '' : 'move it', keep, needed ? '' : `cancel it${cost}`].filter(Boolean);
  const either = `${ways.slice(0, -1).join(', ')}, or ${ways.at(-1)}`;
  const reasons = [stuck, needed].filter(Boolean);
  return words.choice('instead', ['move', 'keep', 'cancel'], {
    onlyWhenAsked: true,
    ask: [`${inWords(booking)}.`, ...reasons, `Would you rather ${either}?`].join(' '),
    askAgain: `Shall I ${either}?`,
  });
}

function movedTooOften({ reference, moves_left }: Booking): string | undefined {
  if (moves_left > 0) return undefined;
  return `${reference} was moved as often as a booking can be, so I can't move it again.`;
}

function stillNeeded({ needed_by }: Booking): string | undefined {
  if (needed_by === null) return undefined;
  return `It can't be cancelled: ${needed_by} needs it, and has to be moved or cancelled first.`;
}

function timeLater(time: string, minutes: number): string {
  return new Date(Date.parse(`2000-01-01T${time}Z`) + minutes * 60_000).toISOString().slice(11, 16);
}
