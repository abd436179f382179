import type { ConversationState } from '../../src/contracts/conversation.ts';
import type { ConversationEvent, EventData, EventType } from '../../src/contracts/event.ts';
import type { HandoffRecord } from '../../src/contracts/handoff.ts';
import type { PhoneTime } from '../../src/testing/twilio/index.ts';
import type { ApiClient } from './api.ts';

/** What the desk has on record of a call, as its HTTP API tells. */
export class CallOnRecord {
  readonly #api: ApiClient;
  readonly #time: PhoneTime;
  readonly #idOf: () => string;

  constructor(api: ApiClient, time: PhoneTime, idOf: () => string) {
    this.#api = api;
    this.#time = time;
    this.#idOf = idOf;
  }

  /** Of the conversation. */
  get id(): string {
    return this.#idOf();
  }

  /** The same, as another node tells it. */
  at(url: string): CallOnRecord {
    return new CallOnRecord(this.#api.at(url), this.#time, this.#idOf);
  }

  async events(): Promise<readonly ConversationEvent[]> {
    const path = `/v1/conversations/${this.id}/events?limit=1000`;
    return (await this.#api.json<{ events: ConversationEvent[] }>(path)).events;
  }

  view(): Promise<ConversationState & { readonly handoffs: readonly HandoffRecord[] }> {
    return this.#api.json(`/v1/conversations/${this.id}`);
  }

  /** Ids of the conversations that wait for a person or are with one. */
  async inbox(): Promise<string[]> {
    const { conversations } = await this.#api.json<{ conversations: { id: string }[] }>('/v1/inbox');
    return conversations.map(({ id }) => id);
  }

  /** What all events of a type say. */
  async all<Type extends EventType>(type: Type): Promise<EventData[Type][]> {
    return (await this.events()).flatMap((event) =>
      event.type === type ? [event.data as EventData[Type]] : [],
    );
  }

  /** What was said, a line each; words that were cut off end in a dash. */
  async said(): Promise<string[]> {
    return (await this.events()).flatMap(({ type, data }) => {
      if (type === 'customer-said') return `customer: ${data.text}`;
      if (type === 'person-said') return `${data.by}: ${data.text}`;
      return type === 'agent-said' ? `${data.agent}: ${data.text}${data.complete ? '' : '-'}` : [];
    });
  }

  /** Lets phone time pass until the record is so. Throws an AssertionError after a minute of it. */
  async until(holds: (events: readonly ConversationEvent[]) => boolean): Promise<void> {
    const time = this.#time;
    const deadlineMs = time.nowMs + 60_000;
    while (!holds(await this.events())) {
      if (time.nowMs > deadlineMs)
        throw new TypeError(`Not on record: ${JSON.stringify(await this.events())}`);
      await time.advance(100);
    }
  }

  /** Waits for an event of a type. */
  comes(type: EventType, count = 1): Promise<void> {
    return this.until((events) => events.filter((event) => event.type === type).length >= count);
  }
}
