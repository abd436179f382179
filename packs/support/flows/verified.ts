import { type FlowContext, type FlowPart, slot } from 'switchroom';
import { verification } from 'switchroom/kit';
import { type Account, accountFact } from '../tools/account.ts';
import { verifyCustomer } from '../tools/verify-customer.ts';

const EMAIL = String.raw`[\w.+-]+@[\w-]+(?:\.[\w-]+)+`;
// Numbers that were called are no proof of who one is, and less than ten digits are no number.
const PHONE = String.raw`(?<!\b(?:to|from|called|calling|dial\w*|ring|reach)\s)(?<![\w+-]|\+\d{1,3}[\s().-]*)\+?(?=(?:[\s().-]{0,3}\d){10})\(?\d{1,3}[\s().-]*\d{3}[\s.-]*\d{3,4}[\s.-]*\d{0,4}\b`;
const ACCOUNT_ID = /\bHL[- ]?\d{4}\b/i;
const WHY = 'It makes sure that I show your account to you, and to nobody else.';
const ASK_TO_BE_SURE = 'To make sure it is you: what is the email or phone number on the account?';
/** As they are written in the United States and Canada. */
const POSTAL_CODE = /(?<![\w-])(?:\d{5}(?:-\d{4})?|[a-z]\d[a-z] ?\d[a-z]\d)(?![\w-])/i;

const accountId = slot.id({
  name: 'account_id',
  pattern: ACCOUNT_ID,
  ask: 'To look at your account I need its ID first. It starts with HL and is on every invoice, for example HL-1042. What is yours?',
  askAgain:
    'I did not recognize an account ID in that. It looks like HL-1042: HL and four digits. What is yours?',
  why: WHY,
});

/** One more fact that only the customer should know. */
const proof = slot.id({
  name: 'proof',
  lasts: 'form',
  pattern: new RegExp(`${EMAIL}|${PHONE}`, 'i'),
  ask: ASK_TO_BE_SURE,
  askAgain: 'I need the email address, or the phone number with area code, as it stands on the account.',
  why: WHY,
  orPerson: 'Or shall a colleague check who you are?',
});

/** Often given as proof, and none. */
const postalCode = slot.id({ name: 'postal_code', lasts: 'form', pattern: POSTAL_CODE, ask: ASK_TO_BE_SURE });

const verify = verification({
  known: accountFact,
  tool: verifyCustomer,
  nameOf: ({ contact }) => contact,
  *proof(c, wrong) {
    if (wrong) {
      const other = yield* c.again(
        proof,
        `That account ID and the detail you gave do not belong together. Please check both; if it was another account, send its ID too. ${wrong.room} What is the email or phone number on the account?`,
      );
      return { account_id: yield* c.ask(accountId), proof: other };
    }
    const id = yield* c.ask(accountId);
    if (c.said(postalCode) === undefined || c.said(proof) !== undefined)
      return { account_id: id, proof: yield* c.ask(proof) };
    yield* c.say('A postal code is not enough, as many people share one.');
    return { account_id: id, proof: yield* c.again(proof, ASK_TO_BE_SURE) };
  },
});

/** Verifies the customer unless that is done; ends the flow, with a person, when it can't be done. */
export const verified: FlowPart<Account> = function* (c) {
  const before = c.fact(accountFact);
  const named = [c.opening, ...c.told].flatMap((text) => ACCOUNT_ID.exec(text)?.[0].slice(-4) ?? []).at(-1);
  if (before && named !== undefined && !before.id.endsWith(named))
    return yield* c.end(
      `I can only open ${before.id}, the account you are verified for. For another one, please start a new conversation.`,
    );
  return yield* c.use(verify);
};

/** What a person reads first: who it is, and what was found. */
export function forPerson(c: FlowContext, finding: string): string {
  const account = c.fact(accountFact);
  return `${account ? `${account.contact} (${account.id}, ${account.company}, verified)` : 'Not verified'}: ${finding}`;
}
