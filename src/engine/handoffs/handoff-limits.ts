import type { Allowance } from '../../contracts/conversation.ts';
import type { Limits } from '../../contracts/desk.ts';
import { PERSON } from '../../contracts/edge.ts';
import type { HandoffActor } from '../../contracts/handoff.ts';
import { isPingPong } from '../../desk/ping-pong.ts';
import { isLimited } from '../log/fold-allowance.ts';
import type { Reached } from '../turn/tally.ts';
import type { RecordingTurn } from '../turn/turn.ts';

/**
 * Holds a handoff to the agent `to` against the limits: why it may not be, in words its model reads; undefined when it may.
 * Handoffs to a person, and those that rules and people want, always may. A limit that is met is noted: one for the turn goes
 * on record, one for the wish or the conversation begins the way out.
 */
export function meetHandoffLimit(
  turn: RecordingTurn,
  actor: HandoffActor,
  from: string,
  to: string,
): string | undefined {
  if (to === PERSON || !isLimited(actor)) return undefined;
  const { desk, conversation, tally, record } = turn;
  const { limits } = desk;
  const { allowance } = conversation.state;
  const inTurn = tally.handoffs.filter((past) => past.to !== PERSON).length;
  const reached = usedUp(allowance, limits);
  if (reached) {
    if (!allowance.reached.includes(reached.limit)) tally.reached = reached;
    return TOO_MANY;
  }
  if (inTurn >= limits.handoffsPerTurn) {
    const most = limits.handoffsPerTurn;
    record.add('limit-reached', { limit: 'handoffsPerTurn', value: inTurn, most, wayOut: 'refused' });
    return TOO_MANY_AT_ONCE;
  }
  return isPingPong(allowance.moves, from, to) ? BACK_AND_FORTH : undefined;
}

/** Records that the limit of handoffs comes near, once it does. */
export function warnOfHandoffs(
  { desk: { limits }, conversation, record }: RecordingTurn,
  actor: HandoffActor,
): void {
  const { wishHandoffs: value } = conversation.state.allowance;
  if (!isLimited(actor) || value !== limits.handoffsWarning) return;
  record.add('limit-warned', { limit: 'handoffsPerWish', value, most: limits.handoffsPerWish });
}

/** Which limit has no handoff left, if one has not. */
function usedUp({ handoffs, wishHandoffs }: Allowance, limits: Limits): Reached | undefined {
  const uses = { handoffsPerConversation: handoffs, handoffsPerWish: wishHandoffs } as const;
  for (const limit of ['handoffsPerConversation', 'handoffsPerWish'] as const)
    if (uses[limit] >= limits[limit]) return { limit, value: uses[limit], most: limits[limit] };
  return undefined;
}

const TOO_MANY =
  'This conversation has been handed over too often: it stays with you. Answer the customer yourself as well as you can.';
const TOO_MANY_AT_ONCE = 'Too many handoffs in this turn: answer the customer yourself.';
const BACK_AND_FORTH =
  'The customer was just handed there and back and has asked for nothing new since: answer the customer yourself.';
