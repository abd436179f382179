import type { Ids } from '../contracts/clock.ts';
import type { ConversationState } from '../contracts/conversation.ts';
import { SwitchroomError } from '../contracts/errors.ts';
import type { ConversationEvent } from '../contracts/event.ts';
import type { ConversationView, CustomerMessage, OpenConversation, Switchboard } from '../contracts/line.ts';
import type { ConversationQuery, ConversationStore } from '../contracts/store.ts';
import type { TurnEvent, TurnResult } from '../contracts/turn.ts';
import { Conversation } from './conversation.ts';
import { Conversations } from './conversations.ts';
import { Queues } from './queues.ts';
import { Recorder } from './record.ts';
import { textTurn } from './text-turn.ts';
import { newTally, TIME_UP, type TurnServices } from './turn.ts';
import { TurnStream } from './turn-stream.ts';

const ATTEMPTS_AT_A_MOVING_LOG = 5;

const LISTENER_LEFT = new SwitchroomError('turn-aborted', 'The listener left.');
const CLIENT_LEFT = new SwitchroomError('turn-aborted', 'The client left.');

/** What a switchboard is made of. */
export interface SwitchboardParts extends TurnServices {
  readonly store: ConversationStore;
  readonly ids: Ids;
}

/** Makes the desk ready to talk: opens conversations and runs their turns, one at a time each. */
export function createSwitchboard(parts: SwitchboardParts): Switchboard {
  return new DeskSwitchboard(parts);
}

class DeskSwitchboard implements Switchboard {
  readonly #parts: SwitchboardParts;
  readonly #conversations: Conversations;
  readonly #queues = new Queues();

  constructor(parts: SwitchboardParts) {
    this.#parts = parts;
    this.#conversations = new Conversations(parts.desk, parts.store);
  }

  async open(request: OpenConversation): Promise<ConversationState> {
    const { desk, store, clock, ids } = this.#parts;
    const conversation = new Conversation(
      desk,
      newState(ids.next('cv'), desk.id, desk.entry, clock.now(), request),
    );
    const record = new Recorder(store, clock, conversation);
    const metadata = { ...request.metadata };
    record.add('conversation-opened', { desk: desk.id, line: request.line, owner: desk.entry, metadata });
    await record.commit();
    return this.#conversations.add(conversation).state;
  }

  say(id: string, message: CustomerMessage): AsyncIterable<TurnEvent> {
    const stop = new AbortController();
    const stopForwarding = forwardAbort(message.signal, stop);
    const stream = new TurnStream(() => stop.abort(LISTENER_LEFT));
    this.#turn(id, message.text, stop, (event) => stream.emit(event))
      .then(
        (result) => {
          stream.emit({ type: 'turn-finished', result });
          stream.finish();
        },
        (thrown: unknown) => stream.fail(thrown),
      )
      .finally(stopForwarding);
    return stream;
  }

  close(id: string, reason: string): Promise<ConversationState> {
    return this.#change(id, async (conversation, record) => {
      if (conversation.state.status !== 'closed') record.add('conversation-closed', { reason });
      await record.commit();
      return conversation.state;
    });
  }

  async view(id: string): Promise<ConversationView> {
    const { store } = this.#parts;
    const [state, handoffs, toolCalls] = await Promise.all([
      store.state(id),
      store.handoffs(id),
      store.toolCalls(id),
    ]);
    if (!state) throw new SwitchroomError('conversation-not-found', `Id: ${id}`);
    return { state, handoffs, toolCalls };
  }

  async events(id: string, after: number, limit: number): Promise<ConversationEvent[]> {
    const events = await this.#parts.store.events(id, after, limit);
    if (events.length === 0 && !(await this.#parts.store.state(id))) {
      throw new SwitchroomError('conversation-not-found', `Id: ${id}`);
    }
    return events;
  }

  list(query: ConversationQuery): Promise<ConversationState[]> {
    return this.#parts.store.list(query);
  }

  drain(): Promise<void> {
    return this.#queues.idle();
  }

  ping(): Promise<void> {
    return this.#parts.store.ping();
  }

  #turn(
    id: string,
    text: string,
    stop: AbortController,
    emit: (event: TurnEvent) => void,
  ): Promise<TurnResult> {
    return this.#change(id, async (conversation, record) => {
      if (conversation.state.status === 'closed')
        throw new SwitchroomError('conversation-closed', `Id: ${id}`);
      const { clock, desk } = this.#parts;
      const timer = setTimeout(() => stop.abort(TIME_UP), desk.limits.turnMs);
      const turn = { conversation, record, text, signal: stop.signal, startedAt: clock.now(), emit };
      try {
        return await textTurn({ ...this.#parts, ...turn, tally: newTally() });
      } finally {
        clearTimeout(timer);
      }
    });
  }

  /** Changes a conversation alone; when another process wrote to it first, reads it anew and tries again. */
  #change<Result>(
    id: string,
    change: (conversation: Conversation, record: Recorder) => Promise<Result>,
  ): Promise<Result> {
    return this.#queues.run(id, async () => {
      for (let attempt = 1; ; attempt++) {
        const conversation = await this.#conversations.get(id);
        const record = new Recorder(this.#parts.store, this.#parts.clock, conversation);
        const seq = conversation.state.seq;
        try {
          return await change(conversation, record);
        } catch (thrown) {
          if (conversation.state.seq !== seq) this.#conversations.drop(id);
          const overtaken = thrown instanceof SwitchroomError && thrown.code === 'conversation-moved-on';
          if (!overtaken || record.committed || attempt === ATTEMPTS_AT_A_MOVING_LOG) throw thrown;
        }
      }
    });
  }
}

/** Aborts `stop` when the client's own signal does; returns what undoes it. */
function forwardAbort(signal: AbortSignal | undefined, stop: AbortController): () => void {
  const forward = () => stop.abort(CLIENT_LEFT);
  if (signal?.aborted) forward();
  signal?.addEventListener('abort', forward, { once: true });
  return () => signal?.removeEventListener('abort', forward);
}

function newState(
  id: string,
  desk: string,
  owner: string,
  now: Date,
  { line, metadata }: OpenConversation,
): ConversationState {
  return {
    ...{ id, desk, owner, line, status: 'open', title: '', metadata: { ...metadata }, facts: {} },
    ...{ epoch: 0, turn: 0, seq: 0, handoffs: 0, openedAt: now, updatedAt: now },
  };
}
