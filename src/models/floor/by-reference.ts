import type { Intent } from '../../contracts/script.ts';
import { findIn } from './find-in.ts';
import type { FloorTurn } from './floor-turn.ts';
import { blankForm } from './open-form.ts';
import { slotsOf } from './understand.ts';

/** What a reference looks like, in whatever form its slot has it. */
const REFERENCE = /\b\p{L}{2,5}[- ]?\d{3,}/u;

/** The one service that asks for a reference of the kind that a text names: "what about INC-2107?"; undefined where several do. */
export function namedByReference(turn: FloorTurn, text: string): Intent | undefined {
  if (!REFERENCE.test(text)) return undefined;
  const taking = (turn.agent.script?.intents ?? []).filter((intent) => takes(turn, intent, text));
  return taking.length === 1 ? taking[0] : undefined;
}

function takes(turn: FloorTurn, { id, flow }: Intent, text: string): boolean {
  if (!flow) return false;
  const form = blankForm(turn.agent.id, id, '');
  const [first] = slotsOf(turn, form).filter(({ format }) => format.kind === 'id');
  return first !== undefined && findIn(turn, form, first, text, { asked: false }).length > 0;
}
