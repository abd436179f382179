import { PERSON } from '../../contracts/edge.ts';
import { type ErrorCode, SwitchroomError } from '../../contracts/errors.ts';
import type { TurnCause, TurnOutcome } from '../../contracts/event.ts';
import type { CustomerMessage } from '../../contracts/line.ts';
import { callerSpan } from '../../contracts/trace-ids.ts';
import type { TurnEvent, TurnResult } from '../../contracts/turn.ts';
import { type AskOwner, askOwner } from '../answer/ask-owner.ts';
import { resolveCalls } from '../answer/resolve-calls.ts';
import { judgeAnswer, sayOffer } from '../consent/open-offer.ts';
import { judgeForLater, judgeInput, withholdUnjudged } from '../guards/judge-input.ts';
import { meetDanger } from '../guards/meet-danger.ts';
import { keepTimedEdges } from '../handoffs/timed-edges.ts';
import { noteContact } from '../people/note-contact.ts';
import { noteLanguage } from '../people/note-language.ts';
import { personWords } from '../people/person-words.ts';
import { giveUp, takeWayOut } from '../people/way-out.ts';
import { withdrawSettled } from '../people/withdraw-request.ts';
import { limitReached } from '../turn/limits.ts';
import { timesOf } from '../turn/model-times.ts';
import { OwnershipToken } from '../turn/ownership-token.ts';
import { say } from '../turn/say.ts';
import {
  type GuardedTurn,
  ownerOf,
  type SpeakingTurn,
  type Surroundings,
  TIME_UP,
  type Turn,
  type TurnAudience,
  type TurnData,
} from '../turn/turn.ts';
import { tellHooks } from './agent-hooks.ts';
import { turnResult } from './turn-result.ts';

/** Nothing can be said without the store: the client is told instead. */
const STORE_ERRORS: ReadonlySet<ErrorCode> = new Set([
  'store-unavailable',
  'conversation-moved-on',
  'message-repeated',
]);

/**
 * One turn of text: records what the customer said, asks the owner's model, resolves every call, and repeats until
 * the customer is answered. Never ends in silence unless it was interrupted. Throws only what the store throws.
 * While the customer's words are being written, models, guards and edges already think; nothing is told or done before.
 */
export async function textTurn(
  turn: Turn,
  { messageId, traceparent }: Pick<CustomerMessage, 'messageId' | 'traceparent'>,
): Promise<TurnResult> {
  turn.record.add('customer-said', {
    text: turn.text,
    ...(messageId !== undefined && { messageId }),
    ...callerSpan(traceparent),
  });
  judgeAnswer(turn);
  const { turn: number, seq } = turn.conversation.state;
  const written = turn.record.commit();
  // Models cost money: they are not asked for a turn that others are likely to have begun.
  if (!turn.record.mayThinkAhead) await written;
  const ahead = heldBack(turn);
  ahead.turn.emit({ type: 'message-accepted', turn: number, seq });
  const finished = finishTurn(ahead.turn, () => converse(ahead.turn));
  // Words that could not be written are the news: what was thought of them ends with the turn.
  finished.catch(() => undefined);
  await written;
  ahead.tell();
  return finished;
}

/** The turn with nobody who reads along, until `tell` tells them all that has happened. */
function heldBack(turn: Turn): { readonly turn: Turn; tell(): void } {
  const held: TurnEvent[] = [];
  let tell = (event: TurnEvent): void => void held.push(event);
  return {
    turn: { ...turn, emit: (event) => tell(event) },
    tell() {
      tell = turn.emit;
      held.forEach(turn.emit);
    },
  };
}

/** A turn no customer began: `work` records what happened and says whether the owner now speaks. */
export async function unaskedTurn(
  turn: Turn,
  cause: TurnCause,
  work: () => Promise<'speak' | 'quiet'>,
  talk: (turn: Turn) => Promise<TurnOutcome> = converse,
): Promise<TurnResult> {
  turn.record.add('turn-opened', { cause });
  return finishTurn(turn, async () => {
    if ((await work()) === 'quiet') return 'replied';
    // What happened is on record before a model is asked about it.
    await turn.record.commit();
    return talk(turn);
  });
}

/** Does the work of a turn, gives up in words when it can't be done, and records the end. */
export async function finishTurn(turn: Turn, work: () => Promise<TurnOutcome>): Promise<TurnResult> {
  const outcome = await orGiveUp(turn, work);
  if (outcome === 'replied') sayOffer(turn);
  await turn.aloud?.settle(turn);
  const { record, conversation, tally } = turn;
  withdrawSettled(turn);
  const result = turnResult(conversation.state, outcome, tally);
  withholdUnjudged(turn);
  keepTimedEdges(turn);
  const models = [...result.models];
  record.add('turn-finished', { outcome, usage: result.usage, ms: msOf(turn), models, ...timesOf(turn) });
  await record.release();
  return { ...result, seq: conversation.state.seq };
}

function msOf({ clock, startedAt }: TurnData & Surroundings): number {
  return Math.max(0, clock.now().getTime() - startedAt.getTime());
}

async function orGiveUp(
  turn: SpeakingTurn & Surroundings,
  work: () => Promise<TurnOutcome>,
): Promise<TurnOutcome> {
  try {
    return await work();
  } catch (thrown) {
    if (isOfStore(thrown)) throw thrown;
    if (isOfStore(turn.signal.reason)) throw turn.signal.reason;
    if (turn.signal.reason === TIME_UP) {
      const most = turn.desk.limits.turnMs;
      takeWayOut(turn, { limit: 'turnMs', value: Math.max(most, msOf(turn)), most });
      return 'limit';
    }
    if (turn.signal.aborted) return 'aborted';
    turn.onDefect(thrown, 'turn');
    giveUp(turn, thrown instanceof SwitchroomError ? thrown.row.message : 'something broke on our side');
    return 'failed';
  }
}

function isOfStore(thrown: unknown): boolean {
  return thrown instanceof SwitchroomError && STORE_ERRORS.has(thrown.code);
}

/** Asks the owner until it answers without a call. */
export async function converse(turn: Turn, ask: AskOwner = askOwner): Promise<TurnOutcome> {
  const met = await meetDanger(turn);
  noteLanguage(turn);
  if (!met) noteContact(turn);
  const judgedFor = new Set<string>();
  for (;;) {
    turn.signal.throwIfAborted();
    if (turn.conversation.state.owner === PERSON) return withPerson(turn);
    if (met) return 'replied';
    const reached = limitReached(turn);
    if (reached && takeWayOut(turn, reached) === 'ended') return 'limit';
    const agent = ownerOf(turn);
    const ownership = new OwnershipToken(turn, agent.id);
    const judgement = judgedFor.has(agent.id) ? 'passed' : await judgeInput(turn, agent);
    if (judgement === 'refused') return 'replied';
    if (!judgedFor.has(agent.id)) await tellHooks(turn, agent, 'started', turn.text);
    judgedFor.add(agent.id);
    const answer = await ask(turn, agent, ownership, judgement);
    if (answer === 'refused') return 'replied';
    if (answer === 'again') continue;
    if (answer.calls.length === 0 && ownership.claim('text')) {
      await tellHooks(turn, agent, 'ended', turn.tally.said.at(-1) ?? '');
      return 'replied';
    }
    await resolveCalls(turn, agent, answer);
  }
}

/** A person has the conversation and reads what was said: no agent answers it. */
async function withPerson(turn: GuardedTurn & TurnAudience): Promise<TurnOutcome> {
  const { desk, conversation } = turn;
  await judgeForLater(turn, desk.agents.get(conversation.state.person?.from ?? '') ?? ownerOf(turn));
  const words = turn.text === '' ? '' : personWords(turn, (chosen) => chosen.withPerson);
  if (words !== '') say(turn, ownerOf(turn), words);
  return 'with-person';
}
