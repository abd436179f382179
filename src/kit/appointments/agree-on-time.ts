import type { Attempt, FlowContext, FlowPart, FlowSteps } from '../../contracts/flow.ts';
import { dateAfter } from '../../contracts/local-time.ts';
import { slot } from '../../desk/define-script.ts';
import { clock } from '../words.ts';
import { type FreeTime, type FreeTimes, nearestTo, type TimeWish } from './free-times.ts';
import {
  ANY_DAY,
  daySlot,
  ENDS,
  FIRST,
  type Hours,
  LAST,
  NEAREST,
  noDay,
  type SaidOfTime,
  SOONEST,
  saidOfTime,
  soonOf,
  timeOfDay,
  weekOf,
} from './slots.ts';
import { noneOn, nothingFree, offerInWords } from './words.ts';

const AGO = /\bago\b|\bsince\b/i;

/** What `agreeOnTime` takes. */
export interface TimeOptions {
  /** What it is for, in a sentence: "balayage". */
  readonly what: string;
  /** How the day is asked for. */
  readonly ask: string;
  /** Free times of the day that is wished for. A refusal with the code `not-theirs` leaves out whom it was to be with. */
  search(c: FlowContext, wish: TimeWish): FlowSteps<Attempt<FreeTimes>>;
  /** Prefix of its slots: two times of one flow must differ. */
  readonly name?: string;
  /** Who may be wished for. */
  readonly people?: readonly string[];
  /** What is to be moved, with whom it is, if there: who says "move my Friday appointment" has not said which day is new. */
  readonly moving?: FreeTime;
  /** What times there may be, where people are there for longer: "at 11" is in the half of the day that is within. */
  readonly within?: Hours;
  /** Days said before are about something else. */
  readonly afresh?: boolean;
  /** Whether there is a waiting list for a day that is full. */
  readonly waitingList?: boolean;
  /** What was looked for when a time was just refused and what is free was told. */
  readonly refused?: TimeWish | undefined;
}

/** What came of it: a time, a full day that the customer would rather wait for, or why there is none. */
export type AgreedTime =
  | { readonly kind: 'agreed'; readonly time: FreeTime; readonly wish: TimeWish }
  | { readonly kind: 'waiting'; readonly wish: TimeWish }
  | { readonly kind: 'refused'; readonly ended: Refusal };

type Refusal = Extract<Attempt<unknown>, { ok: false }>;

const MOST_ROUNDS = 12;

/**
 * A free time that suits: the one that was named, else one that is offered. Each round takes what the customer has said
 * since, another day, time, part of the day or person, until one of the times is chosen.
 */
export function agreeOnTime(options: TimeOptions): FlowPart<AgreedTime> {
  const { name = '', people = [], moving, refused, afresh, within, waitingList = false } = options;
  return function* (c) {
    let wish: TimeWish & SaidOfTime = refused ?? { date: yield* firstDay(c, options) };
    let tried = refused;
    let isFirst = !refused && c.said(soonOf(name)) === SOONEST;
    if (isFirst) {
      const ended = yield* options.search(c, wish);
      const first = ended.ok && (ended.result.times[0] ?? ended.result.next[0]);
      if (first) wish = { date: first.date };
    }
    // Whoever sees to it now does so again, where they can.
    if (moving?.with && !refused) wish = { ...wish, with: moving.with, anyone: 'anyone' };
    for (let round = 1; round < MOST_ROUNDS; round += 1) {
      const from = moving?.date;
      const said = {
        ...saidOfTime(c, { name, round, people, from, within, onlyAsked: afresh ? 'day' : undefined }),
      };
      if (said.near === moving?.time) delete said.near;
      isFirst &&= !(said.date ?? said.near ?? said.shift ?? said.more);
      if (said.near) wish = { ...wish, part: undefined, shift: undefined };
      wish = { ...wish, ...said };
      if (said.more === 'other times that day') wish = { ...wish, near: undefined, shift: 'later' };
      else if (said.more)
        wish = { ...wish, date: said.date ?? dateAfter(wish.date, 1), near: said.near, shift: undefined };
      if (wish.waiting) return { kind: 'waiting', wish };
      const ended = yield* options.search(c, { ...wish, near: wish.shift ? ENDS[wish.shift] : wish.near });
      if (!ended.ok && ended.code !== 'not-theirs') return { kind: 'refused', ended };
      if (!ended.ok) {
        yield* c.say(ended.reason);
        wish = { ...wish, with: undefined };
        continue;
      }
      const found = ended.result;
      if (wish.part && found.times.length + found.next.length === 0 && !found.closed) {
        yield* c.say(`For ${options.what} there is nothing free in the ${wish.part}.`);
        wish = { ...wish, part: undefined };
        continue;
      }
      const exact = found.exact && !wish.shift && found.times.find(({ time }) => time === wish.near);
      // What was just refused is not tried once more.
      if (exact && !(tried?.date === wish.date && tried.near === wish.near))
        return { kind: 'agreed', time: exact, wish };
      tried = undefined;
      const after = laterDay(c, name, found, wish);
      if (after) wish = { ...wish, date: after };
      if (after) continue;
      const elsewhere = onOtherDay(found, wish);
      if (elsewhere) {
        yield* c.say(noneOn(found, wish, options.what));
        return { kind: 'agreed', time: elsewhere, wish };
      }
      if (wish.with && wish.anyone && found.times.length === 0 && !found.closed) {
        yield* c.say(noneOn(found, wish, options.what));
        wish = { ...wish, with: undefined };
        continue;
      }
      const [first = found.next[0]] = found.times;
      if (isFirst && first) return { kind: 'agreed', time: first, wish };
      if (Object.keys(said).length > 0) continue;
      const chosen = yield* choose(c, `${name}at_${round}`, found, wish, options);
      if (chosen) return { kind: 'agreed', time: chosen, wish };
      const other = daySlot(
        `${name}other_${round}`,
        nothingFree(found, wish, options.what, waitingList),
        from,
      );
      wish = { ...wish, date: yield* c.ask(other) };
    }
    return yield* c.person('No time was agreed on.');
  };
}

/** The next day that has anything, for who comes on any day but not before this time, where this one has nothing from then on. */
function laterDay(
  c: FlowContext,
  name: string,
  { times, next }: FreeTimes,
  { date, near, shift }: TimeWish & SaidOfTime,
): string | undefined {
  const isDone = near === undefined || shift || times.some(({ time }) => time >= near);
  if (isDone || c.said(soonOf(name)) !== ANY_DAY) return undefined;
  return next.find((one) => one.date > date)?.date;
}

/** The one of the next times that is as wished for, where the day itself has none: who picks it by its time has said no day. */
function onOtherDay({ times, next }: FreeTimes, { near, shift, with: who }: TimeWish & SaidOfTime) {
  if (times.length > 0 || near === undefined || shift) return undefined;
  const [only, another] = next.filter((one) => one.time === near && (!who || one.with === who));
  return another ? undefined : only;
}

/** Does something at a time that is agreed on, at another one where that was taken meanwhile (`not-free`). */
export function atAgreedTime<Result>(
  options: TimeOptions,
  act: (time: FreeTime) => FlowSteps<Attempt<Result>>,
): FlowPart<Attempt<Result> | { readonly ok: false; readonly code: 'waiting'; readonly wish: TimeWish }> {
  return function* (c) {
    let agreed = yield* c.use(agreeOnTime(options));
    for (let tries = 1; agreed.kind === 'agreed'; tries += 1) {
      const { time, wish } = agreed;
      const ended = yield* act(time);
      if (ended.ok || ended.code !== 'not-free') return ended;
      yield* c.say(ended.reason);
      const name = `${options.name ?? ''}again_${tries}_`;
      agreed = yield* c.use(agreeOnTime({ ...options, name, refused: { ...wish, near: time.time } }));
    }
    return agreed.kind === 'refused' ? agreed.ended : { ok: false, code: 'waiting', wish: agreed.wish };
  };
}

/** Keeps what was said of a time already for what it is about, while another time is agreed on under the name `other`. */
export function reserveTime(c: FlowContext, other: string, people: readonly string[] = []): void {
  const isAsked = c.said(slot.text({ name: `${other}day`, ask: 'Which day?' })) !== undefined;
  c.said({ ...daySlot('day', 'Which day?'), onlyWhenAsked: isAsked });
  saidOfTime(c, { name: '', round: 1, people, onlyAsked: isAsked ? 'all' : undefined });
}

function* firstDay(
  c: FlowContext,
  { name = '', ask, moving, within, afresh = false }: TimeOptions,
): FlowSteps<string> {
  const day = { ...daySlot(`${name}day`, ask, moving?.date), onlyWhenAsked: afresh };
  const missing = c.said(noDay)?.toLowerCase();
  if (missing) yield* c.say(`There is no ${missing.charAt(0).toUpperCase()}${missing.slice(1)}.`);
  const said = c.said(day);
  // "Bleached about 3 months ago" is no day to come.
  const isAgo = c.told.concat(c.opening).some((text) => AGO.test(text));
  const isPast = isAgo && said !== undefined && said < todayOf(c);
  if (said !== undefined && said !== moving?.date && !isPast) return said;
  if (c.said(soonOf(name)) !== undefined) return soonest(c, name);
  // "Can I move it to 5?" is about the same day.
  const near = c.said({ ...timeOfDay(within), name: `${name}time_1` });
  if (moving && said === undefined && near !== undefined && near !== moving.time) return moving.date;
  return yield* c.ask(said === undefined ? day : { ...day, name: `${name}new_day` });
}

/** Today, or the first day of the week that is spoken of: "any day next week". */
function soonest(c: FlowContext, name: string): string {
  const today = todayOf(c);
  const [from = today] = c.said(weekOf(name))?.split('/') ?? [];
  return from > today ? from : today;
}

const todayOf = ({ today }: FlowContext) => today.toISOString().slice(0, 10);

/** One of those offered, on the day or on the next ones that have any; undefined where there is none. */
function* choose(
  c: FlowContext,
  name: string,
  found: FreeTimes,
  wish: TimeWish & SaidOfTime,
  { what, refused, waitingList = false }: TimeOptions,
): FlowSteps<FreeTime | undefined> {
  const items = found.times.length > 0 ? found.times : found.next;
  const near = nearestTo(items, wish.shift ? undefined : wish.near);
  const question =
    found.times.length > 0
      ? offerInWords(found.times, wish)
      : nothingFree(found, wish, what, waitingList && !found.closed);
  if (items.length === 1) yield* c.say(question.replace(/ [^.?!]*\?$/, ''));
  return yield* c.choose(name, items, {
    ask: () => (refused ? 'Which time suits you?' : question),
    id: ({ date, time }) => `${date}T${time}`,
    label: (one) => `${clock(one.time)}${one.with ? ` with ${one.with}` : ''}`,
    at: ({ date, time }) => `${date}T${time}`,
    words: (one) => [
      ...(one === items[0] ? FIRST : []),
      ...(one === items.at(-1) ? LAST : []),
      ...(one === near ? NEAREST : []),
    ],
  });
}
