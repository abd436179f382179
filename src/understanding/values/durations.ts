import { clockAfter } from './clock.ts';
import { NUMBER, readNumber } from './numbers.ts';
import { type Form, form, group } from './patterns.ts';

const COUNT = `(?:${NUMBER}|an?|(?:a )?few)`;
const MORE = '(?: more| whole| full| extra| additional)?';
const HOUR_UNIT = '(?:hours?|hrs?|h)';
const MINUTE_UNIT = '(?:minutes?|mins?)';

/** The source of a pattern for how long something takes, in hours and minutes. */
export const DURATION = `(?:(?:a )?half an? hour|a half[ -]hour|three quarters of an hour|(?:a )?quarter of an hour|\\d{1,2}h[0-5]\\d|${COUNT}(?: and a half)?${MORE}[ -]?(?:${HOUR_UNIT}(?: and a (?:half|quarter)|,?(?: and)? ${COUNT}[ -]?${MINUTE_UNIT})?|${MINUTE_UNIT}))(?![\\p{L}])`;

const HOURS = new RegExp(`^(?<count>${COUNT.replaceAll(' ', '\\s+')})(?<half>\\s+and\\s+a\\s+half)?`, 'u');
const MINUTES = new RegExp(`(?<count>${COUNT.replaceAll(' ', '\\s+')})[\\s-]*${MINUTE_UNIT}$`, 'u');

/** How many minutes such a text says. */
export function minutesIn(text: string): number | undefined {
  if (/^(?:a\s+)?half\b/.test(text)) return 30;
  if (/quarters?\s+of\s+an\s+hour$/.test(text)) return text.startsWith('three') ? 45 : 15;
  const [, short, rest] = /^(\d{1,2})h([0-5]\d)$/.exec(text) ?? [];
  if (short !== undefined) return Number(short) * 60 + Number(rest);
  const minutes = numberOf(MINUTES.exec(text)?.groups?.count);
  if (!/\d\s*h|\bh(?:ou)?rs?\b/.test(text)) return minutes;
  const { count, half } = HOURS.exec(text)?.groups ?? {};
  const hours = numberOf(count);
  if (hours === undefined) return undefined;
  const part =
    half !== undefined || /and\s+a\s+half$/.test(text) ? 30 : /and\s+a\s+quarter$/.test(text) ? 15 : 0;
  return hours * 60 + part + (minutes ?? 0);
}

function numberOf(said: string | undefined): number | undefined {
  if (said === undefined) return undefined;
  if (/^an?$/.test(said)) return 1;
  return /few/.test(said) ? 3 : readNumber(said);
}

/** A part of the day, and how long something takes; tried after times of day. */
export const TIMES_FORMS: readonly Form[] = [
  form(
    `\\b(?<which>last|past|next|previous|coming) (?:(?<count>${NUMBER}|few|couple of) )?(?<unit>hours?(?: and a half)?|minutes?|mins?)\\b`,
    (match, { now }) => {
      const [count, unit] = [group(match, 'count'), group(match, 'unit')];
      const span = minutesIn(`${count || '1'} ${unit}`);
      if (span === undefined) return undefined;
      const ahead = /next|coming/.test(group(match, 'which'));
      const whole = /^hours?$/.test(unit) && count !== '' ? 60 : 1;
      const from = ahead ? whole : -span;
      return { kind: 'times', from: clockAfter(now, from), to: clockAfter(now, ahead ? from + span : 0) };
    },
  ),
  form(`(?<![\\w.,:/#-])(?<v>${DURATION})`, (match) => {
    const value = minutesIn(group(match, 'v'));
    return value === undefined ? undefined : { kind: 'minutes', value };
  }),
  form('\\b(?:for|been) hours\\b', () => ({ kind: 'vague', of: 'times' })),
  form('\\bovernight\\b', () => ({ kind: 'times', from: '18:00', to: '06:00' })),
  form('(?<!\\b(?:good|last) )\\bmornings?\\b', () => ({ kind: 'times', from: '00:00', to: '12:00' })),
  form('(?<!\\bgood )\\bafternoons?\\b', () => ({ kind: 'times', from: '12:00', to: '19:00' })),
  form(
    '(?<!\\b(?:good|last|per|each|a|one|day|days|\\d) )\\b(?:evenings?|night)\\b(?! (?:stay|shift))',
    () => ({ kind: 'times', from: '18:00', to: '00:00' }),
  ),
];
