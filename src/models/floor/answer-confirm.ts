import { answerIn, asks, onlyDeclines, REQUEST, readingOf, wantsOne } from './acts.ts';
import { afterYesNo, soundsLikeSuggestion } from './answers.ts';
import { LEFT } from './consent.ts';
import { decideWish, saysWhenOnly } from './decide-wish.ts';
import { type FloorReply, type FloorTurn, intentOf } from './floor-turn.ts';
import { LEAD } from './follow-up.ts';
import { hashOf } from './outcome.ts';
import { DONE, endForm, finish, proceed } from './proceed.ts';
import { runForm } from './run-form.ts';
import { countWords, withoutSpans } from './sentences.ts';
import { correct, newSubject } from './specialist.ts';
import type { Form } from './state.ts';
import type { Stop } from './stop.ts';
import { fillFrom, slotsOf } from './understand.ts';
import { givesValuesOnly } from './values-only.ts';

type Asked = Extract<Stop, { kind: 'confirm' }>;

const LONGEST_BARE_VALUE_WORDS = 3;
const LONGEST_FOLLOW_UP_WORDS = 6;
const LONGEST_WISH_WORDS = 10;
const SHORTEST_WISH_WORDS = 3;
/** What is hardly ever said without being meant. */
const MEASURES = new Set(['date', 'time', 'number', 'money', 'choice']);
const MAY_I = /^\W*(?:can|could|may|would) (?:you|we|i)\b/i;
/** Who they are, or where they are reached; a bare number may be anything. */
const CONTACT = /@|\d(?:[ ().-]*\d){5}|\b[a-z]{2,4}-?\d{3,}/i;
/** Whoever has tried what was told in vain wants somebody who helps. */
const DID_NOT_HELP =
  /^(?!.*\?).*(?:\b(?:tried|did|done) (?:that|this|it|all (?:of )?(?:that|this))\b|\b(?:did|does)(?:n['’]?t| not) (?:help|work|do anything|change anything)|\bstill (?:not|no|the same|says|does|won|broken|nothing)|\b(?:isn['’]?t|is not) (?:there|working)\b)/is;
/** "Fine, when can I come?" */
const WHEN = /^\W*(?:(?:ok(?:ay)?|fine|sure|great|yes|good|alright)\W+)+when (?:can|could|may) (?:i|we)\b/i;
/** What agrees to go on, beside who they are. */
const LETS_DO =
  /^\W*(?:(?:ok(?:ay)?|yes|sure|great|fine|alright)\W+)*(?:let['’]?s|we can|i['’]?d like to|please) (?:do|try|book|go for|take) (?:that|it|this)\W*$/i;
/** "Could you do that, please?" */
const DO_IT =
  /\byou (?:please )?(?:do (?:it|that|this|so)|please)\b(?:\W+(?:for me|please|now|then|thanks?))*\W*$/i;

/** Takes the answer to "shall I ...?", asked in the text with this hash; undefined when it is neither yes nor no. */
export function answerConfirm(
  turn: FloorTurn,
  form: Form,
  asked: string,
  text: string,
): FloorReply | undefined {
  const intent = intentOf(turn.desk, form);
  // On a copy: this only looks.
  const stop = intent && runForm(turn, structuredClone(form), intent).stop;
  // What was asked is no longer what would be done.
  if (stop?.kind !== 'confirm' || hashOf(stop.text) !== asked) return proceed(turn);
  const answer = verdictOn(turn, stop.text, text);
  const corrected = answer === 'yes' ? undefined : correct(turn, form, text);
  if (corrected) return corrected;
  const put = answer === undefined ? putRight(turn, form, text) : undefined;
  if (put) return put;
  if (answer === 'no') {
    const next = declineFor(turn, form, text, stop.declined || LEFT);
    if (next || !intent?.flow) return next ?? endForm(turn, form, [stop.declined]);
    form.declined = [...(form.declined ?? []), asked];
    const move = proceed(turn);
    return { ...move, say: move.say.map((one) => (one === DONE ? 'All right.' : one)) };
  }
  if (answer !== 'yes') {
    if (!goesAlong(turn, form, stop, text)) return undefined;
    fillFrom(turn, form, text);
  }
  form.confirmed.push(asked);
  return proceed(turn);
}

/** What the desk has judged the answer to its offer to be; of any other question, what it sounds like. */
function verdictOn(turn: FloorTurn, asked: string, text: string): 'yes' | 'no' | undefined {
  const { consent } = turn.view;
  const heard = answerIn(turn, text, asked);
  if (!consent || consent.offer !== asked || consent.verdict === null) return heard;
  if (consent.verdict === 'yes' || consent.verdict === 'no') return consent.verdict;
  // Only a yes needs to be a plain one.
  return heard === 'no' ? 'no' : undefined;
}

/**
 * Who gives their number to the offer of a person, or asks for just that, wants it; no yes to what costs or commits: the desk
 * judges the answer to its offer by itself.
 */
function goesAlong(turn: FloorTurn, form: Form, asked: Asked, text: string): boolean {
  if (turn.view.consent?.offer === asked.text) return false;
  if (asked.forPerson && (DID_NOT_HELP.test(text) || wantsOne(text))) return true;
  if ((asked.forPerson || asked.goesOn) && CONTACT.test(text) && givesValuesOnly(turn, text)) return true;
  if (asked.goesOn && agreesAndMore(turn, text)) return true;
  if (!REQUEST.test(text)) return false;
  const wish = decideWish(turn, text, 'question');
  return DO_IT.test(text) || (wish.kind === 'intent' && wish.intent === form.intent);
}

/** "Ok, let's do that. Ann Lee, 416 555 0170" and "Thursday", to "shall we look for a time?". */
function agreesAndMore(turn: FloorTurn, text: string): boolean {
  if (WHEN.test(text)) return true;
  if (asks(turn, text)) return false;
  if (saysWhenOnly(turn, text)) return true;
  const { values } = readingOf(turn, text);
  const rest = withoutSpans(text, values);
  return values.length > 0 && (LETS_DO.test(rest) || answerIn(turn, rest) === 'yes');
}

/** "Monday", "what about Monday?" or "use a hundred of them", to "shall I book Tuesday?" and "shall I use five hundred?". */
function putRight(turn: FloorTurn, form: Form, text: string): FloorReply | undefined {
  const words = countWords(text);
  const short = words <= LONGEST_BARE_VALUE_WORDS || (words <= LONGEST_FOLLOW_UP_WORDS && LEAD.test(text));
  const corrected = short ? correct(turn, form, `no, ${text}`) : undefined;
  if (corrected) return corrected;
  const isPut = short || soundsLikeSuggestion(text);
  const isWished = words <= LONGEST_WISH_WORDS && (!asks(turn, text) || MAY_I.test(text));
  if (!isPut && !(isWished && intentOf(turn.desk, form)?.flow)) return undefined;
  const among = slotsOf(turn, form).filter(({ format }) => isPut || MEASURES.has(format.kind));
  return fillFrom(turn, form, text, undefined, among).length > 0 ? proceed(turn) : undefined;
}

/** "No, show me the June one": the no is taken, and the wish is served. */
function declineFor(turn: FloorTurn, form: Form, text: string, declined: string): FloorReply | undefined {
  const next = onlyDeclines(text) ? undefined : wishIn(turn, afterYesNo(text));
  if (next === undefined) return undefined;
  finish(turn, form);
  turn.state.pending = undefined;
  const move = newSubject(turn, next, 'normal', false);
  return move && { ...move, say: [declined, ...move.say] };
}

/** The text when it is clearly a wish. */
export function wishIn(turn: FloorTurn, text: string): string | undefined {
  if (countWords(text) < SHORTEST_WISH_WORDS) return undefined;
  const wish = decideWish(turn, text, 'normal');
  const clear = wish.kind === 'intent' || (wish.kind === 'agent' && wish.agent !== turn.desk.entry);
  return clear ? text : undefined;
}
