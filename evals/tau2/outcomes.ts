import { isOffer } from '../../src/contracts/call-answer.ts';
import type { ConversationEvent } from '../../src/contracts/event.ts';
import { placeOf } from './replay-model.ts';

/** How one of the recorded calls ended. */
export interface Outcome {
  /** Its place among the recorded calls, from 0. */
  readonly at: number;
  /** True, or the words it was refused with. */
  readonly ok: true | string;
  /** Whether a yes to its offer was spent on it. */
  readonly consented: boolean;
}

/** How the calls that were made ended, in order; those that only made an offer are left out. */
export function outcomesIn(log: readonly ConversationEvent[]): Outcome[] {
  const places = new Map<string, number>();
  const spent = new Set<string>();
  return log.flatMap((event) => {
    const { type, data } = event;
    if (type === 'tool-called' || type === 'handoff-proposed')
      places.set(data.callId, placeOf(data.mark?.id));
    if (type === 'consent-spent') spent.add(data.callId);
    if (type !== 'tool-returned' && type !== 'handoff-escalated') return [];
    const ok = type === 'handoff-escalated' || endOf(data.status, data.output);
    const at = places.get(data.callId) ?? Number.NaN;
    return ok === undefined ? [] : [{ at, ok, consented: spent.has(data.callId) }];
  });
}

/** Undefined for an offer, which is no end. */
function endOf(status: string, output: string): Outcome['ok'] | undefined {
  if (isOffer(output)) return undefined;
  if (status === 'ok') return true;
  const { error } = JSON.parse(output) as { error?: { message?: string } };
  return error?.message ?? output;
}
