import type { Slot } from '../../contracts/script.ts';
import type { FloorReply, FloorTurn } from './floor-turn.ts';
import { blankForm, openForm } from './open-form.ts';
import { fillFrom } from './understand.ts';
import { givesValuesOnly } from './values-only.ts';

/** What says by itself what it is. */
const CLEAR_KINDS = new Set<Slot['format']['kind']>(['id', 'email', 'phone']);

/** A number or an address alone, which answers no open question, is for the one flow of the agent that asks for such a thing. */
export function serveBareValue(turn: FloorTurn, text: string): FloorReply | undefined {
  if (!givesValuesOnly(turn, text)) return undefined;
  const { script } = turn.agent;
  const takers = (script?.intents ?? []).filter(({ id, flow }) => {
    if (!flow || id === script?.opensWith?.id) return false;
    // On a copy: this only looks.
    const looking = { ...turn, state: structuredClone(turn.state) };
    const filled = fillFrom(looking, blankForm(turn.agent.id, id, text), text);
    return filled.some(({ format }) => CLEAR_KINDS.has(format.kind));
  });
  const [only, second] = takers;
  return only && !second ? openForm(turn, only, text) : undefined;
}
