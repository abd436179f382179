import { type ScriptContext, type Step, step } from 'switchroom';
import { issueRefund } from '../tools/issue-refund.ts';
import { lookupInvoice } from '../tools/lookup-invoice.ts';
import { usd } from '../tools/money.ts';
import { bringInPerson } from './steps.ts';

/** Says why no invoice was found, and ends. */
export const noInvoice: readonly Step[] = [
  step.say(
    (known) =>
      `${known.refusal(lookupInvoice) ?? ''} Name another month or invoice number and I will look again.`,
    (known) => known.refusal(lookupInvoice) !== undefined,
  ),
  step.stop((known) => known.refusal(lookupInvoice) !== undefined),
];

/** Says that the refund is on its way, or why not, and then brings in a person with `finding`. */
export function refundOutcome(finding: (known: ScriptContext) => string): Step[] {
  const refused = (known: ScriptContext) => known.refusal(issueRefund) !== undefined;
  return [
    step.say(done, (known) => known.result(issueRefund) !== undefined),
    step.say((known) => `I cannot do that here: ${known.refusal(issueRefund) ?? ''}`, refused),
    ...bringInPerson('A refund was refused by the rules.', finding, refused),
  ];
}

function done(known: ScriptContext): string {
  const refund = known.result(issueRefund);
  if (!refund) return '';
  return `Done: ${usd(refund.amount)} goes back to ${refund.method} ${refund.arrives}. Your reference is ${refund.reference}.`;
}
