import { flow, slot } from 'switchroom';
import {
  atAgreedTime,
  clock,
  dayInWords,
  dollars,
  knowledge,
  readExamples,
  type TimeOptions,
  withExamples,
} from 'switchroom/kit';
import { accountFact } from '../tools/account.ts';
import { bookDemo, findDemoTimes } from '../tools/book-demo.ts';
import { lookupPricing } from '../tools/lookup-pricing.ts';
import { sendOnePager } from '../tools/send-one-pager.ts';
import { planInWords, quoteInWords } from './plan-words.ts';
import { billingSlot, planSlot, seatsSlot, topicSlot } from './slots.ts';

/** What Sales says to questions that need nothing looked up. */
export const ordering = knowledge(new URL('../knowledge/sales/', import.meta.url), {
  name: 'look_up_ordering',
});

const ALSO_LATER = 'Tell me how many people will use it and I will work out a price.';

const pricing = flow({ id: 'pricing', title: 'a quote' }, function* (c) {
  const [plan, billing] = [c.said(planSlot), c.said(billingSlot)];
  const known = c.said(seatsSlot) ?? c.fact(accountFact)?.seats;
  if (plan && known === undefined) {
    const [one] = (yield* c.call(lookupPricing, { plan })).plans;
    if (one) yield* c.say(`${one.name} is ${dollars(one.seat_month)} per seat and month.`);
  }
  const seats = known ?? (yield* c.askOnce(seatsSlot));
  if (seats === undefined) {
    const { plans } = yield* c.call(lookupPricing, { plan });
    return yield* c.say(`${plans.map(planInWords).join('\n')}\n${ALSO_LATER}`);
  }
  const { quotes, problem, also } = yield* c.call(lookupPricing, { plan, seats, billing });
  if (problem) return yield* c.say(problem);
  const prices = quotes.map(quoteInWords).join('; ');
  return yield* c.say(
    `For ${seats} seats: ${prices}. ${also} I can also book a demo or email you the price list.`,
  );
});

const annualDiscount = flow(
  { id: 'annual-discount', title: 'the discount for prepaying annually' },
  function* (c) {
    const asked = { plan: c.said(planSlot), seats: c.said(seatsSlot), billing: 'annual' } as const;
    const { plans, quotes } = yield* c.call(lookupPricing, asked);
    const yes = 'Yes, paying a year ahead costs less';
    if (quotes.length > 0)
      return yield* c.say(`${yes}. For ${asked.seats} seats: ${quotes.map(quoteInWords).join('; ')}.`);
    const list = plans.map(
      ({ name, prepay_discount_percent: percent, seat_year }) =>
        `${percent}% on ${name} (${dollars(seat_year)} per seat and year)`,
    );
    return yield* c.say(
      `${yes}: ${list.join(', ')}. Tell me how many seats you need and I will work out what you save.`,
    );
  },
);

const compare = flow({ id: 'compare', title: 'comparing the plans' }, function* (c) {
  const { plans } = yield* c.call(lookupPricing, {});
  yield* c.say(plans.map(planInWords).join('\n'));
  const seats = c.said(seatsSlot);
  if (seats === undefined) return yield* c.say(ALSO_LATER);
  const { quotes, problem } = yield* c.call(lookupPricing, { seats });
  return yield* c.say(problem ?? `For ${seats} seats: ${quotes.map(quoteInWords).join('; ')}.`);
});

const name = slot.name({ name: 'name', ask: 'What is your name?' });
const email = slot.email({
  name: 'email',
  ask: 'Which email address should it go to?',
  askAgain: 'An address such as ann@example.com is what I need.',
});

const whenDemo = {
  what: 'a demo',
  ask: 'Which day suits you for the demo? Monday to Friday, from tomorrow on; they take half an hour, in Eastern Time.',
  within: { from: '07:00', to: '19:00' },
  search: (c, { date, near }) => c.attempt(findDemoTimes, { date, near }),
} satisfies TimeOptions;

const demo = flow({ id: 'demo', title: 'booking a demo' }, function* (c) {
  const booked = yield* c.use(
    atAgreedTime(whenDemo, function* ({ date, time }) {
      const guest = {
        name: c.fact(accountFact)?.contact ?? (yield* c.ask(name)),
        email: yield* c.ask(email),
      };
      return yield* c.attempt(bookDemo, { date, time, ...guest }, ['not-free']);
    }),
  );
  if (!booked.ok) return undefined;
  const { reference, specialist, email: to, date, time } = booked.result;
  return yield* c.say(
    `Booked: ${dayInWords(date)} at ${clock(time)} Eastern Time with ${specialist}. The invitation goes to ${to}; your reference is ${reference}.`,
  );
});

const onePager = flow({ id: 'one-pager', title: 'sending a brochure' }, function* (c) {
  const plan = c.said(planSlot);
  const topic = plan ? 'pricing' : ((yield* c.askOnce(topicSlot)) ?? 'overview');
  const sent = yield* c.call(sendOnePager, { topic, email: yield* c.ask(email) });
  const alone = plan ? `We have none about ${plan} alone: all plans are in it. ` : '';
  return yield* c.say(`${alone}"${sent.title}" is on its way to ${sent.email}.`);
});

export const salesFlows = withExamples(
  [pricing, annualDiscount, compare, demo, onePager, ...ordering.flows],
  readExamples(new URL('../examples/sales.jsonl', import.meta.url)),
);
