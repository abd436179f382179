import type { ConversationState } from './conversation.ts';
import type { JsonValue } from './json.ts';
import { own } from './own.ts';

/** Name of the fact under which a telephone number or an e-mail address is kept that the customer gave to be reached. */
export const CONTACT = 'contact';

const EMAIL = /[^\s<>()[\],;:"'@]{1,64}@[^\s<>()[\],;:"'@]{2,190}\.[a-z]{2,24}/i;
/** Not the end of a reference such as INV-2026-1178, and no date. */
const PHONE = /(?<![\w-])(?!\d{4}-\d\d-\d\d)\+?\(?\d[\d\s().-]{5,18}\d(?![\w-])/;
const FEWEST_DIGITS = 8;
const MOST_DIGITS = 15;
/** What networks give in place of a number that is withheld: ANONYMOUS, RESTRICTED, BLOCKED, UNKNOWN, UNAVAILABLE on a telephone's keys. */
const WITHHELD = new Set(['+266696687', '+7378742833', '+2562533', '+8656696', '+86282452253']);
const IS_CONTACT = /phone|mobile|e-?mail|contact|call_?back/i;

/** The number or address in a customer's words; undefined when there is none. */
export function contactIn(text: string): string | undefined {
  const email = EMAIL.exec(text)?.[0].replace(/[.!?]+$/, '');
  if (email !== undefined) return email;
  const phone = PHONE.exec(text)?.[0].trim();
  const digits = phone?.replace(/\D/g, '').length ?? 0;
  return digits >= FEWEST_DIGITS && digits <= MOST_DIGITS ? phone : undefined;
}

/**
 * How a customer can be reached besides in the conversation: what they gave for it, what is known of them in facts, or the
 * number of their call. Undefined when nothing is known, as with a number that is withheld.
 */
export function contactOf({
  line,
  metadata,
  facts,
}: Pick<ConversationState, 'line' | 'metadata' | 'facts'>): string | undefined {
  const given = own(facts, CONTACT)?.value;
  if (typeof given === 'string') return given;
  for (const [name, { value }] of Object.entries(facts)) {
    const found = contactAt(name, value);
    if (found !== undefined) return found;
  }
  if (line !== 'phone' && line !== 'sip') return undefined;
  const theirs = (metadata.direction === 'outbound' ? metadata.to : metadata.from) ?? '';
  return WITHHELD.has(theirs) ? undefined : contactIn(theirs);
}

/** Only where the name says that it is one: a number may be anything. */
function contactAt(name: string, value: JsonValue | undefined): string | undefined {
  if (typeof value === 'string') return IS_CONTACT.test(name) ? contactIn(value) : undefined;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  for (const [inner, one] of Object.entries(value)) {
    const found = contactAt(inner, one);
    if (found !== undefined) return found;
  }
  return undefined;
}
