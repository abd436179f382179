import type { Role, Value } from '../../contracts/understanding.ts';

/** What may stand between the word that says it and the value. */
const BETWEEN =
  '(?:\\s+(?:the|on|this|at|around|about|coming|next|last|that|a|of|is|was|will be|would be|in|for))*:?';
const START =
  '(?:arriv(?:al|e|es|ing)|check(?:s|ing|ed)?[ -]?in|start(?:s|ing)?|begin(?:s|ning)?|com(?:e|ing)|mov(?:e|ing) in)(?: (?:date|day|time))?';
const FINISH =
  '(?:leav(?:e|es|ing)|depart(?:ure|ing|s)?|check(?:s|ing|ed)?[ -]?out|end(?:s|ing)?|finish(?:es|ing)?|go(?:ing)? home|return(?:s|ing)?|fly(?:ing)? (?:back|home))(?: (?:date|day|time))?';
/** "Change the arrival to the 5th" is where it begins. */
const MOVED_START = /\b(?:arrival|check[ -]?in|start)(?: (?:date|day|time))? (?:to|until|for)(?: the)?\s*$/;
const FROM = new RegExp(
  `(?:\\b(?:from|between|bw|b/w|since|${START}|opens?|as of|effective|no (?:earlier|sooner) than|(?:at the )?earliest)${BETWEEN}|\\bafter(?: the)?)\\s*$`,
);
const TO = new RegExp(
  `(?:\\b(?:to|until|till|til|through|thru|up to|before|by|${FINISH}|closes?|(?:no )?later than|(?:at the )?latest)${BETWEEN}|[-–])\\s*$`,
);
const AND = /^\s*(?:and|-|–|to|until|till)\s*(?:(?:the|on|at|from)\s+)?$/;
const ON = /^\s*(?:on|onwards?|onward|forward)\b/;

/** The values with where something begins and where it ends, as the words before them say. */
export function rolesOf(values: readonly Value[], text: string): Value[] {
  const said = values.map((value) => roleOf(value, text));
  return values.map((value, at) => {
    if (value.kind !== 'date' && value.kind !== 'time') return value;
    const role = said[at] ?? byNeighbour(values, at, text);
    return role ? { ...value, role } : value;
  });
}

function roleOf({ start, end }: Value, text: string): Role | undefined {
  const before = text.slice(Math.max(0, start - 40), start);
  if (MOVED_START.test(before)) return 'from';
  if (TO.test(before)) return 'to';
  return FROM.test(before) || ON.test(text.slice(end)) ? 'from' : undefined;
}

/** "Between 3 and 5", "Monday to Friday": what stands before, or after, another of its kind. */
function byNeighbour(values: readonly Value[], at: number, text: string): Role | undefined {
  const value = values[at];
  if (!value) return undefined;
  const next = values.slice(at + 1).find((one) => one.kind === value.kind);
  if (
    next &&
    /^\s*(?:[-–]|(?:to|until|till|til|through|leaving|departing)\b)/.test(
      `${text.slice(value.end, next.start)} `,
    )
  )
    return 'from';
  const before = values.slice(0, at).findLast((one) => one.kind === value.kind);
  return before &&
    AND.test(text.slice(before.end, value.start)) &&
    /\b(?:between|bw|from)\b|\bb\/w\b/.test(text.slice(0, before.start))
    ? 'to'
    : undefined;
}
