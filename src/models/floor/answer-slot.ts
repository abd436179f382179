import type { Slot } from '../../contracts/script.ts';
import { answerIn, asks, asksOfUs, callsOff, onlyDeclines, readingOf } from './acts.ts';
import {
  announcesOther,
  soundsLikeCorrection,
  soundsLikeSuggestion,
  soundsLikeSwitch,
  withoutMarker,
  withoutToldBefore,
} from './answers.ts';
import { decideWish, type Wish } from './decide-wish.ts';
import { findIn } from './find-in.ts';
import { type FloorReply, type FloorTurn, intentOf } from './floor-turn.ts';
import { answerWithAside } from './flow/aside.ts';
import { leafThrough } from './flow/list-slot.ts';
import { LEAD } from './follow-up.ts';
import { insisted } from './misunderstood.ts';
import { vary } from './phrases.ts';
import { giveUp, passOver, proceed } from './proceed.ts';
import { orElse } from './said-before.ts';
import { countWords, questionIn } from './sentences.ts';
import { isSaidAgain, isSameSlot, setSlot } from './slots/set-slot.ts';
import { correct } from './specialist.ts';
import type { Form } from './state.ts';
import { correctFrom, fillFrom, slotsOf } from './understand.ts';

const LONGEST_CORRECTION_WORDS = 8;
const SHORTEST_SWITCH_WORDS = 4;
/** "On " and a full stop. */
const LONGEST_BESIDE = 5;
/** What can hardly be said by chance. */
const SURE_KINDS = new Set<Slot['format']['kind']>(['id', 'email', 'phone']);
/** What is hardly ever said without being meant. */
const MEASURES = new Set<string>(['date', 'dates', 'time', 'money']);
const MEASURED = new Set<Slot['format']['kind']>(['date', 'time', 'money', 'number']);
const MAY_I = /^\W*(?:(?:ok(?:ay)?|and|so|then)\W+)*(?:can|could|may) (?:i|we)\b/i;
/** Said of what is asked before it can be told, and of what is asked beside it. */
const KEPT = 'I keep that in mind, and can tell as soon as I have this.';
const KEPT_TOO = 'That as well, as soon as I have this.';
const POLITE = /^(?:thank|got it|great|perfect|all right|ok|sure)/i;

/** Takes the answer to a question for a slot; undefined when the text does not answer it. */
export function answerSlot(turn: FloorTurn, form: Form, name: string, said: string): FloorReply | undefined {
  const text = withoutToldBefore(said);
  const slot = slotsOf(turn, form).find((one) => one.name === name);
  if (!slot) return intentOf(turn.desk, form)?.flow && takeAnyway(turn, form, text);
  if (asksAbout(slot, text)) return proceed(turn);
  if (intentOf(turn.desk, form)?.flow && leafThrough(turn, form, slot, text)) return proceed(turn);
  if (takesFirst(turn, form, slot, text)) return proceed(turn);
  // "Anything in the evening?" asks, and answers.
  const isPut = soundsLikeSuggestion(text) && intentOf(turn.desk, form)?.flow !== undefined;
  if (isPut && fillFrom(turn, form, text, slot).length > 0) return proceed(turn);
  // "What do you have?" is no value of what is asked for, and may be one of what else the flow looks for.
  const others = slotsOf(turn, form).filter((one) => one !== slot && one.format.kind === 'choice');
  const isFlow = intentOf(turn.desk, form)?.flow !== undefined;
  const isOfUs = asksOfUs(turn, text) && isFlow;
  if (isOfUs && fillFrom(turn, form, text, undefined, others).length > 0) return proceed(turn);
  const instead =
    LEAD.test(text) && countWords(text) <= LONGEST_CORRECTION_WORDS
      ? correct(turn, form, `no, ${text}`)
      : undefined;
  if (instead) return instead;
  if (addsForLater(turn, form, text))
    return proceed(turn, [asks(turn, text) ? orElse(turn, KEPT, KEPT_TOO) : 'All right.']);
  const both = answerWithAside(turn, form, slot, text);
  if (both) return both;
  if (asksOfUs(turn, text)) return undefined;
  if (callsOff(text) && fillFrom(turn, structuredClone(form), text, slot).length === 0)
    return giveUp(turn, form);
  if (onlyDeclines(text) && fillFrom(turn, structuredClone(form), text, slot).length === 0)
    return passOver(turn) ?? giveUp(turn, form);
  const elsewhere = wishElsewhere(turn, form, slot, text);
  // What the flow itself offers, such as a place on a list, is no other wish.
  const isOurs = elsewhere?.kind === 'intent' && isFlow && !asks(turn, text);
  if (isOurs && fillFrom(turn, form, text, undefined, others).length > 0) return proceed(turn);
  if (elsewhere) return undefined;
  const marked = soundsLikeCorrection(text);
  if (slot.format.kind === 'text' && marked && text.trim().split(/\s+/).length <= LONGEST_CORRECTION_WORDS) {
    const corrected = correct(turn, form, text) ?? correctLater(turn, form, text);
    if (corrected) return corrected;
  }
  // What is put right must not be taken for something else first, which may lead the flow another way.
  const isOther = marked && isFlow && findIn(turn, form, slot, text, { asked: true }).length === 0;
  const putRight = isOther ? correct(turn, form, text) : undefined;
  if (putRight) return putRight;
  const filled = fillFrom(turn, form, text, slot);
  if (filled.length === 0 && answerIn(turn, text) === 'no' && countWords(text) < SHORTEST_SWITCH_WORDS)
    return passOver(turn) ?? giveUp(turn, form);
  if (!filled.includes(slot))
    return correct(turn, form, text) ?? (filled.length > 0 ? (passOver(turn) ?? proceed(turn)) : undefined);
  correctFrom(turn, form, text, slot);
  const { pending } = turn.state;
  const tries = pending?.kind === 'slot' ? pending.tries + 1 : 1;
  const move = proceed(turn);
  return isStillAsked(turn, form, slot) ? insisted(turn, move, tries) : acknowledge(turn, move);
}

/** "Yes, that works", to several times: the first of them, which is offered once more before it is taken. */
function takesFirst(turn: FloorTurn, form: Form, slot: Slot, text: string): boolean {
  const { format } = slot;
  const [first] = format.kind === 'choice' ? (format.listed ?? []) : [];
  if (first?.at === undefined || answerIn(turn, text) !== 'yes') return false;
  if (findIn(turn, form, slot, text, { asked: true }).length > 0) return false;
  setSlot(turn, form, slot, first.value);
  return true;
}

/** "Business", to a question that says why it can't be Business: the same words would only bring the same words. */
function isStillAsked({ state: { pending } }: FloorTurn, form: Form, slot: Slot): boolean {
  return pending?.kind === 'slot' && isSameSlot(pending.slot, slot.name) && isSaidAgain(form, slot);
}

/** "And on the 20th?", before it is known whose: a flow keeps it for what it asks later. */
function addsForLater(turn: FloorTurn, form: Form, text: string): boolean {
  if (!intentOf(turn.desk, form)?.flow || !LEAD.test(text) || countWords(text) > LONGEST_CORRECTION_WORDS)
    return false;
  const isMeasured = readingOf(turn, text).values.some(({ kind }) => MEASURES.has(kind));
  if (isMeasured) fillFrom(turn, form, text);
  return isMeasured;
}

/** A deploy has edited the flow: what was asked for is not, and the answer is kept for whatever is. */
function takeAnyway(turn: FloorTurn, form: Form, text: string): FloorReply {
  fillFrom(turn, form, text);
  return proceed(turn);
}

/** "No, I meant Friday", of a day that a flow has heard and not asked for yet: the newest it has heard counts. */
function correctLater(turn: FloorTurn, form: Form, text: string): FloorReply | undefined {
  if (!intentOf(turn.desk, form)?.flow) return undefined;
  const rest = withoutMarker(text);
  const isBare = readingOf(turn, rest).values.some(
    ({ kind, start, end }) => MEASURES.has(kind) && rest.length - (end - start) <= LONGEST_BESIDE,
  );
  if (!isBare) return undefined;
  fillFrom(turn, form, text);
  return proceed(turn, ['All right.']);
}

function holdsValue(turn: FloorTurn, form: Form, slot: Slot, text: string): boolean {
  return findIn(turn, form, slot, text, { asked: slot.format.kind === 'text' }).length > 0;
}

/** "Where do I find the account ID?" */
function asksAbout(slot: Slot, text: string): boolean {
  const words = slot.name.toLowerCase().split('_');
  return (
    /\b(?:where|what|which|how)\b.*\?\s*$/is.test(text) &&
    words.every((word) => new RegExp(`\\b${word}`, 'i').test(text))
  );
}

/** "Thanks." before the next question, but not before an answer. */
function acknowledge(turn: FloorTurn, move: FloorReply): FloorReply {
  const asksOn =
    turn.state.pending?.kind === 'slot' && move.say.length === 1 && !POLITE.test(move.say[0] ?? '');
  return asksOn
    ? { ...move, say: [vary(turn.state.turn, 'Thanks.', 'Got it.', 'Thank you.'), ...move.say] }
    : move;
}

/** What clearly is of another subject must not become the value of a slot. */
function wishElsewhere(turn: FloorTurn, form: Form, slot: Slot, text: string): Wish | undefined {
  if (countWords(text) < SHORTEST_SWITCH_WORDS) return undefined;
  const announced = soundsLikeSwitch(text);
  const asking = asks(turn, text);
  // "By the way, my account is HL-1042" answers, too.
  const isSure = !announcesOther(text) || SURE_KINDS.has(slot.format.kind);
  if (isSure && !asking && holdsValue(turn, form, slot, text)) return undefined;
  // "Can I use 300 of them?" answers how many.
  const isPut = MAY_I.test(text) && MEASURED.has(slot.format.kind) && holdsValue(turn, form, slot, text);
  const care = asking && !isPut ? 'firm' : 'certain';
  const wish = decideWish(turn, questionIn(text), announced ? 'normal' : care);
  const isElsewhere = wish.kind === 'agent' || (wish.kind === 'intent' && wish.intent !== form.intent);
  return isElsewhere ? wish : undefined;
}
