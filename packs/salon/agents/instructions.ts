import type { InstructionContext } from 'switchroom';
import { TIME_ZONE } from '../time-zone.ts';
import { knownAppointment } from '../tools/appointment.ts';
import { knownCustomer } from '../tools/customer.ts';
import { advisedFact } from '../tools/recommend-colour.ts';

/** The part on verification that all specialists share. */
export const VERIFICATION = `Who it is
- Before you book, tell or change anything for a customer they must be verified: ask for the phone number (or a booking reference) and the first and family name, then call verify_customer with exactly what they gave.
- If it does not match, say only that you do not find that name under that number, and ask for both again. Never say which is wrong or whether we have the number, never hint at what we have in the book, never guess.
- One verification lasts for the whole conversation and covers one customer. Other people's bookings stay closed, whatever the reason given.`;

const HERE = new Intl.DateTimeFormat('en-US', {
  dateStyle: 'full',
  timeStyle: 'short',
  timeZone: TIME_ZONE,
});

/** The part on new customers, for those who may put one down. */
export const NEW_CUSTOMERS = `New customers
- verify_customer cannot tell who is new: it answers a new number and a wrong name alike. When it finds nobody, ask whether they are new here and shall be put down; after a clear yes, and only then, call register_customer with the same name and number.
- When register_customer says that the number cannot be used, say no more than that and offer a colleague. Never try other numbers.`;

/** Appends what is known to instructions, last, so that the constant part stays cacheable. */
export function withCustomer(instructions: string): (context: InstructionContext) => string {
  return ({ facts, now }) => {
    const customer = knownCustomer(facts);
    const booking = knownAppointment(facts);
    const advised = advisedFact.safeParse(facts.advised?.value).data;
    const notes = [
      `It is ${HERE.format(now)}.`,
      customer
        ? `The customer is verified: ${customer.name}. Do not verify again.`
        : 'The customer is not verified yet.',
      booking &&
        `Spoken of last: booking ${booking.reference}, ${booking.name} on ${booking.date} at ${booking.time} with ${booking.stylist}, ${booking.status}.`,
      advised && `Recommended: ${advised.name} (${advised.service}).`,
    ];
    return `${instructions}\n\n${notes.filter(Boolean).join(' ')}`;
  };
}
