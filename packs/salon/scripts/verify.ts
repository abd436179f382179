import { type ScriptContext, type Step, step } from 'switchroom';
import { registerCustomer } from '../tools/register-customer.ts';
import { verifyCustomer } from '../tools/verify-customer.ts';
import { customerIn } from './known.ts';
import { name, newHere, phone, reference, saysNew } from './slots.ts';
import { bringInPerson, offerPerson } from './steps.ts';

function firstName(known: ScriptContext): string {
  return customerIn(known)?.name.split(' ')[0] ?? '';
}

const unverified = (known: ScriptContext) => customerIn(known) === undefined;
const tried = (known: ScriptContext) => {
  const result = known.result(verifyCustomer);
  return unverified(known) && result && !result.verified ? result : undefined;
};
const broken = (known: ScriptContext) => unverified(known) && known.failed(verifyCustomer);
const taken = (known: ScriptContext) => {
  const result = known.result(registerCustomer);
  return unverified(known) && result && !result.registered ? result : undefined;
};
const locked = (known: ScriptContext) =>
  unverified(known) &&
  (known.refusal(verifyCustomer) !== undefined || (taken(known) ?? tried(known))?.tries_left === 0);
const wrong = (known: ScriptContext) => !locked(known) && tried(known) !== undefined;
/** A booking reference is nothing that a new customer has. */
const mayBeNew = (known: ScriptContext) => wrong(known) && known.get(phone) !== undefined;
const isNew = (known: ScriptContext) => mayBeNew(known) && saysNew(known.get(newHere));
const notThem = (known: ScriptContext) => wrong(known) && !isNew(known);

/** Who it is, by phone number or booking reference and name. */
function who(known: ScriptContext): { name: string; phone?: string; reference?: string } {
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

/** Asks for name and number again, once for each wrong pair. */
function askAgain(when: (known: ScriptContext) => boolean): Step[] {
  return [
    step.say(
      (known) =>
        `That name and number do not belong together in our book. Please give me both again. There is room for ${left(known)}.`,
      when,
    ),
    step.forget([name, phone, reference], when),
    // Reached only with the same pair as before, which is not tried again.
    ...offerPerson(
      'Those are the same details as before, and they do not match. Shall I get a colleague to help you?',
      'The customer could not be verified.',
      'Gave the same wrong details twice.',
      when,
    ),
  ];
}

const putDown: readonly Step[] = [
  step.collect([newHere], mayBeNew),
  step.call(registerCustomer, (known) => ({ name: known.need(name), phone: known.need(phone) }), isNew),
  ...offerPerson(
    'That number cannot be used for a new customer; a colleague has to look at it. Shall I get a colleague to help you?',
    'A new customer could not be put down.',
    'Says to be new, with a number that cannot be used for a new customer.',
    (known) => isNew(known) && taken(known) !== undefined,
  ),
  step.say(
    (known) => `Welcome to Glow Bar, ${firstName(known)}.`,
    (known) => known.result(registerCustomer)?.registered === true,
  ),
];

const thanks = step.say(
  (known) => `Thank you, ${firstName(known)}.`,
  (known) => known.result(verifyCustomer)?.verified === true,
);

/** Verifies the customer unless that is done; somebody new is put down after a yes. */
export const welcomeSteps: readonly Step[] = [...identified, ...putDown, ...askAgain(notThem), thanks];

/** Verifies a customer who must be in our book already. */
export const verifySteps: readonly Step[] = [...identified, ...askAgain(wrong), thanks];

function left(known: ScriptContext): string {
  const tries = tried(known)?.tries_left ?? 0;
  return tries === 1 ? 'one more try' : `${tries} more tries`;
}
