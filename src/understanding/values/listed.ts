import type { SlotOption } from '../../contracts/script.ts';
import type { Value } from '../../contracts/understanding.ts';

const PLACES: readonly (readonly [place: number, pattern: RegExp])[] = [
  [0, /\b(?:first|1st|former)\b/i],
  [1, /\b(?:second|2nd)\b/i],
  [2, /\b(?:third|3rd)\b/i],
  [3, /\b(?:fourth|4th)\b/i],
  [4, /\b(?:fifth|5th)\b/i],
  [5, /\b(?:sixth|6th)\b/i],
];
const NUMBERS = [
  /^(?:a|1|one)$/i,
  /^(?:b|2|two)$/i,
  /^(?:c|3|three)$/i,
  /^(?:d|4|four)$/i,
  /^(?:e|5|five)$/i,
  /^(?:f|6|six)$/i,
];
const LAST =
  /\b(?:the )?(?:very )?(?:last|latter)(?: (?:one|option|slot|time))?\b(?! (?:week|month|year|night|time i|monday|tuesday|wednesday|thursday|friday|saturday|sunday))/i;
const OTHER =
  /\bthe other(?: (?:one|option|time|slot|day|appointment|order|account|card))?\b(?! (?:day|week|night))/i;
const BESIDE: readonly (readonly [step: number, pattern: RegExp])[] = [
  [-1, /\b(?:the )?(?:one before|(?:previous|earlier|preceding) one)\b/i],
  [1, /\b(?:the )?(?:one after|(?:next|later|following) one)\b/i],
];
const COUNTED = /^\s+(?:of|floor|time i|class|street|person|half|week|month|question)\b/i;
/** "I have to ask my sister first" counts nothing. */
const BEFORE_ALL = /\b(?:ask|check|talk|speak|call|see|look|think|know|find out)\b.*\bfirst\W*$/i;
/** "For the last time", and who is there for the first time, choose nothing. */
const NO_PLACE =
  /\bfor the (?:very )?(?:first|second|third|last) time\b|\b(?:first|second|last) time (?:for (?:me|us)|here|with you|i|we|my)\b/gi;
const LEAD =
  /^(?:(?:the|option|number|no\.?|#|it['’]?s|i['’]?d (?:say|like|take)|i['’]?ll (?:take|have)|let['’]?s (?:take|do)|make it|please|yes|ok(?:ay)?)[\s,]*)+/i;

/** Which of what was listed is meant: "the second one", "b", "the last", "the other one" of two, or of the rest. */
export function readListed(text: string, listed: readonly SlotOption[], chosen: number | undefined): Value[] {
  const placed = text.replace(NO_PLACE, (words) => ' '.repeat(words.length));
  const at = placeIn(placed, listed.length, chosen);
  return at === undefined ? [] : [{ kind: 'listed', ...at }];
}

interface Place {
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

function placeIn(text: string, count: number, chosen: number | undefined): Place | undefined {
  const other = OTHER.exec(text);
  if (other && count === 2 && chosen !== undefined) return placed(1 - chosen, other, count);
  const beside = BESIDE.find(([, pattern]) => pattern.test(text));
  if (beside && chosen !== undefined) return placed(chosen + beside[0], beside[1].exec(text), count);
  for (const [place, pattern] of PLACES) {
    const match = pattern.exec(text);
    if (
      match &&
      !(place === 0 && BEFORE_ALL.test(text)) &&
      !COUNTED.test(text.slice(match.index + match[0].length))
    )
      return placed(place, match, count);
  }
  const last = LAST.exec(text);
  if (last) return placed(count - 1, last, count);
  const bare = text
    .trim()
    .replace(LEAD, '')
    .replace(/(?:\s*(?:please|thanks|then))*[.!)\s]*$/i, '')
    .replace(/\s+one$/i, '');
  const place = NUMBERS.findIndex((pattern) => pattern.test(bare));
  return place >= 0 && place < count ? { value: place, start: 0, end: text.length } : undefined;
}

function placed(value: number, match: RegExpExecArray | null, count: number): Place | undefined {
  return match && value >= 0 && value < count
    ? { value, start: match.index, end: match.index + match[0].length }
    : undefined;
}
