import { type FlowPart, flow, slot } from 'switchroom';
import { clock, dayInWords, dollars, knowledge } from 'switchroom/kit';
import { z } from 'zod';
import { salesExamples } from '../examples.ts';
import { accountFact } from '../tools/account.ts';
import { bookDemo, findDemoTimes } from '../tools/book-demo.ts';
import { DEMO_STARTS } from '../tools/demo-slots.ts';
import { lookupPricing, type Quote } from '../tools/lookup-pricing.ts';
import { sendOnePager } from '../tools/send-one-pager.ts';
import { planInWords } from './plan.ts';
import { billingSlot, planSlot, seatsSlot } from './plan-slots.ts';
import { withColleague } from './verified.ts';

/** What Sales says to questions that need nothing looked up. */
export const ordering = knowledge(new URL('../knowledge/sales/', import.meta.url), {
  name: 'look_up_ordering',
  examples: salesExamples,
});

const OFFERS: ReadonlyMap<string, string> = new Map([
  ['an-order', 'Would you like a colleague to take care of your order?'],
  ['a-delivery', 'Would you like a colleague to look for a parcel?'],
  ['offers-and-promotions', 'Would you like a colleague to see what fits you?'],
]);

const ALSO_LATER = 'Tell me how many people will use it and I will work out a price.';

const pricing = flow(
  { id: 'pricing', title: 'a quote', examples: salesExamples.of('pricing') },
  function* (c) {
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
    const prices = quotes.map(inWords).join('; ');
    return yield* c.say(
      `For ${seats} seats: ${prices}. ${also} I can also book a demo or email you the price list.`,
    );
  },
);

const annualDiscount = flow(
  {
    id: 'annual-discount',
    title: 'the discount for prepaying annually',
    examples: salesExamples.of('annual-discount'),
  },
  function* (c) {
    const asked = { plan: c.said(planSlot), seats: c.said(seatsSlot), billing: 'annual' } as const;
    const { plans, quotes } = yield* c.call(lookupPricing, asked);
    const yes = 'Yes, paying a year ahead costs less';
    if (quotes.length > 0)
      return yield* c.say(`${yes}. For ${asked.seats} seats: ${quotes.map(inWords).join('; ')}.`);
    const list = plans.map(
      ({ name, prepay_discount_percent: percent, seat_year }) =>
        `${percent}% on ${name} (${dollars(seat_year)} per seat and year)`,
    );
    return yield* c.say(
      `${yes}: ${list.join(', ')}. Tell me how many seats you need and I will work out what you save.`,
    );
  },
);

const compare = flow(
  { id: 'compare', title: 'comparing the plans', examples: salesExamples.of('compare') },
  function* (c) {
    const { plans } = yield* c.call(lookupPricing, {});
    yield* c.say(plans.map(planInWords).join('\n'));
    return yield* c.say(ALSO_LATER);
  },
);

const day = slot.date({
  name: 'date',
  ask: 'Which day suits you for the demo? Monday to Friday, from tomorrow on.',
  askAgain: 'A day such as "Tuesday" or "May 3", please.',
});
const time = slot.time({
  name: 'time',
  ask: 'And what time? Demos take half an hour and start between 9:00 AM and 4:30 PM Eastern Time.',
  askAgain:
    'A time such as "10 am" or "2:30 pm" Eastern Time, please, on the hour or the half hour, up to 4:30 PM.',
  schema: z.string().regex(DEMO_STARTS),
});
const name = slot.name({ name: 'name', ask: 'What is your name?' });
const email = slot.email({
  name: 'email',
  ask: 'Which email address should it go to?',
  askAgain: 'An address such as ann@example.com is what I need.',
});

/** A free time, on a day that has one. */
const whenDemo: FlowPart<{ date: string; time: string }> = function* (c) {
  let date = yield* c.ask(day);
  const wished = c.said(time);
  let free = yield* c.call(findDemoTimes, { date, near: wished });
  while (free.problem !== null) {
    date = yield* c.again(day, `${free.problem} Which day suits you?`);
    free = yield* c.call(findDemoTimes, { date, near: wished });
  }
  if (wished && free.times.includes(wished)) return { date, time: wished };
  const isTaken = wished === undefined ? '' : `${clock(wished)} on ${dayInWords(date)} is taken. `;
  // As many as are read out at once, in their order.
  const inOrder = [free.times.slice(0, 5), free.times.slice(5)].flatMap((some) => some.toSorted());
  const chosen = yield* c.choose('start', inOrder, {
    ask: (list) => `${isTaken}Free on ${dayInWords(date)} are ${list}, Eastern Time. Which one suits you?`,
    id: (one) => one,
    label: clock,
    at: (one) => `${date}T${one}`,
  });
  return { date, time: chosen ?? (yield* c.ask(time)) };
};

const demo = flow({ id: 'demo', title: 'booking a demo', examples: salesExamples.of('demo') }, function* (c) {
  let when = yield* c.use(whenDemo);
  const guest = { name: yield* c.ask(name), email: yield* c.ask(email) };
  let booked = yield* c.attempt(bookDemo, { ...when, ...guest }, ['taken', 'full']);
  while (!booked.ok) {
    const isFull = booked.code === 'full';
    if (isFull) when = { ...when, date: yield* c.again(day, `${booked.reason} Which other day suits you?`) };
    else when = { ...when, time: yield* c.again(time, `${booked.reason} Which one suits you?`) };
    booked = yield* c.attempt(bookDemo, { ...when, ...guest }, ['taken', 'full']);
  }
  const { reference, specialist, email: to, ...at } = booked.result;
  return yield* c.say(
    `Booked: ${dayInWords(at.date)} at ${clock(at.time)} Eastern Time with ${specialist}. The invitation goes to ${to}; your reference is ${reference}.`,
  );
});

const topic = slot.choice({
  name: 'topic',
  ask: 'What should it be about: an overview, pricing, security, integrations, or call centers?',
  askAgain: 'I have one-pagers on the overview, pricing, security, integrations and call centers. Which one?',
  options: [
    { value: 'overview', words: ['overview', 'general', 'in general'] },
    {
      value: 'pricing',
      words: ['pricing', 'price', 'prices', 'price list', 'price sheet', 'plans', 'cost', 'costs'],
    },
    { value: 'security', words: ['security', 'privacy', 'compliance', 'gdpr', 'data protection'] },
    { value: 'integrations', words: ['integrations', 'integration', 'webhooks', 'api', 'crm'] },
    {
      value: 'call-centers',
      words: ['call centers', 'call center', 'contact center', 'call queues', 'queues'],
    },
  ],
});

const onePager = flow(
  { id: 'one-pager', title: 'sending a brochure', examples: salesExamples.of('one-pager') },
  function* (c) {
    const about = topic.schema.parse((yield* c.askOnce(topic)) ?? 'overview');
    const sent = yield* c.call(sendOnePager, { topic: about, email: yield* c.ask(email) });
    return yield* c.say(`"${sent.title}" is on its way to ${sent.email}.`);
  },
);

const answers = ordering.flows.map((one) => {
  const offer = OFFERS.get(one.id);
  return offer === undefined ? one : withColleague(one, offer);
});

/** What Sales does. */
export const salesFlows = [pricing, annualDiscount, compare, demo, onePager, ...answers];

function inWords(quote: Quote): string {
  const { plan, seats, per_month, per_year_prepaid, saved_by_prepaying, prepay_discount_percent } = quote;
  return `${plan} ${dollars(per_month)} a month (${dollars(per_month / seats)} a seat), or ${dollars(per_year_prepaid)} a year prepaid (${prepay_discount_percent}% off, ${dollars(saved_by_prepaying)} saved)`;
}
