import { clockAfter, hourIn } from './clock.ts';
import { WEEKDAY } from './date-words.ts';
import { DURATION, minutesIn } from './durations.ts';
import { readNumber } from './numbers.ts';
import { type Form, form, group, type Unplaced } from './patterns.ts';

const HOUR_WORD = '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)';
const HOUR = `(?<hour>[01]?\\d|2[0-4]|${HOUR_WORD})`;
const LATE_HOUR =
  '(?<hour>thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty(?:[ -](?:one|two|three))?)';
const DIGIT = '(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)';
const ONES = '(?:one|two|three|four|five|six|seven|eight|nine)';
const TEENS = '(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)';
const MINUTE_WORD = `(?<minute>(?:oh|o)[ -]${ONES}|${TEENS}|(?:twenty|thirty|forty|fifty)(?:[ -]${ONES})?)`;
/** What says which half of the day, as part of the time or behind a day: "at 9 tomorrow morning". */
const LATER = `(?= (?:on )?(?<later>tonight|(?:this|tomorrow|today|yesterday|${WEEKDAY}) (?:morning|afternoon|evening|night)\\b))`;
const PART = `(?: ?(?<part>a\\.? ?m\\.?(?![a-z])|p\\.? ?m\\.?(?![a-z])|(?:o[’']?clock )?(?:(?:in|at|of|during) )?(?:the )?(?:morning|afternoon|evening|night)\\b|noon\\b|midday\\b|midnight\\b)|${LATER})`;
const OCLOCK = "(?: o['’]? ?clock)?";
const FIVES = '5|05|10|15|20|25|five|ten|twenty(?:[ -]five)?|(?:a |three )?quarters?|(?:a )?half';
const ANY_MINUTES = `[0-5]?\\d|${TEENS}|(?:twenty|thirty|forty|fifty)[ -]${ONES}|${ONES}|twenty|thirty|forty|fifty`;
const MINUTES = `(?:(?<minutes>${FIVES})|(?<other>${ANY_MINUTES}) min(?:ute)?s?)`;
const SIDE = '(?: min(?:ute)?s?)? (?<side>past|to|till?|of|before|after)';
/** "From 5 to 7" is no "five to seven". */
const NO_RANGE =
  '(?!(?<=\\bfrom (?:a )?)\\S+ to (?!\\S+ (?:to|until|till) ))(?!(?<=\\bbetween (?:a )?)\\S+ to (?!\\S+ and ))';
const BEFORE =
  '(?<=\\b(?:at|around|about|roughly|approximately|circa|exactly|bang on|by|after|before|from|until|till|til|since|between|starts? at|to|(?:between|from) [^\\s.?!](?:[^.?!]{0,23}[^\\s.?!])? and) |@ ?)';
const COUNTED =
  '(?![ -]?(?:%|[$£€]|percent|per cent|somethings?|days?|nights?|weeks?|months?|years?|hours?|hrs?|minutes?|mins?|people|persons?|guests?|adults?|kids?|child|children|rooms?|pounds?|dollars?|euros?|quid|bucks|of|times?|transactions?|cards?|seats?|users?|licen[cs]es?|employees|staff|phones?|lines|calls|tickets?|other|more|and a half|st|nd|rd|th|hundred|thousand|million)\\b|[:.,/-]?\\d| (?:and|to|or|-) \\d[\\d.,]* ?(?:%|[$£€]|percent|pounds?|dollars?|euros?|quid|bucks|people|persons?|guests?|adults?|kids?|children|rooms?|nights?|days?|weeks?|months?|years?|cards?|times)\\b)';
/** "After two washes" counts, "after two works" does not. */
const OF_THINGS =
  '(?!(?<=\\b(?:after|before|about|around|by) \\S+) (?!(?:works|suits|sounds|fits|is|was|does|pls|thanks|thx|this|as|yes|his|us)\\b)[a-z]{3,}s\\b)';
const RANGE_END = `(?= ?(?:-|–|to|until|till) ?(?:[01]?\\d|2[0-4]|${HOUR_WORD})(?:[:.][0-5]\\d)?(?: ?[ap]\\.? ?m\\b| in the (?:morning|afternoon|evening)\\b| o['’]? ?clock))`;

/** Times of day, the longest ways of saying them first. */
export const TIME_FORMS: readonly Form[] = [
  form(`\\bin (?<span>${DURATION})(?:['’]s?)?(?: time)?`, fromNow(1)),
  form(`(?<![\\w.,:/#-])(?<span>${DURATION})(?:['’]s?)? (?:from now|time)\\b`, fromNow(1)),
  form(`(?<![\\w.,:/#-])(?<span>${DURATION}) ago\\b`, fromNow(-1)),
  form(`${NO_RANGE}\\b${MINUTES}${SIDE} (?<named>noon|midday|midnight)\\b`, readSided),
  form(`${NO_RANGE}\\b${MINUTES}${SIDE} ${HOUR}${OCLOCK}${PART}`, readSided),
  form(`${NO_RANGE}\\b${MINUTES}${SIDE} ${HOUR}${OCLOCK}\\b${COUNTED}(?!(?<=\\bof \\S+))`, readSided),
  form(`${NO_RANGE}\\b(?<minutes>(?:a |three )?quarters?) of ${HOUR}${OCLOCK}\\b${COUNTED}`, readSided),
  form(`\\bhalf ${HOUR}(?:${PART}|)\\b${COUNTED}`, (match) =>
    time(hourOf(group(match, 'hour')), 30, partOf(match)),
  ),
  form(`(?<![\\w:.,$£€])${HOUR}[:. h](?<minute>[0-5]\\d)${PART}`, readClock),
  form(`(?<![\\w:.,$£€])${HOUR}[:.](?<minute>[0-5]\\d)${RANGE_END}`, readClock),
  form(`(?<![\\w:.,$£€])(?<hour>[01]?\\d|2[0-4])[:h](?<minute>[0-5]\\d)(?![\\w:]|\\.\\d)`, readClock),
  form('(?<![\\w:.,$£€/-])(?<hour>[01]\\d|2[0-3])(?<minute>[0-5]\\d) ?(?:hours|hrs)\\b', readClock),
  form('\\bat (?<v>(?!19|20)(?<hour>[01]\\d|2[0-3])(?<minute>[0-5]\\d))(?![\\w:]|[.,]\\d)', readClock),
  form(`\\b(?<hour>${HOUR_WORD}) ${MINUTE_WORD}${PART}`, readSpoken),
  // As speech is written down: "315 pm", "three one five pm".
  form(`(?<![\\w:.,$£€/-])(?<hour>[1-9]|1[0-2])(?<minute>[0-5]\\d) ?(?<part>[ap]\\.? ?m\\b)`, readClock),
  form(`(?<!\\w[ -])\\b(?<digits>${DIGIT}(?: ${DIGIT}){2,3}) ?(?<part>[ap]\\.? ?m\\b)`, readDigits),
  form(`(?<![\\w:.,$£€/]|\\d{3}-|-\\d{1,2}-)${HOUR}${OCLOCK}${PART}`, readClock),
  form(`(?<![\\w:.,$£€/-])${HOUR} o['’]? ?clock\\b`, readClock),
  form(
    `\\b${LATE_HOUR} (?<minute>hundred hours|fifteen|thirty|forty[ -]five|(?:oh|o)[ -]${ONES})\\b${COUNTED}`,
    readSpoken,
  ),
  form(
    `\\b(?<hour>${HOUR_WORD}) (?<minute>oh[ -]${ONES}|fifteen|twenty(?:[ -]${ONES})?|thirty|forty[ -]five|fifty)\\b${COUNTED}(?! (?:hundred|thousand))`,
    readSpoken,
  ),
  form(
    `(?:^|${BEFORE})(?<hour>${HOUR_WORD}) ${MINUTE_WORD}\\b${COUNTED}(?! (?:hundred|thousand))`,
    readSpoken,
  ),
  form(`\\b(?:noon|midday)(?:-?ish)?\\b`, () => time(12, 0, 'noon')),
  form(`\\b(?:at|around|about|over) lunch(?:[ -]?time)?\\b|\\blunch[ -]?time\\b`, () => time(12, 30, 'noon')),
  form(`\\bmidnight\\b`, () => time(0, 0, 'am')),
  form(`(?<![\\w:.,$£€/-])${HOUR}(?:[:.](?<minute>[0-5]\\d))?[ -]?ish\\b`, readClock),
  form(`(?<![\\w:.,$£€/-])${HOUR} (?:sharp|prompt|on the dot|or so)(?= ?(?:$|[.,!?;]))`, readClock),
  form(`(?:^|${BEFORE})${HOUR}[ :.](?<minute>[0-5]\\d)\\b${COUNTED}`, readClock),
  form(`(?<=\\b(?:from|between) |^)${HOUR}\\b${RANGE_END}`, readClock),
  form(`(?<=\\bfrom )${HOUR}(?= ?(?:-|to) ?(?:[01]?\\d|2[0-4]|${HOUR_WORD})\\b${COUNTED})`, readClock),
  form(`(?<![\\w:.,$£€/-])${HOUR}${RANGE_END}`, readClock),
  form(`\\bat ${LATE_HOUR}\\b${COUNTED}`, readClock),
  form(`${BEFORE}${HOUR}\\b${COUNTED}${OF_THINGS}(?! (?:to|past)\\b)`, readClock),
];

function fromNow(sign: 1 | -1): Form['read'] {
  return (match, { now }) => {
    const minutes = minutesIn(group(match, 'span'));
    return minutes === undefined
      ? undefined
      : { kind: 'time', value: clockAfter(now, sign * minutes), half: 'said' };
  };
}

function partOf(match: RegExpExecArray): string {
  return group(match, 'part') || group(match, 'later');
}

/** "I want one Saturday morning" counts, and "the first one" is no hour. */
const COUNTED_ONE =
  /\b(?:want|need|like|get|book|have|another|other|first|next|last|which|this|that|any|every|no|the)\s$/;

function readClock(match: RegExpExecArray): Unplaced | undefined {
  const hour = group(match, 'hour');
  if (hour === 'one' && COUNTED_ONE.test(match.input.slice(Math.max(0, match.index - 10), match.index)))
    return undefined;
  return time(hourOf(hour), Number(group(match, 'minute') || 0), partOf(match), hour);
}

function readSpoken(match: RegExpExecArray): Unplaced | undefined {
  const said = group(match, 'minute').replace(/^oh?[ -]/, '');
  const minute = said.startsWith('hundred') ? 0 : readNumber(said);
  return minute === undefined ? undefined : time(hourOf(group(match, 'hour')), minute, partOf(match));
}

/** "One one zero zero" is 11:00. */
function readDigits(match: RegExpExecArray): Unplaced | undefined {
  const digits = group(match, 'digits')
    .split(/\s+/)
    .map((word) => (word === 'oh' ? 0 : (readNumber(word) ?? 0)))
    .join('');
  const hour = Number(digits.slice(0, -2));
  return hour > 12 ? undefined : time(hour, Number(digits.slice(-2)), group(match, 'part'));
}

function readSided(match: RegExpExecArray): Unplaced | undefined {
  const minutes = minutesBeside(group(match, 'minutes') || group(match, 'other'));
  const named = group(match, 'named');
  const part = named === 'midnight' ? 'am' : named === '' ? partOf(match) : 'noon';
  const hour = named === 'midnight' ? 0 : named === '' ? hourOf(group(match, 'hour')) : 12;
  if (minutes === undefined || minutes > 59 || minutes === 0) return undefined;
  if (/past|after/.test(group(match, 'side'))) return time(hour, minutes, part);
  // "Ten to eight in the evening" is of the evening, as eight is.
  const whole = time(hour, 0, part);
  if (whole?.kind !== 'time') return undefined;
  return { ...whole, value: clockAfter(new Date(`2000-01-02T${whole.value}:00Z`), -minutes) };
}

function minutesBeside(said: string): number | undefined {
  if (/quarter/.test(said)) return said.startsWith('three') ? 45 : 15;
  return /half/.test(said) ? 30 : readNumber(said.replace(/\s+/, '-'));
}

function hourOf(said: string): number {
  return readNumber(said) ?? 0;
}

function time(hour: number, minute: number, part: string, said = ''): Unplaced | undefined {
  if (hour > 24 || minute > 59) return undefined;
  const value = `${String(hourIn(part, hour) % 24).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  const isSaid = part !== '' || hour > 12 || hour === 0 || /^0/.test(said);
  return { kind: 'time', value, half: isSaid ? 'said' : 'unsaid' };
}
