import type { Conversation } from '../log/conversation.ts';

interface RunningTurn {
  readonly conversation: Conversation;
  interrupt(): void;
}

/** The turns that run in this process, for whoever wants one to end. */
export class RunningTurns {
  readonly #turns = new Map<string, RunningTurn>();

  /** Takes in a turn that begins; what it returns is to be called at its end. */
  begin(conversation: Conversation, interrupt: () => void): () => void {
    const { id } = conversation.state;
    this.#turns.set(id, { conversation, interrupt });
    return () => void this.#turns.delete(id);
  }

  /** Ends the turn of a conversation, or only the one of this number; false when it does not run here. */
  interrupt(id: string, number?: number): boolean {
    const turn = this.#turns.get(id);
    if (!turn || (number !== undefined && turn.conversation.state.turn !== number)) return false;
    turn.interrupt();
    return true;
  }
}
