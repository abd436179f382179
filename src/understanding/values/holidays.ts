import { easterOf, nthWeekday, plusDays } from './calendar.ts';

type InYear = (year: number) => Date;

const on =
  (month: number, day: number): InYear =>
  (year) =>
    new Date(Date.UTC(year, month - 1, day));
const easter =
  (days: number): InYear =>
  (year) =>
    plusDays(easterOf(year), days);
/** The nth weekday (0 for Sunday) of a month, some days later. */
const nth =
  (month: number, weekday: number, which: number, later = 0): InYear =>
  (year) =>
    plusDays(nthWeekday(year, month, weekday, which), later);
const lastMonday =
  (month: number): InYear =>
  (year) =>
    plusDays(nthWeekday(year, month + 1, 1, 1), -7);

const XMAS = '(?:christmas|xmas|x-mas)';
const ST = '(?:st\\.?|saint)';
const DAY = '(?: day)?';

/** Holidays by the words for them, when they are in a year, and where, if not everywhere: the first that fits counts. */
const HOLIDAYS: readonly (readonly [words: string, on: InYear, countries?: string])[] = [
  [`${XMAS} eve`, on(12, 24)],
  [`${XMAS}${DAY}`, on(12, 25)],
  [`boxing day|${ST} stephen'?s day`, on(12, 26)],
  ["new year'?s? eve|nye|hogmanay", on(12, 31)],
  [`new year'?s?${DAY}`, on(1, 1)],
  ['epiphany|three kings day|twelfth night', on(1, 6)],
  ['burns night', on(1, 25)],
  ['australia day', on(1, 26)],
  ['republic day', on(1, 26), 'IN'],
  ['groundhog day', on(2, 2)],
  ["(?:martin luther king|mlk)(?:'?s)?(?: jr\\.?)? day", nth(1, 1, 3)],
  [`valentine'?s?${DAY}`, on(2, 14)],
  ["presidents?'?s? day|washington'?s birthday", nth(2, 1, 3)],
  [`${ST} david'?s day`, on(3, 1)],
  [`(?:${ST} )?(?:patrick|patty|paddy)'?s day`, on(3, 17)],
  ['(?:shrove|pancake) tuesday|pancake day|mardi gras', easter(-47)],
  ['ash wednesday', easter(-46)],
  ['palm sunday', easter(-7)],
  ['(?:maundy|holy) thursday', easter(-3)],
  ['good friday', easter(-2)],
  ['easter saturday|holy saturday', easter(-1)],
  ['easter monday', easter(1)],
  [`easter(?: sunday| day)?`, easter(0)],
  ["april fool'?s?'?(?: day)?", on(4, 1)],
  [`${ST} george'?s day`, on(4, 23)],
  ['anzac day', on(4, 25)],
  ["(?:king|queen)(?:'?s)? day", on(4, 27), 'NL'],
  ['(?:early )?may bank holiday', nth(5, 1, 1)],
  ['(?:late may|spring|whitsun) bank holiday', lastMonday(5)],
  ['(?:august|summer) bank holiday', lastMonday(8)],
  ['may day', on(5, 1)],
  ['cinco de mayo', on(5, 5)],
  ['ascension(?: day| thursday)?', easter(39)],
  ['(?:pentecost|whit) ?monday', easter(50)],
  ['pentecost(?: sunday)?|whit ?sunday|whitsun', easter(49)],
  ['corpus christi', easter(60)],
  ["mother'?s'? day|mothering sunday", easter(-21), 'GB IE'],
  ["mother'?s'? day|mothering sunday", nth(5, 0, 2)],
  ['victoria day', (year) => plusDays(lastMonday(5)(year), -7)],
  ['memorial day', lastMonday(5)],
  ['juneteenth', on(6, 19)],
  ["father'?s'? day", nth(9, 0, 1), 'AU NZ'],
  ["father'?s'? day", nth(8, 0, 2), 'BR'],
  ["father'?s'? day", on(3, 19), 'ES PT IT'],
  ["father'?s'? day", easter(39), 'DE'],
  ["father'?s'? day", nth(6, 0, 3)],
  ['canada day', on(7, 1)],
  ['independence day', on(8, 15), 'IN'],
  ['independence day', on(9, 7), 'BR'],
  ['independence day', on(9, 16), 'MX'],
  ['independence day', on(7, 4)],
  ['bastille day', on(7, 14)],
  ['assumption(?: day)?', on(8, 15)],
  ['labor day', nth(9, 1, 1)],
  ['labour day', nth(9, 1, 1), 'US CA'],
  ['labour day', on(5, 1)],
  ['(?:german )?unity day', on(10, 3)],
  ["columbus day|indigenous peoples'? day", nth(10, 1, 2)],
  ["halloween|hallowe'en", on(10, 31)],
  ["all saints'?(?: day)?", on(11, 1)],
  ["all souls'?(?: day)?", on(11, 2)],
  ['(?:guy fawkes|bonfire) (?:night|day)', on(11, 5)],
  ["veterans'? day|remembrance day|armistice day", on(11, 11)],
  [`thanksgiving${DAY}`, nth(10, 1, 2), 'CA'],
  [`thanksgiving${DAY}`, nth(11, 4, 4)],
  ['black friday', nth(11, 4, 4, 1)],
  ['cyber monday', nth(11, 4, 4, 4)],
  [`${ST} andrew'?s day`, on(11, 30)],
  [`${ST} nicholas'?s?(?: day)?`, on(12, 6)],
];

/** The source of a pattern for a holiday; a space stands for any white space. */
export const HOLIDAY = `(?:${HOLIDAYS.map(([words]) => words).join('|')})`;

const COMPILED = HOLIDAYS.map(([words, inYear, countries]) => ({
  pattern: new RegExp(`^(?:${words.replaceAll(' ?', '\\s*').replaceAll(' ', '\\s+')})$`, 'u'),
  inYear,
  countries: countries?.split(' '),
}));

/** When a holiday is, as a country has it, in a year. */
export function holidayIn(said: string, year: number, country: string): Date | undefined {
  return COMPILED.find(
    ({ pattern, countries }) => pattern.test(said) && (countries?.includes(country) ?? true),
  )?.inYear(year);
}

/** When a holiday is next, that day included. */
export function nextHoliday(said: string, from: Date, country: string): Date | undefined {
  const year = from.getUTCFullYear();
  return [year, year + 1]
    .map((one) => holidayIn(said, one, country))
    .find((day) => day !== undefined && day >= from);
}
