import type { FloorState, Form } from '../../../src/models/floor/state.ts';
import type { Held, Turn } from '../hold.ts';
import { baseName } from '../watch-slots.ts';
import { keyOf, type World } from '../world.ts';

/** What must never be in a conversation: the promise that is broken, what broke it, and in which turn. */
export interface Fault {
  readonly promise:
    | 'no write without consent'
    | 'no loop'
    | 'no dead end'
    | 'no value lost'
    | 'nothing known is asked';
  readonly what: string;
  readonly turn: number;
}

/** Finds the faults of one kind in a conversation. */
export type Oracle = (held: Held, pack: World['pack']) => Fault[];

/** All the desk said in a turn. */
export function repliesIn({ events }: Pick<Turn, 'events'>): string {
  return events.flatMap((event) => (event.type === 'agent-said' ? [event.data.text] : [])).join('\n');
}

/** Whether a person is offered, asked for or there. */
export function isPersonOffered({ after: { state, status }, events }: Turn): boolean {
  return (
    state?.pending?.kind === 'person' ||
    (state?.pending?.kind === 'slot' && state.pending.person === true) ||
    state?.waitingFor !== undefined ||
    status !== 'open' ||
    events.some(({ type }) => type === 'person-requested' || type === 'callback-promised')
  );
}

/** The form as it is now; one of the same flow that was begun anew is another. */
export function sameForm(state: FloorState | undefined, { agent, intent, opening }: Form): Form | undefined {
  return state?.forms.find((one) => one.agent === agent && one.intent === intent && one.opening === opening);
}

/** Where a turn left the customer: the flow, its question, and what they had said. */
export function placeOf({ after: { form, owner, state }, line }: Turn): string {
  const { pending } = state ?? {};
  const question = pending?.kind === 'slot' ? baseName(pending.slot) : (pending?.kind ?? 'nothing');
  return `${form ? keyOf(form) : owner} asks ${question} after ${line.means}`;
}
