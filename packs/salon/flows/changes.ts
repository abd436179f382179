import { type FlowPart, flow, slot } from 'switchroom';
import { atAgreedTime, dollars } from 'switchroom/kit';
import { examples } from '../examples.ts';
import { optionsOf } from '../options.ts';
import { applyRetentionOffer } from '../tools/apply-retention-offer.ts';
import { inWords } from '../tools/calendar.ts';
import { cancelBooking } from '../tools/cancel-booking.ts';
import type { OpenAppointment } from '../tools/lookup-bookings.ts';
import { rescheduleBooking } from '../tools/reschedule-booking.ts';
import { placeOf, timesOf } from './time.ts';
import { whichBooking } from './which-booking.ts';

const STAYS = 'All right, it stays as it is.';

/** Moves a booking. */
export const reschedule = flow(
  { id: 'reschedule', title: 'moving your booking', examples: examples.of('care/reschedule') },
  function* (c) {
    const booking = yield* c.use(whichBooking('move'));
    return booking && (yield* c.use(moving(booking)));
  },
);

/** Says how long a place is kept, and moves the booking where that is too short. */
export const runningLate = flow(
  { id: 'running-late', title: 'running late', examples: examples.of('care/running-late') },
  function* (c) {
    yield* c.say(
      'Thank you for telling us. We keep your place for 15 minutes; after that we may have to shorten the visit or move it.',
    );
    const booking = yield* c.use(whichBooking('move'));
    if (!booking) return;
    if (!(yield* c.confirm(`I see ${inWords(booking)}. Would you rather move it?`)))
      return c.say('All right, we look forward to seeing you.');
    return yield* c.use(moving(booking));
  },
);

/** Cancels a booking, unless the customer would rather move it, or keep it for a little less. */
export const cancel = flow(
  { id: 'cancel', title: 'cancelling your booking', examples: examples.of('care/cancel') },
  function* (c) {
    const booking = yield* c.use(whichBooking('cancel'));
    if (!booking) return;
    if (!canMove(booking) && !canCancel(booking))
      return yield* c.use(lookAtIt(`${movedTooOften(booking)} ${stillNeeded(booking)}`));
    // Who has nothing to choose but moving is asked once: the offer says what it costs.
    const { retention_offer, move_fee } = booking;
    const isPlain = canMove(booking) && canCancel(booking) && retention_offer === 0;
    if (isPlain && move_fee > 0)
      yield* c.say(`${inWords(booking)}. Moving it would cost ${dollars(move_fee)}.`);
    const way = isPlain
      ? 'cancel'
      : yield* c.ask(
          slot.choice({
            name: 'instead',
            onlyWhenAsked: true,
            ask: alternatives(booking),
            askAgain: `Shall I ${orElse(ways(booking, 'keep it'))}?`,
            options: optionsOf('instead', ['move', 'keep', 'cancel']),
          }),
        );
    if (way === 'move') return yield* c.use(moving(booking));
    if (way === 'keep') return yield* c.use(keeping(booking));
    if (!canCancel(booking)) return yield* c.use(lookAtIt(stillNeeded(booking)));
    const { reference, cancel_fee } = booking;
    const done = yield* c.attempt(cancelBooking, { reference, agreed_fee: cancel_fee });
    if (!done.ok) return c.say(done.code === 'declined' ? STAYS : done.reason);
    const charged = done.result.fee > 0 ? `${dollars(done.result.fee)} is charged.` : 'Nothing is charged.';
    return c.say(`Done: ${inWords(done.result)}, reference ${reference}, is cancelled. ${charged}`);
  },
);

/** After a yes to the new time and to what it costs. */
function moving(booking: OpenAppointment): FlowPart {
  const { reference, service, name, move_fee } = booking;
  const ask = `${inWords(booking)}. To which day shall I move it?`;
  return function* (c) {
    if (!canMove(booking)) return yield* c.use(lookAtIt(movedTooOften(booking)));
    const moved = yield* c.use(
      atAgreedTime({ ...timesOf(service, name, booking), ask, name: 'new_' }, (time) =>
        c.attempt(rescheduleBooking, { reference, ...placeOf(time), agreed_fee: move_fee }),
      ),
    );
    if (!moved.ok)
      return 'wish' in moved || moved.code === 'declined'
        ? c.say(STAYS)
        : yield* c.use(lookAtIt(moved.reason));
    const charged = moved.result.fee > 0 ? ` ${dollars(moved.result.fee)} is charged.` : '';
    return c.say(`Done: ${inWords(moved.result)}. Your reference stays ${reference}.${charged}`);
  };
}

function keeping({ reference, retention_offer }: OpenAppointment): FlowPart {
  return function* (c) {
    if (retention_offer === 0) return c.say('Lovely, it stays as it is.');
    const { off, price } = yield* c.call(applyRetentionOffer, { reference });
    return c.say(
      `Lovely, we look forward to seeing you. ${dollars(off)} is taken off; it comes to ${dollars(price)}.`,
    );
  };
}

/** For what the rules do not allow: the reason, and a person. */
function lookAtIt(why: string): FlowPart {
  return function* (c) {
    yield* c.say(why);
    if (yield* c.confirm('Would you like a colleague to look at it?'))
      return yield* c.person('A booking could not be changed.', why);
    return c.say('All right.');
  };
}

const canMove = ({ moves_left }: OpenAppointment) => moves_left > 0;
const canCancel = ({ needed_by }: OpenAppointment) => needed_by === null;

/** Only what the rules allow is asked. */
function alternatives(booking: OpenAppointment): string {
  const { retention_offer: offer } = booking;
  const keep = offer > 0 ? `keep it with ${dollars(offer)} off` : 'keep it';
  const asksToKeep = offer > 0 || !canMove(booking) || !canCancel(booking);
  const reasons = [
    ...(canMove(booking) ? [] : [movedTooOften(booking)]),
    ...(canCancel(booking) ? [] : [stillNeeded(booking)]),
  ];
  const question = `Would you rather ${orElse(ways(booking, asksToKeep ? keep : undefined))}?`;
  return [`${inWords(booking)}.`, ...reasons, question].join(' ');
}

function ways(booking: OpenAppointment, keep: string | undefined): string[] {
  const { cancel_fee: fee } = booking;
  const cost = fee > 0 ? `, which costs ${dollars(fee)} at this short notice` : '';
  return [
    ...(canMove(booking) ? ['move it'] : []),
    ...(keep === undefined ? [] : [keep]),
    ...(canCancel(booking) ? [`cancel it${cost}`] : []),
  ];
}

/** `move it, or cancel it`. */
function orElse(parts: readonly string[]): string {
  return [...parts.slice(0, -1), `or ${parts.at(-1)}`].join(', ');
}

function movedTooOften({ reference }: OpenAppointment): string {
  return `${reference} was moved as often as a booking can be, so I can't move it again.`;
}

function stillNeeded({ needed_by }: OpenAppointment): string {
  return `It can't be cancelled: ${needed_by} needs it, and has to be moved or cancelled first.`;
}
