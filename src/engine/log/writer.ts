import type { Clock, Ids } from '../../contracts/clock.ts';
import { SwitchroomError } from '../../contracts/errors.ts';
import type { Serving } from '../../contracts/serving.ts';
import type { ConversationStore, Head } from '../../contracts/store.ts';
import type { Conversation } from './conversation.ts';
import { Conversations } from './conversations.ts';
import { LogTail } from './log-tail.ts';
import { Queues } from './queues.ts';
import { Recorder } from './record.ts';
import { isOvertaken } from './store-trouble.ts';

const ATTEMPTS_AT_A_MOVING_LOG = 5;

/** What a writer works with. */
export interface WriterParts {
  readonly serving: Serving;
  readonly store: ConversationStore;
  readonly clock: Clock;
  readonly ids: Ids;
  /** A node that has not shown itself for so long is dead: others go on with its turns. */
  readonly leaseMs: number;
  /** Called after each commit of this node. */
  readonly onCommit?: (() => void) | undefined;
}

/** Ends the turn of this number where it runs in this process. */
export interface Interrupter {
  interruptHere(id: string, turn: number): void;
}

/** Goes on with a turn that was cut off; `from` is the node that had it. */
export type Resume = (conversation: Conversation, record: Recorder, from: string) => Promise<void>;

/** Does something to a conversation, alone. */
export type Change<Result> = (conversation: Conversation, record: Recorder) => Promise<Result>;

/**
 * The one writer of a conversation. In this process changes wait for each other in the order they came; among
 * processes the store refuses whoever does not hold the conversation, and this waits until it is given up, or goes on
 * with the turn of a node that died.
 */
export class Writer {
  readonly node: string;
  readonly tail: LogTail;
  readonly #parts: WriterParts;
  readonly #conversations: Conversations;
  readonly #queues = new Queues();
  readonly #running: Interrupter;
  #written = 0;
  readonly #resume: Resume;
  #shown: Promise<void> | undefined;
  /** When this node last set out to show itself and did. */
  #shownAt = new Date(0);

  constructor(parts: WriterParts, running: Interrupter, resume: Resume) {
    this.#parts = parts;
    this.#running = running;
    this.#resume = resume;
    this.node = parts.ids.next('node');
    this.tail = new LogTail(parts.store, parts.leaseMs);
    this.#conversations = new Conversations(parts.serving, parts.store);
  }

  /** Shows the other nodes that this one lives, and ends the turns of its own that they want to end. */
  async show(): Promise<void> {
    const now = this.#parts.clock.now();
    const interruptions = await this.#parts.store.beat(this.node);
    this.#shownAt = now;
    for (const { id, turn } of interruptions) this.#running.interruptHere(id, turn);
  }

  /** Puts a new conversation on record. */
  async open(conversation: Conversation, add: (record: Recorder) => void): Promise<void> {
    await this.#seen();
    const record = this.#recorder(conversation, null);
    add(record);
    await record.release();
    this.#conversations.add(conversation);
  }

  /**
   * Throws what the change throws, and `conversation-not-found`. `fresh`: the change may be refused by how things
   * stand, and must not be by a copy that another node has overtaken.
   */
  change<Result>(id: string, change: Change<Result>, { fresh = false } = {}): Promise<Result> {
    return this.#queues.run(id, async () => {
      const seen = this.#seen();
      for (let attempt = 1; ; attempt++) {
        if (fresh) this.#conversations.drop(id);
        const conversation = await this.#conversations.get(id);
        await seen;
        const record = this.#recorder(conversation, null);
        const { seq } = conversation.state;
        try {
          const result = await change(conversation, record);
          if (attempt === 1) this.#conversations.kept(id);
          return result;
        } catch (thrown) {
          if (isOvertaken(thrown)) this.#conversations.overtaken(id);
          else if (conversation.state.seq !== seq) this.#conversations.drop(id);
          if (!isOvertaken(thrown) || record.committed || attempt === ATTEMPTS_AT_A_MOVING_LOG) throw thrown;
          await this.#untilFree(id);
        }
      }
    });
  }

  /** Resolves when no turn of the conversation is unfinished, finishing it if its node died. */
  settled(id: string): Promise<void> {
    return this.#queues.run(id, async () => {
      await this.#seen();
      await this.#untilFree(id);
    });
  }

  /** Whether something is being done to the conversation in this process. */
  busy(id: string): boolean {
    return this.#queues.busy(id);
  }

  /** The conversations to which something is being done in this process. */
  get busyWith(): readonly string[] {
    return this.#queues.keys;
  }

  /** Goes on with the turns that were cut off, of this node and of dead ones. */
  async takeOver(limit: number): Promise<void> {
    // The turns that run here are held as well: they must not fill the limit.
    const held = await this.#parts.store.held(this.node, this.#parts.leaseMs, limit, this.busyWith);
    await Promise.all(held.map(({ id }) => (this.busy(id) ? undefined : this.settled(id))));
  }

  /** Resolves when nothing runs that runs now; then gives up what this node holds. */
  async retire(): Promise<void> {
    await this.#queues.idle();
    await this.#parts.store.retire(this.node);
    this.#shown = undefined;
  }

  #recorder(conversation: Conversation, heldBy: string | null): Recorder {
    const { store, clock } = this.#parts;
    return new Recorder(
      {
        store,
        clock,
        node: this.node,
        writer: `${this.node}:${++this.#written}`,
        heldBy,
        mayThinkAhead: this.#conversations.isLikelyCurrent(conversation),
        onCommit: (id) => {
          this.tail.wake(id);
          this.#parts.onCommit?.();
        },
        checkHeld: (id, seq) => this.#checkHeld(id, seq),
      },
      conversation,
    );
  }

  /** Others may have taken the conversation over while this node could not show itself. */
  async #checkHeld(id: string, seq: number): Promise<void> {
    const { clock, leaseMs, store } = this.#parts;
    if (clock.now().getTime() - this.#shownAt.getTime() < leaseMs / 2) return;
    await this.show();
    const [head] = await store.heads([id], leaseMs);
    if (head?.node === this.node && head.seq === seq) return;
    throw new SwitchroomError('conversation-moved-on', `The turn of ${id} was taken over.`);
  }

  /** A node shows itself before it holds anything, or others would take it for dead. */
  #seen(): Promise<void> {
    if (this.#shown) return this.#shown;
    this.#shown = this.show().catch((thrown) => {
      this.#shown = undefined;
      throw thrown;
    });
    // Whoever waits for it hears of it.
    this.#shown.catch(() => undefined);
    return this.#shown;
  }

  async #untilFree(id: string): Promise<void> {
    for (;;) {
      const [head] = await this.#parts.store.heads([id], this.#parts.leaseMs);
      // Nothing of it runs here, as this is its queue: what this node holds was cut off.
      if (!head || head.node === null) return;
      if (head.node === this.node || !head.alive) await this.#goOn(head, head.node);
      else await this.tail.free(id, head.node);
    }
  }

  /** Goes on with a turn as it was when its node was found dead; should that one have written since, it is not. */
  async #goOn({ id, seq }: Head, from: string): Promise<void> {
    this.#conversations.drop(id);
    const conversation = await this.#conversations.get(id);
    if (conversation.state.seq !== seq) return;
    try {
      await this.#resume(conversation, this.#recorder(conversation, from), from);
    } catch (thrown) {
      this.#conversations.drop(id);
      if (!isOvertaken(thrown)) throw thrown;
    }
  }
}
