import { readFileSync } from 'node:fs';
import type { InstructionContext } from 'switchroom';
import { TIME_ZONE } from '../time-zone.ts';
import { knownAppointment } from '../tools/appointment.ts';
import { knownCustomer } from '../tools/customer.ts';
import { advisedFact } from '../tools/recommend-colour.ts';

const HERE = new Intl.DateTimeFormat('en-US', {
  dateStyle: 'full',
  timeStyle: 'short',
  timeZone: TIME_ZONE,
});

/** The text of a Markdown file beside this one; `{{house}}` is that of `parts/house.md`, which several agents share. */
export function textOf(file: string): string {
  const text = readFileSync(new URL(`./${file}.md`, import.meta.url), 'utf8').trim();
  return text.replace(/\{\{([a-z-]+)\}\}/g, (_, part: string) => textOf(`parts/${part}`));
}

/** The instructions in a file with what is known, last, so that the constant part stays cacheable. */
export function instructionsIn(file: string): (context: InstructionContext) => string {
  const instructions = textOf(file);
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
