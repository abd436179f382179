import { expect, test } from 'vitest';
import { readValues } from './read-values.ts';

const read = (text: string) =>
  readValues(text, { now: new Date('2026-11-21T09:30:00Z'), timeZone: 'UTC', country: 'GB' });

test.each([
  ['between 3 and 5', ['03:00 from', '05:00 to']],
  ['between three and five pm', ['15:00 from', '17:00 to']],
  ['from 9 to 5', ['09:00 from', '05:00 to']],
  ['from 9 till half past 11', ['09:00 from', '11:30 to']],
  ['9am-5pm', ['09:00 from', '17:00 to']],
  ['9-5 pm', ['09:00 from', '17:00 to']],
  ['2 to 4 in the afternoon', ['14:00 from', '16:00 to']],
  ['from 10 until noon', ['10:00 from', '12:00 to']],
  ['after 3', ['03:00 from']],
  ['any time after half past four', ['04:30 from']],
  ['before 10 am', ['10:00 to']],
  ['until 6 in the evening', ['18:00 to']],
  ['from 3 onwards', ['03:00 from']],
  ['8.30 to 9.45 am', ['08:30 from', '09:45 to']],
  ['between 25 to 3 and 10 past 4 pm', ['14:35 from', '16:10 to']],
] as const)('where times begin and end: "%s"', (text, expected) => {
  const found = read(text).flatMap((value) =>
    value.kind === 'time' ? [`${value.value} ${value.role}`] : [],
  );
  expect(found).toEqual(expected);
});

test.each([
  ['arriving 5 May, leaving 8 May', ['2027-05-05 from', '2027-05-08 to']],
  ['arrival on the 5th, departure on the 9th', ['2026-12-05 from', '2026-12-09 to']],
  ['check-in: 5/5 check-out: 8/5', ['2027-05-05 from', '2027-05-08 to']],
  ['change my arrival to the 10th', ['2026-12-10 from']],
  ['change the check out to the 12th', ['2026-12-12 to']],
  ['from 12 to 15 August', ['2027-08-12 from', '2027-08-15 to']],
  ['1-3 April', ['2027-04-01 from', '2027-04-03 to']],
  ['Mon-Fri', ['2026-11-23 from', '2026-11-27 to']],
  ['no later than Friday', ['2026-11-27 to']],
  ['no earlier than Friday', ['2026-11-27 from']],
  ['from the 18 for 4 days', ['2026-12-18 from']],
] as const)('where days begin and end: "%s"', (text, expected) => {
  const found = read(text).flatMap((value) =>
    value.kind === 'date' ? [`${value.value} ${value.role}`] : [],
  );
  expect(found).toEqual(expected);
});
