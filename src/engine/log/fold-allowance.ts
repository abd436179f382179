import type { Allowance, ConversationState, Spend } from '../../contracts/conversation.ts';
import type { ConversationEvent, EventData } from '../../contracts/event.ts';
import type { HandoffActor } from '../../contracts/handoff.ts';
import { isFiller, isNewRequest, WISH_LENGTH } from '../../desk/ping-pong.ts';

const MOVES_REMEMBERED = 2;

/** What a conversation that was just opened, or given back by a person, may still do: everything. */
export function fullAllowance(since: Spend): Allowance {
  return { since, handoffs: 0, moves: [], wish: '', reached: [] };
}

/** Whether limits count handoffs of this actor: what a desk's rules and people do is meant. */
export function isLimited(actor: HandoffActor): boolean {
  return actor === 'model' || actor === 'router';
}

/** The allowance after an event; pure. */
export function foldAllowance({ allowance, spend }: ConversationState, event: ConversationEvent): Allowance {
  switch (event.type) {
    case 'customer-said':
      return hear(allowance, event.data.text);
    case 'handoff-committed':
      return move(allowance, event.data);
    case 'limit-reached':
      return reach(allowance, event.data);
    case 'person-returned':
      return fullAllowance(spend);
    default:
      return allowance;
  }
}

function hear(allowance: Allowance, text: string): Allowance {
  const moves = allowance.moves.map((past) =>
    past.renewed || !isNewRequest(text, past.wish) ? past : { ...past, renewed: true },
  );
  return isFiller(text) ? { ...allowance, moves } : { ...allowance, moves, wish: text.slice(0, WISH_LENGTH) };
}

function move(allowance: Allowance, { from, to, actor }: EventData['handoff-committed']): Allowance {
  const { handoffs, moves, wish } = allowance;
  return {
    ...allowance,
    handoffs: isLimited(actor) ? handoffs + 1 : handoffs,
    moves: [...moves, { from, to, wish, renewed: false }].slice(-MOVES_REMEMBERED),
  };
}

/** A limit of one turn is over with the turn, unless the floor took the conversation over. */
function reach(allowance: Allowance, { limit, wayOut }: EventData['limit-reached']): Allowance {
  const lasts = wayOut === 'floor' || (wayOut !== 'refused' && limit.endsWith('PerConversation'));
  if (!lasts || allowance.reached.includes(limit)) return allowance;
  return { ...allowance, reached: [...allowance.reached, limit] };
}
