import { type Finding, type Found, findAll } from './found.ts';

const NAME = "\\p{Lu}[\\p{L}'’-]+(?:\\s+\\p{Lu}[\\p{L}'’.-]*){0,3}";
const INTRODUCED = new RegExp(
  `(?:[Mm]y (?:full )?name is|[Nn]ame'?s|[Tt]his is|[Ii]t is|[Ii]t's|[Ii] am|[Ii]'m)\\s+(${NAME})`,
  'gu',
);
const FOR =
  /(?<=\bfor )\p{Lu}[\p{Ll}'’-]+(?: \p{Lu}[\p{L}'’.-]+){1,2}(?=\s*(?:[,.;!?]|$|and\b|at\b|on\b|please\b))/gu;
/** "Ann Lee, 416 555 0101", or the other way round. */
const FULL = "\\p{Lu}[\\p{L}'’-]+(?:\\s+\\p{Lu}[\\p{L}'’.-]*){1,3}";
const BESIDE_NUMBER = new RegExp(
  `${FULL}(?=[\\s,;:]+\\+?\\(?\\d{3}[\\d\\s().-]{6})|(?<=\\d{3}[\\s.-]?\\d{4}[\\s,;]+(?:and )?)${FULL}(?=\\s*(?:[,;.!]|$))`,
  'gu',
);
const EMAIL = /[,;\s]*(?:and )?(?:my )?(?:e-?mail(?: is)?:? )?[\w.+-]+@[\w.-]+/gi;
const LEAD =
  /^\s*(?:(?:hi|hello|hey|yes|sure|ok(?:ay)?|well)\b[\s,.!]*)*(?:(?:my|the) (?:full )?name(?: is|'s|:)|name(?: is|:)|it'?s|it is|this is|i am|i'm)?\s*/i;
const WHOLE = /^\p{L}[\p{L}'’.-]*(?:\s+\p{L}[\p{L}'’.-]*){0,3}$/u;
const NOT_A_NAME =
  /^(?:yes|no|what|why|who|how|when|where|none|nothing|help|stop|i|you|me|not|don'?t|can|is|today|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/i;

/** A person's name after "my name is" or beside a phone number; the whole short answer when asked. */
export function findName(text: string, { asked }: Finding): Found[] {
  const introduced = [
    ...findAll(text, INTRODUCED, (match) => match[1]),
    ...findAll(text, FOR, ([name]) => name),
    ...findAll(text, BESIDE_NUMBER, ([name]) => (NOT_A_NAME.test(name) ? undefined : name)),
  ];
  if (!asked) return introduced;
  const answer = text
    .replace(EMAIL, '')
    .replace(LEAD, '')
    .replace(/[.!,\s]+$/, '');
  const fits = WHOLE.test(answer) && !NOT_A_NAME.test(answer);
  if (!fits) return introduced;
  const start = text.indexOf(answer);
  return [{ value: inTitleCase(answer), start, end: start + answer.length }];
}

function inTitleCase(name: string): string {
  if (name !== name.toLowerCase()) return name;
  return name.replace(/(?<=^|[\s'’-])\p{L}/gu, (letter) => letter.toUpperCase());
}
