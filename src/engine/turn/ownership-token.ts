import type { EventData } from '../../contracts/event.ts';
import type { RecordingTurn } from './turn.ts';

/** An agent that was asked while it owned the conversation: it may speak and act only as long as it does. */
export class OwnershipToken {
  readonly #turn: RecordingTurn;
  readonly #agent: string;
  readonly #epoch: number;
  #fenced = false;

  constructor(turn: RecordingTurn, agent: string) {
    this.#turn = turn;
    this.#agent = agent;
    this.#epoch = turn.conversation.state.epoch;
  }

  /** Whether the agent still owns the conversation. */
  get isOwner(): boolean {
    return this.#turn.conversation.state.epoch === this.#epoch;
  }

  /** Claims the right to do something: false when the agent owns the conversation no more. That is recorded, once. */
  claim(what: EventData['speaker-fenced']['what']): boolean {
    if (this.isOwner) return true;
    if (!this.#fenced)
      this.#turn.record.add('speaker-fenced', { agent: this.#agent, epoch: this.#epoch, what });
    this.#fenced = true;
    return false;
  }
}
