import { own } from '../../contracts/own.ts';
import type { Slot } from '../../contracts/script.ts';
import { soundsLikeCorrection, soundsLikeSuggestion, withoutMarker } from './answers.ts';
import { findIn } from './find-in.ts';
import { activeForm, type FloorTurn, intentOf } from './floor-turn.ts';
import { noteEither } from './flow/either-half.ts';
import { hearInFlow } from './flow/heard.ts';
import { keepOthers } from './flow/one-by-one.ts';
import { slotsOfFlow } from './flow/run-flow.ts';
import { slotValue } from './known.ts';
import type { Found } from './slots/found.ts';
import { overlap, setSlot, type TakenPart } from './slots/set-slot.ts';
import type { Form } from './state.ts';

/** Kinds in the order in which they may claim a part of a text: the most specific first. */
const PRECEDENCE = [
  'id',
  'email',
  'phone',
  'money',
  'date',
  'period',
  'time',
  'choice',
  'number',
  'name',
  'text',
] as const;
const CLEAR_KINDS = new Set<Slot['format']['kind']>(['id', 'email', 'phone']);

/** How a text is searched for values. */
interface Search {
  readonly asked?: Slot | undefined;
  /** Replace values already known, unless they are the same. */
  readonly overwrite?: boolean;
  /** The parts of the text that are known already; those found are added. */
  readonly taken?: TakenPart[];
}

/** The slots of a form, in the order of its steps. */
export function slotsOf(turn: FloorTurn, form: Form): Slot[] {
  const intent = intentOf(turn.desk, form);
  if (intent?.flow) return [...slotsOfFlow(turn, form, intent.flow).all];
  const steps = intent?.steps ?? [];
  return [...new Set(steps.flatMap((step) => (step.kind === 'collect' ? step.slots : [])))];
}

/** The slot that is asked for now; undefined where none is. */
export function pendingSlot(turn: FloorTurn): Slot | undefined {
  const { pending } = turn.state;
  const form = activeForm(turn);
  if (pending?.kind !== 'slot' || !form) return undefined;
  return slotsOf(turn, form).find(({ name }) => name === pending.slot);
}

/** Fills slots that are still open from a text; returns those it filled. */
export function fillFrom(
  turn: FloorTurn,
  form: Form,
  text: string,
  asked?: Slot,
  among: readonly Slot[] = slotsOf(turn, form),
): Slot[] {
  const others = bySpecificity(
    among.filter((slot) => slot !== asked && own(form.slots, slot.name) === undefined),
  );
  const taken = takenIn(turn, form, text, asked);
  return fill(turn, form, text, asked ? [asked, ...others] : others, { asked, taken });
}

/** Puts what a text names in the place of what is known, as in "and for June?"; returns the slots it changed. */
export function refillFrom(turn: FloorTurn, form: Form, text: string): Slot[] {
  const taken = takenIn(turn, form, text);
  return fill(turn, form, text, bySpecificity(slotsOf(turn, form)), { overwrite: true, taken });
}

function bySpecificity(slots: readonly Slot[]): Slot[] {
  const rank = ({ format }: Slot) => PRECEDENCE.indexOf(format.kind);
  return slots.filter((slot) => !slot.onlyWhenAsked).sort((a, b) => rank(a) - rank(b));
}

/** The parts of a text whose meaning is known; a flow keeps the text for what it asks later. */
function takenIn(turn: FloorTurn, form: Form, text: string, asked?: Slot): TakenPart[] {
  return intentOf(turn.desk, form)?.flow ? hearInFlow(turn, form, text, asked).taken : [];
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
  const isFlow = intentOf(turn.desk, form)?.flow !== undefined;
  const chosen = known.filter(({ onlyWhenAsked, format }) => onlyWhenAsked && format.kind === 'choice');
  const named = isFlow ? fill(turn, form, rest, chosen, { overwrite: true }) : [];
  if (named.length > 0) return named;
  for (const slot of known.filter((one) => mayBeBare(one, isFlow))) {
    const changed = fill(turn, form, rest, [slot], { asked: slot, overwrite: true });
    if (changed.length > 0) return changed;
  }
  return [];
}

/** "The first" is one of what was read out, and none of the options of another question. */
function mayBeBare({ format }: Slot, isFlow: boolean): boolean {
  if (format.kind === 'choice') return !isFlow || format.listed !== undefined;
  return format.kind !== 'text' && format.kind !== 'name';
}

/** What was written is settled: of a flow, only what was asked since may be put right. */
function correctable(turn: FloorTurn, form: Form): Slot[] {
  const flow = intentOf(turn.desk, form)?.flow;
  return flow ? [...slotsOfFlow(turn, form, flow).open] : slotsOf(turn, form);
}

function byRecency(turn: FloorTurn, form: Form): Slot[] {
  const age = (slot: Slot) => form.touched.indexOf(slot.name);
  return correctable(turn, form)
    .filter((slot) => slotValue(turn, form, slot) !== undefined)
    .sort((a, b) => age(b) - age(a));
}

/** "HL-1 then? Or HL-2" tries what is right: neither takes the place of what was said. */
function isGuessed(kind: string, current: unknown, found: readonly Found[]): boolean {
  const others = new Set(found.map(({ value }) => value).filter((value) => value !== current));
  return kind === 'id' && others.size > 1;
}

function fill(turn: FloorTurn, form: Form, text: string, slots: readonly Slot[], search: Search): Slot[] {
  const { taken = [] } = search;
  return slots.filter((slot) => {
    const { kind } = slot.format;
    const current = search.overwrite ? slotValue(turn, form, slot) : undefined;
    const finding = { asked: slot === search.asked, current };
    const free = findIn(turn, form, slot, text, finding).filter(
      (one) => !taken.some((other) => overlap({ ...one, kind }, other)),
    );
    const found = free.find(({ value }) => slot.schema.safeParse(value).success);
    if (!found || (current !== undefined && isGuessed(kind, current, free))) return false;
    taken.push({ start: found.start, end: found.end, kind, slot: slot.name });
    if (search.overwrite && current === found.value) return false;
    if (noteEither(form, slot, found)) return true;
    setSlot(turn, form, slot, found.value);
    if (slot.format.kind === 'choice' && slot.format.oneByOne) keepOthers(turn, text, free);
    return true;
  });
}
