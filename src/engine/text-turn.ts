import type { Agent } from '../contracts/agent.ts';
import { type ErrorCode, SwitchroomError } from '../contracts/errors.ts';
import type { TurnOutcome } from '../contracts/event.ts';
import type { TurnResult } from '../contracts/turn.ts';
import { askOwner } from './ask-owner.ts';
import { requestPerson } from './call-person.ts';
import { limitReached } from './limits.ts';
import { resolveCalls } from './resolve-calls.ts';
import { say } from './say.ts';
import { nextCallId, ownerOf, TIME_UP, type Turn } from './turn.ts';
import { untilAborted } from './until-aborted.ts';

const GAVE_UP = 'I am sorry, I could not finish this. I have asked a colleague to look at our conversation.';
const CANNOT_JUDGE = 'I am sorry, I can not take that message right now. Could you put it differently?';
/** Nothing can be said without the store: the client is told instead. */
const STORE_ERRORS: ReadonlySet<ErrorCode> = new Set(['store-unavailable', 'conversation-moved-on']);

/**
 * One turn of text: records what the customer said, asks the owner's model, resolves every call, and repeats until
 * the customer is answered. Never ends in silence unless the client left. Throws only what the store throws.
 */
export async function textTurn(turn: Turn): Promise<TurnResult> {
  turn.record.add('customer-said', { text: turn.text });
  await turn.record.commit();
  const outcome = await untilAnswered(turn);
  return finish(turn, outcome);
}

async function untilAnswered(turn: Turn): Promise<TurnOutcome> {
  try {
    return await converse(turn);
  } catch (thrown) {
    if (turn.signal.reason === TIME_UP)
      return giveUp(turn, 'limit', `the turn took over ${turn.desk.limits.turnMs} ms`);
    if (turn.signal.aborted) return 'aborted';
    if (thrown instanceof SwitchroomError && STORE_ERRORS.has(thrown.code)) throw thrown;
    turn.onDefect(thrown, 'turn');
    return giveUp(
      turn,
      'failed',
      thrown instanceof SwitchroomError ? thrown.row.message : 'something broke on our side',
    );
  }
}

async function converse(turn: Turn): Promise<TurnOutcome> {
  const judgedFor = new Set<string>();
  for (;;) {
    turn.signal.throwIfAborted();
    const limit = limitReached(turn);
    if (limit) return giveUp(turn, 'limit', limit);
    const agent = ownerOf(turn);
    if (!judgedFor.has(agent.id) && (await heldBack(turn, agent))) return 'replied';
    judgedFor.add(agent.id);
    const answer = await askOwner(turn, agent);
    if (answer.calls.length === 0) return 'replied';
    await resolveCalls(turn, agent, answer);
  }
}

/** Runs the agent's input guards; when one says no (or breaks) the customer is told and the model is not asked. */
async function heldBack(turn: Turn, agent: Agent): Promise<boolean> {
  const { id: conversationId, facts } = turn.conversation.state;
  for (const guard of agent.guards) {
    try {
      const judging = Promise.resolve(guard(turn.text, { conversationId, facts, signal: turn.signal }));
      const answer = await untilAborted(judging, turn.signal);
      if (answer.verdict === 'allow') continue;
      say(turn, agent, answer.say);
    } catch (thrown) {
      turn.signal.throwIfAborted();
      turn.onDefect(thrown, `input guard of ${agent.id}`);
      say(turn, agent, CANNOT_JUDGE);
    }
    return true;
  }
  return false;
}

/** The declared way out of a turn that can't be finished: honest words and a person. */
function giveUp(turn: Turn, outcome: TurnOutcome, why: string): TurnOutcome {
  const agent = ownerOf(turn);
  say(turn, agent, GAVE_UP);
  const summary = `The turn could not be finished: ${why}.`;
  requestPerson(turn, agent, { callId: nextCallId(turn), reason: why, summary });
  return outcome;
}

async function finish(turn: Turn, outcome: TurnOutcome): Promise<TurnResult> {
  const { tally, record, conversation, clock } = turn;
  const { modelCalls, inputTokens, outputTokens } = tally;
  const usage = { modelCalls, inputTokens, outputTokens };
  const models = [...tally.models];
  const ms = clock.now().getTime() - turn.startedAt.getTime();
  record.add('turn-finished', { outcome, usage, ms, models });
  await record.commit();
  const { id: conversationId, owner, status, seq } = conversation.state;
  const { said, handoffs, toolCalls } = tally;
  const reply = said.join('\n\n');
  return { conversationId, reply, owner, status, outcome, handoffs, toolCalls, models, usage, seq };
}
