import { own } from '../../../contracts/own.ts';
import type { Slot } from '../../../contracts/script.ts';
import { readingOf } from '../acts.ts';
import type { FloorTurn } from '../floor-turn.ts';
import { slotValue } from '../known.ts';
import { shorten } from '../phrases.ts';
import { isSameSlot, overlap, setSlot } from '../slots/set-slot.ts';
import type { Form, Heard } from '../state.ts';
import { noteEither } from './either-half.ts';
import { keepOthers } from './one-by-one.ts';
import { saidFor } from './said.ts';
import { countedFrom } from './week-spoken-of.ts';

const MOST_HEARD = 8;
/** Some tell their whole story before they say what they want, and who they are. */
const LONGEST_HEARD = 1_000;
const LOOK_BACK = 4;
/** References and addresses given before the flow began need not be given again. */
const PROOF_KINDS = new Set<string>(['id', 'email', 'phone']);
const REFERENCE = /^[A-Z]{2,4}-\d{3,}$/;
/** What is taken back, or left open, in one breath. */
const PUT_RIGHT = /\b(?:no|not|nope|sorry|oops|wait|i mean|i meant|rather|actually|instead|or|to|then)\b/i;
const CLEAR_KINDS = new Set<Slot['format']['kind']>(['id', 'email', 'phone']);

/** Keeps what the customer said in a flow: whatever it asks for later may be in it. */
export function hearInFlow({ view, state }: FloorTurn, form: Form, text: string, asked?: Slot): Heard {
  const heard = form.heard ?? [];
  const last = heard.at(-1);
  const kept = shorten(text, LONGEST_HEARD);
  const { turn } = state;
  if (last?.text === kept && last.turn === turn) return last;
  const entry: Heard = {
    text: kept,
    at: countedFrom(form, kept, view.now).getTime(),
    turn,
    lastDate: newestDay(form),
    asked: asked?.format.kind,
    taken: [],
  };
  form.heard = [...heard, entry].slice(-MOST_HEARD);
  return entry;
}

/** The slot's value where it is known, or was said already; what is found is kept. A part of a text is taken by one slot. */
export function valueSaid<Value>(turn: FloorTurn, form: Form, slot: Slot<Value>): Value | undefined {
  const known = slotValue(turn, form, slot);
  if (known !== undefined || slot.onlyWhenAsked) return known;
  for (const entry of (form.heard ?? []).toReversed()) {
    const value = findIn(turn, form, slot, entry);
    if (value !== undefined) return value;
  }
  return lookBack(turn, form, slot);
}

/** What a flow does not ask for any more, as it was edited or went another way, has taken nothing; whether there was any. */
export function freeUnasked(form: Form, asked: (name: string) => boolean): boolean {
  const before = takenOf(form).length;
  for (const entry of form.heard ?? []) entry.taken = entry.taken.filter(({ slot }) => asked(slot));
  return takenOf(form).length < before;
}

const takenOf = ({ heard = [] }: Form) => heard.flatMap(({ taken }) => taken);

function findIn<Value>(turn: FloorTurn, form: Form, slot: Slot<Value>, entry: Heard): Value | undefined {
  const { kind } = slot.format;
  const { text, lastDate } = entry;
  const asked = kind === 'name' && isNameInstead(entry);
  const all = saidFor(turn, text, { slot, asked, now: new Date(entry.at), lastDate });
  const free = all.filter((one) => !entry.taken.some((other) => overlap({ ...one, kind }, other)));
  // "Friday, there is a wedding on Saturday" wishes for one day.
  const isSecond = kind === 'date' && !PUT_RIGHT.test(text) && hasTaken(entry, slot.name);
  const found = isSecond ? undefined : free.find(({ value }) => slot.schema.safeParse(value).success);
  if (!found) return undefined;
  if (slot.format.kind === 'choice' && slot.format.oneByOne) keepOthers(turn, text, free);
  entry.taken.push({ start: found.start, end: found.end, kind, slot: slot.name });
  if (noteEither(form, slot, found)) return undefined;
  setSlot(turn, form, slot, found.value);
  return slotValue(turn, form, slot);
}

/** Whether the same question has taken another part of it, as of the day and of the day asked for anew. */
function hasTaken({ taken }: Heard, name: string): boolean {
  return taken.some((one) => one.kind === 'date' && one.slot !== name && isSameSlot(one.slot, name));
}

/** "ann lee", to the question for a telephone number: there it is a name, in any case. */
function isNameInstead({ asked, text, taken }: Heard): boolean {
  return (
    PROOF_KINDS.has(asked ?? '') &&
    taken.length === 0 &&
    /^\P{L}*\p{L}+(?: \p{L}+){1,2}[^\p{L}\d_]*$/u.test(text)
  );
}

/** "Ann Lee, 416 555 0170": a name beside a number or an address is the customer's own. */
function isSignedWith(turn: FloorTurn, text: string): boolean {
  return readingOf(turn, text).values.some(({ kind }) => PROOF_KINDS.has(kind));
}

/** Whether a reference that is known stands in a text, so that what stands beside it belongs to it: an account and its address. */
function standsBesideKnown({ state }: FloorTurn, { slots }: Form, text: string): boolean {
  return [...Object.values(slots), ...Object.values(state.shared)].some(
    (value) => typeof value === 'string' && REFERENCE.test(value) && text.includes(value),
  );
}

/** The day that was spoken of last in a flow, also that of a time which was chosen. */
export function newestDay({ slots, touched }: Form): string | undefined {
  const days = touched.map((name) => /^\d{4}-\d\d-\d\d(?=$|T)/.exec(String(own(slots, name)))?.[0]);
  return days.findLast((one) => one !== undefined);
}

/** Said a few sentences ago, to somebody else; not for a second flow of the kind, which is about something else. */
function lookBack<Value>(turn: FloorTurn, form: Form, slot: Slot<Value>): Value | undefined {
  const { kind } = slot.format;
  const isSecond = turn.state.done.includes(`${form.agent}/${form.intent}`);
  if (isSecond || (kind !== 'name' && !CLEAR_KINDS.has(kind))) return undefined;
  const at = turn.view.now.getTime();
  const said = turn.history.said.slice(0, LOOK_BACK);
  for (const [place, text] of said.entries()) {
    if (slot.lasts === 'form' && !standsBesideKnown(turn, form, text)) continue;
    if (kind === 'name' && !isSignedWith(turn, text)) continue;
    const value = findIn(turn, form, slot, { text, at, taken: [] });
    if (value === undefined) continue;
    if (!CLEAR_KINDS.has(kind)) return value;
    // What was put right since counts: the newest of it.
    for (const newer of said.slice(0, place)) {
      const right = findIn(turn, form, slot, { text: newer, at, taken: [] });
      if (right !== undefined) return right;
    }
    return value;
  }
  return undefined;
}
