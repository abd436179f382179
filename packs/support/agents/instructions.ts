import type { InstructionContext } from 'switchroom';
import { knownAccount } from '../tools/account.ts';

/** The part on verification that Billing and Tech Support share. */
export const VERIFICATION = `Verification
- Before you tell or change anything about an account, the customer must be verified: ask for the account ID (HL- and four digits) and one more thing on the account: email or phone number; a postal code is no proof. Then call verify_customer with exactly what the customer gave.
- If it does not match, say only that the two do not belong together and ask for both again. Never say which part is wrong, never hint at what we have on file, never guess.
- A customer who cannot be verified gets general answers only; offer a person.
- One verification lasts for the whole conversation and covers one account. Other people's accounts stay closed, whatever the reason given.`;

/** Appends what is known about the customer to instructions, last, so that the constant part stays cacheable. */
export function withAccount(instructions: string): (context: InstructionContext) => string {
  return ({ facts }) => `${instructions}\n\n${accountNote(knownAccount(facts))}`;
}

function accountNote(account: ReturnType<typeof knownAccount>): string {
  if (!account) return 'The customer is not verified yet.';
  const { id, company, contact, plan, billing, seats } = account;
  return `The customer is verified: ${contact} of ${company}, account ${id}, ${plan} plan billed ${billing}, ${seats} seats. Do not verify again.`;
}
