import {
  type CountryCode,
  findPhoneNumbersInText,
  isSupportedCountry,
  parsePhoneNumberFromString,
} from 'libphonenumber-js';
import type { Value } from '../../contracts/understanding.ts';
import { readSpelt } from './spelt.ts';

const WRITTEN = /[^\s<>()[\],;:"']{1,64}@[^\s<>()[\],;:"']{3,200}/g;
const SPOKEN =
  /\b([a-z0-9_-]{1,64}(?:(?: dot | underscore | dash |\.)[a-z0-9_-]{1,64}){0,3}) at ([a-z0-9-]{1,63}(?:(?: dot |\.)[a-z0-9-]{2,63}){1,3})\b/gi;
const ADDRESS = /^[a-z0-9_'+-]+(?:\.[a-z0-9_'+-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/;
const REFERENCE = /\b[a-z]{2,4}-?\d{2,6}\b/gi;
const INTERNATIONAL = /\+\d[\d ()./-]{6,20}\d/g;
const FEWEST_DIGITS = 7;

/** E-mail addresses, written or said ("ann at example dot com"), in lower case. */
export function readEmails(text: string): Value[] {
  const written = [...text.matchAll(WRITTEN)].flatMap(({ 0: said, index }) => {
    const plain = said.replace(/[.!?]+$/, '');
    return email(plain, index, index + plain.length);
  });
  if (written.length > 0) return written;
  return [...text.matchAll(SPOKEN)].flatMap(({ 0: said, 1: user = '', 2: host = '', index }) => {
    const address = `${user}@${host}`
      .replaceAll(/ dot /gi, '.')
      .replaceAll(/ underscore /gi, '_')
      .replaceAll(/ dash /gi, '-');
    return email(address, index, index + said.length);
  });
}

function email(said: string, start: number, end: number): Value[] {
  const value = said.toLowerCase();
  return ADDRESS.test(value) ? [{ kind: 'email', value, start, end }] : [];
}

/** With its country code a number counts as soon as it is as long as one there: plans of numbers change, and a caller knows their own. */
function readInternational(text: string): Value[] {
  return [...text.matchAll(INTERNATIONAL)].flatMap(({ 0: said, index }): Value[] => {
    const number = parsePhoneNumberFromString(said);
    const end = index + said.length;
    return number?.isPossible() ? [{ kind: 'phone', value: number.number, start: index, end }] : [];
  });
}

/** Telephone numbers (E.164), in digits or said one by one ("oh two oh, double seven ..."). */
export function readPhones(text: string, country: string): Value[] {
  const home: CountryCode = isSupportedCountry(country) ? country : 'US';
  // A reference before it would count as its first digits.
  const plain = text.replace(REFERENCE, (reference) => 'x'.repeat(reference.length));
  const written = findPhoneNumbersInText(plain, home).map(
    ({ number, startsAt, endsAt }): Value => ({
      kind: 'phone',
      value: number.number,
      start: startsAt,
      end: endsAt,
    }),
  );
  if (written.length > 0) return written;
  const international = readInternational(plain);
  if (international.length > 0) return international;
  return readSpelt(text).flatMap(({ value, start, end }): Value[] => {
    if (!/^\+?\d+$/.test(value) || value.length < FEWEST_DIGITS) return [];
    const number = parsePhoneNumberFromString(value, home);
    return number?.isValid() ? [{ kind: 'phone', value: number.number, start, end }] : [];
  });
}
