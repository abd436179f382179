import type { Slot } from '../../contracts/script.ts';
import { afterYesNo, readYesNo, soundsLikeCorrection, soundsLikeSwitch } from './answers.ts';
import { decideWish } from './decide-wish.ts';
import { goTo } from './hand-over.ts';
import { askForPerson } from './offer-person.ts';
import { openForm } from './open-form.ts';
import { hashOf } from './outcome.ts';
import { vary } from './phrases.ts';
import { close, endForm, finish, proceed } from './proceed.ts';
import { runForm } from './run-form.ts';
import { countWords } from './sentences.ts';
import { findChoice } from './slots/choice.ts';
import { askWhich, correct, intentById, newSubject } from './specialist.ts';
import type { Form, Pending } from './state.ts';
import { answerAgents, triage } from './triage.ts';
import { activeForm, intentOf, isReception, type Move, type Turn, titleOf } from './turn.ts';
import { correctFrom, fillFrom, slotsOf } from './understand.ts';

const LONGEST_CORRECTION_WORDS = 8;
const POLITE = /^(?:thank|got it|great|perfect|all right|ok|sure)/i;
const LONGEST_PLAIN_NO = 20;
const SHORTEST_SWITCH_WORDS = 4;
const SHORTEST_WISH_WORDS = 3;

/** Whether the open question wants a yes or a no. */
export function wantsYesNo(pending: Pending | undefined): boolean {
  return pending !== undefined && !['slot', 'intents', 'agents'].includes(pending.kind);
}

/** What the text answers to the open question; undefined when it does not answer it. */
export function answerPending(turn: Turn, pending: Pending, text: string): Move | undefined {
  const form = activeForm(turn);
  switch (pending.kind) {
    case 'slot':
      return form && answerSlot(turn, form, pending.slot, text);
    case 'confirm':
      return form && answerConfirm(turn, form, pending.text, text);
    case 'intents':
      return answerIntents(turn, pending, text);
    case 'agents':
      return answerAgents(turn, text, pending.options);
    default:
      return answerOffer(turn, form, pending, text);
  }
}

function answerSlot(turn: Turn, form: Form, name: string, text: string): Move | undefined {
  const slot = slotsOf(turn, form).find((one) => one.name === name);
  if (!slot) return undefined;
  if (asksAbout(slot, text)) return proceed(turn);
  if (looksElsewhere(turn, form, text)) return undefined;
  const marked = soundsLikeCorrection(text);
  if (slot.format.kind === 'text' && marked && text.trim().split(/\s+/).length <= LONGEST_CORRECTION_WORDS) {
    const corrected = correct(turn, form, text);
    if (corrected) return corrected;
  }
  const filled = fillFrom(turn, form, text, slot);
  if (!filled.includes(slot))
    return correct(turn, form, text) ?? (filled.length > 0 ? proceed(turn) : undefined);
  correctFrom(turn, form, text, slot);
  return acknowledge(turn, proceed(turn));
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
function acknowledge(turn: Turn, move: Move): Move {
  const asksOn =
    turn.state.pending?.kind === 'slot' && move.say.length === 1 && !POLITE.test(move.say[0] ?? '');
  return asksOn
    ? { ...move, say: [vary(turn.state.turn, 'Thanks.', 'Got it.', 'Thank you.'), ...move.say] }
    : move;
}

/** What clearly is of another subject must not become the value of a slot. */
function looksElsewhere(turn: Turn, form: Form, text: string): boolean {
  if (countWords(text) < SHORTEST_SWITCH_WORDS) return false;
  const asks = /\?\s*$/.test(text);
  const wish = decideWish(turn, text, soundsLikeSwitch(text) ? 'normal' : asks ? 'firm' : 'certain');
  return wish.kind === 'agent' || (wish.kind === 'intent' && wish.intent !== form.intent);
}

function answerConfirm(turn: Turn, form: Form, asked: string, text: string): Move | undefined {
  const intent = intentOf(turn.desk, form);
  // On a copy: this only looks.
  const stop = intent && runForm(turn, structuredClone(form), intent).stop;
  // What was asked is no longer what would be done.
  if (stop?.kind !== 'confirm' || hashOf(stop.text) !== asked) return proceed(turn);
  const answer = readYesNo(text);
  const corrected = answer === 'yes' ? undefined : correct(turn, form, text);
  if (corrected) return corrected;
  if (answer === 'no')
    return declineFor(turn, form, text, stop.declined) ?? endForm(turn, form, [stop.declined]);
  if (answer !== 'yes') return undefined;
  form.confirmed.push(asked);
  return proceed(turn);
}

/** "No, show me the June one": the no is taken, and the wish is served. */
function declineFor(turn: Turn, form: Form, text: string, declined: string): Move | undefined {
  const next = wishIn(turn, afterYesNo(text));
  if (next === undefined) return undefined;
  finish(turn, form);
  turn.state.pending = undefined;
  const move = newSubject(turn, next, 'normal', false);
  return move && { ...move, say: [declined, ...move.say] };
}

/** The text when it is clearly a wish. */
function wishIn(turn: Turn, text: string): string | undefined {
  if (countWords(text) < SHORTEST_WISH_WORDS) return undefined;
  const { kind } = decideWish(turn, text, 'normal');
  return kind === 'intent' || kind === 'agent' ? text : undefined;
}

function answerIntents(
  turn: Turn,
  pending: Extract<Pending, { kind: 'intents' }>,
  text: string,
): Move | undefined {
  const options = pending.options.flatMap((id) => intentById(turn.agent, id) ?? []);
  const answer = readYesNo(text);
  const [only, second] = options;
  if (answer === 'yes') return only && !second ? openForm(turn, only, turn.state.wish) : undefined;
  if (answer === 'no' && text.trim().length < LONGEST_PLAIN_NO) return close(turn, ['All right.']);
  const wish = decideWish(turn, text, 'normal');
  const words = options.map(({ id, title }) => ({
    value: id,
    words: [title, title.replace(/^(?:your|an?|the)\s+/i, '')],
  }));
  const find = (asked: boolean) => findChoice(text, words, { asked, now: turn.view.now })[0]?.value;
  const chosen =
    find(false) ?? (wish.kind === 'intent' ? wish.intent : wish.kind === 'unclear' ? find(true) : undefined);
  const intent = chosen === undefined ? undefined : intentById(turn.agent, String(chosen));
  if (intent) return openForm(turn, intent, [turn.state.wish, text].filter(Boolean).join(' '));
  if (wish.kind === 'unclear' && pending.tries === 0) return askWhich(turn, text, wish.intents, 1);
  return undefined;
}

function answerOffer(turn: Turn, form: Form | undefined, pending: Pending, text: string): Move | undefined {
  const answer = readYesNo(text);
  const next = wishIn(turn, afterYesNo(text));
  if (answer === undefined || (next !== undefined && (answer === 'no' || pending.kind === 'more')))
    return undefined;
  turn.state.pending = undefined;
  if (pending.kind === 'person') {
    return answer === 'yes' ? askForPerson(turn, text) : proceed(turn, ['All right.']);
  }
  if (pending.kind === 'retry' && form)
    return answer === 'yes' ? retry(turn, form, pending.tool) : giveUp(turn, form);
  if (pending.kind === 'later')
    return answer === 'yes' ? newWish(turn, pending.text) : close(turn, ['All right.']);
  if (pending.kind === 'return') return answer === 'yes' ? goBack(turn, pending.to) : letGo(turn, pending.to);
  return answer === 'yes' ? { say: ['Gladly. What is it?'] } : goodbye(turn);
}

/** What was asked for together with something else, now by itself. */
function newWish(turn: Turn, text: string): Move {
  if (isReception(turn)) return triage(turn, text);
  return newSubject(turn, text, 'eager', false) ?? askWhich(turn, text, []);
}

/** A kind end. */
export function goodbye(turn: Turn): Move {
  turn.state.pending = undefined;
  return {
    say: [vary(turn.state.turn, 'All right. Have a good day!', 'Thank you for getting in touch. Goodbye!')],
  };
}

function retry(turn: Turn, form: Form, tool: string): Move {
  for (const memo of form.memo) if (memo.tool === tool && memo.status === 'failed') memo.spent = true;
  return proceed(turn);
}

function giveUp(turn: Turn, form: Form): Move {
  return endForm(turn, form, [`All right, I leave ${titleOf(turn, form)} for now.`]);
}

function goBack(turn: Turn, to: string): Move {
  return (
    goTo(turn, to, '', { resume: true }) ?? close(turn, ['I cannot get you back there just now, I am sorry.'])
  );
}

function letGo(turn: Turn, to: string): Move {
  turn.state.forms = turn.state.forms.filter((form) => form.agent !== to);
  return close(turn, ['All right, we leave that.']);
}
