import { type ScriptContext, type Step, slot, step } from 'switchroom';
import { type Account, accountFact } from '../tools/account.ts';
import { verifyCustomer } from '../tools/verify-customer.ts';
import { bringInPerson, offerPerson } from './steps.ts';

const EMAIL = String.raw`[\w.+-]+@[\w-]+(?:\.[\w-]+)+`;
// Numbers that were called are no proof of who one is.
const PHONE = String.raw`(?<!\b(?:to|from|called|calling|dial\w*|ring|reach)\s)(?<![\w+-]|\+\d{1,3}[\s().-]*)\+?\(?\d{1,3}[\s().-]*\d{3}[\s.-]*\d{3,4}[\s.-]*\d{0,4}\b`;
const CANADIAN = String.raw`\b[a-z]\d[a-z][ -]?\d[a-z]\d\b`;
const ZIP = String.raw`(?<![\w$.,-])\d{5}(?:-\d{4})?(?![\w-]|[.,]\d|\s*(?:dollars|usd|bucks|calls|users|seats|people))`;

/** The account ID, e.g. `HL-1042`. */
export const accountId = slot.id({
  name: 'account_id',
  pattern: /\bHL[- ]?\d{4}\b/i,
  ask: 'To look at your account I need its ID first. It starts with HL and is on every invoice, for example HL-1042. What is yours?',
  askAgain:
    'I did not recognize an account ID in that. It looks like HL-1042: HL and four digits. What is yours?',
});

/** One more fact that only the customer should know. */
export const proof = slot.id({
  name: 'proof',
  lasts: 'form',
  // A postal code is no proof: it is taken where nothing better is said.
  pattern: new RegExp(`${EMAIL}|${PHONE}|(?:${CANADIAN}|${ZIP})(?![^]*(?:${EMAIL}|${PHONE}))`, 'i'),
  ask: (known) =>
    known.result(verifyCustomer)
      ? 'What is the email or phone number on the account?'
      : 'And to make sure it is you: what is the email or phone number on the account?',
  askAgain:
    'I need one of these, as it stands on the account: the email address, or the phone number with area code.',
});

/** The verified account, once known. */
export function accountIn(known: ScriptContext): Account | undefined {
  return accountFact.safeParse(known.fact('account')).data;
}

/** The verified account, for steps that come after `verifySteps`. */
export function firstName(known: ScriptContext): string {
  return accountIn(known)?.contact.split(' ')[0] ?? '';
}

const unverified = (known: ScriptContext) => accountIn(known) === undefined;
/** Asks about an account that is not the verified one. */
const otherAccount = (known: ScriptContext) => {
  const named = known.get(accountId)?.replace(/\D/g, '');
  const own = accountIn(known)?.id;
  return own !== undefined && named !== undefined && !own.endsWith(named);
};
const triesLeft = (known: ScriptContext) => {
  const tried = known.result(verifyCustomer);
  return tried && !tried.verified ? tried.tries_left : undefined;
};
const broken = (known: ScriptContext) => unverified(known) && known.failed(verifyCustomer);
const locked = (known: ScriptContext) =>
  unverified(known) && (known.refusal(verifyCustomer) !== undefined || triesLeft(known) === 0);
const isTooWeak = (known: ScriptContext) => {
  const tried = known.result(verifyCustomer);
  return unverified(known) && tried !== undefined && !tried.verified && tried.too_weak;
};
const wrong = (known: ScriptContext) =>
  unverified(known) && triesLeft(known) !== undefined && !locked(known) && !isTooWeak(known);

/** Verifies the customer unless that is done; ends the form, with a person, when it can't be done. */
export const verifySteps: readonly Step[] = [
  step.collect([accountId, proof], unverified),
  step.say(
    (known) => `I can only open ${accountIn(known)?.id}, the account you are verified for.`,
    otherAccount,
  ),
  step.forget([accountId], otherAccount),
  step.call(
    verifyCustomer,
    (known) => ({ account_id: known.need(accountId), proof: known.need(proof) }),
    unverified,
  ),
  step.say(
    (known) => `Thank you, ${firstName(known)}.`,
    (known) => !unverified(known) && known.result(verifyCustomer) !== undefined,
  ),
  step.say('I could not verify that, and too many tries have failed to go on here.', locked),
  ...bringInPerson('The customer could not be verified.', () => 'Too many wrong tries to verify.', locked),
  step.say('I cannot check accounts at the moment; that is on our side, sorry.', broken),
  ...bringInPerson('Verification is not working.', () => 'verify_customer failed.', broken),
  step.say(
    'Thank you. A postal code alone is not enough to open an account, as many people share one.',
    isTooWeak,
  ),
  step.forget([proof], isTooWeak),
  step.say((known) => noMatch(triesLeft(known) ?? 0), wrong),
  step.forget([proof], wrong),
  // Reached only with the same pair as before, which is not tried again.
  ...offerPerson(
    'Those are the same details as before, and they do not match. Shall I get a colleague to help you?',
    'The customer could not be verified.',
    'Gave the same wrong details twice.',
    unverified,
  ),
];

function noMatch(left: number): string {
  const tries = left === 1 ? 'one more try' : `${left} more tries`;
  return `That account ID and the detail you gave do not belong together. Please check both; if it was another account, send its ID too. There is room for ${tries}.`;
}
