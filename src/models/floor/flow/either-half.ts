import type { Slot } from '../../../contracts/script.ts';
import { orList, renderValue } from '../phrases.ts';
import type { Found } from '../slots/found.ts';
import type { Form } from '../state.ts';

const MORNING = /\b(?:a\.? ?m\b|mornings?|early|earlier|first|former)/i;
const EVENING = /\b(?:p\.? ?m\b|afternoons?|evenings?|nights?|tonight|late|later|second|latter)/i;

/** Notes that it must be asked which half of the day is meant, and forgets a time known before; whether that is so. */
export function noteEither(form: Form, slot: Slot, { value, or }: Found): boolean {
  if (or === undefined) return false;
  delete form.slots[slot.name];
  form.either = { slot: slot.name, times: [String(value), or] };
  return true;
}

/** "Do you mean 7:00 AM or 7:00 PM?", where the slot was answered with "at 7"; undefined for any other. */
export function askWhichHalf({ either }: Form, { name, format }: Slot): string | undefined {
  if (either?.slot !== name) return undefined;
  return `Do you mean ${orList(either.times.map((time) => renderValue(format, time) ?? time))}?`;
}

/** The half of the day that a text names, for the time that was said without. */
export function halfIn({ either }: Form, { name }: Slot, text: string): Found[] {
  if (either?.slot !== name) return [];
  const [morning, evening] = either.times;
  const [early, late] = [MORNING.exec(text), EVENING.exec(text)];
  const said = early ?? late;
  if (!said || (early && late)) return [];
  return [{ value: early ? morning : evening, start: said.index, end: said.index + said[0].length }];
}
