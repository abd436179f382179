import { defineIntent, defineScript, step } from 'switchroom';
import { billingExamples } from '../examples.ts';
import { duplicateCharge, refundStatus, showInvoice } from './billing-charges.ts';
import { cancelPlan, changeOfPlan } from './billing-plan.ts';
import { refund } from './billing-refund.ts';
import { answer, bringInPerson, offerPerson } from './steps.ts';
import { verifySteps } from './verify.ts';

const paymentProblem = defineIntent({
  id: 'payment-problem',
  title: 'a payment that did not work',
  examples: billingExamples.of('payment-problem'),
  steps: [
    step.say(
      'Mostly it is an expired card, a limit at the bank or a wrong postal code. You can enter the card again, or another one, under Settings > Billing and press "Pay now". Service goes on for 14 days after the due date.',
    ),
    step.confirm('Would you like a colleague to look at your payment?', 'All right.'),
    ...verifySteps,
    ...bringInPerson('A payment did not work.', () => 'Wants the payment looked at.'),
  ],
});

const paymentMethods = defineIntent({
  id: 'payment-methods',
  title: 'ways to pay',
  examples: billingExamples.of('payment-methods'),
  steps: answer(
    'We take Visa, Mastercard, American Express, ACH and bank transfer; no cash, checks or PayPal. Pay an invoice, change your card or switch autopay on and off under Settings > Billing. Invoices come on the 1st and are due after 14 days; autopay runs on the day after.',
  ),
});

const refundPolicy = defineIntent({
  id: 'refund-policy',
  title: 'our refund policy',
  examples: billingExamples.of('refund-policy'),
  steps: answer(
    'Duplicate and wrong charges are refunded in full at any time. A plan can be refunded within 30 days of its first payment. Used minutes and delivered phones are not refunded. Money goes back the way it came, within 5 to 10 business days; amounts over $500.00 are decided by a person.',
  ),
});

const cancellationFee = defineIntent({
  id: 'cancellation-fee',
  title: 'the cancellation fee',
  examples: billingExamples.of('cancellation-fee'),
  steps: [
    ...answer(
      'There is no cancellation fee on a monthly plan: it runs to the end of the paid month. An annual plan runs to its end; if you leave early, unused full months are paid back less the prepay discount.',
    ),
    ...offerPerson(
      'Would you like a colleague to work it out for your account?',
      'The customer asks what cancelling would cost.',
      'Wants to know what cancelling costs on this account.',
    ),
  ],
});

/** How the floor serves Billing. */
export const billingScript = defineScript({
  help: 'I can look at a charge or an invoice, refund what was charged twice or wrongly, change your plan, and answer questions about paying and cancelling. What is it about?',
  intents: [
    duplicateCharge,
    refund,
    refundStatus,
    showInvoice,
    changeOfPlan,
    cancelPlan,
    paymentProblem,
    paymentMethods,
    refundPolicy,
    cancellationFee,
  ],
});
