import type { FloorTurn } from '../floor-turn.ts';
import { newestSlots } from '../slots/set-slot.ts';
import type { FloorState, Form } from '../state.ts';

/** What is known in a flow that hands the customer on: its values, those of the payload, and what was said. */
export function carriedBy({ slots, heard }: Form, payload: object): FloorState['carried'] {
  const given = Object.entries(payload).filter(isValue);
  return { slots: { ...newestSlots(slots), ...Object.fromEntries(given) }, heard };
}

function isValue(entry: [string, unknown]): entry is [string, string | number] {
  return ['string', 'number'].includes(typeof entry[1]);
}

/** A form that goes on after a handoff starts with what is known. */
export function takeCarried({ state }: FloorTurn, form: Form): void {
  const { carried } = state;
  state.carried = undefined;
  if (!carried) return;
  form.slots = { ...carried.slots, ...form.slots };
  form.heard = [...(carried.heard ?? []), ...(form.heard ?? [])];
}
