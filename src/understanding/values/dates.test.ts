import { expect, test } from 'vitest';
import { readValues } from './read-values.ts';

const read = (text: string, now = '2026-11-21T09:30:00Z', country = 'GB') =>
  readValues(text, { now: new Date(now), timeZone: 'UTC', country });
const days = (text: string, now?: string, country?: string) =>
  read(text, now, country).flatMap((value) => (value.kind === 'date' ? [value.value] : []));
/** Each group is said on Saturday the 21st of November 2026. */
const SAID: Readonly<Record<string, string>> = {
  // Numbers of days, of this month or the next.
  'the 27th': '2026-11-27',
  'the 27th please': '2026-11-27',
  'how about the 3rd': '2026-12-03',
  'on the thirtieth': '2026-11-30',
  'the twenty-second': '2026-11-22',
  'the twenty third would be good': '2026-11-23',
  'by the fifth': '2026-12-05',
  'the 31st': '2026-12-31',
  'the 1st of the month': '2026-12-01',
  'the 25th of this month': '2026-11-25',
  'the 2nd of next month': '2026-12-02',
  'the third of next month': '2026-12-03',
  '5th of last month': '2026-10-05',
  // Days of a named month.
  'the 27th of March': '2027-03-27',
  '27 March': '2027-03-27',
  'March 27': '2027-03-27',
  'March 27th': '2027-03-27',
  'March the 27th': '2027-03-27',
  'march twenty seventh': '2027-03-27',
  'march twenty-seven': '2027-03-27',
  'the twenty seventh of march': '2027-03-27',
  'the first of may': '2027-05-01',
  'may first': '2027-05-01',
  'may the fourth': '2027-05-04',
  '3rd Dec': '2026-12-03',
  'Dec. 3rd': '2026-12-03',
  'Dec 3': '2026-12-03',
  '24th december 2028': '2028-12-24',
  '24 dec 28': '2028-12-24',
  "24 dec '28": '2028-12-24',
  'december 24, 2028': '2028-12-24',
  'the 5th of June this year': '2026-06-05',
  'the 5th of June next year': '2027-06-05',
  '5 June last year': '2025-06-05',
  'June 5th of next year': '2027-06-05',
  'the 29th of february 2028': '2028-02-29',
  // Years in words.
  'the first of may twenty twenty eight': '2028-05-01',
  'july 4th twenty twenty-seven': '2027-07-04',
  'the 12th of june nineteen ninety two': '1992-06-12',
  'june the twelfth nineteen eighty': '1980-06-12',
  '3rd of march two thousand and five': '2005-03-03',
  'march 3rd two thousand twelve': '2012-03-03',
  '1 january nineteen oh five': '1905-01-01',
  // Digits.
  '2027-03-09': '2027-03-09',
  '2027/03/09': '2027-03-09',
  '9/3/2027': '2027-03-09',
  '09.03.2027': '2027-03-09',
  '9-3-2027': '2027-03-09',
  '9/3/27': '2027-03-09',
  '25/12': '2026-12-25',
  'on 25.12.': '2026-12-25',
  '12/25/2026': '2026-12-25',
  // Weekdays.
  Tuesday: '2026-11-24',
  'on tues': '2026-11-24',
  'on thurs': '2026-11-26',
  'this Tuesday': '2026-11-24',
  'this coming Tuesday': '2026-11-24',
  'the coming Wednesday': '2026-11-25',
  'Wednesday coming': '2026-11-25',
  'next Tuesday': '2026-11-24',
  'next week Tuesday': '2026-11-24',
  'Tuesday next week': '2026-11-24',
  'Tuesday of next week': '2026-11-24',
  'next week on Thursday': '2026-11-26',
  Saturday: '2026-11-28',
  'last Tuesday': '2026-11-17',
  'Tuesday last week': '2026-11-10',
  'the Friday after next': '2026-12-04',
  'a week on Tuesday': '2026-12-01',
  'Tuesday week': '2026-12-01',
  'a week from Tuesday': '2026-12-01',
  'a week next Tuesday': '2026-12-01',
  'two weeks on Tuesday': '2026-12-08',
  'a fortnight on Tuesday': '2026-12-08',
  'two weeks from Tuesday': '2026-12-08',
  'Tuesday in two weeks': '2026-12-08',
  'Friday the 27th': '2026-11-27',
  'Friday, 27 November': '2026-11-27',
  'Friday November 27th': '2026-11-27',
  // Counted from today.
  today: '2026-11-21',
  tonight: '2026-11-21',
  tomorrow: '2026-11-22',
  tommorow: '2026-11-22',
  tomorow: '2026-11-22',
  tomorro: '2026-11-22',
  tmrw: '2026-11-22',
  '2moro': '2026-11-22',
  yesterday: '2026-11-20',
  'the day after tomorrow': '2026-11-23',
  'the day before yesterday': '2026-11-19',
  'in 3 days': '2026-11-24',
  'in three days': '2026-11-24',
  'in 3 days time': '2026-11-24',
  "in three days' time": '2026-11-24',
  "three days' time": '2026-11-24',
  'three days from now': '2026-11-24',
  '3 days from today': '2026-11-24',
  'two days from tomorrow': '2026-11-24',
  'in a couple of days': '2026-11-23',
  'in a week': '2026-11-28',
  "in a week's time": '2026-11-28',
  'a week from now': '2026-11-28',
  'a week today': '2026-11-28',
  'today week': '2026-11-28',
  'a week from today': '2026-11-28',
  'a week tomorrow': '2026-11-29',
  'tomorrow week': '2026-11-29',
  'two weeks tomorrow': '2026-12-06',
  'in a fortnight': '2026-12-05',
  'a fortnight from now': '2026-12-05',
  'two weeks today': '2026-12-05',
  'in a month': '2026-12-21',
  'a month from now': '2026-12-21',
  'in six months': '2027-05-21',
  'in half a year': '2027-05-21',
  'in a year': '2027-11-21',
  '3 days ago': '2026-11-18',
  'a week ago': '2026-11-14',
  'a couple of weeks ago': '2026-11-07',
  'a fortnight ago': '2026-11-07',
  'a month ago': '2026-10-21',
  'two years ago': '2024-11-21',
  'a week ago yesterday': '2026-11-13',
  'a week ago today': '2026-11-14',
  'two weeks ago on Friday': '2026-11-06',
  'this morning': '2026-11-21',
  'this evening': '2026-11-21',
  'last night': '2026-11-20',
  'tomorrow night': '2026-11-22',
  // Ends and beginnings.
  'by the end of the month': '2026-11-30',
  'end of this month': '2026-11-30',
  'the end of next month': '2026-12-31',
  'at the end of March': '2027-03-31',
  'end of Feb 2028': '2028-02-29',
  'the last day of March': '2027-03-31',
  'the last day of the month': '2026-11-30',
  'the first day of April': '2027-04-01',
  'the beginning of May': '2027-05-01',
  'the start of next month': '2026-12-01',
  'at the start of the year': '2026-01-01',
  'by the end of the year': '2026-12-31',
  'the end of next year': '2027-12-31',
  'at the end of next week': '2026-11-29',
  'end of the week': '2026-11-22',
  'the start of next week': '2026-11-23',
  'the end of the quarter': '2026-12-31',
  // The so-manieth weekday.
  'the first Monday in May': '2027-05-03',
  'the second Tuesday of next month': '2026-12-08',
  'last Friday of the month': '2026-11-27',
  'the last Sunday in March': '2027-03-28',
  'the third Thursday of December': '2026-12-17',
  '1st Monday of next month': '2026-12-07',
  // Beside a holiday.
  'the day before Christmas': '2026-12-24',
  'the day after Christmas': '2026-12-26',
  'two days after Christmas': '2026-12-27',
  'a week before Easter': '2027-03-21',
  'the Friday after Christmas': '2027-01-01',
  'the Monday before Easter': '2027-03-22',
  'the day after the 5th': '2026-12-06',
  'the day before the 1st of March': '2027-02-28',
  'the Tuesday after the 5th of January': '2027-01-12',
  'the day after Tuesday': '2026-11-25',
};

test.each(Object.entries(SAID))('the day of "%s"', (text, day) => {
  expect(days(text)).toEqual([day]);
});

test.each([
  'it fails every 10 minutes',
  'I may be charged twice',
  'the second floor',
  'the third option',
  'the first one',
  'the 31st of June',
  'I sat on it and the sun was out',
  'he will march on',
  'give me a second',
  'version 2.3 or 10.4.1 of it',
  'room 12/4B',
  'my 2nd child',
  'the 5th floor',
  'I have a mon ami',
  'half of it',
  'for the first time',
])('no day is in "%s"', (text) => {
  expect(days(text)).toEqual([]);
});

const CALENDARS = ['2026-02-27', '2024-02-28', '2026-12-30', '2027-01-01', '2026-08-31', '2028-02-29'];
const plus = (now: string, count: number) =>
  new Date(Date.parse(`${now}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
const NAMES = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

test.each(CALENDARS)('on %s every weekday, number and count of days is found', (now) => {
  const clock = `${now}T12:00:00Z`;
  const today = new Date(clock).getUTCDay();
  for (const [weekday, name] of NAMES.entries()) {
    const next = plus(now, (weekday - today + 7) % 7 || 7);
    expect(days(name, clock), name).toEqual([next]);
    expect(days(`a week on ${name}`, clock), name).toEqual([plus(next, 7)]);
  }
  for (let count = 1; count < 40; count++) {
    expect(days(`in ${count} days`, clock)).toEqual([plus(now, count)]);
    expect(days(`${count} days ago`, clock)).toEqual([plus(now, -count)]);
  }
  for (let number = 1; number <= 28; number++) {
    const said = `the ${number}${['th', 'st', 'nd', 'rd'][number > 3 && number < 21 ? 0 : number % 10] ?? 'th'}`;
    const next = Array.from({ length: 40 }, (_, at) => plus(now, at)).find(
      (day) => Number(day.slice(8)) === number,
    );
    expect(days(said, clock), said).toEqual([next]);
  }
});

test('a day that no month has is no day, nor one of another month', () => {
  for (const said of ['on February 30th', 'the 31st of June', 'April 31'])
    expect(days(said), said).toEqual([]);
});
