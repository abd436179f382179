import { type Attempt, type FlowContext, type FlowPart, type FlowSteps, type Slot, slot } from 'switchroom';
import { clock, dayInWords, list } from 'switchroom/kit';
import { optionsOf } from '../options.ts';
import type { Appointment } from '../tools/appointment.ts';
import { type FoundTimes, findFreeTimes } from '../tools/find-free-times.ts';
import type { FreeTime } from '../tools/free-times.ts';
import type { PartOfDay, ServiceId, StylistName } from '../tools/services.ts';
import { part, stylist, stylistIn } from './slots.ts';

/** What `agreeOnTime` takes. */
export interface TimeOptions {
  readonly service: ServiceId;
  /** How the day is asked for. */
  readonly ask: string;
  /** Of its slots: two choices of one flow must differ. */
  readonly name?: string;
  /** The booking that is to be moved: who says "move my Friday appointment" has not said which day is new. */
  readonly moving?: Pick<Appointment, 'reference' | 'date' | 'time'>;
  /** Days said before are about something else. */
  readonly afresh?: boolean;
  /** What was looked for when a time was just refused and what is free was told. */
  readonly refused?: Wish | undefined;
}

/** When and with whom. */
type Place = Pick<FreeTime, 'date' | 'time' | 'stylist'>;

/** What is looked for; `shift`: later or earlier in the day than what was offered. */
interface Wish {
  date: string;
  part?: PartOfDay | undefined;
  stylist?: StylistName | undefined;
  near?: string | undefined;
  shift?: keyof typeof ENDS | undefined;
}

const MOST_ROUNDS = 12;
const ENDS = { earlier: '06:00', later: '23:45' } as const;
const FIRST = ['earliest', 'soonest', 'any time', 'anytime', 'any', 'whenever', 'whatever', 'asap'];
const LAST = ['latest'];

const noDay = slot.id({
  name: 'no_day',
  lasts: 'form',
  pattern:
    /\b(?:feb(?:ruary)?\.? (?:30|31)|(?:apr(?:il)?|june?|sept?(?:ember)?|nov(?:ember)?)\.? 31)(?:st|th)?\b/i,
  ask: 'Which day?',
});

const shift = slot.choice({
  name: 'shift',
  ask: 'Earlier or later?',
  options: optionsOf('shift', ['earlier', 'later']),
});

/** Does something at a time that is agreed on, at another one where that was taken meanwhile. */
export function atAgreedTime<Result>(
  options: TimeOptions,
  act: (place: Place) => FlowSteps<Attempt<Result>>,
): FlowPart<Attempt<Result>> {
  return function* (c) {
    let { wish, ...place } = yield* c.use(agreeOnTime(options));
    for (let tries = 1; ; tries += 1) {
      const ended = yield* act(place);
      if (ended.ok || ended.code !== 'not-free') return ended;
      yield* c.say(ended.reason);
      const name = `${options.name ?? ''}again_${tries}_`;
      ({ wish, ...place } = yield* c.use(agreeOnTime({ ...options, name, refused: wish })));
    }
  };
}

const soon = slot.choice({ name: 'soon', ask: 'As soon as possible?', options: optionsOf('soon', ['soon']) });

/**
 * A free time that suits: the one that was named, else one that is offered. Each round takes what the customer has said
 * since, another day, time, part of the day or person, until one of the times is chosen.
 */
function agreeOnTime(options: TimeOptions): FlowPart<FreeTime & { readonly wish: Wish }> {
  const { name = '', service, moving, refused } = options;
  return function* (c) {
    const wish: Wish = refused ? { ...refused } : { date: yield* firstDay(c, options) };
    for (let round = 1; round < MOST_ROUNDS; round += 1) {
      const said = saidIn(c, name, round, { date: options.afresh });
      if (said.near === moving?.time) delete said.near;
      if (said.near) Object.assign(wish, { part: undefined, shift: undefined });
      Object.assign(wish, said);
      const found = yield* search(c, service, wish, moving?.reference);
      if (!found) continue;
      const exact = found.exact && !wish.shift && found.times.find(({ time }) => time === wish.near);
      if (exact) return { ...exact, wish };
      if (Object.keys(said).length > 0) continue;
      const chosen = yield* choose(c, `${name}at_${round}`, found, wish, refused !== undefined);
      if (chosen) return { ...chosen, wish };
      wish.date = yield* c.ask(daySlot(`${name}other_${round}`, nothingFree(found)));
    }
    return yield* c.person('No time was agreed on.');
  };
}

/** Keeps the day and time said already for what they are about, while another time is agreed on under the name `other`. */
export function reserveTime(c: FlowContext, other: string): void {
  const isAsked = c.said(slot.text({ name: `${other}day`, ask: 'Which day?' })) !== undefined;
  c.said({ ...daySlot('day', 'Which day?'), onlyWhenAsked: isAsked });
  saidIn(c, '', 1, { date: isAsked, rest: isAsked });
}

const daySlot = (name: string, ask: string) =>
  slot.date({ name, ask, askAgain: 'A day such as "Friday" or "December 4", please.' });

function* firstDay(
  c: FlowContext,
  { name = '', ask, moving, afresh = false }: TimeOptions,
): FlowSteps<string> {
  const day = { ...daySlot(`${name}day`, ask), onlyWhenAsked: afresh };
  const missing = c.said(noDay)?.toLowerCase();
  if (missing) yield* c.say(`There is no ${missing.charAt(0).toUpperCase()}${missing.slice(1)}.`);
  if (c.said(day) === undefined && c.said({ ...soon, name: `${name}soon` }) !== undefined)
    return c.today.toISOString().slice(0, 10);
  if (moving === undefined || c.said(day) !== moving.date) return yield* c.ask(day);
  return yield* c.ask({ ...day, name: `${name}new_day` });
}

/** Only what was said: nothing in it takes the place of what is known. */
function saidIn(
  c: FlowContext,
  name: string,
  round: number,
  onlyWhenAsked: { readonly date?: boolean | undefined; readonly rest?: boolean },
): Partial<Wish> {
  const said = <Value>(one: Slot<Value>, isAsked = onlyWhenAsked.rest ?? false) =>
    c.said({ ...one, name: `${name}${one.name}_${round}`, onlyWhenAsked: isAsked });
  const given = {
    date: said(daySlot('day', 'Which day?'), onlyWhenAsked.date),
    part: said(part),
    stylist: stylistIn(said(stylist)),
    shift: said(shift),
    near: said(slot.time({ name: 'time', ask: 'What time?' })),
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

function* search(
  c: FlowContext,
  service: ServiceId,
  wish: Wish,
  moving: string | undefined,
): FlowSteps<FoundTimes | undefined> {
  const { date, part, stylist, shift } = wish;
  const near = shift ? ENDS[shift] : wish.near;
  const ended = yield* c.attempt(findFreeTimes, { service, date, part, stylist, near, moving }, [
    'not-theirs',
  ]);
  if (ended.ok) return ended.result;
  yield* c.say(ended.reason);
  wish.stylist = undefined;
  return undefined;
}

/** One of those offered, on the day or on the next ones that have any; undefined where there is none. */
function* choose(
  c: FlowContext,
  name: string,
  found: FoundTimes,
  wish: Wish,
  isTold: boolean,
): FlowSteps<FreeTime | undefined> {
  const items = found.times.length > 0 ? found.times : found.next;
  const question = found.times.length > 0 ? offer(found, wish) : nothingFree(found);
  if (items.length === 1) yield* c.say(question.replace(/ [^.?!]*\?$/, ''));
  return yield* c.choose(name, items, {
    ask: () => (isTold ? 'Which time suits you?' : question),
    id: ({ date, time }) => `${date}T${time}`,
    label: ({ time, stylist }) => `${clock(time)} with ${stylist}`,
    at: ({ date, time }) => `${date}T${time}`,
    words: (one) => [...(one === items[0] ? FIRST : []), ...(one === items.at(-1) ? LAST : [])],
  });
}

function offer({ times, searched }: FoundTimes, { near, shift }: Wish): string {
  const day = dayInWords(searched.date);
  const lead =
    near === undefined || shift
      ? `On ${day} there is`
      : `${clock(near)} on ${day} is not free; near it there is`;
  return `${lead} ${timesWith(times)}. Which time suits you?`;
}

/** `9:00 AM, 11:15 AM or 2:00 PM with Ava`, or each with somebody else. */
function timesWith(free: readonly FreeTime[]): string {
  const [first] = free;
  const same = first && free.every((one) => one.stylist === first.stylist);
  return same
    ? `${list(free.map(({ time }) => clock(time)))} with ${first.stylist}`
    : list(free.map(({ time, stylist: who }) => `${clock(time)} with ${who}`));
}

function nothingFree({ closed, next, searched, service }: FoundTimes): string {
  const { stylist: who, part: when, date } = searched;
  const then = `${when ? `in the ${when} of ` : 'on '}${dayInWords(date)}`;
  const lead =
    closed ?? `For ${service.name.toLowerCase()}, ${who ? `${who} has` : 'we have'} nothing free ${then}.`;
  const times = next.map((one) => `${dayInWords(one.date)} at ${clock(one.time)} with ${one.stylist}`);
  return times.length > 0
    ? `${lead} The next times are ${list(times)}. Which would you like? I can also put you on the waiting list.`
    : `${lead} Which other day would you like?`;
}
