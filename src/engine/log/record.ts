import { ExponentialBackoff, handleWhen, retry } from 'cockatiel';
import type { Clock } from '../../contracts/clock.ts';
import type { ConversationEvent, EventData, NewEvent } from '../../contracts/event.ts';
import type { Append, ConversationStore } from '../../contracts/store.ts';
import { EVENTS } from '../../events/events.ts';
import type { Conversation } from './conversation.ts';
import { isAway, isOvertaken } from './store-trouble.ts';

/** How long a turn that has begun waits for a database that went away: about half a minute in all. */
const patience = retry(handleWhen(isAway), {
  maxAttempts: 12,
  backoff: new ExponentialBackoff({ initialDelay: 50, maxDelay: 4_000 }),
});

const DONE = Promise.resolve();

/** The events with which a turn is begun, or taken up by another node. */
const STAMPED: ReadonlySet<NewEvent['type']> = new Set(['customer-said', 'turn-opened', 'turn-resumed']);

/** What a recorder writes with. */
export interface RecorderParts {
  readonly store: ConversationStore;
  readonly clock: Clock;
  /** The node that writes. */
  readonly node: string;
  /** Who holds the conversation before the first commit: the dead node of a turn that is taken over, else nobody. */
  readonly heldBy: string | null;
  /** One id for all that this recorder writes. */
  readonly writer: string;
  /** Whether nobody else is likely to have written since: then what is thought before the first commit is hardly ever in vain. */
  readonly mayThinkAhead: boolean;
  /** Hears of every commit. */
  onCommit(id: string): void;
  /** Throws `conversation-moved-on` when another node has gone on from event `seq`. */
  checkHeld(id: string, seq: number): Promise<void>;
}

/** Writes the events of one conversation: at once in memory, and to the store at each `commit`. */
export class Recorder {
  readonly #parts: RecorderParts;
  readonly #conversation: Conversation;
  #pending: ConversationEvent[] = [];
  /** Sequence number of the last event that is durable. */
  committedSeq: number;
  /** Whether anything was made durable by this recorder. */
  committed = false;
  /** Resolves when what was committed is durable: what can't be undone waits for it. */
  written = DONE;

  constructor(parts: RecorderParts, conversation: Conversation) {
    this.#parts = parts;
    this.#conversation = conversation;
    this.committedSeq = conversation.state.seq;
  }

  /**
   * Adds an event to the conversation, and before it the end of the handoff it ends; durable after the next `commit`.
   * Throws `internal`, adding nothing, when the ledger does not allow it.
   */
  add<Type extends NewEvent['type']>(type: Type, data: EventData[Type]): void {
    const ended = this.#conversation.ledger.endedBy(type, data);
    if (ended) this.#add('handoff-ended', ended);
    this.#add(type, data);
  }

  #add<Type extends NewEvent['type']>(type: Type, data: EventData[Type]): void {
    const { state, version: deskVersion } = this.#conversation;
    const place = EVENTS.placeOf(type, state);
    const now = this.#parts.clock.now();
    // Nodes know the time to some ms: a log never runs backwards because another one writes.
    const at = now < state.updatedAt ? state.updatedAt : now;
    const isStamped = deskVersion !== undefined && STAMPED.has(type);
    const event = {
      ...({ type, data: isStamped ? { ...data, deskVersion } : data } as NewEvent),
      seq: state.seq + 1,
      turn: place.turn,
      epoch: place.epoch,
      at,
    };
    this.#conversation.apply(event);
    this.#pending.push(event);
  }

  /**
   * Makes everything added so far durable, in one commit after those before it; the turn goes on. Throws what `append` throws.
   */
  commit(): Promise<void> {
    return this.#pending.length === 0 ? this.written : this.#write(true);
  }

  /**
   * To be asked before something is done that no store can refuse. Throws `conversation-moved-on` when this node was taken for
   * dead and the turn goes on elsewhere.
   */
  checkHeld(): Promise<void> {
    return this.#parts.checkHeld(this.#conversation.state.id, this.committedSeq);
  }

  /** Whether models may be asked while the first commit is on its way. */
  get mayThinkAhead(): boolean {
    return this.#parts.mayThinkAhead;
  }

  /** Makes everything added durable and gives the conversation up. Throws what `append` throws. */
  release(): Promise<void> {
    return this.#pending.length === 0 ? this.written : this.#write(false);
  }

  #write(holds: boolean): Promise<void> {
    const events = this.#pending;
    this.#pending = [];
    const { state, ledger } = this.#conversation;
    const { node, heldBy, writer } = this.#parts;
    const isFirst = this.written === DONE;
    const append: Append = {
      state,
      events,
      expectedSeq: state.seq - events.length,
      node,
      holds,
      // Who begins over a turn that is not ended is refused, also when it was this node that left it so.
      heldBy: isFirst ? heldBy : node,
      writer,
      goesOn: !isFirst,
      handoffs: ledger.takeChanged(),
    };
    this.written = isFirst ? this.#begin(append) : this.#goOn(append, this.written);
    return this.written;
  }

  /** What begins a turn fails at once, for the client to know. */
  async #begin(append: Append): Promise<void> {
    await this.#parts.store.append(append);
    this.#hasWritten(append);
  }

  /**
   * What belongs to a turn that has begun is tried for a while. It leaves at once: the store takes it only behind the one
   * `before` it. Should it come too early, or that one fail, it waits.
   */
  async #goOn(append: Append, before: Promise<void>): Promise<void> {
    const { store } = this.#parts;
    try {
      await store.append(append);
      await before;
    } catch (thrown) {
      await before;
      if (!isAway(thrown) && !isOvertaken(thrown)) throw thrown;
      await patience.execute(() => store.append(append, true));
    }
    this.#hasWritten(append);
  }

  #hasWritten({ state, holds }: Append): void {
    this.#conversation.writtenHere = !holds;
    this.committedSeq = state.seq;
    this.committed = true;
    this.#parts.onCommit(state.id);
  }
}
