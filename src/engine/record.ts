import type { Clock } from '../contracts/clock.ts';
import type { ConversationEvent, EventData, EventType, NewEvent } from '../contracts/event.ts';
import type { ConversationStore } from '../contracts/store.ts';
import type { Conversation } from './conversation.ts';

/** Writes the events of one conversation: at once in memory, and to the store at each `commit`. */
export class Recorder {
  readonly #store: ConversationStore;
  readonly #clock: Clock;
  readonly #conversation: Conversation;
  #pending: ConversationEvent[] = [];
  #committedSeq: number;
  /** Whether anything was made durable by this recorder. */
  committed = false;

  constructor(store: ConversationStore, clock: Clock, conversation: Conversation) {
    this.#store = store;
    this.#clock = clock;
    this.#conversation = conversation;
    this.#committedSeq = conversation.state.seq;
  }

  /** Adds an event to the conversation; durable after the next `commit`. */
  add<Type extends EventType>(type: Type, data: EventData[Type]): void {
    const { seq, turn, epoch } = this.#conversation.state;
    const event = {
      ...({ type, data } as NewEvent),
      seq: seq + 1,
      turn: type === 'customer-said' ? turn + 1 : turn,
      epoch: type === 'handoff-committed' ? epoch + 1 : epoch,
      at: this.#clock.now(),
    };
    this.#conversation.apply(event);
    this.#pending.push(event);
  }

  /** Makes everything added so far durable, in one commit. Throws what `ConversationStore.append` throws. */
  async commit(): Promise<void> {
    if (this.#pending.length === 0) return;
    const events = this.#pending;
    this.#pending = [];
    await this.#store.append({ state: this.#conversation.state, events, expectedSeq: this.#committedSeq });
    this.#committedSeq = this.#conversation.state.seq;
    this.committed = true;
  }
}
