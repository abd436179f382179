import type { ConversationState } from '../contracts/conversation.ts';
import type { EventDefinition, Projection, Recorded } from './define-event.ts';
import type { HistoryEntry } from './history-entry.ts';

/** A row of the log as a store has it: its data may be of any version, and its type of another release. */
export interface StoredEvent extends Recorded {
  readonly version: number;
}

/** Everything there is to know of some types of events; of a type that is not among them, nothing follows. */
export class EventRegistry {
  readonly definitions: readonly EventDefinition[];
  readonly #byType: ReadonlyMap<string, EventDefinition>;

  constructor(definitions: readonly EventDefinition[]) {
    this.definitions = definitions;
    this.#byType = new Map(definitions.map((definition) => [definition.type, definition]));
  }

  /** The turn and the epoch an event of this type belongs to, when it comes next. */
  placeOf(type: string, { turn, epoch }: Pick<ConversationState, 'turn' | 'epoch'>) {
    const place = this.#byType.get(type)?.place;
    return {
      turn: place === 'opens-turn' ? turn + 1 : turn,
      epoch: place === 'changes-owner' ? epoch + 1 : epoch,
    };
  }

  /** What an event changes of the state. */
  fold(state: ConversationState, event: Recorded): Partial<ConversationState> | undefined {
    const fold = this.#byType.get(event.type)?.fold;
    return fold === undefined || fold === 'nothing' ? undefined : fold(state, event);
  }

  /** What a model reads of an event. */
  historyEntry(event: Recorded): HistoryEntry | undefined {
    const history = this.#byType.get(event.type)?.history;
    return history === undefined || history === 'nothing' ? undefined : history(event);
  }

  /** The event as the customer may see it; undefined when it is none of their business, as what agents in a tool do. */
  forCustomer<Event extends Recorded>(event: Event): Event | undefined {
    const shown = this.#byType.get(event.type)?.customer;
    if (shown === undefined || shown === 'nothing' || isInner(event.data)) return undefined;
    const data = Object.fromEntries(Object.entries(event.data).filter(([name]) => shown.includes(name)));
    return { ...event, data };
  }

  /** Whether a projection of the store has to be brought up to date after an event of this type. */
  touches(type: string, projection: Projection): boolean {
    return this.#byType.get(type)?.projections.includes(projection) ?? false;
  }

  /** The version in which data of this type is written. */
  versionOf(type: string): number {
    return this.#byType.get(type)?.version ?? 1;
  }

  /** An event of the log in today's version; one that this node does not know is kept whole, as an event `unknown`. */
  read({ type, version, data, seq, turn, epoch, at }: StoredEvent): Recorded {
    const known = this.#byType.get(type);
    if (known?.version === version) return { type, data, seq, turn, epoch, at };
    if (known === undefined || known.version < version)
      return { type: 'unknown', data: { type, version, data }, seq, turn, epoch, at };
    let today = data;
    for (let from = version; from < known.version; from++)
      today = known.upcast[from]?.({ ...today }) ?? today;
    return { type, data: today, seq, turn, epoch, at };
  }
}

/** Whether it is about a call that another tool made on its way. */
export function isInner(data: { readonly parent?: unknown }): boolean {
  return data.parent !== undefined;
}
