import { type ScriptContext, type Slot, type Step, step } from 'switchroom';
import { toPerson } from '../edges.ts';
import { accountFact } from '../tools/account.ts';
import { wish } from '../words.ts';

type When = (known: ScriptContext) => boolean;

/** Takes slots from any sentence without ever asking for them. */
export function noticed(slots: readonly Slot[]): Step {
  return step.collect(slots, () => false);
}

/** Brings in a person, with what was found so far as `finding`. */
export function bringInPerson(
  reason: string,
  finding: (known: ScriptContext) => string,
  when?: When,
): Step[] {
  const summary = (known: ScriptContext) => `${customer(known)} wrote: "${wish(known)}". ${finding(known)}`;
  return [step.handOff(toPerson, (known) => ({ reason, summary: summary(known) }), when)];
}

/** An answer that needs nothing looked up. */
export function answer(text: string): Step[] {
  return [step.say(text)];
}

/** Offers a person and brings one in after a yes. */
export function offerPerson(ask: string, reason: string, finding: string, when?: When): Step[] {
  return [step.confirm(ask, 'All right.', when), ...bringInPerson(reason, () => finding, when)];
}

function customer(known: ScriptContext): string {
  const account = accountFact.safeParse(known.fact('account')).data;
  return account
    ? `${account.contact} (${account.id}, ${account.company}, verified)`
    : 'A customer, not verified,';
}
