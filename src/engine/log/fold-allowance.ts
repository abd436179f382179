import type { Allowance, ConversationState, Spend } from '../../contracts/conversation.ts';
import type { ConversationEvent, EventData } from '../../contracts/event.ts';
import type { HandoffActor } from '../../contracts/handoff.ts';
import { isFiller, newRequestIn, WISH_LENGTH } from '../../desk/ping-pong.ts';

const MOVES_REMEMBERED = 2;

/** What a conversation that was just opened, or given back by a person, may still do: everything. */
export function fullAllowance(since: Spend): Allowance {
  return { since, handoffs: 0, wishHandoffs: 0, moves: [], wish: '', reached: [] };
}

/** Whether limits count handoffs of this actor: what a desk's rules and people do is meant. */
export function isLimited(actor: HandoffActor): boolean {
  return actor === 'model' || actor === 'router';
}

/** The allowance after an event; pure. */
export function foldAllowance({ allowance, spend }: ConversationState, event: ConversationEvent): Allowance {
  switch (event.type) {
    case 'customer-said':
      return noteCustomerWords(allowance, event.data.text);
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

function noteCustomerWords(allowance: Allowance, text: string): Allowance {
  const isNewBeside = newRequestIn(text);
  const newBeside = allowance.moves.map(({ wish }) => isNewBeside(wish));
  const moves = allowance.moves.map((past, index) =>
    past.renewed || !newBeside[index] ? past : { ...past, renewed: true },
  );
  if (isFiller(text)) return { ...allowance, moves };
  const heard = { ...allowance, moves, wish: text.slice(0, WISH_LENGTH) };
  // Another wish is what neither the last words nor those before the last handoffs asked for.
  if (newBeside.includes(false) || !isNewBeside(allowance.wish)) return heard;
  // A limit of the wish is over with the wish.
  const reached = allowance.reached.filter((limit) => limit !== 'handoffsPerWish');
  return { ...heard, wishHandoffs: 0, reached };
}

function move(allowance: Allowance, { from, to, actor }: EventData['handoff-committed']): Allowance {
  const { handoffs, wishHandoffs, moves, wish } = allowance;
  const counted = isLimited(actor) ? 1 : 0;
  return {
    ...allowance,
    handoffs: handoffs + counted,
    wishHandoffs: wishHandoffs + counted,
    moves: [...moves, { from, to, wish, renewed: false }].slice(-MOVES_REMEMBERED),
  };
}

/** A limit of one turn is over with the turn, unless the floor took the conversation over. */
function reach(allowance: Allowance, { limit, wayOut }: EventData['limit-reached']): Allowance {
  const lasts = wayOut === 'floor' || (wayOut !== 'refused' && /Per(Conversation|Wish)$/.test(limit));
  if (!lasts || allowance.reached.includes(limit)) return allowance;
  return { ...allowance, reached: [...allowance.reached, limit] };
}
