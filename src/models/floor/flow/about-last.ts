import { asks, asksOfUs } from '../acts.ts';
import type { FloorReply, FloorTurn } from '../floor-turn.ts';
import { parseJson, readOutcome } from '../outcome.ts';
import { durationInWords, renderValue } from '../phrases.ts';
import type { PastCall } from '../read-history.ts';
import { reasonSaid, saidBefore } from '../said-before.ts';
import { countWords } from '../sentences.ts';
import { comparison } from './compare-results.ts';

const WHY =
  /^\W*(?:(?:but|and|ok(?:ay)?|so|wait|hm+)\W+)*(?:why(?: not| so)?|how (?:come|so)|why(?: is|['’]?s) (?:that|this|it)(?: so)?|(?:what(?: is| was|['’]?s)|is there an?) (?:the )?(?:reason|cause)(?: (?:for|of) (?:that|this|it))?|what does (?:that|this|it) mean|whose fault is (?:that|this|it)|who(?: is|['’]?s) (?:to blame|at fault)|so (?:is it )?(?:you|your side) or (?:us|me|our side)|is (?:it|that|this) (?:you|us|me|(?:your|our|my) \w+) or (?:you|us|me|yours|ours|mine|(?:your|our|my) \w+)|what (?:can|could|should|must|do) (?:i|we) do(?: about (?:that|this|it))?(?:\W+(?:now|then|exactly|concretely|please))*)\W*$/i;
const WHY_NOT = /^\W*(?:(?:but|and|so|wait|hm+|oh come on)\W+)*why not\b(?:\W*$|\W*,)/i;
/** "Why do I need that, I have done it for years?" */
const WHY_NEED =
  /^\W*(?:(?:but|and|ok(?:ay)?|so|wait|hm+)\W+)*why (?:do|would|should|must) (?:i|we) (?:need|have to|want|do) (?:it|that|this|one|a \w+)\b/i;
/** "Did you send it?" */
const DONE =
  /^\W*(?:(?:so|and|but|ok(?:ay)?)\W+)*(?:(?:did|have) you (?:already |really )?\w+ (?:it|that|them|this)|(?:is|was|has) (?:it|that|everything) (?:been )?(?:done|sent|booked|changed|refunded|cancelled|confirmed|through|gone|saved|noted))\b[^?]{0,20}\??\W*$/i;
const LONGEST_QUESTION_WORDS = 9;
/** Longer ones may be about something else than what is inside of a result. */
const LONGEST_BARE_QUESTION_WORDS = 5;
/** Who asks about another one does not ask about this. */
const OTHER =
  /\b(?:other|another|else|different|difference|which (?:invoices?|bills?|ones?|bookings?|months?|are))\b/i;
const AND = /\band\b(?!\W*$)/i;
const DAY = /^\d{4}-\d\d-\d\d(?=$|T)/;

/** A field of a result, and how its value is said. */
interface Field {
  readonly name: string;
  readonly value: string | number;
}

/** What is asked for, by the words of the question and by what holds it. */
const QUESTIONS: readonly { readonly words: RegExp; fits(field: Field): boolean }[] = [
  {
    words: /\bwhen\b|\b(?:what|which) (?:day|date|time)\b/i,
    fits: ({ value }) => DAY.test(String(value)) && !INSTANT.test(String(value)),
  },
  {
    words: /\bdo (?:i|we) (?:have to )?pay\b(?! (?:now|then)\b)|\bis (?:that|it|this) (?:for )?free\b/i,
    fits: ({ name, value }) => typeof value === 'number' && /(?:^|_)fee$/i.test(name),
  },
  {
    words:
      /\bhow much\b|\bwhat (?:does|will|did) (?:it|that) cost\b|\bwhat (?:do|will|did) (?:i|we) (?:have to )?pay\b|\b(?:price|total)\b/i,
    // Nothing refunded is no price.
    fits: ({ name, value }) =>
      typeof value === 'number' && MONEY.test(name) && (value !== 0 || COSTS.test(name)),
  },
  {
    words: /\b(?:reference|confirmation|booking number|what number|ticket)\b/i,
    fits: ({ name }) => /reference|ticket|confirmation/i.test(name),
  },
  { words: /\bwho\b|\bwith whom\b/i, fits: ({ name }) => WHO.test(name) },
  { words: /\bhow long\b/i, fits: ({ name, value }) => typeof value === 'number' && LENGTH.test(name) },
  { words: /\bwhere\b|\baddress\b/i, fits: ({ name }) => /address|place|location|room/i.test(name) },
];
const LENGTH = /^(?:minutes|duration)$/i;
/** Whose clock it is told by nobody knows here. */
const INSTANT = /T.*(?:Z|[+-]\d\d:?\d\d)$/;
const WHO = /name$|^with$|_with$/i;
const COSTS = /price|fee|cost|charged/i;
const PRICE = /^(?:price|cost)$/i;
const MONEY = /amount|price|total|fee|cost|refund|credit|usd|charged|due|balance|saved/i;

/** "Why not?" and "when will that be?", about what was done last; undefined where the text asks for something else. */
export function aboutLast(turn: FloorTurn, text: string): FloorReply | undefined {
  const calls = lastCalls(turn);
  const answer =
    WHY.test(text) || WHY_NOT.test(text) || WHY_NEED.test(text)
      ? (lastReason(calls) ?? reasonSaid(turn))
      : ((asksOfUs(turn, text) ? saidBefore(turn, text) : undefined) ??
        comparison(turn, text) ??
        fieldAskedFor(turn, calls, text));
  const told = answer ?? (DONE.test(text) && asks(turn, text) ? turn.state.last?.told : undefined);
  return told === undefined ? undefined : { say: [told] };
}

/** Why what was asked for is not done; undefined where the text does not ask that, or nothing was refused. */
export function whyNot(turn: FloorTurn, text: string): string | undefined {
  return WHY_NOT.test(text) ? (lastReason(lastCalls(turn)) ?? reasonSaid(turn)) : undefined;
}

/** The calls of the form gone through last, newest first; those of the present one are newer. */
function lastCalls({ state, history, agent }: FloorTurn): PastCall[] {
  const own = state.forms.filter((form) => form.agent === agent.id).flatMap(({ memo }) => memo);
  const ids = new Set([...(state.last?.calls ?? []), ...own.map(({ callId }) => callId)]);
  return history.calls.filter(({ callId }) => ids.has(callId)).reverse();
}

function lastReason(calls: readonly PastCall[]): string | undefined {
  return calls.map(({ output = '' }) => readOutcome(output)).find(({ message }) => message !== '')?.message;
}

function fieldAskedFor(turn: FloorTurn, calls: readonly PastCall[], text: string): string | undefined {
  // Who names a number asks about that, and not about what was looked up last.
  const isLong = countWords(text) > LONGEST_QUESTION_WORDS && !asksOfUs(turn, text);
  if (/\d/.test(text) || OTHER.test(text) || !asks(turn, text) || isLong) return undefined;
  const asked = QUESTIONS.filter(({ words }) => words.test(text));
  for (const { output = '' } of calls) {
    const within = countWords(text) <= LONGEST_BARE_QUESTION_WORDS || asksOfUs(turn, text);
    const fields = fieldsOf(parseJson(output), within);
    const found = asked.flatMap(({ fits }) => nearest(fields.filter(fits), text) ?? []);
    // "How long is it, and what does it cost?" asks for both.
    const told = AND.test(text) ? found : found.slice(0, 1);
    if (told.length > 0) return told.map(inWords).join(' ');
  }
  return undefined;
}

/** Fields of a result; from inside of it amounts alone: whose name stands there nobody knows. */
function fieldsOf(result: unknown, within: boolean): Field[] {
  const [only, another] = Array.isArray(result) ? result : [];
  // Of several nobody can tell which one is meant.
  if (within && only !== undefined && another === undefined) return fieldsOf(only, within);
  if (typeof result !== 'object' || result === null || Array.isArray(result) || 'error' in result) return [];
  return Object.entries(result).flatMap(([name, value]) =>
    typeof value === 'string' || typeof value === 'number'
      ? [{ name, value }]
      : within
        ? fieldsOf(value, within).filter((one) => typeof one.value === 'number')
        : [],
  );
}

function inWords(field: Field): string {
  const { name, value } = field;
  if (LENGTH.test(name)) return `It takes ${durationInWords(Number(value))}.`;
  if (value === 0 && MONEY.test(name)) return 'It costs nothing.';
  if (PRICE.test(name)) return `It is ${said(field)}.`;
  if (WHO.test(name)) return `That is ${said(field)}.`;
  return `${labelOf(name)}: ${said(field)}.`;
}

function labelOf(name: string): string {
  const words = name.replaceAll('_', ' ').replace(/(?<=[a-z])(?=[A-Z])/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1).toLowerCase();
}

function said({ name, value }: Field): string {
  const text = String(value);
  const day = DAY.exec(text)?.[0];
  if (day !== undefined) {
    const time = /T(\d\d:\d\d)/.exec(text)?.[1];
    const at = time === undefined ? '' : ` at ${renderValue({ kind: 'time' }, time)}`;
    return `${renderValue({ kind: 'date' }, day)}${at}`;
  }
  return typeof value === 'number' && MONEY.test(name)
    ? (renderValue({ kind: 'money' }, value) ?? text)
    : text;
}

/** The field whose name has a word of the question, else the first. */
function nearest(fields: readonly Field[], question: string): Field | undefined {
  const isNamed = ({ name }: Field) =>
    name
      .split('_')
      .some((word) => word.length > 3 && question.toLowerCase().includes(word.replace(/e?d$/, '')));
  return fields.find(isNamed) ?? fields[0];
}
