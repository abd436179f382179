import { own } from '../../contracts/own.ts';
import type { Slot } from '../../contracts/script.ts';
import { asks, asksOfUs } from './acts.ts';
import { isAskedEnough } from './consent.ts';
import { findIn } from './find-in.ts';
import { activeForm, dropForm, type FloorReply, type FloorTurn, intentOf, nameOf } from './floor-turn.ts';
import { runFlow } from './flow/run-flow.ts';
import { keepUnfinished } from './flow/unfinished.ts';
import { besidePerson, offerInstead, offerPerson } from './offer-person.ts';
import { openForm } from './open-form.ts';
import { ALREADY_ASKED, exampleFor, NOT_YET, READ_BY_WHO_COMES, renderValue, THANKS } from './phrases.ts';
import { passOver, proceed } from './proceed.ts';
import { runForm } from './run-form.ts';
import { orElse, saidBefore } from './said-before.ts';
import { countWords } from './sentences.ts';
import type { Form } from './state.ts';
import { clarifyingQuestion, offerServices } from './triage.ts';
import { pendingSlot, slotsOf } from './understand.ts';
import { givesValuesOnly } from './values-only.ts';

const SORRY = 'Sorry, I did not quite get that.';
const WAITS = 'I cannot answer that, but whoever takes over will read it. Until then I am still here.';
/** The same to what asks nothing. */
const WILL_READ = 'Whoever takes over will read that. Until then I am still here.';
/** Said of what is added to the offer of a person. */
const READ_BY_THEM = 'Whoever helps you will read that, too.';
/** The same of what is to be done. */
const NOT_HERE = "I can't do that here, I am afraid.";
const ORDERS =
  /^\W*(?:(?:ok(?:ay)?|and|then|so|please|just|no)\W+)*(?:show|send|give|tell|list|call|block|turn|switch|change|cancel|add|remove|make|put|set|check|look|let me|i want you to)\b/i;
/** What a question at a yes-or-no question is answered with that nobody here has an answer to; and other words. */
const NO_ANSWER = "I can't answer that here, I am afraid.";
/** Where the offer is of something else. */
const ASK_A_PERSON = 'If you would rather ask a person first, just say so.';
const NOT_SURE = 'Is that a yes?';
/** The same of the next question. */
const NOR_THAT = 'That, too, I can only tell then.';
/** What a question is answered with that no flow and no knowledge has an answer to. */
const NOT_KNOWN = "I don't know that, I am sorry.";
/** What is looked up. */
const FIGURES = /\bhow (?:much|many|often)\b|\bwhy\b/i;
const MOST_MISSES = 3;
/** The same where nothing was asked. */
const MOST_MISSES_UNASKED = 2;
const LONGEST_VALUE_WORDS = 4;

/** Asks again: first in other words, then with an example, then offers a person. */
export function misunderstood(turn: FloorTurn, text: string): FloorReply {
  const { state } = turn;
  const { pending } = state;
  const passed = passOver(turn) ?? leaveAside(turn, text);
  if (passed) return passed;
  if (pending?.kind === 'slot' || pending?.kind === 'confirm') {
    const tries = pending.tries + 1;
    if (pending.kind === 'confirm' && isAskedEnough(turn, pending.text)) return proceed(turn);
    if (tries >= MOST_MISSES)
      return offerInstead(turn, ['I am sorry, we do not seem to understand each other here.']);
    const move = pending.kind === 'slot' ? askAgain(turn, tries, asks(turn, text)) : confirmAgain(turn, text);
    // Asking afresh starts the count anew; this is the same question.
    if (state.pending?.kind === pending.kind) state.pending = { ...state.pending, tries };
    // Who has just turned one down is not offered it again at once.
    const isDeclined = pending.kind === 'slot' && pending.person === false && tries < MOST_MISSES;
    const offer = isDeclined ? undefined : pendingSlot(turn)?.orPerson;
    // What nobody here can answer, a person can.
    const isDue = tries > 1 || move.say.includes(NOT_KNOWN);
    return offer !== undefined || (!isDeclined && isDue) ? besidePerson(turn, move, offer) : move;
  }
  if (state.waitingFor !== undefined)
    return { say: [givesValuesOnly(turn, text) ? READ_BY_WHO_COMES : asks(turn, text) ? WAITS : WILL_READ] };
  if (asks(turn, text) && hasFlows(turn)) {
    const said = saidBefore(turn, text);
    return said === undefined ? offerPerson(turn, [NOT_KNOWN]) : { say: [said] };
  }
  state.misses += 1;
  if (state.misses >= MOST_MISSES_UNASKED) {
    state.misses = 0;
    return offerPerson(turn, ['I am sorry, I do not seem to understand you.']);
  }
  return reask(turn, [sorryOr(turn)]);
}

/** What was asked in between is not insisted on: what was gone through before it goes on, with what is said now. */
function leaveAside(turn: FloorTurn, text: string): FloorReply | undefined {
  const { state, agent } = turn;
  const form = activeForm(turn);
  const before = state.forms.filter((one) => one.agent === agent.id && one !== form).at(-1);
  const intent = before && intentOf(turn.desk, before);
  if (!form || !intent?.flow || state.pending?.kind !== 'slot') return undefined;
  keepUnfinished(turn, form);
  dropForm(turn, form);
  const move = openForm(turn, intent, text, [`Back to ${intent.title}:`]);
  return asks(turn, text) ? besidePerson(turn, { ...move, say: [NOT_KNOWN, ...move.say] }) : move;
}

/** Who gives their number or address unasked was understood. */
function sorryOr(turn: FloorTurn): string {
  return givesValuesOnly(turn, turn.history.heard ?? '') ? THANKS : SORRY;
}

/** Asks once more what was answered with what does not do, for the nth time: a person is offered beside it, and then in place of it. */
export function insisted(turn: FloorTurn, move: FloorReply, tries: number): FloorReply {
  const { pending } = turn.state;
  if (tries > 1) return offerInstead(turn, ['I am sorry, that is not possible here.']);
  if (pending?.kind === 'slot') turn.state.pending = { ...pending, tries };
  return besidePerson(turn, move);
}

/** With knowledge in flows, a question nobody has an answer to is none to be guessed at. */
export function hasFlows({ agent }: FloorTurn): boolean {
  return (agent.script?.intents ?? []).some(({ flow }) => flow !== undefined);
}

/** The open question once more after a lead; without one, `otherwise` or what the agent can do. */
export function reask(turn: FloorTurn, lead: readonly string[], otherwise?: string): FloorReply {
  const { pending } = turn.state;
  if (pending?.kind === 'agents') {
    return {
      say: [...lead, clarifyingQuestion(pending.options.flatMap((id) => turn.desk.agents.get(id) ?? []))],
    };
  }
  if (pending?.kind === 'person') return { say: [...lead, 'Would you like me to get a person?'] };
  if (pending?.kind === 'retry') return { say: [...lead, 'Shall I try once more?'] };
  if (pending?.kind === 'return')
    return { say: [...lead, `Shall we go back to ${nameOf(turn.desk, pending.to)}?`] };
  if (activeForm(turn)) return proceed(turn, lead);
  if (otherwise !== undefined) {
    turn.state.pending = { kind: 'more', agent: turn.agent.id };
    return { say: [...lead, otherwise] };
  }
  if (turn.state.waitingFor !== undefined)
    return { say: [...(lead.length > 0 ? lead : [ALREADY_ASKED]), 'What can I do for you meanwhile?'] };
  return { say: [...lead, ...offerServices(turn)] };
}

/** The question for a slot in other words, with an example of an answer. */
export function putAnotherWay(turn: FloorTurn): FloorReply {
  const { pending } = turn.state;
  const move = askAgain(turn, MOST_MISSES - 1, false, []);
  if (pending?.kind === 'slot' && turn.state.pending?.kind === 'slot') turn.state.pending = pending;
  return move;
}

function askAgain(
  turn: FloorTurn,
  tries: number,
  isQuestion: boolean,
  sorry?: readonly string[],
): FloorReply {
  const form = activeForm(turn);
  const intent = form && intentOf(turn.desk, form);
  if (!form || !intent) return reask(turn, [SORRY]);
  const { stop, said } = runForm(turn, form, intent);
  if (stop.kind !== 'ask') return proceed(turn, said);
  const lead =
    isQuestion || stop.again === stop.text || tries > 1
      ? (sorry ?? [isQuestion ? noAnswer(turn, form, stop.slot) : sorryOr(turn)])
      : [];
  return {
    say: [
      ...said,
      ...lead,
      stop.again,
      ...(tries > 1 && stop.again === stop.text ? [exampleFor(stop.slot)] : []),
    ],
  };
}

/** Who somebody is, or what it is about, is needed to look anything up. */
function noAnswer(turn: FloorTurn, { memo }: Form, { format }: Slot): string {
  const isNeeded =
    ['id', 'email', 'phone'].includes(format.kind) && memo.every(({ status }) => status !== 'ok');
  const heard = turn.history.heard ?? '';
  if (!isNeeded || (asksOfUs(turn, heard) && !FIGURES.test(heard))) return NOT_KNOWN;
  return orElse(turn, NOT_YET, NOR_THAT);
}

/** Whether the open question offers a person. */
export function isForPerson(turn: FloorTurn): boolean {
  if (turn.state.pending?.kind === 'person') return true;
  if (turn.state.pending?.kind !== 'confirm') return false;
  const form = activeForm(turn);
  const flow = form && intentOf(turn.desk, form)?.flow;
  // On a copy: this only looks.
  const stop = flow && runFlow(turn, structuredClone(form), flow).stop;
  return stop?.kind === 'confirm' && stop.forPerson === true;
}

/** "12:30", to the offer of just that: it is right, and no yes yet; undefined where it is something else. */
function saidAgain(turn: FloorTurn, text: string): string | undefined {
  const form = activeForm(turn);
  if (!form || countWords(text) > LONGEST_VALUE_WORDS) return undefined;
  const offered = turn.history.lastWords;
  for (const slot of slotsOf(turn, form)) {
    const known = own(form.slots, slot.name);
    const value = known === undefined ? undefined : renderValue(slot.format, known);
    // What was asked for may not be what is offered.
    if (value === undefined || !(offered.includes(value) || offered.includes(String(known)))) continue;
    const found = findIn(turn, form, slot, text, { asked: slot.format.kind !== 'text' });
    if (found.some((one) => one.value === known || one.or === known)) return `Yes, ${value}.`;
  }
  return undefined;
}

function confirmAgain(turn: FloorTurn, text: string): FloorReply {
  if (asks(turn, text)) {
    const said = saidBefore(turn, text);
    if (said !== undefined) return proceed(turn, [said]);
    return sayIfAsked(turn, isForPerson(turn) ? NO_ANSWER : `${NO_ANSWER} ${ASK_A_PERSON}`);
  }
  // Where nothing is done by a yes but that somebody helps, nobody needs to be sure.
  if (isForPerson(turn)) return proceed(turn, [ORDERS.test(text) ? NOT_HERE : READ_BY_THEM]);
  return sayIfAsked(turn, saidAgain(turn, text) ?? NOT_SURE);
}

/** The question once more with a lead; without it where it is left, as it was asked often enough, or is settled. */
function sayIfAsked(turn: FloorTurn, lead: string): FloorReply {
  const move = proceed(turn, [lead]);
  return turn.state.pending?.kind === 'confirm'
    ? move
    : { ...move, say: move.say.filter((one) => one !== lead) };
}
