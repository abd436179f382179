import { SwitchroomError } from '../../contracts/errors.ts';
import type { ConversationEvent, EventData, EventType, NewEvent } from '../../contracts/event.ts';
import type { HandoffOutcome, HandoffRecord } from '../../contracts/handoff.ts';
import { givenBack, isEnded, proposed, type StepTaken, stepped } from './handoff-steps.ts';

/** Handoffs kept in memory; the present one is always among them. */
const KEPT = 32;

type AboutHandoff = ConversationEvent & { readonly data: { readonly callId: string } };

/** The handoffs of one conversation as state machines, folded from events. */
export class Ledger {
  #records: readonly HandoffRecord[] = [];
  #current: HandoffRecord | undefined;
  #turn = 0;
  /** How many were committed. */
  #depth = 0;
  readonly #changed = new Map<number, HandoffRecord>();

  /** The latest handoffs, oldest first; refused ones and requests for a person included. */
  get records(): readonly HandoffRecord[] {
    return this.#records;
  }

  /** The handoff by which the present owner has the conversation; undefined once it ended, or when there was none. */
  get current(): HandoffRecord | undefined {
    return this.#current;
  }

  /** Takes the next event of the log in; throws `internal`, changing nothing, when no handoff may get there. */
  add(event: ConversationEvent): void {
    const changed = this.#changedBy(event);
    this.#turn = event.turn;
    if (!changed) return;
    this.#changed.set(changed.seq, changed);
    const at = this.#records.findLastIndex(({ seq }) => seq === changed.seq);
    this.#keep(at < 0 ? [...this.#records, changed] : this.#records.with(at, changed));
  }

  /** Takes records in that the store already has, oldest first. */
  recall(records: readonly HandoffRecord[]): void {
    this.#keep(records);
  }

  /** The records that changed since the last time this was asked, as they are now. */
  takeChanged(): HandoffRecord[] {
    const changed = [...this.#changed.values()];
    this.#changed.clear();
    return changed;
  }

  /** How the present owner's handoff ends with an event that is about to be recorded; undefined when it goes on. */
  endedBy<Type extends EventType>(type: Type, data: EventData[Type]): EventData['handoff-ended'] | undefined {
    if (!this.#current) return undefined;
    const end = endOf(this.#current, { type, data } as NewEvent, this.#turn);
    return end && { callId: this.#current.callId, ...end };
  }

  #keep(records: readonly HandoffRecord[]): void {
    const taken = records.findLast(({ depth }) => depth > 0);
    this.#depth = Math.max(this.#depth, taken?.depth ?? 0);
    const current = taken && !isEnded(taken) ? taken : undefined;
    const recent = records.slice(-KEPT);
    this.#records = current && !recent.includes(current) ? [current, ...recent] : recent;
    this.#current = current;
  }

  #changedBy(event: ConversationEvent): HandoffRecord | undefined {
    switch (event.type) {
      case 'handoff-proposed':
        return proposed(event);
      case 'handoff-guarded':
        return this.#step(event, { status: 'guarded', found: { verdicts: event.data.verdicts } });
      case 'handoff-refused': {
        const { reason } = event.data;
        return this.#step(event, { status: 'refused', reason, found: { reason } });
      }
      case 'handoff-committed': {
        const { to, reason, payload, carried, depth } = event.data;
        return this.#step(event, {
          status: 'committed',
          reason,
          found: { to, reason, payload, carried, depth },
        });
      }
      default:
        return this.#changedAfterwards(event);
    }
  }

  #changedAfterwards(event: ConversationEvent): HandoffRecord | undefined {
    switch (event.type) {
      case 'handoff-escalated': {
        const { to, reason, payload } = event.data;
        return this.#step(event, { status: 'escalated', reason, found: { to, reason, payload } });
      }
      case 'handoff-acknowledged':
        return this.#step(event, { status: 'acknowledged' });
      case 'agent-said':
        return isFirstReply(this.#current, event.data)
          ? stepped(this.#current, event, { status: 'first-reply' })
          : undefined;
      case 'person-returned':
        return givenBack(event, this.#depth + 1);
      case 'handoff-ended':
        return this.#step(event, { status: event.data.outcome, reason: event.data.reason });
      default:
        return undefined;
    }
  }

  #step(event: AboutHandoff, step: StepTaken): HandoffRecord {
    const record = this.#find(event.data.callId);
    if (!record)
      throw new SwitchroomError('internal', `No handoff ${event.data.callId}, but ${step.status}.`);
    return stepped(record, event, step);
  }

  #find(callId: string): HandoffRecord | undefined {
    return this.#records.findLast((record) => record.callId === callId);
  }
}

/** Fixed words on an agent's behalf carry no model's mark: they are no reply of its own. */
function isFirstReply(
  current: HandoffRecord | undefined,
  { agent, mark }: EventData['agent-said'],
): current is HandoffRecord {
  return current?.status === 'acknowledged' && current.to === agent && mark !== undefined;
}

function endOf(
  current: HandoffRecord,
  { type, data }: NewEvent,
  turn: number,
): { outcome: HandoffOutcome; reason: string } | undefined {
  switch (type) {
    case 'handoff-committed':
      return { outcome: data.to === current.from ? 'returned' : 'handed-on', reason: data.reason };
    case 'person-claimed':
      return { outcome: 'escalated', reason: `${data.by} took over` };
    case 'conversation-closed':
      return { outcome: 'resolved', reason: data.reason };
    case 'turn-finished': {
      const unanswered = current.turn === turn && current.status !== 'first-reply';
      const failed = data.outcome === 'failed' || data.outcome === 'limit';
      return unanswered && failed
        ? { outcome: 'failed', reason: `the turn ended: ${data.outcome}` }
        : undefined;
    }
    default:
      return undefined;
  }
}
