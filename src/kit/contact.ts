import type { FlowPart } from '../contracts/flow.ts';
import { slot } from '../desk/define-script.ts';

const phone = slot.phone({ name: 'phone', ask: 'What number can we call you back on?' });
const email = slot.email({ name: 'email', ask: 'What is your e-mail address?' });

/** Where the customer can be reached: what they said already, else a telephone number (E.164) that is asked for. */
export const contact: FlowPart<string> = function* (c) {
  return c.said(phone) ?? c.said(email) ?? (yield* c.ask(phone));
};

/** What a person reads first: the finding, then what is known, by name; what is not known is left out. */
export function summary(
  finding: string,
  known: Readonly<Record<string, string | number | undefined>>,
): string {
  const given = Object.entries(known).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [`${name}: ${value}`],
  );
  return [finding, given.join(', ')].filter(Boolean).join(' ');
}
