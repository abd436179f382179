import { findPhoneNumbersInText } from 'libphonenumber-js';
import type { Found } from './found.ts';

/** Telephone numbers, E.164; one without a country code is taken for a US one. */
export function findPhone(text: string): Found[] {
  return findPhoneNumbersInText(text, 'US').map(({ number, startsAt, endsAt }) => ({
    value: number.number,
    start: startsAt,
    end: endsAt,
  }));
}
