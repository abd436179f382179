import type { Slot } from '../../contracts/script.ts';
import { type FloorTurn, intentOf } from './floor-turn.ts';
import { halfIn } from './flow/either-half.ts';
import { newestDay } from './flow/heard.ts';
import { saidFor } from './flow/said.ts';
import { countedFrom } from './flow/week-spoken-of.ts';
import { findValues } from './slots/find-values.ts';
import type { Finding, Found } from './slots/found.ts';
import type { Form } from './state.ts';

/** Every value a text has for a slot of a form, the best first: those of a flow are read by understanding. */
export function findIn(
  turn: FloorTurn,
  form: Form,
  slot: Slot,
  text: string,
  finding: Omit<Finding, 'now'>,
): Found[] {
  const { now } = turn.view;
  if (!intentOf(turn.desk, form)?.flow) return findValues(slot.format, text, { ...finding, now });
  const said = { ...finding, now: countedFrom(form, text, now), slot, lastDate: newestDay(form) };
  const found = saidFor(turn, text, said);
  if (found.some(({ or }) => or === undefined)) return found;
  const half = finding.asked ? halfIn(form, slot, text) : [];
  return half.length > 0 ? half : found;
}
