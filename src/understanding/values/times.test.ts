import { expect, test } from 'vitest';
import { readValues } from './read-values.ts';

const read = (text: string, now = '2026-11-21T09:30:00Z') =>
  readValues(text, { now: new Date(now), timeZone: 'UTC', country: 'GB' });
const clocks = (text: string, now?: string) =>
  read(text, now).flatMap((value) => (value.kind === 'time' ? [`${value.value} ${value.half}`] : []));
const lengths = (text: string) =>
  read(text).flatMap((value) => (value.kind === 'minutes' ? [value.value] : []));

const SAID: Readonly<Record<string, string>> = {
  // By the clock.
  '9:55': '09:55 unsaid',
  '09:55': '09:55 said',
  '21:55': '21:55 said',
  '9.55 am': '09:55 said',
  '9:55pm': '21:55 said',
  '9h55': '09:55 unsaid',
  '0:10': '00:10 said',
  '16:00 hours': '16:00 said',
  '1600 hours': '16:00 said',
  'at 1430': '14:30 said',
  'sixteen hundred hours': '16:00 said',
  // As speech is written down.
  '315 pm': '15:15 said',
  '1100 am': '11:00 said',
  '230pm with Ann': '14:30 said',
  'nine one five am': '09:15 said',
  'one two three zero p m': '12:30 said',
  'fourteen thirty': '14:30 said',
  'eighteen forty five': '18:45 said',
  'at sixteen': '16:00 said',
  // Hours.
  'at 3': '03:00 unsaid',
  'at three': '03:00 unsaid',
  '3pm': '15:00 said',
  '3 p.m.': '15:00 said',
  '3 PM': '15:00 said',
  'three pm': '15:00 said',
  '3 o’clock': '03:00 unsaid',
  "three o'clock": '03:00 unsaid',
  "three o'clock in the afternoon": '15:00 said',
  '3 in the afternoon': '15:00 said',
  '3 in the morning': '03:00 said',
  '8 in the evening': '20:00 said',
  '8 at night': '20:00 said',
  '11 tonight': '23:00 said',
  '7 this evening': '19:00 said',
  '9 tomorrow morning': '09:00 said',
  'tomorrow morning at 9': '09:00 said',
  'this afternoon at 3': '15:00 said',
  'tonight at 8': '20:00 said',
  'in the evening, around 8': '20:00 said',
  '12 pm': '12:00 said',
  '12 am': '00:00 said',
  '12 noon': '12:00 said',
  "twelve o'clock noon": '12:00 said',
  noon: '12:00 said',
  midday: '12:00 said',
  'noon-ish': '12:00 said',
  midnight: '00:00 said',
  '12 at night': '00:00 said',
  // Halves and quarters.
  'half past two': '02:30 unsaid',
  'half two': '02:30 unsaid',
  'half past 14': '14:30 said',
  'half past two in the afternoon': '14:30 said',
  'half seven tonight': '19:30 said',
  'quarter past 5': '05:15 unsaid',
  'a quarter past five': '05:15 unsaid',
  'quarter after five': '05:15 unsaid',
  'quarter to 8': '07:45 unsaid',
  'a quarter to eight pm': '19:45 said',
  'quarter of eight': '07:45 unsaid',
  'quarter till eight': '07:45 unsaid',
  'three quarters past four': '04:45 unsaid',
  'quarter past twelve at night': '00:15 said',
  'quarter to one in the afternoon': '12:45 said',
  'half past noon': '12:30 said',
  'quarter past midnight': '00:15 said',
  'ten to midnight': '23:50 said',
  // Minutes.
  'ten past nine': '09:10 unsaid',
  '10 past 9': '09:10 unsaid',
  '10 minutes past 9': '09:10 unsaid',
  'ten minutes to nine': '08:50 unsaid',
  'twenty to six': '05:40 unsaid',
  'twenty five to six': '05:35 unsaid',
  'twenty-five past six pm': '18:25 said',
  'five to twelve': '11:55 unsaid',
  'five past midnight': '00:05 said',
  '5 after 7': '07:05 unsaid',
  '5 before 7 pm': '18:55 said',
  '25 to 7 p.m.': '18:35 said',
  '15 to 19': '18:45 said',
  'twelve minutes past ten': '10:12 unsaid',
  'seven minutes to ten': '09:53 unsaid',
  'eighteen minutes to eight': '07:42 unsaid',
  // Hour and minutes one after the other.
  '9 30': '09:30 unsaid',
  'at 9 05': '09:05 unsaid',
  '9 30 pm': '21:30 said',
  'two thirty': '02:30 unsaid',
  'two thirty pm': '14:30 said',
  'at six fifteen': '06:15 unsaid',
  'six forty five': '06:45 unsaid',
  'seven oh five': '07:05 unsaid',
  'ten ten': '10:10 unsaid',
  'nine twenty at night': '21:20 said',
  'eight fifty five in the morning': '08:55 said',
  'twelve fifteen': '12:15 unsaid',
  'four twenty two': '04:22 unsaid',
  // About a time.
  'around 4': '04:00 unsaid',
  'about four pm': '16:00 said',
  '4ish': '04:00 unsaid',
  '4-ish': '04:00 unsaid',
  fourish: '04:00 unsaid',
  '4 pm-ish': '16:00 said',
  'roughly 4': '04:00 unsaid',
  '4 or so': '04:00 unsaid',
  'just after 4': '04:00 unsaid',
  'shortly before nine': '09:00 unsaid',
  'by 5': '05:00 unsaid',
  'not before ten': '10:00 unsaid',
  '5 sharp': '05:00 unsaid',
  'bang on 5': '05:00 unsaid',
  // From now.
  'in an hour': '10:30 said',
  'in two hours': '11:30 said',
  'in half an hour': '10:00 said',
  'in an hour and a half': '11:00 said',
  'in one and a half hours': '11:00 said',
  'in two and a half hours': '12:00 said',
  'in 45 minutes': '10:15 said',
  'in a quarter of an hour': '09:45 said',
  'in three quarters of an hour': '10:15 said',
  "in an hour's time": '10:30 said',
  "in 20 minutes' time": '09:50 said',
  'an hour from now': '10:30 said',
  'two hours ago': '07:30 said',
  'half an hour ago': '09:00 said',
  'an hour ago': '08:30 said',
  'an hour and a half ago': '08:00 said',
  '15 mins ago': '09:15 said',
  'in two hours and ten minutes': '11:40 said',
  'in 1h': '10:30 said',
  'in 90 min': '11:00 said',
};

test.each(Object.entries(SAID))(
  'the time of "%s", and whether the half of the day was said',
  (text, clock) => {
    expect(clocks(text)).toEqual([clock]);
  },
);

const LENGTHS: Readonly<Record<string, number>> = {
  'for an hour': 60,
  'an hour and a half': 90,
  'one and a half hours': 90,
  'one hour and a half': 90,
  'two and a half hours': 150,
  'half an hour': 30,
  'a half hour': 30,
  'a quarter of an hour': 15,
  'three quarters of an hour': 45,
  '45 minutes': 45,
  'forty-five minutes': 45,
  'an hour and 15 minutes': 75,
  '2 hours 30 minutes': 150,
  'a couple of hours': 120,
  '90-minute': 90,
  'ninety mins': 90,
  '3 hrs': 180,
};

test.each(Object.entries(LENGTHS))('"%s" is so many minutes', (text, minutes) => {
  expect(lengths(text)).toEqual([minutes]);
});

test.each([
  'I have two cards',
  'room for 3',
  'it costs 9.50',
  'I called three times',
  'from 3 to 5 people',
  'a table for 2',
  'for two thirty somethings',
  'in 3 nights',
  'after two weeks',
  'it faded after two showers',
  'before three meetings',
  'around 10 people',
  'what about 20 seats?',
  'about 12 users',
  'by 5 percent',
  'option 2 of 3',
  'half a room',
  'to 20 euros',
  'between 10 and 20 pounds',
])('no time is in "%s"', (text) => {
  expect(clocks(text)).toEqual([]);
});

const HOURS = [
  'twelve',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
];
const MINUTES: readonly (readonly [said: string, minutes: number])[] = [
  ['five past', 5],
  ['10 past', 10],
  ['quarter past', 15],
  ['a quarter past', 15],
  ['twenty past', 20],
  ['25 past', 25],
  ['half past', 30],
  ['twenty-five to', -25],
  ['20 to', -20],
  ['quarter to', -15],
  ['ten to', -10],
  ['5 minutes to', -5],
];
const PARTS: readonly (readonly [said: string, hours: (hour: number) => number])[] = [
  ['am', (hour) => hour % 12],
  ['a.m.', (hour) => hour % 12],
  ['in the morning', (hour) => hour % 12],
  ['pm', (hour) => (hour % 12) + 12],
  ['p.m.', (hour) => (hour % 12) + 12],
  ['in the afternoon', (hour) => (hour % 12) + 12],
];
const two = (number: number) => String(number).padStart(2, '0');

test.each(PARTS)('every hour and minute is read %s', (part, hours) => {
  for (const [at, word] of HOURS.entries())
    for (const hour of [word, String(at === 0 ? 12 : at)])
      for (const [said, minutes] of MINUTES) {
        const all = (hours(at === 0 ? 12 : at) * 60 + minutes + 1440) % 1440;
        const text = `${said} ${hour} ${part}`;
        expect(clocks(text), text).toEqual([`${two(Math.floor(all / 60))}:${two(all % 60)} said`]);
      }
});
