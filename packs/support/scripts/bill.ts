import { type ScriptContext, slot } from 'switchroom';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const NAMES =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
// "May" is a month unless it is the verb: "I may", "may I".
const MAY = String.raw`(?<!\b(?:i|you|we|it|they|he|she|there|that|this)\s)may(?!\s+(?:i|you|we|be|have|not)\b)`;
const MONTH = String.raw`\b(?:${NAMES}|${MAY})\b(?:,?\s+20\d\d\b)?`;
const RELATIVE = String.raw`\b(?:last|previous|this|current)\s+month\b|\b(?:last|latest|newest|most recent)\s+(?:invoice|bill)\b`;

/** Which invoice: its number, or the month that it is for. */
export const bill = slot.id({
  name: 'bill',
  lasts: 'form',
  pattern: new RegExp(
    String.raw`\bINV-\d{4}-\d{4}\b|\b20\d\d-(?:0[1-9]|1[0-2])\b(?!-)|${RELATIVE}|${MONTH}`,
    'i',
  ),
  ask: 'Which month is it about?',
  askAgain:
    'A month such as "May" or "last month", or an invoice number such as INV-2026-0417, is what I need.',
});

/** What `lookup_invoice` is asked for; nothing while none, or just the latest, was named. */
export function billQuery(known: ScriptContext): { invoice_id?: string; month?: string } {
  const named = known.get(bill);
  if (named === undefined || /(?:INVOICE|BILL)$/.test(named)) return {};
  return named.startsWith('INV') ? { invoice_id: named } : { month: monthOf(named, known.today) };
}

/** The month `YYYY-MM` that words such as `MAY`, `MAY 2025` or `LAST MONTH` mean; without a year, the latest one begun. */
export function monthOf(named: string, today: Date): string {
  const words = named.toLowerCase();
  if (/^20\d\d-\d\d$/.test(words)) return words;
  if (words.endsWith('month')) return isoMonth(today, /^(?:last|previous)/.test(words) ? -1 : 0);
  const month = MONTHS.indexOf(words.slice(0, 3));
  const year = /20\d\d/.exec(words)?.[0];
  if (year) return `${year}-${pad(month + 1)}`;
  const ago = (today.getUTCMonth() - month + 12) % 12;
  return isoMonth(today, -ago);
}

function isoMonth(today: Date, offset: number): string {
  const first = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + offset, 1));
  return `${first.getUTCFullYear()}-${pad(first.getUTCMonth() + 1)}`;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
