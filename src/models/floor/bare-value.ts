import type { Intent, Slot } from '../../contracts/script.ts';
import { type FloorReply, type FloorTurn, isReception } from './floor-turn.ts';
import { firstEdgeTo, goTo } from './hand-over.ts';
import { blankForm, openForm } from './open-form.ts';
import { fillFrom } from './understand.ts';
import { givesValuesOnly } from './values-only.ts';

/** What says by itself what it is. */
const CLEAR_KINDS = new Set<Slot['format']['kind']>(['id', 'email', 'phone']);

/** A reference is of one thing alone, where a telephone number may be for anything. */
const ACCOUNT = new Set<Slot['format']['kind']>(['id']);

/** A number or an address alone, which answers no open question, is for the one flow of the agent that asks for such a thing. */
export function serveBareValue(turn: FloorTurn, text: string): FloorReply | undefined {
  if (!givesValuesOnly(turn, text)) return undefined;
  const [only, second] = takersOf(turn, text);
  if (only) return second ? undefined : openForm(turn, only, text);
  return toWhoTakesIt(turn, text);
}

/** The flows of the agent that ask for what is given. */
function takersOf(turn: FloorTurn, text: string, kinds = CLEAR_KINDS): Intent[] {
  const { script, id: agent } = turn.agent;
  return (script?.intents ?? []).filter(({ id, flow }) => {
    if (!flow || id === script?.opensWith?.id) return false;
    // On a copy: this only looks.
    const looking = { ...turn, state: structuredClone(turn.state) };
    const filled = fillFrom(looking, blankForm(agent, id, text), text);
    return filled.some(({ format }) => kinds.has(format.kind));
  });
}

/** An account, given to who has nothing to do with accounts: a colleague has, and what was said before is for them. */
function toWhoTakesIt(turn: FloorTurn, text: string): FloorReply | undefined {
  const wish = turn.history.said[1];
  if (wish === undefined || isReception(turn)) return undefined;
  const [best] = turn.classifiers
    .rankAgents(wish)
    .flatMap(({ label }) => turn.desk.agents.get(label) ?? [])
    .filter((agent) => agent.id !== turn.agent.id && takersOf({ ...turn, agent }, text, ACCOUNT).length > 0);
  return best && firstEdgeTo(turn, best.id) ? goTo(turn, best.id, wish) : undefined;
}
