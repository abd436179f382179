import { flow, slot } from 'switchroom';
import { count, dollars } from 'switchroom/kit';
import { z } from 'zod';
import { examples } from '../examples.ts';
import { optionsOf } from '../options.ts';
import { inWords } from '../tools/calendar.ts';
import { lookupBookings } from '../tools/lookup-bookings.ts';
import { redeemPoints } from '../tools/redeem-points.ts';
import { waiveFee } from '../tools/waive-fee.ts';
import { waive } from './slots.ts';
import { verified } from './who.ts';

const MOST_POINTS = 500;
const DOLLARS_PER_POINT = 0.1;
const KINDS = {
  'no-show': 'a missed visit',
  'late-cancel': 'cancelling late',
  'late-move': 'moving late',
} as const;

/** What is booked. */
export const showBookings = flow(
  { id: 'show-bookings', title: 'your bookings', examples: examples.of('care/show-bookings') },
  function* (c) {
    if (!(yield* c.use(verified))) return;
    const { upcoming, past } = yield* c.call(lookupBookings, {});
    const [last] = past;
    if (upcoming.length > 0)
      return c.say(`Booked: ${upcoming.map((one) => `${one.reference}, ${inWords(one)}`).join('; ')}.`);
    return c.say(
      last ? `Nothing is booked. Your last visit was ${inWords(last)}.` : 'Nothing is booked in your name.',
    );
  },
);

/** Which fee is open; waived where that may be. */
export const fee = flow({ id: 'fee', title: 'a fee', examples: examples.of('care/fee') }, function* (c) {
  if (!(yield* c.use(verified))) return;
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
  if (yield* c.confirm('Shall I ask a colleague to decide?'))
    return yield* c.person('The customer asks for a fee to be waived.', `${what} ${waived.reason}`);
  return c.say('All right.');
});

const wanted = slot.number({
  name: 'points',
  ask: 'How many points shall I use?',
  schema: z.number().int().min(100).max(MOST_POINTS).multipleOf(100),
});

/** As many as may be used; only taken where it is said. */
const most = slot.choice({ name: 'most', ask: 'All of them?', options: optionsOf('points', ['most']) });

/** How many points there are, and using them: only the customer knows how many they want to spend. */
export const points = flow(
  { id: 'points', title: 'your points', examples: examples.of('care/points') },
  function* (c) {
    if (!(yield* c.use(verified))) return;
    const { points: held, upcoming } = yield* c.call(lookupBookings, {});
    yield* c.say(`You have ${count(held, 'point')}; 100 points take $10.00 off a visit.`);
    const [next] = upcoming;
    if (!next) return;
    // Whole hundreds, not more than the booking costs.
    const worth = Math.floor(next.price / (100 * DOLLARS_PER_POINT)) * 100;
    const usable = Math.min(Math.floor(held / 100) * 100, MOST_POINTS, worth);
    if (usable === 0) return;
    const isAsked = usable > 100 && c.said(most) === undefined;
    const ask = `How many points shall I use for ${inWords(next)}, 100 to ${usable}?`;
    const points = Math.min(usable, isAsked ? yield* c.ask({ ...wanted, ask }) : usable);
    const used = yield* c.attempt(redeemPoints, { reference: next.reference, points });
    if (!used.ok) return c.say(used.code === 'declined' ? 'All right, you keep them.' : used.reason);
    const { off, price, points_left } = used.result;
    return c.say(
      `Done: ${dollars(off)} off, it comes to ${dollars(price)}. You have ${count(points_left, 'point')} left.`,
    );
  },
);
