import type { Intent } from '../../contracts/script.ts';
import { decideWish } from './decide-wish.ts';
import type { FloorReply, FloorTurn } from './floor-turn.ts';
import { phrasesOf } from './languages/phrases-of.ts';
import { blankForm, openForm } from './open-form.ts';
import { noteLanguage } from './own-language.ts';
import { fillFrom } from './understand.ts';

/**
 * The first message after the desk met a danger: what was open is closed, so that no form goes on by itself and no yes
 * counts for what was asked before. Returns what the customer says now; undefined when nothing has happened.
 */
export function afterDanger({ state, view, history }: FloorTurn): string | undefined {
  const { danger } = view;
  if (!danger || danger.seq === state.danger) return undefined;
  state.danger = danger.seq;
  state.forms = [];
  state.pending = undefined;
  state.goal = undefined;
  state.later = undefined;
  state.misses = 0;
  if (view.person) state.waitingFor = '';
  // The words about the danger were answered: they are no wish.
  return history.said[0];
}

/**
 * What is served right after a danger: a plain wish, and a duty that what is said belongs to, "NL-1042, +1 212 555 0199".
 * Everything else is for the person who was asked.
 */
export function unlessWish(turn: FloorTurn, text: string): FloorReply | undefined {
  const duty = turn.agent.script?.opensWith;
  const [, met] = turn.history.said;
  if (duty && met !== undefined && answers(turn, duty, text)) return openForm(turn, duty, `${met}. ${text}`);
  if (met !== undefined) noteLanguage(turn, met);
  noteLanguage(turn, text);
  const wish = decideWish(turn, text, 'firm');
  if (wish.kind !== 'intent' && wish.kind !== 'agent') return { say: [phrasesOf(turn).afterDanger] };
  // What has happened is a part of what is reported.
  const isReport = duty && wish.kind === 'intent' && wish.intent === duty.id && met !== undefined;
  return isReport ? openForm(turn, duty, `${met}. ${text}`) : undefined;
}

/** Whether a message holds something that a duty would ask for. */
function answers(turn: FloorTurn, duty: Intent, text: string): boolean {
  const form = blankForm(turn.agent.id, duty.id, text);
  return fillFrom({ ...turn, state: structuredClone(turn.state) }, form, text).length > 0;
}
