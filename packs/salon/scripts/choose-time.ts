import { type ScriptContext, type Slot, type Step, SwitchroomError, slot, step } from 'switchroom';
import type { Appointment } from '../tools/appointment.ts';
import { type FoundTimes, findFreeTimes } from '../tools/find-free-times.ts';
import type { FreeTime } from '../tools/free-times.ts';
import type { ServiceId } from '../tools/services.ts';
import { clock, list, weekday } from '../words.ts';
import { part, stylist, stylistIn } from './slots.ts';
import { noticed } from './steps.ts';

type When = (known: ScriptContext) => boolean;

/** A day and a time to be agreed on. */
export interface TimeChoice {
  readonly steps: readonly Step[];
  /** What was agreed on, with who has the time; throws `script-slot-missing` before the steps are done. */
  chosen(known: ScriptContext): FreeTime;
  /** Asks for another time when the one agreed on was refused. */
  again(when: When): Step;
}

/** What `chooseTime` takes. */
export interface TimeChoiceOptions {
  /** Of the slots: two choices of one form must differ. */
  readonly name: string;
  readonly service: (known: ScriptContext) => ServiceId;
  /** How the day is asked for at first. */
  readonly ask: string | ((known: ScriptContext) => string);
  readonly when?: When;
  /** The booking that is to be moved. Who says "move my Friday appointment" has not said which day is new. */
  readonly moving?: (known: ScriptContext) => Pick<Appointment, 'reference' | 'date' | 'time'>;
  /** Take day and time only from answers to their questions. */
  readonly onlyWhenAsked?: boolean;
}

/** Agrees with the customer on a free time: asks for the day, offers what is free, takes the nearest when it is not. */
export function chooseTime(options: TimeChoiceOptions): TimeChoice {
  const { when = () => true, onlyWhenAsked = false, moving } = options;
  const { day, time } = slotsFor(options, onlyWhenAsked);
  const searchFor = (known: ScriptContext) => ({
    service: options.service(known),
    date: known.need(day),
    ...(onlyWhenAsked ? {} : { part: known.get(part), stylist: stylistIn(known.get(stylist)) }),
    near: known.get(time),
    moving: moving?.(known).reference,
  });
  const found = (known: ScriptContext) =>
    when(known) && known.get(day) !== undefined ? foundFor(known, searchFor(known)) : undefined;
  const unable = (known: ScriptContext) => when(known) && known.refusal(findFreeTimes) !== undefined;
  const chosen = (known: ScriptContext) => found(known)?.times.find((one) => one.time === known.get(time));
  const old = (known: ScriptContext) =>
    when(known) && known.result(findFreeTimes) === undefined ? moving?.(known) : undefined;
  const steps = [
    noticed(onlyWhenAsked ? [] : [part, stylist]),
    step.forget([day], (known) => known.get(day) !== undefined && known.get(day) === old(known)?.date),
    step.forget([time], (known) => known.get(time) !== undefined && known.get(time) === old(known)?.time),
    step.collect([day], when),
    step.call(findFreeTimes, searchFor, (known) => when(known) && found(known) === undefined),
    step.say((known) => known.refusal(findFreeTimes) ?? '', unable),
    step.forget([stylist], unable),
    step.forget([day, time, part, stylist], (known) => found(known)?.times.length === 0),
    step.forget([time], (known) => known.get(time) !== undefined && found(known)?.exact === false),
    step.collect([time], when),
  ];
  return {
    steps,
    chosen(known) {
      const time = chosen(known);
      if (!time) throw new SwitchroomError('script-slot-missing', 'A time is agreed on before it is used.');
      return time;
    },
    again: (refused) => step.forget([time], refused),
  };
}

/** Whether a tool refused a time: another one may do. */
export function isAboutTime(refused: string | undefined): boolean {
  return /not free|at that time already|closed on|is past|days ahead/.test(refused ?? '');
}

function slotsFor(
  { name, ask }: TimeChoiceOptions,
  onlyWhenAsked: boolean,
): { day: Slot<string>; time: Slot<string> } {
  return {
    day: slot.date({
      name: `${name}day`,
      onlyWhenAsked,
      ask: (known) =>
        nothingThen(known.result(findFreeTimes)) ?? (typeof ask === 'string' ? ask : ask(known)),
      askAgain: 'A day such as "Friday" or "December 4", please.',
    }),
    time: slot.time({
      name: `${name}time`,
      onlyWhenAsked,
      ask: (known) => offer(known.result(findFreeTimes)),
      askAgain: (known) =>
        `A time such as "10 am" or "2:30 pm", please. ${offer(known.result(findFreeTimes))}`,
    }),
  };
}

/** The last search, if it was for what is wanted now. */
function foundFor(known: ScriptContext, wanted: FoundTimes['searched'] | undefined): FoundTimes | undefined {
  const result = known.result(findFreeTimes);
  if (!result || !wanted) return undefined;
  const { searched } = result;
  const same = (['service', 'date', 'part', 'stylist'] as const).every(
    (key) => searched[key] === wanted[key],
  );
  // Once the time is forgotten, what was offered near it still stands.
  return same && (wanted.near === undefined || searched.near === wanted.near) ? result : undefined;
}

function nothingThen(found: FoundTimes | undefined): string | undefined {
  if (!found || found.times.length > 0) return undefined;
  const { closed, next, searched, service } = found;
  const who = searched.stylist ?? 'we';
  const then = `${searched.part ? `in the ${searched.part} of ` : 'on '}${weekday(searched.date)}`;
  const lead =
    closed ??
    `For ${service.name.toLowerCase()}, ${who} ${searched.stylist ? 'has' : 'have'} nothing free ${then}.`;
  const times = next.map(
    ({ date, time, stylist: with_ }) => `${weekday(date)} at ${clock(time)} with ${with_}`,
  );
  return times.length > 0
    ? `${lead} The next times are ${list(times)}. Which day would you like? I can also put you on the waiting list.`
    : `${lead} Which other day would you like?`;
}

function offer(found: FoundTimes | undefined): string {
  if (!found || found.times.length === 0) return 'What time would you like?';
  const times = timesWith(found.times);
  const { date, near } = found.searched;
  return near !== undefined && !found.exact
    ? `${clock(near)} on ${weekday(date)} is not free; near it there is ${times}. Which time suits you?`
    : `On ${weekday(date)} there is ${times}. Which time suits you?`;
}

/** `9:00 AM, 11:15 AM or 2:00 PM with Ava`, or each with somebody else. */
function timesWith(free: readonly FreeTime[]): string {
  const [first] = free;
  const same = first && free.every((one) => one.stylist === first.stylist);
  return same
    ? `${list(free.map(({ time }) => clock(time)))} with ${first.stylist}`
    : list(free.map(({ time, stylist: with_ }) => `${clock(time)} with ${with_}`));
}
