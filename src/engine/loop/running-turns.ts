import type { ConversationStore } from '../../contracts/store.ts';
import type { Conversation } from '../log/conversation.ts';

interface RunningTurn {
  readonly conversation: Conversation;
  interrupt(): void;
}

/** The turns that run, for whoever wants one to end: it knows those of this process, the store tells other nodes. */
export class RunningTurns {
  readonly #store: Pick<ConversationStore, 'interrupt'>;
  readonly #turns = new Map<string, RunningTurn>();

  constructor(store: Pick<ConversationStore, 'interrupt'>) {
    this.#store = store;
  }

  /** Takes in a turn that begins; what it returns is to be called at its end. */
  begin(conversation: Conversation, interrupt: () => void): () => void {
    const { id } = conversation.state;
    this.#turns.set(id, { conversation, interrupt });
    return () => void this.#turns.delete(id);
  }

  /** Ends the turn of a conversation: here at once, on another node at its next beat; false when none runs. */
  async interrupt(id: string): Promise<boolean> {
    return this.interruptHere(id) || (await this.#store.interrupt(id));
  }

  /** Ends the turn of a conversation, or only the one of this number; false when it does not run in this process. */
  interruptHere(id: string, number?: number): boolean {
    const turn = this.#turns.get(id);
    if (!turn || (number !== undefined && turn.conversation.state.turn !== number)) return false;
    turn.interrupt();
    return true;
  }
}
