import type { Agent } from '../../contracts/agent.ts';
import { PERSON } from '../../contracts/edge.ts';
import type { Danger } from '../../guard/danger/detect-danger.ts';
import { askOwner, type OwnerAnswer } from '../answer/ask-owner.ts';
import type { InputJudgement } from '../guards/judge-input.ts';
import { dangerIn } from '../guards/meet-danger.ts';
import { prepareRequest } from '../request/render-request.ts';
import type { OwnershipToken } from '../turn/ownership-token.ts';
import { ownerOf, type Turn, type TurnData } from '../turn/turn.ts';

/** Asks an owner's model, of text or of speech. */
export type AskOwner = (
  turn: Turn,
  agent: Agent,
  ownership: OwnershipToken,
  judgement: InputJudgement,
) => Promise<OwnerAnswer | 'refused' | 'again'>;

/** What a turn has to begin with: how its owners are asked, and what is known of its words. */
export interface WorkedOut {
  /** What the customer says of a danger, if anything. */
  readonly danger: Danger | undefined;
  readonly ask: AskOwner;
}

/**
 * Works out what an answer needs, for the time in which the customer's words are being written: nothing of it is said, shown or
 * done, so nothing is to be undone when they can't be.
 */
export function workAhead(turn: TurnData): WorkedOut {
  const { state } = turn.conversation;
  const prepared = state.owner === PERSON ? undefined : prepareRequest(turn, ownerOf(turn));
  // Whoever asks hears of it.
  prepared?.catch(() => undefined);
  return {
    danger: dangerIn(turn),
    ask(asking, agent, ownership, judgement) {
      const isSame = asking.conversation.state === state;
      return askOwner(asking, agent, ownership, judgement, isSame ? prepared : undefined);
    },
  };
}
