import { ExponentialBackoff, handleWhen, retry } from 'cockatiel';
import type { Timers } from '../contracts/clock.ts';
import type { ConversationState } from '../contracts/conversation.ts';
import { codeOf, SwitchroomError } from '../contracts/errors.ts';
import type { ConversationEvent } from '../contracts/event.ts';
import type {
  ConversationView,
  CustomerMessage,
  Exchange,
  OpenConversation,
  Switchboard,
} from '../contracts/line.ts';
import type { Inbox } from '../contracts/person.ts';
import type { Principal } from '../contracts/principal.ts';
import type { QuotaOwner } from '../contracts/quota.ts';
import type { SpeechModel } from '../contracts/speech-model.ts';
import type { ConversationQuery, ConversationStore } from '../contracts/store.ts';
import type { TurnEvent, TurnResult } from '../contracts/turn.ts';
import type { VoiceCall, VoiceLine } from '../contracts/voice.ts';
import { type Operations, switchboardFor } from './access/principal-switchboard.ts';
import { keepTimedEdges } from './handoffs/timed-edges.ts';
import { Conversation } from './log/conversation.ts';
import { fullAllowance } from './log/fold-allowance.ts';
import { NOTHING_SPENT } from './log/fold-state.ts';
import { followLog } from './log/follow-log.ts';
import type { Recorder } from './log/record.ts';
import { isAway, isOvertaken } from './log/store-trouble.ts';
import { Writer, type WriterParts } from './log/writer.ts';
import { passDeadlines } from './people/deadlines.ts';
import { createInbox } from './people/inbox.ts';
import { SpeechCall } from './speech/speech-call.ts';
import { resumeTurn } from './turn/resume-turn.ts';
import { RunningTurns } from './turn/running-turns.ts';
import { tallyEvents } from './turn/tally-events.ts';
import { textTurn } from './turn/text-turn.ts';
import { type TurnRunner, timedTurn } from './turn/timed-turn.ts';
import type { TurnServices } from './turn/turn.ts';
import { resultOnRecord } from './turn/turn-result.ts';
import { TurnStream } from './turn/turn-stream.ts';
import { housekeeping } from './upkeep/housekeeping.ts';

const TURNS_PER_TICK = 100;
/** How long a call waits for a turn on another node before it ends it, in ms: more than two beats of a node. */
const LEFT_OVER_MS = 1_200;
/** How long a client whose message is on record waits for a database that went away: about half a minute. */
const patience = retry(handleWhen(isAway), {
  maxAttempts: 12,
  backoff: new ExponentialBackoff({ initialDelay: 100, maxDelay: 4_000 }),
});

/** What a switchboard is made of. */
export interface SwitchboardParts extends TurnServices, WriterParts {
  readonly store: ConversationStore;
  /** For calls; without it nobody can be answered by voice. */
  readonly speech?: SpeechParts | undefined;
}

/** What calls are held with. */
export interface SpeechParts {
  readonly model: SpeechModel;
  readonly timers: Timers;
}

/** Makes the desk ready to talk: opens conversations and runs their turns, one at a time each, on any of many nodes. */
export function createExchange(parts: SwitchboardParts): Exchange {
  return new DeskExchange(parts);
}

class DeskExchange implements Exchange, Operations {
  readonly #parts: SwitchboardParts & TurnRunner;
  readonly #writer: Writer;
  readonly #keepHouse: () => Promise<void>;

  constructor(parts: SwitchboardParts) {
    const { store } = parts;
    const running = new RunningTurns(store);
    this.#parts = { ...parts, running };
    this.#writer = new Writer(parts, running, async (conversation, record, from) => {
      const { id, turn } = conversation.state;
      const events = await store.eventsOfTurn(id, turn);
      const findReceipt = (key: string) => store.receipt(key);
      const tally = tallyEvents(events);
      await timedTurn(this.#parts, conversation, record, { text: textOf(events), tally }, (turn) =>
        resumeTurn(turn, { node: this.#writer.node, from, events, findReceipt }),
      );
    });
    this.#keepHouse = housekeeping({ ...parts, writer: this.#writer });
  }

  as(principal: Principal): Switchboard {
    const { desk, quotas } = this.#parts;
    return switchboardFor(principal, { desk: desk.id, operations: this, quotas });
  }

  inboxOf(person: Principal): Inbox {
    return createInbox({ ...this.#parts, writer: this.#writer }, person);
  }

  async open(request: OpenConversation): Promise<ConversationState> {
    const { desk, clock, ids } = this.#parts;
    const id = request.id ?? ids.next('cv');
    const conversation = new Conversation(desk, newState(id, desk.id, desk.entry, clock.now(), request));
    const metadata = { ...request.metadata };
    try {
      await this.#writer.open(conversation, (record) => {
        const { line, customer, facts = {} } = request;
        const opened = { desk: desk.id, line, owner: desk.entry, metadata };
        record.add('conversation-opened', { ...opened, ...(customer && { customer }) });
        for (const [name, value] of Object.entries(facts))
          record.add('fact-recorded', { name, value, provenance: 'host' });
        keepTimedEdges({ desk, conversation, record, clock });
      });
    } catch (thrown) {
      if (request.id !== undefined && codeOf(thrown) === 'conversation-exists') return this.#state(id);
      throw thrown;
    }
    return conversation.state;
  }

  say(id: string, message: CustomerMessage, caller: QuotaOwner): AsyncIterable<TurnEvent> {
    const stream = new TurnStream();
    this.#turn(id, message, caller, (event) => stream.emit(event)).then(
      (result) => {
        stream.emit({ type: 'turn-finished', result });
        stream.finish();
      },
      (thrown: unknown) => stream.fail(thrown),
    );
    return stream;
  }

  async interrupt(id: string): Promise<boolean> {
    if (await this.#parts.running.interrupt(id)) return true;
    await this.#state(id);
    return false;
  }

  async answer(id: string, line: VoiceLine, caller: QuotaOwner): Promise<VoiceCall> {
    const { desk, speech, clock, onDefect, quotas } = this.#parts;
    if (!speech) throw new SwitchroomError('speech-unavailable', 'No speech model is configured.');
    // A call that has begun is not cut off: only whether there is money left for one is asked.
    await (await quotas?.holdUsd({ ...caller, customer: id }, 0))?.settle(0);
    const { seq, turn } = await this.#state(id);
    const call = new SpeechCall({
      ...{ ...speech, conversationId: id, desk, line, policy: desk.voice, clock, onDefect },
      ...(line.speech && { model: line.speech }),
      from: seq,
      runTurn: (start, run, options) =>
        this.#writer.change(
          id,
          (conversation, record) => {
            if (!options.late) checkOpen(conversation);
            return timedTurn(this.#parts, conversation, record, { ...start, caller }, run);
          },
          options,
        ),
      grown: (seq, signal) => this.#writer.tail.grown(id, seq, signal),
      seq: async () => (await this.#state(id)).seq,
    });
    await call.start();
    // Without it that turn ends when its line notices that nobody is there.
    this.#silenceLeftOver(id, turn).catch(() => undefined);
    return call;
  }

  /** A turn that a call left over on another node still speaks, to nobody, would keep this one waiting: it is ended. */
  async #silenceLeftOver(id: string, turn: number): Promise<void> {
    const { speech, running, store } = this.#parts;
    await new Promise<void>((resolve) => speech?.timers.after(LEFT_OVER_MS, resolve));
    // Whoever has shown itself since then is no node that died: its turn would be taken over, and must not be ended.
    const [head] = await store.heads([id], LEFT_OVER_MS);
    if (!head?.alive || head.node === null || head.node === this.#writer.node) return;
    if ((await this.#state(id)).turn === turn) await running.interrupt(id);
  }

  close(id: string, reason: string): Promise<ConversationState> {
    return this.#writer.change(id, async (conversation, record) => {
      if (conversation.state.status !== 'closed') record.add('conversation-closed', { reason });
      await record.release();
      return conversation.state;
    });
  }

  async view(id: string): Promise<ConversationView> {
    const { store } = this.#parts;
    const [state, handoffs, toolCalls] = await Promise.all([
      this.#state(id),
      store.handoffs(id),
      store.toolCalls(id),
    ]);
    return { state, handoffs, toolCalls };
  }

  async events(id: string, after: number, limit: number): Promise<ConversationEvent[]> {
    const events = await this.#parts.store.events(id, after, limit);
    if (events.length === 0) await this.#state(id);
    return events;
  }

  follow(id: string, after: number, signal: AbortSignal): AsyncIterable<ConversationEvent> {
    return followLog(this.#parts.store, this.#writer.tail, { id, after, signal });
  }

  list(query: ConversationQuery): Promise<ConversationState[]> {
    return this.#parts.store.list(query);
  }

  ping(): Promise<void> {
    return this.#parts.store.ping();
  }

  async tick(): Promise<void> {
    const { store, clock, onDefect } = this.#parts;
    await this.#writer.show();
    const due = await store.due(clock.now(), TURNS_PER_TICK, this.#writer.busyWith);
    const chores = [
      this.#writer.takeOver(TURNS_PER_TICK),
      this.#keepHouse(),
      ...due.map((id) => this.#passDeadlines(id)),
    ];
    for (const { status, reason } of (await Promise.allSettled(chores)) as PromiseRejectedResult[]) {
      if (status === 'rejected') onDefect(reason, 'upkeep');
    }
  }

  drain(): Promise<void> {
    return this.#writer.retire();
  }

  /** A message that is on record gets its answer, from this node or from the log. */
  async #turn(
    id: string,
    message: CustomerMessage,
    caller: QuotaOwner,
    emit: (event: TurnEvent) => void,
  ): Promise<TurnResult> {
    // What is said while this message waits for its turn has not been heard by who wrote it.
    const heardUntil = message.cutOff ? 0 : this.#parts.clock.now().getTime();
    let accepted: number | undefined;
    let counted: Promise<void> | undefined;
    const hear = (event: TurnEvent) => {
      if (event.type === 'message-accepted') accepted = event.turn;
      emit(event);
    };
    try {
      return await this.#writer.change(id, async (conversation, record) => {
        checkOpen(conversation);
        // Once, however often another writer was quicker.
        counted ??= this.#count(caller, conversation);
        await counted;
        const { text, signal, messageId } = message;
        const start = { text, heardUntil, signal, caller, pays: true, emit: hear };
        return timedTurn(this.#parts, conversation, record, start, (turn) => textTurn(turn, messageId));
      });
    } catch (thrown) {
      if (codeOf(thrown) === 'message-repeated')
        accepted = await this.#parts.store.turnOfMessage(id, message.messageId ?? '');
      else if (!isOvertaken(thrown) && !isAway(thrown)) throw thrown;
      if (accepted === undefined) throw thrown;
      return this.#resultOf(id, accepted, thrown);
    }
  }

  /** One more message of a caller's; what this program itself says is not counted. */
  async #count(caller: QuotaOwner, { state }: Conversation): Promise<void> {
    if (caller.kind === 'node') return;
    await this.#parts.quotas?.take('messages', { ...caller, customer: state.customer?.id ?? state.id });
  }

  /** The result of a turn that another node, or this one later, goes on with. */
  async #resultOf(id: string, turn: number, cause: unknown): Promise<TurnResult> {
    const { store } = this.#parts;
    await patience.execute(() => this.#writer.settled(id));
    const result = resultOnRecord(await this.#state(id), await store.eventsOfTurn(id, turn));
    if (!result) throw cause;
    return result;
  }

  #passDeadlines(id: string): Promise<void> {
    const pass = (conversation: Conversation, record: Recorder) =>
      timedTurn(this.#parts, conversation, record, { text: '' }, passDeadlines);
    // What is due was set by any node: a copy from before knows nothing of it.
    return this.#writer.change(id, pass, { fresh: true });
  }

  async #state(id: string): Promise<ConversationState> {
    const state = await this.#parts.store.state(id);
    if (!state) throw new SwitchroomError('conversation-not-found', `Id: ${id}`);
    return state;
  }
}

function textOf(events: readonly ConversationEvent[]): string {
  const said = events.find((event) => event.type === 'customer-said');
  return said?.data.text ?? '';
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
    ...{ epoch: 0, turn: 0, seq: 0, handoffs: 0, fence: 0, spend: NOTHING_SPENT, person: null, cameBy: null },
    ...{ customer: null, danger: null },
    allowance: fullAllowance(NOTHING_SPENT),
    ...{ deadlines: {}, approvals: {}, consent: null, openedAt: now, updatedAt: now },
  };
}

function checkOpen({ state: { id, status } }: Conversation): void {
  if (status === 'closed') throw new SwitchroomError('conversation-closed', `Id: ${id}`);
}
