import { z } from 'zod';
import type { FlowContext } from '../../contracts/flow.ts';
import type { Slot } from '../../contracts/script.ts';
import { slot } from '../../desk/define-script.ts';
import type { TimeWish } from './free-times.ts';

/** A part of the day: from `HH:MM` to before `HH:MM`. */
export interface Hours {
  readonly from: string;
  readonly to: string;
}

/** The end of a day that "anything later?" is nearest to. */
export const ENDS = { earlier: '06:00', later: '23:45' } as const;
/** What chooses the first, or the last, of what is offered. */
export const FIRST = ['earliest', 'soonest', 'asap', 'the earlier one', 'earlier one', 'early one'];
export const LAST = ['latest', 'the later one', 'later one', 'late one', 'last one', 'the last'];
/** What chooses the one nearest to the time that is wished for; the first where none is. */
export const NEAREST = [
  ...['closest', 'nearest', 'closer', 'nearer', 'any time', 'anytime', 'any', 'either'],
  ...['whenever', 'whatever', 'whichever'],
];

/** A day; "a week later" is counted from `from`. */
export const daySlot = (name: string, ask: string, from?: string) =>
  slot.date({ name, ask, askAgain: 'A day such as "Friday" or "December 4", please.', from });

/** February 30th. */
export const noDay = slot.id({
  name: 'no_day',
  lasts: 'form',
  pattern:
    /\b(?:feb(?:ruary)?\.? (?:30|31)|(?:apr(?:il)?|june?|sept?(?:ember)?|nov(?:ember)?)\.? 31)(?:st|th)?\b/i,
  ask: 'Which day?',
});

/** Said in place of a day: what is free soon, or whichever comes first. */
export const soonOf = (name: string) => ({ ...soon, name: `${name}soon` });
/** Its value for whichever comes first: nobody who wants that needs to choose. */
export const SOONEST = 'first';
/** Its value for whichever day has what is wished for otherwise. */
export const ANY_DAY = 'soon';

/** "Next week". */
export const weekOf = (name: string) => slot.period({ name: `${name}week`, ask: 'Which week?' });

const soon = slot.choice({
  name: 'soon',
  ask: 'As soon as possible?',
  options: [
    {
      value: SOONEST,
      words: [
        ...['asap', 'as soon as possible', 'as early as possible', 'earliest', 'soonest', 'soonest time'],
        ...['first free', 'first available', 'next available', 'next free', 'first one', 'first time'],
        ...['is first', 'comes first', 'first thing you have', 'first slot', 'next slot'],
      ],
    },
    {
      value: 'soon',
      words: [
        ...['next few days', 'next days'],
        ...[
          'any day',
          'whenever',
          'any time',
          'anytime',
          'anything',
          'whatever',
          'do you have',
          'have you got',
        ],
        ...[
          'is free',
          'is available',
          'times are',
          "what's free",
          'whats free',
          "what's available",
          'your next',
        ],
      ],
    },
  ],
});

/** When in the day. */
export const partOfDay = slot.choice({
  name: 'part',
  ask: 'Morning, afternoon or evening?',
  options: [
    { value: 'morning', words: ['mornings', 'in the morning', 'before noon', 'before lunch'] },
    { value: 'afternoon', words: ['afternoons', 'in the afternoon', 'after lunch', 'after noon'] },
    { value: 'evening', words: ['evenings', 'in the evening', 'after work', 'late', 'tonight'] },
  ],
});

/** A time of day; of "at 11", said where it is open day and night, the half that is `within`. */
export const timeOfDay = (within?: Hours) =>
  slot.time({
    name: 'time',
    ask: 'What time?',
    schema: within && z.string().refine((time) => time >= within.from && time < within.to),
  });

const shift = slot.choice({
  name: 'shift',
  ask: 'Earlier or later?',
  options: (['earlier', 'later'] as const).map((value) => ({
    value,
    words: [
      ...['anything', 'something', 'a bit'].map((lead) => `${lead} ${value}`),
      ...[`${value} than that`, `${value} in the day`, ...(value === 'later' ? ['later on'] : [])],
    ],
  })),
});

const more = slot.choice({
  name: 'more',
  ask: 'Another day?',
  options: [
    {
      // Values are words, too: this one is of times alone.
      value: 'other times that day',
      words: [
        'what else that day',
        'what else is there that day',
        'what else do you have that day',
        'anything else that day',
      ],
    },
    {
      value: 'other times',
      words: [
        'what else',
        'anything else',
        'any more',
        'more times',
        'more options',
        'other options',
        'any others',
        'none of those',
        'none of these',
      ],
    },
  ],
});

const waiting = slot.choice({
  name: 'waiting',
  ask: 'Shall I put you on the waiting list?',
  options: [{ value: 'waiting list', words: ['waitlist', 'wait list', 'on the list', 'put me on it'] }],
});

const BEFORE_A_NAME = ['with', 'by', 'see', 'is', 'does', 'want', 'prefer', 'to'];
const AFTER_A_NAME = ['free', 'available', 'if', 'please', 'preferably', 'ideally', 'or', 'otherwise'];
const LEAD = 'with ';

/** Who is wished for, of these; only taken where it is said, and not by the bare name: a customer may be called the same. */
export const withWhom = (names: readonly string[]): Slot<string> =>
  slot.choice({
    name: 'with',
    ask: 'With whom?',
    options: names.map((name) => ({
      value: `${LEAD}${name}`,
      words: [
        `${name}'s`,
        ...BEFORE_A_NAME.map((word) => `${word} ${name}`),
        ...AFTER_A_NAME.map((word) => `${name} ${word}`),
      ],
    })),
  });

const anyone = slot.choice({
  name: 'anyone',
  ask: 'Or anybody else?',
  options: [
    {
      value: 'anyone',
      words: ['anyone', 'anybody', 'whoever', 'someone', 'somebody'].flatMap((who) =>
        ['otherwise', 'or', 'else', 'if not', 'or else'].map((lead) => `${lead} ${who}`),
      ),
    },
  ],
});

/** The name in a value of `withWhom`. */
export function nameIn(value: string | undefined): string | undefined {
  return value?.slice(LEAD.length);
}

/** What was said of a time. */
export interface SaidOfTime extends Partial<TimeWish> {
  /** Later or earlier in the day than what was offered. */
  readonly shift?: keyof typeof ENDS | undefined;
  readonly waiting?: 'waiting list' | undefined;
  /** Other times than those that were offered. */
  readonly more?: 'other times' | 'other times that day' | undefined;
  /** Where whoever is wished for has nothing, anybody will do. */
  readonly anyone?: 'anyone' | undefined;
}

/** Where `saidOfTime` looks. */
export interface SaidOptions {
  /** Prefix of the slots' names, and what sets this time of looking apart. */
  readonly name: string;
  readonly round: number;
  readonly people: readonly string[];
  /** The day that "a week later" is counted from. */
  readonly from?: string | undefined;
  /** What times there may be. */
  readonly within?: Hours | undefined;
  /** What was said before is about something else: the day, or all of it. */
  readonly onlyAsked?: 'day' | 'all' | undefined;
}

/** Only what was said: nothing in it takes the place of what is known. */
export function saidOfTime(
  c: FlowContext,
  { name, round, people, from, within, onlyAsked }: SaidOptions,
): SaidOfTime {
  const said = <Value>(one: Slot<Value>, onlyWhenAsked = onlyAsked === 'all') =>
    c.said({ ...one, name: `${name}${one.name}_${round}`, onlyWhenAsked });
  const given = {
    date: said(daySlot('day', 'Which day?', from), onlyAsked !== undefined),
    part: said(partOfDay),
    with: nameIn(said(withWhom(people))),
    shift: said(shift),
    near: said(timeOfDay(within)),
    waiting: said(waiting),
    more: said(more),
    anyone: said(anyone),
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}
