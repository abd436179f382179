import type { Slot, SlotOption } from '../../src/contracts/script.ts';

/** What a customer may say for a slot; `value` is what it comes to, where that can be told from outside. */
export interface Answer {
  readonly text: string;
  readonly value?: string | number;
}

/** What a customer of a pack knows of themselves, by the name of a slot: several ways to answer, each of them true. */
export type Profile = Readonly<Record<string, readonly string[]>>;

const DAY_MS = 86_400_000;
const DAYS_AHEAD = [2, 6, 9, 13, 16, 20, 1];
const TIMES = ['10:30', '14:00', '11:15', '15:30', '09:00', '13:00'];
const PERIODS = ['last month', 'yesterday', 'last week'];
const AMOUNTS = [20, 60, 12.5];
const NUMBERS = [3, 12, 7, 100, 200, 25];
const EMAILS = ['kim.parker@example.com', 'sam.reed@example.org'];
const PHONES = ['+1 416 555 0187', '+1 617 555 0123'];
const NAMES = ['Kim Parker', 'Sam Reed'];
const TEXTS = ['the blue one beside the window', 'it came back on its own twice'];

/** All that may be said for a slot, in an order that is always the same; empty where the customer cannot know it. */
export function answersFor(slot: Slot, profile: Profile, now: Date): readonly Answer[] {
  const { name, format } = slot;
  const own = profile[name.replace(/[_#]\d+$/, '')];
  if (own) return own.map((text) => ({ text }));
  return candidates(slot, format, now).filter(
    ({ value }) => value === undefined || slot.schema.safeParse(value).success,
  );
}

function candidates(slot: Slot, format: Slot['format'], now: Date): Answer[] {
  switch (format.kind) {
    case 'choice':
      return (format.listed ?? format.options).map(optionSaid);
    case 'date':
      return DAYS_AHEAD.map((days) => daySaid(new Date(now.getTime() + days * DAY_MS)));
    case 'time':
      return TIMES.map((value) => ({ text: clock(value), value }));
    case 'period':
      return PERIODS.map((text) => ({ text }));
    case 'money':
      return AMOUNTS.map((value) => ({ text: `$${value}`, value }));
    case 'number':
      return NUMBERS.map((value) => ({ text: `${value}`, value }));
    case 'email':
      return EMAILS.map((value) => ({ text: value, value }));
    case 'phone':
      return PHONES.map((text) => ({ text, value: text.replaceAll(' ', '') }));
    case 'name':
      return NAMES.map((value) => ({ text: value, value }));
    case 'text':
      return TEXTS.map((value) => ({ text: value, value }));
    case 'id':
      return exampleIn(slot, format.pattern);
  }
}

function optionSaid({ value, words: [word = value] }: SlotOption): Answer {
  return { text: word, value };
}

/** `May 3`, without the weekday: that may be right or wrong by the year. */
function daySaid(day: Date): Answer {
  const text = day.toLocaleDateString('en-US', { month: 'long', day: 'numeric', timeZone: 'UTC' });
  return { text, value: day.toISOString().slice(0, 10) };
}

function clock(time: string): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return `${hours % 12 || 12}:${String(minutes).padStart(2, '0')} ${hours < 12 ? 'am' : 'pm'}`;
}

/** A question that says what a reference looks like holds one. */
function exampleIn({ ask, askAgain }: Slot, pattern: RegExp): Answer[] {
  const texts = [ask, askAgain].flatMap((text) => (typeof text === 'string' ? [text] : []));
  const [found] = texts.flatMap((text) => new RegExp(pattern.source, 'i').exec(text) ?? []);
  return found === undefined ? [] : [{ text: found }];
}
