import { type FloorTurn, intentOf } from '../floor-turn.ts';
import type { FloorState, Form } from '../state.ts';

type Unfinished = NonNullable<FloorState['unfinished']>[number];

const MOST_KEPT = 3;

/** Keeps what was said in a flow that ends before it came to anything: who asks for the same again need not say it again. */
export function keepUnfinished({ state, desk }: FloorTurn, form: Form, back = false): void {
  if (!intentOf(desk, form)?.flow) return;
  const { agent, intent, opening, heard } = form;
  const others = (state.unfinished ?? []).filter((one) => !isOf(one, form));
  state.unfinished = [...others, { agent, intent, opening, heard, back }].slice(-MOST_KEPT);
}

/** A new form starts with what was said in the one before it that came to nothing. */
export function takeUnfinished({ state }: FloorTurn, form: Form): void {
  const kept = state.unfinished?.find((one) => isOf(one, form));
  if (!kept) return;
  state.unfinished = state.unfinished?.filter((one) => one !== kept);
  const heard = (kept.heard ?? []).map((one) => ({ ...one, taken: [] }));
  form.opening ||= kept.opening;
  form.heard = [...heard, ...(form.heard ?? [])];
}

/** What is to be gone on with, of this agent or, without, of another one than the present. */
export function unfinishedOf({ state, agent }: FloorTurn, owner?: string): Unfinished | undefined {
  return state.unfinished?.findLast(
    (one) => one.back && (owner === undefined ? one.agent !== agent.id : one.agent === owner),
  );
}

function isOf(one: Pick<Form, 'agent' | 'intent'>, { agent, intent }: Form): boolean {
  return one.agent === agent && one.intent === intent;
}
