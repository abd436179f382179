import type { Value } from '../../contracts/understanding.ts';
import { NUMBER, readNumber } from './numbers.ts';
import { matchesOf } from './patterns.ts';

const ADULT =
  '(?:wife|husband|partner|girlfriend|boyfriend|fianc[eé]e?|mum|mom|mother|dad|father|(?:grand)?parents|sisters?|brothers?|friends?|mates?|colleagues?|co-?workers?|nephews?|nieces?|boss|grandma|grandpa|aunts?|uncles?|cousins?|fellow|flatmate)';
const KID = '(?:son|daughter|kid|child|toddler|baby|boy|girl|teenager|infant|little one)s?';
const MEMBER = `(?:me|myself|i|(?:(?:the|an?|my|our|(?:(?:my|our) )?${NUMBER})\\s+(?:(?:teenage|little|young|small|older?|dear)\\s+)?(?:${ADULT}|${KID})))\\b`;
const AND = '(?:,|\\band\\b|\\bwith\\b|\\bplus\\b|&)';
const JOIN = `\\s*${AND}(?:\\s*${AND})*\\s*(?:only\\s+|just\\s+)?`;
const PARTY = new RegExp(
  `(?:\\b(?<coming>i['’]?m? (?:am )?(?:coming|travell?ing|staying|arriving|going)(?:\\s+[^\\s.,;!?][^.,;!?]{0,24}?)?)\\s+with\\s+)?(?<![\\w'’])(?<members>${MEMBER}(?:${JOIN}(?:${MEMBER}|(?:${ADULT}|${KID})\\b))*)`,
  'gdu',
);
const ONE = new RegExp(`${MEMBER}|(?:${ADULT}|${KID})\\b`, 'gu');
const A_KID = new RegExp(`${KID}$`, 'u');
const ALONE = /(?:\b(?:just|only|for) (?:me|myself)|\bmyself\b|\bme (?:only|alone))(?=$|\W)/;

/** How many grown people and children are named one by one: "me, my wife and two sons" are two and two. */
export function readParty(text: string, taken: readonly Value[]): Value[] {
  const found = [...matchesOf(PARTY, text)].flatMap((match): Value[] => {
    const [start, end] = match.indices?.groups?.members ?? [0, 0];
    const members = match.groups?.members ?? '';
    const { adults, kids } = countMembers(members);
    const grown = adults + (match.groups?.coming === undefined ? 0 : 1);
    const bare = /^(?:me|myself|i)$/.test(members);
    if (bare && !ALONE.test(text.slice(Math.max(0, start - 6), end + 7))) return [];
    return [
      ...(grown > 0 ? [{ kind: 'number' as const, value: grown, of: 'adults', start, end }] : []),
      ...(kids > 0 && !isCounted(taken, start, end)
        ? [{ kind: 'number' as const, value: kids, of: 'kids', start, end }]
        : []),
    ];
  });
  return found;
}

/** "2 kids" alone was counted already; "a son and two daughters" were not added up. */
function isCounted(taken: readonly Value[], start: number, end: number): boolean {
  return taken.some((one) => one.kind === 'number' && one.start === start && one.end === end);
}

function countMembers(members: string): { readonly adults: number; readonly kids: number } {
  let adults = 0;
  let kids = 0;
  for (const [member] of matchesOf(ONE, members)) {
    const count = readNumber(member.replace(/^(?:my|our)\s+/, '').split(/\s+/)[0] ?? '') ?? 1;
    if (A_KID.test(member)) kids += count;
    else adults += /parents$/.test(member) ? 2 : count;
  }
  return { adults, kids };
}
