import type { Slot } from '../../../contracts/script.ts';
import type {
  TextSpan,
  Understanding,
  UnderstandingContext,
  Value,
} from '../../../contracts/understanding.ts';
import type { FloorTurn } from '../floor-turn.ts';
import type { Finding, Found } from '../slots/found.ts';
import { chosenAt, listedOf } from './listed.ts';
import { periodsIn, wholeMonth } from './periods.ts';
import { clockOf, type TimeOfDay, timesMeant } from './time-of-day.ts';
import { sameWeek } from './week-spoken-of.ts';

const BESIDE = /\b(?:other|before|after|previous|preceding|next|following|earlier|later)\b/i;

/** "The other one" is no hour. */
const ONE_OF_SEVERAL =
  /\b(?:other|another|next|last|first|second|third|that|this|which|same|earlier|later) one\b/i;

const OR = /^,?\s*or\b(?:\s+(?:maybe|else|perhaps|even|the|on))*\s*$/i;

const PUT_RIGHT = new Set<Slot['format']['kind']>(['id', 'email', 'phone']);
const TAKEN_BACK = /\b(?:no|nope|sorry|oops|wait|i mean|i meant|rather|actually|wrong|old one|correction)\b/i;

/** What "for me" and "us two" count. */
const PEOPLE = /^(?:adult|kid|child|people|person)/;

/** How a text is searched for the value of a slot. */
export interface Search extends Finding {
  readonly slot: Slot;
  /** The day (`YYYY-MM-DD`) spoken of before it, for "the day after" and opening hours. */
  readonly lastDate: string | undefined;
}

/** Every value a text has for a slot of a flow, the best first. */
export function saidFor(turn: FloorTurn, text: string, search: Search): Found[] {
  const { slot, asked, current } = search;
  const { format } = slot;
  if (format.kind === 'text') return asked ? wholeText(text) : [];
  const read = readFor(turn, text, search);
  if (format.kind === 'period') {
    const month = (name: string) => readFor(turn, `in ${name}`, search);
    const found = periodsIn(text, read, { ...search, past: format.past, month });
    // Where only whole months do, the day says which.
    return knownLast(asked ? [...found, ...found.map(wholeMonth)] : found, current);
  }
  const values = read.values.filter((one) => !isNumbered(text, one, search));
  const found = values.flatMap((value) => valueFor(turn, value, read, search));
  if (found.length > 0) {
    const meant = format.kind === 'date' ? oneOrOther(text, found) : found;
    return knownLast(putRightFirst(text, meant, format.kind), current);
  }
  if (format.kind === 'choice') return chosenAt(format.options, read, asked);
  if (format.kind === 'date') return inAnotherMonth(read, current);
  return asked && !ONE_OF_SEVERAL.test(text) ? bareNumber(turn, read, search) : [];
}

/** "Tuesday or Wednesday" says one thing: the first of them, and nothing beside it. */
function oneOrOther(text: string, found: readonly Found[]): Found[] {
  const meant: Found[] = [];
  for (const one of found) {
    const before = meant.at(-1);
    if (before && OR.test(text.slice(before.end, one.start)))
      meant[meant.length - 1] = { ...before, end: one.end };
    else meant.push(one);
  }
  return meant;
}

/** "HL-1015, no sorry, that is the old one, HL-1029": what was put right in the same breath counts. */
function putRightFirst(text: string, found: readonly Found[], kind: Slot['format']['kind']): Found[] {
  const [first, last] = [found[0], found.at(-1)];
  const isPutRight =
    PUT_RIGHT.has(kind) && first && last && TAKEN_BACK.test(text.slice(first.end, last.start));
  return isPutRight ? found.toReversed() : [...found];
}

/** "Not Friday, Saturday" names what is known, too. */
function knownLast(found: readonly Found[], current: unknown): Found[] {
  return found.toSorted((a, b) => Number(a.value === current) - Number(b.value === current));
}

/** What is understood of a text as far as a slot goes. */
export function readFor({ understand }: FloorTurn, text: string, search: Search): Understanding {
  const { format } = search.slot;
  const from = format.kind === 'date' ? format.from : undefined;
  return understand(text, contextFor({ ...search, now: sameWeek(text, from, search.now) }));
}

/** Only references, options and names depend on the slot: all else of a message is read once for all of them. */
function contextFor({ slot, asked, now, current, ...search }: Search): UnderstandingContext {
  const lastDate = search.lastDate ?? (slot.format.kind === 'date' ? slot.format.from : undefined);
  // The clock on the desk's wall shows its time in UTC fields.
  const context = { now, timeZone: 'UTC', ...(lastDate === undefined ? {} : { lastDate }) };
  const { name, format } = slot;
  const known = { slots: [{ name, format }], ...(asked && { asked: name }) };
  if (format.kind === 'phone' && format.country !== undefined) return { ...context, country: format.country };
  if (format.kind === 'id' || (format.kind === 'name' && asked)) return { ...context, ...known };
  if (format.kind !== 'choice') return context;
  const listed = listedOf(format, current);
  const chosen = listed.findIndex(({ value }) => value === current);
  if (chosen >= 0) return { ...context, ...known, listed, chosen };
  return asked ? { ...context, ...known, listed } : { ...context, ...known };
}

function valueFor(turn: FloorTurn, one: Value, read: Understanding, search: Search): Found[] {
  const { slot, asked } = search;
  if (one.kind === 'listed') return listedFor(one, read, search);
  if (one.kind !== slot.format.kind) return [];
  const found = (value: string | number): Found[] => [{ value, start: one.start, end: one.end }];
  switch (one.kind) {
    case 'time':
      return timeFor(turn, one, one, read, search);
    case 'id':
    case 'choice':
      return one.slot === slot.name ? found(one.value) : [];
    case 'money':
      // Slots are in USD.
      return one.currency === undefined || one.currency === 'USD' ? found(one.value) : [];
    case 'number':
      // "My dog" and "the other one" count one, which is hardly ever what a slot wants.
      return asked || one.value !== 1 ? found(one.value) : [];
    default:
      return 'value' in one ? found(one.value) : [];
  }
}

/** "The first", of options that were not read out: only "the other one" is told from what is chosen. */
function isNumbered(text: string, { kind, start, end }: Value, { slot: { format }, asked }: Search): boolean {
  if (kind !== 'listed' || asked || format.kind !== 'choice' || format.listed) return false;
  return !BESIDE.test(text.slice(start, end));
}

/** Its place in the list chooses an option in the answer, and later where it is said to be a choice. */
function listedFor(
  { value, start, end }: Extract<Value, { kind: 'listed' }>,
  { acts }: Understanding,
  { slot: { format }, asked, current }: Search,
): Found[] {
  if (format.kind !== 'choice' || !(asked || acts.some(({ kind }) => kind === 'choose'))) return [];
  const option = listedOf(format, current)[value];
  return option ? [{ value: option.value, start, end }] : [];
}

function dayOf({ values }: Understanding, { lastDate }: Search): string | undefined {
  return values.find((one) => one.kind === 'date')?.value ?? lastDate;
}

/** "June", said of a day in May, is the same day in June. */
function inAnotherMonth({ values }: Understanding, current: unknown): Found[] {
  if (typeof current !== 'string') return [];
  return values.flatMap((one) => {
    if (one.kind !== 'dates' || !one.from.endsWith('-01')) return [];
    const value = `${one.from.slice(0, 8)}${current.slice(8)}`;
    return value <= one.to ? [{ value, start: one.start, end: one.end }] : [];
  });
}

/** To the question for it, a bare number is an amount or an hour. */
function bareNumber(turn: FloorTurn, read: Understanding, search: Search): Found[] {
  const { kind } = search.slot.format;
  return read.values.flatMap((one): Found[] => {
    if (one.kind !== 'number' || PEOPLE.test(one.of ?? '')) return [];
    const { start, end } = one;
    if (kind === 'money') return [{ value: one.value, start, end }];
    const time = kind === 'time' ? clockOf(one.value) : undefined;
    return time ? timeFor(turn, time, one, read, search) : [];
  });
}

/** A time of day; with the other half of the day beside it where nobody can tell which is meant, and the slot takes both. */
function timeFor(
  { view }: FloorTurn,
  time: TimeOfDay,
  { start, end }: TextSpan,
  read: Understanding,
  search: Search,
): Found[] {
  const meant = timesMeant(view.hours, time, dayOf(read, search));
  const taken = meant.filter((one) => search.slot.schema.safeParse(one).success);
  const [value = time.value, or] = taken.length > 0 ? taken : meant;
  return [{ value, start, end, or }];
}

function wholeText(text: string): Found[] {
  const value = text.trim();
  return /[\p{L}\d]/u.test(value) ? [{ value, start: 0, end: text.length }] : [];
}
