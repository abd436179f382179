import { defineIntent, type Known, slot, step } from 'switchroom';
import { careExamples } from '../examples/care.ts';
import { applyRetentionOffer } from '../tools/apply-retention-offer.ts';
import { cancelBooking } from '../tools/cancel-booking.ts';
import { dollars } from '../words.ts';
import { told } from './known.ts';
import { moveSteps } from './move-steps.ts';
import { option } from './option.ts';
import { theBooking, whichBooking } from './which-booking.ts';

/** Moves a booking. */
export const reschedule = defineIntent({
  id: 'reschedule',
  title: 'moving your booking',
  examples: careExamples.reschedule,
  steps: [...whichBooking('move'), ...moveSteps(() => true)],
});

const instead = slot.choice({
  name: 'instead',
  onlyWhenAsked: true,
  ask: alternatives,
  askAgain: 'Shall I move it, keep it or cancel it?',
  options: [
    option('move', 'move it, reschedule, another day, another time, a different day, change it, postpone'),
    option('keep', 'keep it, leave it, the discount, discount, take the offer, the offer, still come'),
    option('cancel', 'cancel it, just cancel, cancel anyway, yes cancel, drop it'),
  ],
});

const moves = (known: Known) => known.get(instead) === 'move';
const keeps = (known: Known) => known.get(instead) === 'keep';
const keepsForLess = (known: Known) => keeps(known) && theBooking(known).retention_offer > 0;
const cancels = (known: Known) => known.get(instead) === 'cancel';

/** Cancels a booking, unless the customer would rather move it, or keep it for a little less. */
export const cancel = defineIntent({
  id: 'cancel',
  title: 'cancelling your booking',
  examples: careExamples.cancel,
  steps: [
    ...whichBooking('cancel'),
    step.collect([instead]),
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

function alternatives(known: Known): string {
  const { retention_offer, cancel_fee } = theBooking(known);
  const keep = retention_offer > 0 ? `, keep it with ${dollars(retention_offer)} off` : '';
  const cost = cancel_fee > 0 ? `, which costs ${dollars(cancel_fee)} at this short notice` : '';
  return `${told(theBooking(known))}. Would you rather move it${keep}, or cancel it${cost}?`;
}

function kept(known: Known): string {
  const offer = known.result(applyRetentionOffer);
  return offer
    ? `Lovely, we look forward to seeing you. ${dollars(offer.off)} is taken off; it comes to ${dollars(offer.price)}.`
    : 'Lovely, it stays as it is.';
}

function cancelled(known: Known): string {
  const done = known.result(cancelBooking);
  if (!done) return '';
  const charged = done.fee > 0 ? `${dollars(done.fee)} is charged.` : 'Nothing is charged.';
  return `Done: ${told(done)}, reference ${done.reference}, is cancelled. ${charged}`;
}
