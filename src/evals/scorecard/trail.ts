import type { ConversationEvent } from '../../contracts/event.ts';
import type { HandoffOutcome } from '../../contracts/handoff.ts';

/** A handoff that was made, and what came of it. Turns count what the customer said. */
export interface Move {
  readonly callId: string;
  readonly from: string;
  readonly to: string;
  readonly turn: number;
  readonly seq: number;
  /** From the commit to the target's own first words, in ms; undefined when it said none in that turn. */
  firstReplyMs: number | undefined;
  /** Whether the target had a tool do something for the customer. */
  worked: boolean;
  /** How it came to its end; undefined while the target has the conversation. */
  ended: { readonly outcome: HandoffOutcome; readonly turn: number; readonly seq: number } | undefined;
}

/** The handoffs of a conversation, in order. */
export function trailOf(events: readonly ConversationEvent[]): readonly Move[] {
  const moves: (Move & { readonly at: Date })[] = [];
  for (const { type, data, seq, turn, at } of events) {
    const last = moves.at(-1);
    if (type === 'handoff-committed') {
      const { callId, from, to } = data;
      moves.push({
        callId,
        from,
        to,
        turn,
        seq,
        at,
        firstReplyMs: undefined,
        worked: false,
        ended: undefined,
      });
    } else if (type === 'handoff-ended') {
      const ended = moves.find(({ callId }) => callId === data.callId);
      if (ended) ended.ended = { outcome: data.outcome, turn, seq };
    } else if (type === 'agent-said' && last?.to === data.agent && last.turn === turn) {
      last.firstReplyMs ??= at.getTime() - last.at.getTime();
    } else if (type === 'tool-returned' && last?.to === data.agent && data.status === 'ok') {
      last.worked = true;
    }
  }
  return moves;
}
