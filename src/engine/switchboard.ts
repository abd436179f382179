import type { ConversationState } from '../contracts/conversation.ts';
import { codeOf, SwitchroomError } from '../contracts/errors.ts';
import type { ConversationEvent } from '../contracts/event.ts';
import type {
  ConversationPage,
  ConversationView,
  CustomerMessage,
  Exchange,
  GivenRating,
  OpenConversation,
  Switchboard,
} from '../contracts/line.ts';
import type { Inbox } from '../contracts/person.ts';
import type { Principal } from '../contracts/principal.ts';
import type { QuotaOwner } from '../contracts/quota.ts';
import { oneVersion, type Serving } from '../contracts/serving.ts';
import type { ConversationQuery, ConversationStore } from '../contracts/store.ts';
import { callerSpan } from '../contracts/trace-ids.ts';
import type { TurnEvent } from '../contracts/turn.ts';
import type { VoiceCall, VoiceLine } from '../contracts/voice.ts';
import { wholeLog } from '../contracts/whole-log.ts';
import { type Operations, switchboardFor } from './access/principal-switchboard.ts';
import { keepTimedEdges } from './handoffs/timed-edges.ts';
import { earlier } from './history/earlier.ts';
import { createInbox } from './inbox/inbox.ts';
import { Changes } from './log/changes.ts';
import { Conversation } from './log/conversation.ts';
import { followLog } from './log/follow-log.ts';
import { mustBeRatable } from './log/may-rate.ts';
import { newState } from './log/new-state.ts';
import type { Recorder } from './log/record.ts';
import { stateOnRecord } from './log/state-on-record.ts';
import { Writer, type WriterParts } from './log/writer.ts';
import { resumeTurn } from './loop/resume-turn.ts';
import { RunningTurns } from './loop/running-turns.ts';
import { takeMessage } from './loop/take-message.ts';
import { tallyEvents } from './loop/tally-events.ts';
import { type TurnRunner, timedTurn } from './loop/timed-turn.ts';
import { TurnStream } from './loop/turn-stream.ts';
import { putThrough, type SpeechParts } from './speech/put-through.ts';
import type { TurnServices } from './turn/turn.ts';
import { passDeadlines } from './upkeep/deadlines.ts';
import { housekeeping } from './upkeep/housekeeping.ts';

const TURNS_PER_TICK = 100;
/** Of an earlier conversation, how many of the last events are looked at. */
const EVENTS_TOLD = 100;

/** What a switchboard is made of. */
export interface SwitchboardParts extends TurnServices, Omit<WriterParts, 'serving' | 'onCommit'> {
  /** Which version of the desk serves whom; `desk` everybody without. */
  readonly serving?: Serving | undefined;
  readonly store: ConversationStore;
  /** For calls; without it nobody can be answered by voice. */
  readonly speech?: SpeechParts | undefined;
}

/** Makes the desk ready to talk: opens conversations and runs their turns, one at a time each, on any of many nodes. */
export function createExchange(parts: SwitchboardParts): Exchange {
  return new DeskExchange(parts);
}

class DeskExchange implements Exchange, Operations {
  readonly #parts: SwitchboardParts & TurnRunner & Pick<WriterParts, 'serving'> & { readonly writer: Writer };
  readonly #writer: Writer;
  readonly #keepHouse: () => Promise<void>;
  readonly #changes: Changes;

  constructor(parts: SwitchboardParts) {
    const { store, serving = oneVersion(parts.desk) } = parts;
    const running = new RunningTurns(store);
    this.#changes = new Changes(store);
    const writing = { ...parts, serving, onCommit: () => this.#changes.wake() };
    this.#writer = new Writer(writing, running, async (conversation, record, from) => {
      const { id, turn } = conversation.state;
      const events = await store.eventsOfTurn(id, turn);
      const findReceipt = (key: string) => store.receipt(key);
      const tally = tallyEvents(events);
      await timedTurn(this.#parts, conversation, record, { text: textOf(events), tally }, (turn) =>
        resumeTurn(turn, { node: this.#writer.node, from, events, findReceipt }),
      );
    });
    this.#parts = { ...parts, serving, running, writer: this.#writer };
    this.#keepHouse = housekeeping(this.#parts);
  }

  as(principal: Principal): Switchboard {
    const { desk, quotas } = this.#parts;
    return switchboardFor(principal, { desk: desk.id, operations: this, quotas });
  }

  inboxOf(person: Principal): Inbox {
    return createInbox(this.#parts, person);
  }

  async open(request: OpenConversation, mayContinue: boolean): Promise<ConversationState> {
    const { serving, clock, ids } = this.#parts;
    const id = request.id ?? ids.next('cv');
    const metadata = { ...request.metadata };
    const before = await this.#continued(request, mayContinue);
    const trial = serving.trialOf(request.customer?.id ?? id, before?.trial ?? null);
    const served = serving.served(trial);
    const { desk } = served;
    const conversation = new Conversation(served, newState(id, desk.id, desk.entry, clock.now(), request));
    try {
      await this.#writer.open(conversation, (record) => {
        const { line, customer, facts = {} } = request;
        const opened = {
          desk: desk.id,
          line,
          owner: desk.entry,
          metadata,
          ...(trial && { trial }),
          ...callerSpan(request.traceparent),
        };
        record.add('conversation-opened', { ...opened, ...(customer && { customer }) });
        if (before) record.add('conversation-continued', before.told);
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

  /** What the new conversation is told of the one it continues. Whoever may not read that one does not learn whether it exists. */
  async #continued({ previous: id, customer }: OpenConversation, mayContinue: boolean) {
    if (id === undefined) return undefined;
    const { store } = this.#parts;
    const state = await store.state(id);
    const isTheirs = state?.customer !== null && state?.customer?.id === customer?.id;
    if (!mayContinue && !isTheirs)
      throw new SwitchroomError('not-allowed', 'Only the same customer continues a conversation.');
    if (state === undefined) throw new SwitchroomError('conversation-not-found', `Id: ${id}`);
    if (customer && state.customer && !isTheirs)
      throw new SwitchroomError('not-allowed', 'Only the same customer continues a conversation.');
    if (state.status !== 'closed')
      throw new SwitchroomError('request-invalid', 'The conversation before is still open: go on in it.');
    const told = earlier(state, await store.eventsBefore(id, state.seq + 1, EVENTS_TOLD));
    return { told, trial: state.trial };
  }

  say(id: string, message: CustomerMessage, caller: QuotaOwner): AsyncIterable<TurnEvent> {
    const stream = new TurnStream();
    takeMessage(this.#parts, id, message, caller, (event) => stream.emit(event)).then(
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

  answer(id: string, line: VoiceLine, caller: QuotaOwner): Promise<VoiceCall> {
    return putThrough(this.#parts, id, line, caller);
  }

  close(id: string, reason: string): Promise<ConversationState> {
    return this.#writer.change(id, async (conversation, record) => {
      if (conversation.state.status !== 'closed') record.add('conversation-closed', { reason });
      await record.release();
      return conversation.state;
    });
  }

  rate(id: string, { stars, comment }: GivenRating): Promise<void> {
    return this.#writer.change(
      id,
      async (_, record) => {
        const events = await wholeLog(this.#parts.store, id);
        const last = events.findLast(({ type }) => type === 'conversation-rated');
        const isSame =
          last?.type === 'conversation-rated' && last.data.stars === stars && last.data.comment === comment;
        if (!isSame) {
          mustBeRatable(events, this.#parts.clock.now());
          record.add('conversation-rated', { stars, ...(comment !== undefined && { comment }) });
        }
        await record.release();
      },
      { fresh: true },
    );
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

  async list(query: ConversationQuery): Promise<ConversationPage> {
    return { conversations: await this.#parts.store.list(query) };
  }

  changes(signal: AbortSignal): AsyncIterable<readonly ConversationState[]> {
    return this.#changes.follow(signal);
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

  #passDeadlines(id: string): Promise<void> {
    const pass = (conversation: Conversation, record: Recorder) =>
      timedTurn(this.#parts, conversation, record, { text: '' }, passDeadlines);
    // What is due was set by any node: a copy from before knows nothing of it.
    return this.#writer.change(id, pass, { fresh: true });
  }

  #state(id: string): Promise<ConversationState> {
    return stateOnRecord(this.#parts.store, id);
  }
}

function textOf(events: readonly ConversationEvent[]): string {
  const said = events.find((event) => event.type === 'customer-said');
  return said?.data.text ?? '';
}
