import { slot } from 'switchroom';
import { count, dollars, offerPerson } from 'switchroom/kit';
import { z } from 'zod';
import { inWords, lookupBookings } from '../tools/bookings.ts';
import { redeemPoints } from '../tools/discounts.ts';
import { waiveFee } from '../tools/fees.ts';
import { examples, words } from '../words.ts';
import { waive } from './slots.ts';
import { verified } from './who.ts';

const MOST_POINTS = 500;
const POINTS_PER_DOLLAR = 10;
const KINDS = {
  'no-show': 'a missed visit',
  'late-cancel': 'cancelling late',
  'late-move': 'moving late',
} as const;

export const showBookings = examples.flow('care/show-bookings', 'your bookings', function* (c) {
  yield* c.use(verified);
  const { upcoming, past } = yield* c.call(lookupBookings, {});
  if (upcoming.length > 0)
    return c.say(`Booked: ${upcoming.map((one) => `${one.reference}, ${inWords(one)}`).join('; ')}.`);
  const last = past.find(({ status }) => status === 'completed');
  return c.say(
    last ? `Nothing is booked. Your last visit was ${inWords(last)}.` : 'Nothing is booked in your name.',
  );
});

/** Which fee is open; waived where that may be. */
export const fee = examples.flow('care/fee', 'a fee', function* (c) {
  yield* c.use(verified);
  const { open_fees } = yield* c.call(lookupBookings, {});
  const [open] = open_fees;
  if (!open) return c.say('I see no open fee in your name.');
  const { reference, kind, amount } = open;
  const what = `There is ${dollars(amount)} open for ${KINDS[kind]}, booking ${reference}.`;
  if (c.said(waive)) yield* c.say(what);
  else if (!(yield* c.confirm(`${what} Shall I see whether I can waive it?`)))
    return c.say('All right. You can pay it at our front desk.');
  const waived = yield* c.attempt(waiveFee, { reference });
  if (waived.ok)
    return c.say(`Done: the ${dollars(waived.result.amount)} are waived, as a courtesy. You can book again.`);
  yield* c.say(waived.reason);
  const reason = 'The customer asks for a fee to be waived.';
  return yield* c.use(offerPerson('Shall I ask a colleague to decide?', reason, `${what} ${waived.reason}`));
});

const howMany = slot.number({
  name: 'points',
  ask: 'How many points shall I use?',
  schema: z.number().int().min(100).max(MOST_POINTS).multipleOf(100),
});
/** As many as may be used; only taken where it is said. */
const most = words.choice('most', ['most'], { ask: 'All of them?' });

/** How many points there are, and using them: only the customer knows how many they want to spend. */
export const points = examples.flow('care/points', 'your points', function* (c) {
  yield* c.use(verified);
  const { points: held, upcoming } = yield* c.call(lookupBookings, {});
  yield* c.say(`You have ${count(held, 'point')}; 100 points take $10.00 off a visit.`);
  const [next] = upcoming;
  if (!next) return;
  const usable = wholeHundreds(Math.min(held, MOST_POINTS, next.price * POINTS_PER_DOLLAR));
  if (usable === 0) return;
  const isAsked = usable > 100 && c.said(most) === undefined;
  const ask = `How many points shall I use for ${inWords(next)}, 100 to ${usable}?`;
  const wanted = isAsked ? yield* c.ask({ ...howMany, ask }) : usable;
  const used = yield* c.attempt(redeemPoints, {
    reference: next.reference,
    points: Math.min(usable, wanted),
  });
  if (!used.ok) return c.say(used.code === 'declined' ? 'All right, you keep them.' : used.reason);
  const { off, price, points_left } = used.result;
  return c.say(
    `Done: ${dollars(off)} off, it comes to ${dollars(price)}. You have ${count(points_left, 'point')} left.`,
  );
});

function wholeHundreds(points: number): number {
  return Math.floor(points / 100) * 100;
}
