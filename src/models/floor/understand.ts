import { own } from '../../contracts/own.ts';
import type { Slot } from '../../contracts/script.ts';
import { soundsLikeCorrection, soundsLikeSuggestion, withoutMarker } from './answers.ts';
import { type FloorTurn, intentOf } from './floor-turn.ts';
import { slotValue } from './known.ts';
import { findValues } from './slots/find-values.ts';
import type { Found } from './slots/found.ts';
import type { Form } from './state.ts';

/** Kinds in the order in which they may claim a part of a text: the most specific first. */
const PRECEDENCE = [
  'id',
  'email',
  'phone',
  'money',
  'date',
  'time',
  'choice',
  'number',
  'name',
  'text',
] as const;
const CLEAR_KINDS = new Set<Slot['format']['kind']>(['id', 'email', 'phone']);
/** A value of these kinds is the customer's own and serves every form. */
const LASTING_KINDS = new Set<Slot['format']['kind']>(['id', 'email', 'phone', 'name']);

/** How a text is searched for values. */
interface Search {
  readonly asked?: Slot | undefined;
  /** Replace values already known, unless they are the same. */
  readonly overwrite?: boolean;
}

/** The slots of a form, in the order of its steps. */
export function slotsOf(turn: FloorTurn, form: Form): Slot[] {
  const steps = intentOf(turn.desk, form)?.steps ?? [];
  return [...new Set(steps.flatMap((step) => (step.kind === 'collect' ? step.slots : [])))];
}

/** Fills slots that are still open from a text; returns those it filled. */
export function fillFrom(
  turn: FloorTurn,
  form: Form,
  text: string,
  asked?: Slot,
  among: readonly Slot[] = slotsOf(turn, form),
): Slot[] {
  const rank = ({ format }: Slot) => PRECEDENCE.indexOf(format.kind);
  const others = among
    .filter((slot) => slot !== asked && !slot.onlyWhenAsked && own(form.slots, slot.name) === undefined)
    .sort((a, b) => rank(a) - rank(b));
  return fill(turn, form, text, asked ? [asked, ...others] : others, { asked });
}

/** Replaces values a text takes back ("no, Tuesday"); returns the slots it changed. */
export function correctFrom(turn: FloorTurn, form: Form, text: string, except?: Slot): Slot[] {
  const marked = soundsLikeCorrection(text);
  const known = byRecency(turn, form)
    .filter((slot) => marked || soundsLikeSuggestion(text) || CLEAR_KINDS.has(slot.format.kind))
    .filter(
      (slot) => slot !== except && (slot.format.kind === 'id' || slot.format.kind !== except?.format.kind),
    );
  const plain = fill(
    turn,
    form,
    text,
    known.filter((slot) => !slot.onlyWhenAsked),
    { overwrite: true },
  );
  if (plain.length > 0 || !marked) return plain;
  const rest = withoutMarker(text);
  for (const slot of known.filter(({ format }) => format.kind !== 'text' && format.kind !== 'name')) {
    const changed = fill(turn, form, rest, [slot], { asked: slot, overwrite: true });
    if (changed.length > 0) return changed;
  }
  return [];
}

/** Sets a slot's value in its form and, for what is the customer's own, for later forms. */
function setSlot(turn: FloorTurn, form: Form, slot: Slot, value: string | number): void {
  form.slots[slot.name] = value;
  form.touched = [...form.touched.filter((name) => name !== slot.name), slot.name];
  if (lasts(slot)) turn.state.shared[slot.name] = value;
}

/** Whether a value outlives its form. */
function lasts({ lasts, format }: Slot): boolean {
  return lasts === undefined ? LASTING_KINDS.has(format.kind) : lasts === 'conversation';
}

function byRecency(turn: FloorTurn, form: Form): Slot[] {
  const age = (slot: Slot) => form.touched.indexOf(slot.name);
  return slotsOf(turn, form)
    .filter((slot) => slotValue(turn, form, slot) !== undefined)
    .sort((a, b) => age(b) - age(a));
}

function fill(turn: FloorTurn, form: Form, text: string, slots: readonly Slot[], search: Search): Slot[] {
  const taken: (Found & { kind: string })[] = [];
  return slots.filter((slot) => {
    const { kind } = slot.format;
    const free = findValues(slot.format, text, { asked: slot === search.asked, now: turn.view.now }).filter(
      (one) => !taken.some((other) => overlap(one, other) && !apart(kind, other.kind)),
    );
    const found = free.find(({ value }) => slot.schema.safeParse(value).success);
    if (!found) return false;
    taken.push({ ...found, kind });
    if (search.overwrite && slotValue(turn, form, slot) === found.value) return false;
    setSlot(turn, form, slot, found.value);
    return true;
  });
}

function overlap(one: Found, other: Found): boolean {
  return one.start < other.end && other.start < one.end;
}

/** "Friday afternoon" and "Tuesday at 3" hold a day and a part of it, and a free text may hold anything. */
function apart(one: string, other: string): boolean {
  return other === 'text' || (one !== other && OF_A_DAY.has(one) && OF_A_DAY.has(other));
}

const OF_A_DAY = new Set(['date', 'time', 'choice']);
