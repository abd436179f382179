import type { RealtimeClientEvent, RealtimeResponseCreateParams } from 'openai/resources/realtime/realtime';
import type { SpeechEvent, SpeechRequest } from '../../contracts/speech-model.ts';
import { endedEvent, spokenEvent, text } from './read-event.ts';
import { sayExactly } from './say-exactly.ts';
import { usageOf } from './usage.ts';
import { type VendorError, wordsOf } from './vendor-errors.ts';
import type { ServerEvent } from './wire.ts';

interface Asked {
  readonly eventId: string;
  /** The vendor's id, once it has begun. */
  response: string | undefined;
  cancelled: boolean;
}

/** The response that was asked for. Each one ends, whatever the vendor does but fall silent; what nobody asked for is not heard. */
export class Responses {
  readonly #send: (event: RealtimeClientEvent) => void;
  readonly #hear: (event: SpeechEvent) => void;
  #asked: Asked | undefined;
  #count = 0;

  constructor(send: (event: RealtimeClientEvent) => void, hear: (event: SpeechEvent) => void) {
    this.#send = send;
    this.#hear = hear;
  }

  ask(request: SpeechRequest): void {
    this.#count += 1;
    const eventId = `respond_${this.#count}`;
    this.#asked = { eventId, response: undefined, cancelled: false };
    this.#send({ type: 'response.create', event_id: eventId, response: paramsOf(request) });
  }

  cancel(): void {
    const asked = this.#asked;
    if (asked === undefined || asked.cancelled) return;
    asked.cancelled = true;
    this.#cancel(asked.response, cancelIdOf(asked));
  }

  /** Takes an event that is about a response. */
  take(event: ServerEvent): void {
    if (event.type === 'response.created') this.#begin(idIn(event));
    else if (event.type === 'response.done') this.#done(event);
    else if (this.#isHeard(text(event.response_id))) {
      const spoken = spokenEvent(event);
      if (spoken !== undefined) this.#hear(spoken);
    }
  }

  /** Whether the vendor's error is about the response, which has then ended. */
  refused(error: VendorError): boolean {
    const asked = this.#asked;
    const isCancel = error.eventId?.startsWith(CANCEL) === true;
    if (asked !== undefined && error.eventId === asked.eventId) this.#end(asked, 'failed', wordsOf(error));
    // It never began, or the vendor has forgotten it.
    else if (asked !== undefined && error.eventId === cancelIdOf(asked)) this.#end(asked, 'cancelled', '');
    else if (!isCancel) return false;
    return true;
  }

  #begin(response: string): void {
    if (this.#asked?.response === undefined && this.#asked !== undefined) {
      this.#asked.response = response;
      this.#hear({ type: 'response-started', response });
    } else this.#cancel(response, CANCEL);
  }

  #done(event: ServerEvent): void {
    if (this.#asked === undefined || idIn(event) !== this.#asked.response) return;
    this.#asked = undefined;
    this.#hear(endedEvent(event));
  }

  #end({ response = '' }: Asked, how: 'failed' | 'cancelled', reason: string): void {
    this.#asked = undefined;
    this.#hear({ type: 'response-ended', response, how, reason, calls: [], usage: usageOf(undefined) });
  }

  #isHeard(response: string): boolean {
    return this.#asked?.response === response && !this.#asked.cancelled;
  }

  #cancel(response: string | undefined, event_id: string): void {
    this.#send({
      type: 'response.cancel',
      event_id,
      ...(response !== undefined && { response_id: response }),
    });
  }
}

/** Begins the ids of events that cancel: where nothing is to be cancelled the vendor says so, which is no trouble. */
export const CANCEL = 'cancel_';

function cancelIdOf({ eventId }: Asked): string {
  return `${CANCEL}${eventId}`;
}

function idIn({ response }: ServerEvent): string {
  return text((response as { id?: unknown } | undefined)?.id);
}

/** What is said word for word is still part of the conversation, so that the model knows of it. */
function paramsOf({ say }: SpeechRequest): RealtimeResponseCreateParams {
  return say === undefined ? {} : { instructions: sayExactly(say), tool_choice: 'none' };
}
