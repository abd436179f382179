import type { Agent } from '../../contracts/agent.ts';
import type { HeldPart } from '../../guard/transfer-claims.ts';
import { judgeInTurn } from '../guards/guard-turn.ts';
import { somebodyAsked } from '../people/somebody-asked.ts';
import { giveUp } from '../people/way-out.ts';
import type { GuardedTurn, SpeakingTurn, Surroundings, TurnAudience, TurnData } from '../turn/turn.ts';
import { HeldWords, withhold, wordsOf } from './held-words.ts';

/** A complete answer whose words were not all shown. */
export interface HeldAnswer {
  /** What the customer has read of it. */
  readonly shown: string;
  /** What not, in order. */
  readonly held: readonly HeldPart[];
  /** Names of the functions called with it. */
  readonly called: readonly string[];
  /** Whether one of them is a handoff. */
  readonly handsOver: boolean;
}

/** What becomes of an answer's words. */
export interface SettledWords {
  /** What is shown now, after what was shown. */
  readonly now: string;
  /** What is shown when the handoff is taken. */
  readonly later?: HeldWords;
}

/** Said in place of an answer that was stopped twice. */
export const CANNOT_SAY = 'I am sorry, I can not help you with that here.';

/**
 * Decides what of an answer the customer reads: nothing that claims a transfer which was not asked for, and nothing an
 * output guard stops. Resolves to `again`, once a turn and agent, when the whole answer was stopped.
 */
export async function settleWords(
  turn: GuardedTurn & TurnAudience,
  agent: Agent,
  answer: HeldAnswer,
): Promise<SettledWords | 'again'> {
  const honest = truthful(turn, agent, answer);
  if (honest === undefined) return 'again';
  const { now, later } = honest;
  const whole = now + wordsOf(later);
  const judging = whole.trim() === '' ? undefined : judgeInTurn(turn, agent, 'output', whole, answer);
  const judged = await judging;
  if (judged === undefined || (judged.verdict === 'allow' && judged.text === undefined))
    return { now, later: new HeldWords(turn, agent, later) };
  if (judged.verdict === 'allow') return replaced(turn, agent, judged.text ?? '', later);
  if (answer.called.length > 0) return { now: '' };
  if (judged.say !== undefined) return { now: judged.say };
  return takeSecondTry(turn, agent) ? 'again' : { now: CANNOT_SAY };
}

/** Words in place of others: where they may still claim a transfer, they wait for it. */
function replaced(turn: SpeakingTurn, agent: Agent, text: string, later: readonly HeldPart[]): SettledWords {
  if (later.length === 0) return { now: text };
  return { now: '', later: new HeldWords(turn, agent, [{ text, claim: true }]) };
}

/** The answer without what is not true; undefined when nothing is left and the model may try again. */
function truthful(
  turn: SpeakingTurn & Surroundings,
  agent: Agent,
  { shown, held, called, handsOver }: HeldAnswer,
): { now: string; later: readonly HeldPart[] } | undefined {
  const firstClaim = held.findIndex(({ claim }) => claim);
  if (firstClaim < 0 || somebodyAsked(turn.conversation.state)) return { now: wordsOf(held), later: [] };
  if (handsOver) return { now: wordsOf(held.slice(0, firstClaim)), later: held.slice(firstClaim) };
  if (called.length === 0 && takeSecondTry(turn, agent)) {
    withhold(turn, agent, held);
    return undefined;
  }
  withhold(
    turn,
    agent,
    held.filter(({ claim }) => claim),
  );
  const rest = wordsOf(held.filter(({ claim }) => !claim));
  // It wants to transfer and does not manage to: somebody must see to the customer.
  if (called.length === 0 && (shown + rest).trim() === '')
    giveUp(turn, 'the agent spoke of a transfer and made none');
  return { now: rest, later: [] };
}

/** Takes the one more try that an agent has in a turn when its answer was stopped; false when it had it. */
export function takeSecondTry({ tally }: TurnData, agent: Agent): boolean {
  if (tally.mended.has(agent.id)) return false;
  tally.mended.add(agent.id);
  return true;
}
