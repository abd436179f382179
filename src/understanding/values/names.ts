import type { Value } from '../../contracts/understanding.ts';
import { isCommon } from './common-words.ts';
import { MONTH, WEEKDAY } from './date-words.ts';
import { matchesOf } from './patterns.ts';

/** With a full stop only where it shortens: it ends a sentence elsewhere. */
const TOKEN = "(?:\\p{L}{1,2}\\.|\\p{L}(?:[\\p{L}’'-]*\\p{L})?)";
const NAME = `(?<name>${TOKEN}(?: ${TOKEN}){0,3})`;
const TITLE = '(?:(?:mr|mrs|ms|miss|dr|prof)\\.? )?';
/** What surely comes before a name, in any case. */
const INTRODUCED = new RegExp(
  `(?<!\\b(?:kid|child|son|daughter|baby|wife|husband|dog|cat|company)(?:['’]?s)? )\\b(?:(?:my|the|her|his|our) (?:full |last |first |sur)?name(?:['’]s| is| was|:)|name(?:['’]?s| is|:)|(?:i['’]?m|i am) called|called|under(?: the)?(?: same)?(?: name)?(?: of)?|in the name(?: of)?|on(?: the)? (?:name|behalf)(?: of)?|by the name of|same name|speaking (?:is|with)|with (?:mr|mrs|ms|miss|dr))\\s+${TITLE}${NAME}`,
  'gdiu',
);
/** What comes before many things: only words that are no everyday ones, or written with a capital, are a name there. */
const PERHAPS = new RegExp(
  `\\b(?:this is|it['’]?s|it is|i['’]?m|i am|for|to|from|by|with|and|me|tell|ask)\\s+${TITLE}${NAME}`,
  'gdiu',
);
const HERE = new RegExp(
  `(?:^|[,.!:] ?|\\b(?:it is|it['’]s) )(?:hi,? |hello,? |hey,? )?${NAME} (?:here|speaking|calling|is (?:my|the) name)\\b`,
  'gdiu',
);
const TOGETHER = /(?:this is|it['’]?s|i['’]?m|i am)/i;
const FULL = /(?<![\p{L}.!?] ?)\p{Lu}[\p{Ll}’'-]+(?: \p{Lu}[\p{L}’'.-]*){1,3}/gu;
const LEADS = "(?:hi|hello|hey|for|from|with|is|its|it['’]s|im|i['’]m|am)";
const WHOLE = `${TOKEN}(?: ${TOKEN}){1,2}`;
/** "ann lee 416 555 0170", or the other way round: nothing else stands between the number and a pause. */
const BESIDE = new RegExp(
  `(?:^|[,.;:!?(]|\\b${LEADS}\\b) *(?!${LEADS} )(?<before>${WHOLE})(?:[ ,;:-]|\\. )+(?=\\+?\\(?\\d{3}[\\d ().-]{6})|\\d{3}[ .-]?\\d{4}[ ,;:-]+(?<after>${WHOLE})(?= *(?:[,.;:!?)]|$))`,
  'gdiu',
);
/** "Tom Baker, tom.baker@example.com", or the other way round. */
const WITH_ADDRESS = new RegExp(
  `(?:^|[,.;:!?]|\\b${LEADS}\\b) *(?!${LEADS} )(?<before>${WHOLE})[ ,;:-]+(?=(?<toCome>[^\\s@,;:-][^\\s@]*@\\S+))|(?<![^\\s@])(?<gone>[^\\s@]+@[^\\s@]*[^\\s@,;:-])[ ,;:-]+(?<after>${WHOLE})(?= *(?:[,.;:!?]|$))`,
  'gdiu',
);
const NUMBERED = /\d{3}[\d\s().-]{4,}/;
const LEAD =
  /^\s*(?:(?:hi|hello|hey|yes|yeah|sure|right|ok(?:ay)?|well|so|let me see|here (?:it is|you go)|i (?:think|believe|guess)|h+m+|um+|uh+|er+m?|ah+|of course)\b[\s,.:!]*)*(?:(?:my|the) (?:full )?name(?: is|['’]s|:)|name(?: is|:)|it['’]?s|it is|this is|i am|i['’]m|is|that(?:['’]?s| is| would be))?\s*/i;
const TAIL = /(?:[\s,.!]+(?:please|thanks|thank you|here|speaking))*[\s,.!]*$/i;
const MONTHS = new RegExp(`^(?:${MONTH})$`, 'u');
const DAY = new RegExp(`^(?:${WEEKDAY}|${MONTH})$`, 'u');

/** People's names in any case: after what introduces one, beside a telephone number, and a short answer when asked. */
export function readNames(text: string, asked: boolean): Value[] {
  const here = [...matchesOf(HERE, text)].filter(({ groups }) =>
    isName(groups?.name?.split(' ').at(-1) ?? ''),
  );
  const found = [...matchesOf(INTRODUCED, text), ...here].flatMap((match) => toNames(match, false));
  if (asked && found.length === 0) found.push(...readAnswer(text));
  if (found.length === 0) found.push(...[...matchesOf(BESIDE, text)].flatMap(besideNumber));
  if (found.length === 0) found.push(...[...matchesOf(WITH_ADDRESS, text)].flatMap(besideAddress));
  if (found.length === 0)
    found.push(...[...matchesOf(PERHAPS, text)].flatMap((match) => toNames(match, true)));
  if (found.length === 0 && NUMBERED.test(text))
    for (const match of matchesOf(FULL, text)) found.push(...named(match[0], match.index));
  return found;
}

function toNames(match: RegExpExecArray, needsProof: boolean): Value[] {
  const [start] = match.indices?.groups?.name ?? [match.index];
  const said = match.groups?.name ?? '';
  const rest = match.input.slice(start + said.length);
  const name = /^ *\d/.test(rest) ? leading(said) : leading(said, isFamilyName);
  if (!needsProof) return named(name, start);
  const capital = /^\p{Lu}/u.test(name) && name !== name.toUpperCase();
  const words = name.split(/\s+/).length;
  return capital && (words > 1 || TOGETHER.test(match[0])) ? named(name, start) : [];
}

function besideNumber({ groups, indices }: RegExpExecArray): Value[] {
  const name = groups?.before ?? groups?.after ?? '';
  const [start = 0] = indices?.groups?.before ?? indices?.groups?.after ?? [];
  return name.split(' ').every(isName) ? named(name, start) : [];
}

/** An address that holds a part of a name is of whoever has it. */
function besideAddress(match: RegExpExecArray): Value[] {
  const { before, after, toCome = '', gone = '' } = match.groups ?? {};
  const address = `${toCome}${gone}`.toLowerCase();
  const words = (before ?? after ?? '').toLowerCase().split(' ');
  return words.some((word) => word.length > 2 && address.includes(word)) ? besideNumber(match) : [];
}

/** The words up to the first that is no name's; `isLast` holds for others that may come second. */
function leading(said: string, isLast: (word: string) => boolean = () => false): string {
  const words = said.split(/\s+/);
  const end = words.findIndex((word, at) => !isName(word) && !(at === 1 && isLast(word)));
  return (end < 0 ? words : words.slice(0, end)).join(' ').replace(/\.$/, '');
}

function isName(word: string): boolean {
  const plain = word.toLowerCase().replace(/\.$/, '');
  return !isCommon(plain) && !DAY.test(plain);
}

/** "Jo March". */
function isFamilyName(word: string): boolean {
  return /^\p{Lu}/u.test(word) && isMonth(word);
}

function isMonth(word: string): boolean {
  return MONTHS.test(word.toLowerCase());
}

function named(name: string, start: number): Value[] {
  return name.length < 2 ? [] : [{ kind: 'name', value: inTitleCase(name), start, end: start + name.length }];
}

/** The name that is the answer, or stands behind a colon: "as I said: Ann Lee". */
function readAnswer(text: string): Value[] {
  const whole = readBehind(text, LEAD.exec(text)?.[0].length ?? 0);
  const colon = /^[^:]{1,60}:\s+(?=\p{L})/u.exec(text)?.[0].length;
  return whole.length > 0 || colon === undefined ? whole : readBehind(text, colon);
}

function readBehind(text: string, lead: number): Value[] {
  const answer =
    text
      .slice(lead)
      .split(/[,;\d(?!]|\band\b/i)[0]
      ?.replace(TAIL, '') ?? '';
  const words = answer.split(/\s+/);
  const fits = words.length <= 4 && new RegExp(`^${TOKEN}(?: ${TOKEN})*$`, 'u').test(answer);
  return fits && words.every((word, at) => isName(word) || (at === 1 && isMonth(word)))
    ? named(answer, lead)
    : [];
}

/** Names as they are written: "ann o'neil-lee" is Ann O'Neil-Lee. */
function inTitleCase(name: string): string {
  const mixed = name !== name.toLowerCase() && name !== name.toUpperCase();
  if (mixed) return name;
  return name.toLowerCase().replace(/(?<=^|[\s'’-])\p{L}/gu, (letter) => letter.toUpperCase());
}
