import { expect, test } from 'vitest';
import { readValues } from './read-values.ts';

const days = (text: string, country = 'GB') =>
  readValues(text, { now: new Date('2026-11-21T09:30:00Z'), timeZone: 'UTC', country }).flatMap((value) =>
    value.kind === 'date' ? [value.value] : [],
  );

/** Holidays of several countries, after the 21st of November 2026. */
const HOLIDAYS: Readonly<Record<string, string>> = {
  'christmas eve': '2026-12-24',
  'xmas eve': '2026-12-24',
  'Christmas Day': '2026-12-25',
  xmas: '2026-12-25',
  'boxing day': '2026-12-26',
  "new year's eve": '2026-12-31',
  nye: '2026-12-31',
  'new years day': '2027-01-01',
  'new year': '2027-01-01',
  epiphany: '2027-01-06',
  'burns night': '2027-01-25',
  'australia day': '2027-01-26',
  'groundhog day': '2027-02-02',
  "valentine's": '2027-02-14',
  'pancake day': '2027-02-09',
  'mardi gras': '2027-02-09',
  'ash wednesday': '2027-02-10',
  "st david's day": '2027-03-01',
  "saint patrick's day": '2027-03-17',
  "st patty's day": '2027-03-17',
  'palm sunday': '2027-03-21',
  'maundy thursday': '2027-03-25',
  'good friday': '2027-03-26',
  'easter sunday': '2027-03-28',
  'easter monday': '2027-03-29',
  "april fools' day": '2027-04-01',
  "st george's day": '2027-04-23',
  'anzac day': '2027-04-25',
  'may day': '2027-05-01',
  'cinco de mayo': '2027-05-05',
  'ascension day': '2027-05-06',
  pentecost: '2027-05-16',
  'whit monday': '2027-05-17',
  'corpus christi': '2027-05-27',
  'memorial day': '2027-05-31',
  juneteenth: '2027-06-19',
  'canada day': '2027-07-01',
  'the fourth of july': '2027-07-04',
  'bastille day': '2027-07-14',
  'assumption day': '2027-08-15',
  'labor day': '2027-09-06',
  'german unity day': '2027-10-03',
  'columbus day': '2027-10-11',
  halloween: '2027-10-31',
  "all saints' day": '2027-11-01',
  'guy fawkes night': '2027-11-05',
  'bonfire night': '2027-11-05',
  'veterans day': '2027-11-11',
  'remembrance day': '2027-11-11',
  thanksgiving: '2026-11-26',
  'black friday': '2026-11-27',
  'cyber monday': '2026-11-30',
  "st andrew's day": '2026-11-30',
  "st nicholas' day": '2026-12-06',
  'martin luther king day': '2027-01-18',
  'mlk day': '2027-01-18',
  "presidents' day": '2027-02-15',
  'early may bank holiday': '2027-05-03',
  'spring bank holiday': '2027-05-31',
  'august bank holiday': '2027-08-30',
  "father's day": '2027-06-20',
  'christmas 2028': '2028-12-25',
  'next christmas': '2026-12-25',
  'last christmas': '2025-12-25',
};

test.each(Object.entries(HOLIDAYS))('"%s" is a day', (text, day) => {
  expect(days(text)).toEqual([day]);
});

test.each([
  ["mother's day", 'GB', '2027-03-07'],
  ["mother's day", 'US', '2027-05-09'],
  ['independence day', 'US', '2027-07-04'],
  ['independence day', 'IN', '2027-08-15'],
  ['thanksgiving', 'CA', '2027-10-11'],
  ['labour day', 'GB', '2027-05-01'],
])('"%s" is another day in another country (%s)', (text, country, day) => {
  expect(days(text, country)).toEqual([day]);
});
