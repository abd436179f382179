import { type Known, type Step, step } from 'switchroom';
import { registerCustomer } from '../tools/register-customer.ts';
import { verifyCustomer } from '../tools/verify-customer.ts';
import { customerIn } from './known.ts';
import { name, phone, reference } from './slots.ts';
import { bringInPerson, offerPerson } from './steps.ts';

function firstName(known: Known): string {
  return customerIn(known)?.name.split(' ')[0] ?? '';
}

const unverified = (known: Known) => customerIn(known) === undefined;
const tried = (known: Known) => {
  const result = known.result(verifyCustomer);
  return unverified(known) && result && !result.verified ? result : undefined;
};
const broken = (known: Known) => unverified(known) && known.failed(verifyCustomer);
const locked = (known: Known) =>
  unverified(known) && (known.refusal(verifyCustomer) !== undefined || tried(known)?.tries_left === 0);
const isNew = (known: Known) => !locked(known) && tried(known)?.new_number === true;
const wrong = (known: Known) => !locked(known) && tried(known)?.new_number === false;

/** Who it is, by phone number or booking reference and name. */
function who(known: Known): { name: string; phone?: string; reference?: string } {
  const given = known.get(reference);
  return given === undefined || known.get(phone) !== undefined
    ? { name: known.need(name), phone: known.need(phone) }
    : { name: known.need(name), reference: given };
}

const identified: readonly Step[] = [
  step.collect([phone], (known) => unverified(known) && known.get(reference) === undefined),
  step.collect([name], unverified),
  step.call(verifyCustomer, who, unverified),
  step.say('I could not verify that, and too many tries have failed to go on here.', locked),
  ...bringInPerson('The customer could not be verified.', () => 'Too many wrong tries to verify.', locked),
  step.say('I cannot look into our book at the moment; that is on our side, sorry.', broken),
  ...bringInPerson('Verification is not working.', () => 'verify_customer failed.', broken),
];

const notThem: readonly Step[] = [
  step.say(
    (known) =>
      `That name and number do not belong together in our book. Please give me both again. There is room for ${left(known)}.`,
    wrong,
  ),
  step.forget([name, phone, reference], wrong),
  // Reached only with the same pair as before, which is not tried again.
  ...offerPerson(
    'Those are the same details as before, and they do not match. Shall I get a colleague to help you?',
    'The customer could not be verified.',
    'Gave the same wrong details twice.',
    wrong,
  ),
];

/** Verifies the customer unless that is done; somebody new is put down after a yes. */
export const welcomeSteps: readonly Step[] = [
  ...identified,
  ...notThem,
  step.confirm(
    (known) =>
      `I do not have ${spoken(known.need(phone))} in our book yet. Shall I put you down as a new customer, ${known.need(name)}?`,
    'All right. If you have been here before, it may be under another number; give me that one and we go on.',
    isNew,
  ),
  step.call(registerCustomer, (known) => ({ name: known.need(name), phone: known.need(phone) }), isNew),
  step.say(
    (known) => `Welcome to Glow Bar, ${firstName(known)}.`,
    (known) => known.result(registerCustomer) !== undefined,
  ),
  step.say(
    (known) => `Thank you, ${firstName(known)}.`,
    (known) => known.result(verifyCustomer)?.verified === true,
  ),
];

/** Verifies a customer who must be in our book already. */
export const verifySteps: readonly Step[] = [
  ...identified,
  ...notThem,
  step.say(
    (known) =>
      `I do not find ${spoken(known.need(phone))} in our book. Please check it, or give me a booking reference.`,
    isNew,
  ),
  step.forget([phone], isNew),
  ...offerPerson(
    'That number is not in our book either. Shall I get a colleague to help you?',
    'The customer could not be found.',
    'Gave a phone number that is not in our book.',
    isNew,
  ),
  step.say(
    (known) => `Thank you, ${firstName(known)}.`,
    (known) => known.result(verifyCustomer)?.verified === true,
  ),
];

function left(known: Known): string {
  const tries = tried(known)?.tries_left ?? 0;
  return tries === 1 ? 'one more try' : `${tries} more tries`;
}

/** `+14165550101` as `416 555 0101`. */
function spoken(number: string): string {
  return number.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, '$1 $2 $3');
}
