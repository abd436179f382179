import type { Agent } from '../../contracts/agent.ts';
import type { Slot, SlotFormat } from '../../contracts/script.ts';

/** What was said is kept, and nothing comes of it now. */
export const THANKS = 'Thank you.';

/** The same while somebody is asked for. */
export const READ_BY_WHO_COMES = 'Thank you, whoever takes over will see that. Until then I am still here.';

/** Said of what no agent of the desk serves. */
export const NOT_OURS = 'That is not something I can help with.';

/** Said of what is not known before who somebody is, or what it is about. */
export const NOT_YET = 'I can only tell once I have this.';

/** Said in place of an offer of a person, once one was asked for. */
export const ALREADY_ASKED = 'A person has been asked already, and has not taken over yet.';

/** Said in place of a reason that is for models only. */
export const NOT_POSSIBLE = 'I am afraid that is not possible.';

/** A description that speaks of the customer, or tells a model what to do, is not one for the customer. */
const FOR_MODELS =
  /\b(?:customers?|callers?|users?|transfer|handoff|hand(?:s|ed|ing)? (?:over|off)|use (?:this|it|when))\b/i;

const QUOTE_LENGTH = 140;
const MOST_EXAMPLES = 5;
const TEXT_LENGTH = 48;

/** One of several phrasings, by turn. */
export function vary(turn: number, ...phrases: readonly [string, ...string[]]): string {
  return phrases[turn % phrases.length] ?? phrases[0];
}

/** "a, b or c". */
export function orList(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} or ${parts.at(-1)}`;
}

/** One line, shortened at a word. */
export function shorten(text: string, length = QUOTE_LENGTH): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= length) return line;
  const cut = line.slice(0, length - 1);
  const word = cut.replace(/\s+\S*$/, '');
  return `${word.length > length / 2 ? word : cut}…`;
}

/** The same text starting in lower case, unless its first word is an acronym or "I". */
export function lowerFirst(text: string): string {
  return /^(?:\p{Lu}{2}|I\b)/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

/** A text that ends like a sentence. */
export function sentence(text: string): string {
  const trimmed = text.trim();
  const ended = /[.!?…]$/.test(trimmed) ? trimmed : `${trimmed}.`;
  return ended.charAt(0).toUpperCase() + ended.slice(1);
}

/** Parts said one after another: a space between, a blank line around anything with lines of its own. */
export function join(parts: readonly string[]): string {
  return parts
    .map((part) => part.trim())
    .filter(Boolean)
    .reduce((text, part) => {
      if (text === '') return part;
      return `${text}${/\n/.test(part) || /\n[^\n]*$/.test(text) ? '\n\n' : ' '}${part}`;
    }, '');
}

/** An agent as an option: "Billing (invoices, charges and refunds)". */
export function nameWithSubject(agent: Agent): string {
  const first = agent.handoffDescription.split(/[.;\n]/)[0] ?? '';
  if (FOR_MODELS.test(first)) return agent.name;
  const subject = lowerFirst(first.replace(/^(?:handles|helps with|for|deals with|answers)\s+/i, '').trim());
  return subject === '' ? agent.name : `${agent.name} (${firstOf(subject)})`;
}

/** As many of the things a list names as one can take in. */
function firstOf(list: string): string {
  const items = list.split(', ');
  const fit = items.filter((_, at) => items.slice(0, at + 1).join(', ').length <= TEXT_LENGTH);
  return fit.length > 0 ? fit.join(', ') : shorten(list, TEXT_LENGTH * 2);
}

/** A slot's value as one says it: `$45.50`, `Tuesday, November 24`; undefined for words that a pattern wrote in capitals. */
export function renderValue(format: SlotFormat, value: unknown): string | undefined {
  if (format.kind === 'id' && !/\d/.test(String(value))) return undefined;
  if (format.kind === 'money') return `$${Number(value).toLocaleString('en-US', centsOf(Number(value)))}`;
  if (format.kind === 'time') return clock(String(value));
  if (format.kind === 'period') return periodInWords(String(value));
  if (format.kind !== 'date') return shorten(String(value).replaceAll('_', ' '), TEXT_LENGTH);
  const options = { weekday: 'long', month: 'long', day: 'numeric', timeZone: 'UTC' } as const;
  return new Date(`${String(value)}T12:00:00Z`).toLocaleDateString('en-US', options);
}

function periodInWords(value: string): string {
  const [from, to] = value.split('/').map((day) => new Date(day));
  if (!from || !to) return value;
  const isMonth = from.getUTCDate() === 1 && new Date(to.getTime() + 86_400_000).getUTCDate() === 1;
  const isOne = isMonth && to.getTime() - from.getTime() < 31 * 86_400_000;
  const other = isOne ? ({ year: 'numeric' } as const) : ({ day: 'numeric' } as const);
  return new Intl.DateTimeFormat('en-US', { month: 'long', timeZone: 'UTC', ...other }).formatRange(from, to);
}

function clock(time: string): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return `${hours % 12 || 12}:${String(minutes).padStart(2, '0')} ${hours < 12 ? 'AM' : 'PM'}`;
}

/** `150` minutes as "2 hours 30 minutes". */
export function durationInWords(minutes: number): string {
  const units = [
    [Math.floor(minutes / 60), 'hour'],
    [minutes % 60, 'minute'],
  ] as const;
  const said = units
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count} ${unit}${count === 1 ? '' : 's'}`);
  return said.join(' ') || '0 minutes';
}

function centsOf(value: number): { minimumFractionDigits: number; maximumFractionDigits: number } {
  return { minimumFractionDigits: Number.isInteger(value) ? 0 : 2, maximumFractionDigits: 2 };
}

/** What a good answer looks like, by kind. */
export function exampleFor(slot: Slot): string {
  const { format } = slot;
  switch (format.kind) {
    case 'date':
      return 'A day such as "Tuesday", "tomorrow" or "May 3" is fine.';
    case 'period':
      return 'A day or a month such as "Tuesday", "last week" or "May" is fine.';
    case 'time':
      return 'A time such as "3 pm" or "10:30" is fine.';
    case 'money':
      return 'An amount such as "$45" or "45 dollars" is fine.';
    case 'number':
      return 'A number such as "12" is fine.';
    case 'email':
      return 'An address such as "ann@example.com" is what I need.';
    case 'phone':
      return 'A number such as "(415) 555-2671" is fine.';
    case 'name':
      return 'First and last name are fine, for example "Ann Lee".';
    case 'choice':
      return `You can say ${orList(format.options.slice(0, MOST_EXAMPLES).map((option) => `"${option.words[0] ?? option.value}"`))}.`;
    case 'id':
      return 'Please type it as it is written, with its letters and digits.';
    case 'text':
      return 'A few words of your own are enough.';
  }
}
