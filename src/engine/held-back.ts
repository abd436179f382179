import type { Agent } from '../contracts/agent.ts';
import { judgeInTurn } from './guard-turn.ts';
import { say } from './say.ts';
import type { Turn } from './turn.ts';

const CANNOT_TAKE = 'I am sorry, I can not take that message right now. Could you put it differently?';

/** Runs the input guards of desk and agent; when one says no (or breaks) the customer is told and the model is not asked. */
export async function heldBack(turn: Turn, agent: Agent): Promise<boolean> {
  if (turn.text === '') return false;
  const judged = await judgeInTurn(turn, agent, 'input', turn.text);
  if (judged?.verdict !== 'refuse') return false;
  say(turn, agent, judged.say ?? CANNOT_TAKE);
  return true;
}
