import type { FloorState } from '../../../src/models/floor/state.ts';
import type { Held, Turn } from '../hold.ts';
import { isOf, type Line } from '../lines.ts';
import { keyOf } from '../world.ts';
import { type Fault, isPersonOffered, type Oracle, placeOf, repliesIn } from './fault.ts';

const PATIENCE = 3;
/** Who says these does not wait to get on. */
const PAUSES = new Set<Line['means']>(['thanks', 'hedge', 'why', 'what']);

/** Every message is answered, what is open has a question, who does not get on is offered a person, and nothing is forgotten. */
export const deadEnds: Oracle = (held) => {
  let stuck = 0;
  const faults = held.turns.flatMap((one, turn): Fault[] => {
    const { before, after, line } = one;
    if (!PAUSES.has(line.means)) stuck = isSame(before, after) ? stuck + 1 : 0;
    const found = [
      ...silence(one),
      ...(stuck >= PATIENCE && !isPersonOffered(one) ? ['three turns and no person'] : []),
    ];
    return found.map((why) => ({ promise: 'no dead end', what: `${why}: ${placeOf(one)}`, turn }));
  });
  return [...faults, ...forgotten(held)];
};

function silence(one: Turn): string[] {
  const { after, events } = one;
  const failed = events.some(({ type, data }) => type === 'turn-finished' && data.outcome === 'failed');
  const left = after.form && !after.state?.pending && after.state?.waitingFor === undefined;
  return [
    ...(failed ? ['the turn failed'] : []),
    ...(repliesIn(one) === '' && after.status === 'open' ? ['no answer'] : []),
    ...(left && after.status === 'open' ? ['no question'] : []),
  ];
}

/** What the customer came for is done, left by them, or a person's. */
function forgotten({ turns, isOver }: Held): Fault[] {
  const last = turns.at(-1);
  const isLeft = turns.some(({ line }) => ['refuse', 'no'].includes(line.means));
  if (!last || !isOver || isLeft || turns.some(isPersonOffered)) return [];
  return turns.flatMap(({ line: { wish, means } }): Fault[] => {
    const was = wish && turns.some(({ after }) => after.state?.forms.some((form) => isOf(form, wish)));
    if (means !== 'opening' || !was || last.after.state?.done.includes(`${wish.agent}/${wish.flow}`))
      return [];
    const open = last.after.state?.forms.map(keyOf).join(', ') ?? '';
    return [
      {
        promise: 'no dead end',
        what: `never done: ${wish.agent}/${wish.flow} (open: ${open})`,
        turn: turns.length - 1,
      },
    ];
  });
}

function isSame(before: Turn['before'], after: Turn['after']): boolean {
  return before.owner === after.owner && progress(before.state) === progress(after.state);
}

/** All that changes when a conversation gets on. */
function progress(state: FloorState | undefined): string {
  const { forms = [], done = [], waitingFor, pending, later } = state ?? {};
  const heard = forms.map((form) => ({ ...form, heard: [] }));
  return JSON.stringify([heard, done, waitingFor, pending && { ...pending, tries: 0 }, later]);
}
