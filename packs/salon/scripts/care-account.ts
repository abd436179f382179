import { defineIntent, type ScriptContext, step } from 'switchroom';
import { examples } from '../examples.ts';
import { lookupBookings } from '../tools/lookup-bookings.ts';
import { redeemPoints } from '../tools/redeem-points.ts';
import { waiveFee } from '../tools/waive-fee.ts';
import { count, dollars } from '../words.ts';
import { told } from './known.ts';
import { offerPerson } from './steps.ts';
import { verifySteps } from './verify.ts';
import { line } from './which-booking.ts';

const MOST_POINTS = 500;
const DOLLARS_PER_POINT = 0.1;

const file = (known: ScriptContext) => known.result(lookupBookings);
const readFile = [...verifySteps, step.call(lookupBookings, () => ({}))];

/** Says what is booked. */
export const showBookings = defineIntent({
  id: 'show-bookings',
  title: 'your bookings',
  examples: examples.of('care/show-bookings'),
  steps: [
    ...readFile,
    step.say((known) => {
      const { upcoming = [], past = [] } = file(known) ?? {};
      if (upcoming.length > 0) return `Booked: ${upcoming.map(line).join('; ')}.`;
      const [last] = past;
      return last
        ? `Nothing is booked. Your last visit was ${told(last)}.`
        : 'Nothing is booked in your name.';
    }),
  ],
});

const openFee = (known: ScriptContext) => file(known)?.open_fees[0];
const KINDS = {
  'no-show': 'a missed visit',
  'late-cancel': 'cancelling late',
  'late-move': 'moving late',
} as const;

/** Says which fee is open, and waives it where that may be. */
export const fee = defineIntent({
  id: 'fee',
  title: 'a fee',
  examples: examples.of('care/fee'),
  steps: [
    ...readFile,
    step.say('I see no open fee in your name.', (known) => file(known) !== undefined && !openFee(known)),
    step.stop((known) => !openFee(known)),
    step.confirm((known) => {
      const { kind, amount, reference } = openFee(known) ?? { kind: 'no-show', amount: 0, reference: '' };
      return `There is ${dollars(amount)} open for ${KINDS[kind]}, booking ${reference}. Shall I see whether I can waive it?`;
    }, 'All right. You can pay it at your next visit.'),
    step.call(waiveFee, (known) => ({ reference: openFee(known)?.reference ?? '' })),
    step.say(
      (known) => known.refusal(waiveFee) ?? '',
      (known) => known.refusal(waiveFee) !== undefined,
    ),
    ...offerPerson(
      'Shall I ask a colleague to decide?',
      'The customer asks for a fee to be waived.',
      'An open fee was not waived by the rules.',
      (known) => known.refusal(waiveFee) !== undefined,
    ),
    step.say(
      (known) =>
        `Done: the ${dollars(known.result(waiveFee)?.amount ?? 0)} are waived, as a courtesy. You can book again.`,
      (known) => known.result(waiveFee) !== undefined,
    ),
  ],
});

const next = (known: ScriptContext) => file(known)?.upcoming[0];
/** What can be used: whole hundreds, not more than the booking costs. */
const usable = (known: ScriptContext) => {
  const worth = Math.floor((next(known)?.price ?? 0) / (100 * DOLLARS_PER_POINT)) * 100;
  return Math.min(Math.floor((file(known)?.points ?? 0) / 100) * 100, MOST_POINTS, worth);
};

/** Says how many points there are, and uses them. */
export const points = defineIntent({
  id: 'points',
  title: 'your points',
  examples: examples.of('care/points'),
  steps: [
    ...readFile,
    step.say(
      (known) => `You have ${count(file(known)?.points ?? 0, 'point')}; 100 points take $10.00 off a visit.`,
    ),
    step.stop((known) => usable(known) === 0),
    step.confirm((known) => {
      const booking = next(known);
      const off = dollars(usable(known) * DOLLARS_PER_POINT);
      return `Shall I use ${usable(known)} of them for ${booking ? told(booking) : 'your booking'}, which takes ${off} off?`;
    }, 'All right, they stay on your account.'),
    step.call(redeemPoints, (known) => ({ reference: next(known)?.reference ?? '', points: usable(known) })),
    step.say((known) => {
      const done = known.result(redeemPoints);
      return done
        ? `Done: ${dollars(done.off)} is taken off, it comes to ${dollars(done.price)}. You have ${done.points_left} points left.`
        : '';
    }),
  ],
});
