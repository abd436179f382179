import type { ScriptContext } from 'switchroom';
import { type Appointment, appointment } from '../tools/appointment.ts';
import { type Customer, customerFact } from '../tools/customer.ts';
import { clock, weekday } from '../words.ts';

/** The verified customer, once known. */
export function customerIn(known: ScriptContext): Customer | undefined {
  return customerFact.safeParse(known.fact('customer')).data;
}

/** The appointment that was booked, moved or looked up last. */
export function appointmentIn(known: ScriptContext): Appointment | undefined {
  return appointment.safeParse(known.fact('booking')).data;
}

/** What an appointment is told as. */
type Told = Pick<Appointment, 'name' | 'date' | 'time' | 'stylist'>;

/** `Balayage on Friday, December 4 at 2:30 PM with Camille`. */
export function told({ name, date, time, stylist }: Told): string {
  return `${name} on ${weekday(date)} at ${clock(time)} with ${stylist}`;
}
