import { own } from '../../contracts/own.ts';
import type { Intent, Slot } from '../../contracts/script.ts';
import { dropForm, type FloorReply, type FloorTurn } from './floor-turn.ts';
import { takeCarried } from './flow/carry.ts';
import { takeUnfinished } from './flow/unfinished.ts';
import { slotValue } from './known.ts';
import { offerPerson } from './offer-person.ts';
import { shorten } from './phrases.ts';
import { proceed } from './proceed.ts';
import { countWords } from './sentences.ts';
import type { Form } from './state.ts';
import { isUndecided, UNDECIDED } from './undecided.ts';
import { correctFrom, fillFrom, slotsOf } from './understand.ts';

const SETTLED = 'A colleague has just seen to that, and what they told you holds.';
const SOMETHING_ELSE = /\b(?:another|other|else|different|second|new|too|as well|also)\b/i;
const OPENING_LENGTH = 500;
const LOOK_BACK = 4;
const LONGEST_POINTING_WORDS = 4;
/** What is spoken of, and how many of it, is not said again with each question. */
const SAID_ONCE = new Set<Slot['format']['kind']>(['choice', 'number']);
const POINTS = /\b(?:it|that|this|again)\b/i;
/** Paused forms beyond this are given up, oldest first. */
const MOST_FORMS = 5;
const CLEAR_KINDS = new Set<Slot['format']['kind']>(['id', 'email', 'phone']);

/** Opens a form for an intent, or takes up the open one, with what the customer has said so far. */
export function openForm(
  turn: FloorTurn,
  intent: Intent,
  opening: string,
  lead: readonly string[] = [],
): FloorReply {
  const { state, agent } = turn;
  const open = state.forms.find((form) => form.agent === agent.id && form.intent === intent.id);
  const form = open ?? blankForm(agent.id, intent.id, opening);
  state.forms = [...state.forms.filter((one) => one !== form), form].slice(-MOST_FORMS);
  state.pending = undefined;
  if (open) correctFrom(turn, form, opening);
  else {
    takeUnfinished(turn, form);
    takeCarried(turn, form);
  }
  const again = state.done.includes(`${agent.id}/${intent.id}`);
  if (again && !open) forgetOwn(turn, form);
  fillFrom(turn, form, opening);
  if (!open && isSettled(turn, form)) {
    dropForm(turn, form);
    // Once: who insists means something that was not settled.
    state.settled = undefined;
    return offerPerson(turn, [...lead, SETTLED]);
  }
  if (!open && isUndecided(turn, form)) {
    dropForm(turn, form);
    return { say: [...lead, UNDECIDED] };
  }
  // A flow looks back by itself, at the slot it asks for.
  if (!again && !intent.flow) lookBack(turn, form);
  if (!open) carryOver(turn, form, opening);
  return proceed(turn, lead);
}

/** What a person has seen to is not begun anew, against what they did: only something else of the kind is. */
function isSettled({ state }: FloorTurn, { agent, intent, opening }: Form): boolean {
  return state.settled === `${agent}/${intent}` && !SOMETHING_ELSE.test(opening);
}

/** A form nothing is known in yet. */
export function blankForm(agent: string, intent: string, opening: string): Form {
  return {
    agent,
    intent,
    opening: shorten(opening, OPENING_LENGTH),
    slots: {},
    touched: [],
    memo: [],
    said: [],
    confirmed: [],
    forgot: {},
  };
}

/** A second refund is of another invoice: only what other agents ask for too is still taken as known. */
function forgetOwn(turn: FloorTurn, form: Form): void {
  for (const slot of slotsOf(turn, form)) {
    if (slot.lasts !== 'conversation' && !asksElsewhere(turn, slot)) delete turn.state.shared[slot.name];
  }
}

function asksElsewhere({ desk, agent }: FloorTurn, { name }: Slot): boolean {
  const others = [...desk.agents.values()].filter((one) => one.id !== agent.id);
  const steps = others.flatMap((one) => one.script?.intents ?? []).flatMap((intent) => intent.steps);
  return steps.some((step) => step.kind === 'collect' && step.slots.some((slot) => slot.name === name));
}

/** "Refund it", right after an invoice was shown, means that invoice; "can I come on Saturday?", after a price, that service. */
function carryOver({ state, ...turn }: FloorTurn, form: Form, opening: string): void {
  const { last, spokenOf } = state;
  const isOther = last?.intent !== form.intent;
  const points =
    last?.agent === form.agent &&
    countWords(opening) <= LONGEST_POINTING_WORDS &&
    (isOther || POINTS.test(opening));
  const isOfThat = spokenOf?.agent === form.agent && spokenOf.intent !== form.intent && !spokenOf.wrote;
  for (const { name, format, onlyWhenAsked } of slotsOf({ state, ...turn }, form)) {
    const isChosen = SAID_ONCE.has(format.kind) && isOfThat && !onlyWhenAsked;
    const known = isChosen ? spokenOf?.slots : format.kind === 'id' && points ? last?.slots : undefined;
    const value = known && own(known, name);
    if (value !== undefined) form.slots[name] = own(form.slots, name) ?? value;
  }
}

/** References and addresses given a few sentences ago need not be given again. */
function lookBack(turn: FloorTurn, form: Form): void {
  const open = () =>
    slotsOf(turn, form).filter(
      (slot) =>
        CLEAR_KINDS.has(slot.format.kind) &&
        slot.lasts !== 'form' &&
        slotValue(turn, form, slot) === undefined,
    );
  for (const text of turn.history.said.slice(0, LOOK_BACK)) {
    const slots = open();
    if (slots.length === 0) return;
    fillFrom(turn, form, text, undefined, slots);
  }
}
