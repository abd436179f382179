import { defineIntent, type ScriptContext, type Step, slot, step } from 'switchroom';
import { examples } from '../examples.ts';
import { applyRetentionOffer } from '../tools/apply-retention-offer.ts';
import { cancelBooking } from '../tools/cancel-booking.ts';
import type { OpenAppointment } from '../tools/lookup-bookings.ts';
import { dollars } from '../words.ts';
import { told } from './known.ts';
import { moveSteps } from './move-steps.ts';
import { option } from './option.ts';
import { offerPerson } from './steps.ts';
import { theBooking, whichBooking } from './which-booking.ts';

/** Moves a booking. */
export const reschedule = defineIntent({
  id: 'reschedule',
  title: 'moving your booking',
  examples: examples.of('care/reschedule'),
  steps: [
    ...whichBooking('move'),
    ...lookAtIt(
      (known) => movedTooOften(theBooking(known)),
      (known) => !canMove(known),
    ),
    ...moveSteps(canMove),
  ],
});

const instead = slot.choice({
  name: 'instead',
  onlyWhenAsked: true,
  ask: alternatives,
  askAgain: (known) => `Shall I ${orElse(ways(known, 'keep it'))}?`,
  options: [
    option('move', 'move it, reschedule, another day, another time, a different day, change it, postpone'),
    option('keep', 'keep it, leave it, the discount, discount, take the offer, the offer, still come'),
    option('cancel', 'cancel it, just cancel, cancel anyway, yes cancel, drop it'),
  ],
});

const wants = (known: ScriptContext, what: 'move' | 'cancel') => known.get(instead) === what;
const moves = (known: ScriptContext) => wants(known, 'move') && canMove(known);
const keeps = (known: ScriptContext) => known.get(instead) === 'keep';
const keepsForLess = (known: ScriptContext) => keeps(known) && theBooking(known).retention_offer > 0;
const cancels = (known: ScriptContext) => wants(known, 'cancel') && canCancel(known);
const inVain = (known: ScriptContext) =>
  (wants(known, 'move') && !canMove(known)) || (wants(known, 'cancel') && !canCancel(known));

/** Cancels a booking, unless the customer would rather move it, or keep it for a little less. */
export const cancel = defineIntent({
  id: 'cancel',
  title: 'cancelling your booking',
  examples: examples.of('care/cancel'),
  steps: [
    ...whichBooking('cancel'),
    ...lookAtIt(
      (known) => `${movedTooOften(theBooking(known))} ${stillNeeded(theBooking(known))}`,
      (known) => !canMove(known) && !canCancel(known),
    ),
    step.collect([instead]),
    ...lookAtIt((known) => (wants(known, 'move') ? movedTooOften : stillNeeded)(theBooking(known)), inVain),
    ...moveSteps(moves),
    step.call(applyRetentionOffer, (known) => ({ reference: theBooking(known).reference }), keepsForLess),
    step.say(kept, keeps),
    step.confirm(
      (known) =>
        `It is less than 24 hours away, so cancelling costs ${dollars(theBooking(known).cancel_fee)}. Shall I cancel it?`,
      'All right, it stays as it is.',
      (known) => cancels(known) && theBooking(known).cancel_fee > 0,
    ),
    step.call(
      cancelBooking,
      (known) => ({ reference: theBooking(known).reference, agreed_fee: theBooking(known).cancel_fee }),
      cancels,
    ),
    step.say(cancelled, cancels),
  ],
});

function canMove(known: ScriptContext): boolean {
  return theBooking(known).moves_left > 0;
}

function canCancel(known: ScriptContext): boolean {
  return theBooking(known).needed_by === null;
}

/** Only what the rules allow is asked. */
function alternatives(known: ScriptContext): string {
  const booking = theBooking(known);
  const { retention_offer } = booking;
  const keep = retention_offer > 0 ? `keep it with ${dollars(retention_offer)} off` : 'keep it';
  const asksToKeep = retention_offer > 0 || !canMove(known) || !canCancel(known);
  const reasons = [
    ...(canMove(known) ? [] : [movedTooOften(booking)]),
    ...(canCancel(known) ? [] : [stillNeeded(booking)]),
  ];
  return [
    `${told(booking)}.`,
    ...reasons,
    `Would you rather ${orElse(ways(known, asksToKeep ? keep : undefined))}?`,
  ].join(' ');
}

function ways(known: ScriptContext, keep: string | undefined): string[] {
  const { cancel_fee } = theBooking(known);
  const cost = cancel_fee > 0 ? `, which costs ${dollars(cancel_fee)} at this short notice` : '';
  return [
    ...(canMove(known) ? ['move it'] : []),
    ...(keep === undefined ? [] : [keep]),
    ...(canCancel(known) ? [`cancel it${cost}`] : []),
  ];
}

/** `move it, or cancel it`. */
function orElse(parts: readonly string[]): string {
  return [...parts.slice(0, -1), `or ${parts.at(-1)}`].join(', ');
}

/** For what the rules do not allow: the reason, and a person. */
function lookAtIt(why: (known: ScriptContext) => string, when: (known: ScriptContext) => boolean): Step[] {
  return [
    step.say(why, when),
    ...offerPerson(
      'Would you like a colleague to look at it?',
      'A booking could not be changed.',
      'The rules do not allow the change.',
      when,
    ),
    step.stop(when),
  ];
}

function movedTooOften({ reference }: OpenAppointment): string {
  return `${reference} was moved as often as a booking can be, so I can't move it again.`;
}

function stillNeeded({ needed_by }: OpenAppointment): string {
  return `It can't be cancelled: ${needed_by} needs it, and has to be moved or cancelled first.`;
}

function kept(known: ScriptContext): string {
  const offer = known.result(applyRetentionOffer);
  return offer
    ? `Lovely, we look forward to seeing you. ${dollars(offer.off)} is taken off; it comes to ${dollars(offer.price)}.`
    : 'Lovely, it stays as it is.';
}

function cancelled(known: ScriptContext): string {
  const done = known.result(cancelBooking);
  if (!done) return '';
  const charged = done.fee > 0 ? `${dollars(done.fee)} is charged.` : 'Nothing is charged.';
  return `Done: ${told(done)}, reference ${done.reference}, is cancelled. ${charged}`;
}
