import type { ConversationState } from '../../contracts/conversation.ts';
import { SwitchroomError } from '../../contracts/errors.ts';
import type { ConversationEvent } from '../../contracts/event.ts';
import type { HandoffRecord } from '../../contracts/handoff.ts';
import { foldState } from './fold-state.ts';
import { Ledger } from './ledger.ts';
import { newState } from './new-state.ts';

/** A conversation as it was after some event of its log. */
export interface FoldedLog {
  readonly state: ConversationState;
  /** The latest of them, oldest first. */
  readonly handoffs: readonly HandoffRecord[];
}

/** What a conversation was after these events, which begin with its first; throws `data-invalid` where they do not. */
export function foldLog(id: string, events: readonly ConversationEvent[]): FoldedLog {
  const ledger = new Ledger();
  let state = stateBefore(id, events);
  for (const event of events) {
    ledger.add(event);
    state = foldState(state, event);
  }
  return { state, handoffs: ledger.records };
}

/** What a conversation was before these events, which begin with its first; throws `data-invalid` where they do not. */
export function stateBefore(id: string, [opened]: readonly ConversationEvent[]): ConversationState {
  if (opened?.type !== 'conversation-opened')
    throw new SwitchroomError('data-invalid', `The log of ${id} does not begin with its opening.`);
  const { desk, owner, line, metadata } = opened.data;
  return newState(id, desk, owner, opened.at, { line, metadata });
}
