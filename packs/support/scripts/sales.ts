import { defineIntent, defineScript } from 'switchroom';
import { salesExamples } from '../examples.ts';
import { demo, onePager } from './sales-demo.ts';
import { annualDiscount, compare, pricing } from './sales-pricing.ts';
import { answer, offerPerson } from './steps.ts';

const newAccount = defineIntent({
  id: 'new-account',
  title: 'opening an account',
  examples: salesExamples.of('new-account'),
  steps: answer(
    'You can open an account in about ten minutes at app.example.com/start: company, email and a payment method. The first 14 days are free, on the Team plan with up to 10 seats. You can bring your numbers along; moving them takes 5 to 10 business days. I can work out a price or book a demo first, if you like.',
  ),
});

const order = defineIntent({
  id: 'order',
  title: 'an order',
  examples: salesExamples.of('order'),
  steps: [
    ...answer(
      'Desk phones start at $89.00. You order them, and more numbers at $4.00 a month each, under Settings > Devices. An order can be changed or cancelled under Settings > Orders until it ships.',
    ),
    ...offerPerson(
      'Would you like a colleague to take care of your order?',
      'The customer wants help with an order.',
      'Was told where orders are made and changed.',
    ),
  ],
});

const delivery = defineIntent({
  id: 'delivery',
  title: 'a delivery',
  examples: salesExamples.of('delivery'),
  steps: [
    ...answer(
      'Within the US and Canada, standard delivery takes 3 to 5 business days: $12.00, or free from $200.00. Express takes 1 to 2 business days for $25.00. Settings > Orders shows where a parcel is and lets you change its address until it ships.',
    ),
    ...offerPerson(
      'Would you like a colleague to look for a parcel?',
      'The customer asks about a delivery.',
      'Was told delivery times, prices and where parcels are tracked.',
    ),
  ],
});

const newsletter = defineIntent({
  id: 'newsletter',
  title: 'the newsletter',
  examples: salesExamples.of('newsletter'),
  steps: answer(
    'Our newsletter comes once a month. You can subscribe and unsubscribe at app.example.com/newsletter, or with the link at the end of every issue.',
  ),
});

const offers = defineIntent({
  id: 'offers',
  title: 'offers and promotions',
  examples: salesExamples.of('offers'),
  steps: [
    ...answer(
      'The discount we always have is for paying a year ahead: 10% to 20%, depending on the plan. Non-profits and schools get 10% off list prices, and with an annual plan phones can be paid in 12 instalments without interest. We do not give loans.',
    ),
    ...offerPerson(
      'Would you like a colleague to see what fits you?',
      'The customer asks about an offer.',
      'Was told the standing discounts.',
    ),
  ],
});

/** How the floor serves Sales. */
export const salesScript = defineScript({
  help: 'I can tell you prices and discounts, compare our plans, book a demo, send you a one-pager, and help with orders and new accounts. What would you like?',
  intents: [
    pricing,
    annualDiscount,
    compare,
    demo,
    onePager,
    newAccount,
    order,
    delivery,
    newsletter,
    offers,
  ],
});
