import { own } from '../../../contracts/own.ts';
import type { Slot } from '../../../contracts/script.ts';
import type { FloorTurn } from '../floor-turn.ts';
import type { Form } from '../state.ts';
import type { Found } from './found.ts';

/** A value of these kinds is the customer's own and serves every form. */
const LASTING_KINDS = new Set<Slot['format']['kind']>(['id', 'email', 'phone', 'name']);
const OF_A_DAY = new Set(['date', 'time', 'choice']);
/** A slot that is asked anew is called `name#1`: to other forms it is the same thing. */
const ANEW = /#\d+$/;

/** A part of a text that a slot of a kind has taken its value from. */
export interface TakenPart extends Pick<Found, 'start' | 'end'> {
  readonly kind: string;
  readonly slot: string;
}

/** Sets a slot's value in its form and, for what is the customer's own, for later forms. */
export function setSlot(turn: FloorTurn, form: Form, slot: Slot, value: string | number): void {
  form.slots[slot.name] = value;
  form.stuck = undefined;
  if (form.either?.slot === slot.name) form.either = undefined;
  form.touched = [...form.touched.filter((name) => name !== slot.name), slot.name];
  if (lasts(slot)) turn.state.shared[slot.name.replace(ANEW, '')] = value;
}

/** Values by the names their slots were given: what was asked anew in place of what did not do. */
export function newestSlots(slots: Form['slots']): Form['slots'] {
  const times = (name: string) => Number(ANEW.exec(name)?.[0].slice(1) ?? 0);
  const oldestFirst = Object.entries(slots).sort(([one], [other]) => times(one) - times(other));
  return Object.fromEntries(oldestFirst.map(([name, value]) => [name.replace(ANEW, ''), value]));
}

/** Whether a slot was asked anew and has the answer again that did not do. */
export function isSaidAgain({ slots }: Form, { name }: Slot): boolean {
  const times = Number(ANEW.exec(name)?.[0].slice(1) ?? 0);
  const before = times > 1 ? name.replace(ANEW, `#${times - 1}`) : name.replace(ANEW, '');
  const value = own(slots, name);
  return times > 0 && value !== undefined && value === own(slots, before);
}

/** Whether two names are of one slot, asked for the first time or anew. */
export function isSameSlot(one: string, other: string): boolean {
  return one.replace(ANEW, '') === other.replace(ANEW, '');
}

/** Whether two parts of a text can't both be values: they overlap, and are not a day and a part of it. */
export function overlap(one: Omit<TakenPart, 'slot'>, other: Omit<TakenPart, 'slot'>): boolean {
  return one.start < other.end && other.start < one.end && !apart(one.kind, other.kind);
}

/** "Friday afternoon" and "Tuesday at 3" hold a day and a part of it, and a free text may hold anything. */
function apart(one: string, other: string): boolean {
  return other === 'text' || (one !== other && OF_A_DAY.has(one) && OF_A_DAY.has(other));
}

/** Whether a value outlives its form. */
function lasts({ lasts, format }: Slot): boolean {
  return lasts === undefined ? LASTING_KINDS.has(format.kind) : lasts === 'conversation';
}
