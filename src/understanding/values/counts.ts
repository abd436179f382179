import { DIGITS_SAID, NUMBER, readDigits, readNumber } from './numbers.ts';
import { type Form, form, group, type Unplaced } from './patterns.ts';

const NOT_COUNTED =
  "(?:st|nd|rd|th|am|pm|percent|days?|nights?|weeks?|months?|years?|hours?|hrs?|minutes?|mins?|o’clock|o'clock|in|on|at|to|for|from|until|till|and|or|of|is|are|was|were|with|please|thanks|thank|will|would|should|maybe|the|a|an|i|we|you|it|that|this|but|so|then|as|if|because|by|not|only|more|less|times?|point|double|triple|oh|half|dozen|hundred|thousand|million)";

const number = (value: number | undefined, of?: string): Unplaced | undefined =>
  value === undefined ? undefined : { kind: 'number', value, ...(of === undefined ? {} : { of }) };

const ADJECTIVES =
  '(?: (?:more|other|extra|additional|new|small|little|young|single|double|joined|separate|connecting|adjoining|family|twin|minor|standing|whole|different))*';
const CHILD_AGE = 18;

/** Numbers, with what they count. */
export const COUNT_FORMS: readonly Form[] = [
  form(`(?<![\\w.,:/#-])(?<v>(?<count>${NUMBER}|both)(?: of)? (?:us|them|you))\\b`, (match) =>
    number(group(match, 'count') === 'both' ? 2 : readNumber(group(match, 'count')), 'people'),
  ),
  form(`\\b(?:single|solo|lone) (?<of>person|adult|travell?er|guest|occupant|occupancy)\\b`, () =>
    number(1, 'person'),
  ),
  form(
    `(?<![\\w.,:/#-])(?<v>(?<count>${NUMBER}) (?:under[ -](?:\\p{L}+|\\d+s?)|little ones?))(?![\\p{L}])`,
    (match) => number(readNumber(group(match, 'count')), 'kids'),
  ),
  form(`\\b(?:(?<count>${NUMBER}|an?|my|our|the) )?(?<age>${NUMBER})[ -]years?[ -]olds?\\b`, (match) => {
    const age = readNumber(group(match, 'age'));
    const count = /^(?:an?|my|our|the|)$/.test(group(match, 'count')) ? 1 : readNumber(group(match, 'count'));
    return age !== undefined && age < CHILD_AGE ? number(count, 'child') : undefined;
  }),
  form(
    `(?<![\\w.,:/#-])(?<v>(?<count>without any|without|${NUMBER}|no)${ADJECTIVES}[ -](?<of>\\p{L}{3,}))(?![\\p{L}])`,
    (match) => {
      const of = group(match, 'of');
      const said = group(match, 'count');
      // "Twenty five" is one number.
      if (readNumber(of) !== undefined) return undefined;
      if (new RegExp(`^${NOT_COUNTED}$`, 'u').test(of)) return undefined;
      if (/^(?:no|without)/.test(said))
        return /^(?:adults?|kids?|child(?:ren)?|people|guests?|rooms?)$/.test(of) ? number(0, of) : undefined;
      return number(readNumber(said), of);
    },
  ),
  form(
    `\\b(?:(?:an?|another|the|my|our) (?:[\\p{L}-]+ ){0,3}?|(?:single|double|twin|family|king|queen|triple) )(?<of>room|suite|bedroom|toddler|baby|child|kid|infant|dog|cat|table|seat|ticket)\\b`,
    (match) => number(1, group(match, 'of')),
  ),
  form(`(?<![\\w-])${DIGITS_SAID}(?![\\w-])`, ([said]) => number(Number(readDigits(said)))),
  form(`(?<![\\w.,:/#$£€-])(?:${NUMBER})(?![\\w:/%]|[.,]\\d)`, ([said]) => number(readNumber(said))),
];
