import type { RealtimeClientEvent } from 'openai/resources/realtime/realtime';
import { SwitchroomError } from '../../contracts/errors.ts';
import type { AgentInputItem } from '../../contracts/model.ts';
import type {
  SpeechEvent,
  SpeechPersona,
  SpeechRequest,
  SpeechSession,
} from '../../contracts/speech-model.ts';
import { customerEvent } from './read-event.ts';
import { Responses } from './responses.ts';
import { personaConfig, type WireSession } from './session-config.ts';
import type { Settings } from './settings.ts';
import { Updates } from './updates.ts';
import type { SpeechPrices } from './usage.ts';
import { keyRefused, notBegun, readVendorError } from './vendor-errors.ts';
import { type ServerEvent, Wire, type WireListener } from './wire.ts';
import { callOutput, wireItem } from './wire-item.ts';

/** Names what ends speech by hand: when the vendor has just done so itself it says that nothing is left, which is no trouble. */
const COMMIT = 'commit';

/** A session of the vendor's, over one socket. */
export class RealtimeSession implements SpeechSession, WireListener {
  readonly #wire: Wire;
  readonly #hear: (event: SpeechEvent) => void;
  readonly #updates: Updates;
  readonly #responses: Responses;
  readonly #prices: SpeechPrices | undefined;
  #endsAt: Date | undefined;
  #hasBegun = false;
  /** Why it is over. */
  #over: unknown;

  constructor(
    { apiKey, timers, timeoutMs, prices }: Settings,
    url: string,
    hear: (event: SpeechEvent) => void,
  ) {
    this.#hear = hear;
    this.#prices = prices;
    const onLate = () => this.lost(late(timeoutMs));
    this.#updates = new Updates({ timers, timeoutMs, onLate });
    this.#wire = new Wire(url, apiKey, this);
    this.#responses = new Responses((event) => this.tell(event), hear);
  }

  get endsAt(): Date | undefined {
    return this.#endsAt;
  }

  send(audio: Uint8Array): void {
    this.#wire.sendAudio(audio);
  }

  commit(): void {
    this.tell({ type: 'input_audio_buffer.commit', event_id: COMMIT });
  }

  become(persona: SpeechPersona): Promise<void> {
    return this.update(personaConfig(persona));
  }

  /** Changes the session; resolves when the vendor has confirmed it. Throws as `become` does. */
  async update(session: WireSession): Promise<void> {
    if (this.#over !== undefined) throw this.#over;
    await this.#updates.ask((event_id) => this.tell({ type: 'session.update', event_id, session }));
  }

  add(item: AgentInputItem): void {
    const added = wireItem(item);
    if (added !== undefined) this.tell({ type: 'conversation.item.create', item: added });
  }

  answer(callId: string, output: string): void {
    this.tell({ type: 'conversation.item.create', item: callOutput(callId, output) });
  }

  respond(request: SpeechRequest = {}): void {
    this.#responses.ask(request);
  }

  cancel(): void {
    this.#responses.cancel();
  }

  truncate(item: string, heardMs: number): void {
    const audio_end_ms = Math.floor(heardMs);
    this.tell({ type: 'conversation.item.truncate', item_id: item, content_index: 0, audio_end_ms });
  }

  close(): void {
    this.end(new SwitchroomError('speech-unavailable', 'The session was closed.'));
  }

  /** Ends it from our side: nothing of it is heard any more. */
  end(reason: unknown): void {
    this.#over ??= reason;
    this.#wire.close();
    this.#updates.fail(reason);
  }

  event(event: ServerEvent): void {
    if (event.type.startsWith('response.')) this.#responses.take(event);
    else if (event.type.startsWith('session.')) this.#sessionIs(event);
    else if (event.type === 'error') this.#error(event);
    else {
      const heard = customerEvent(event, this.#prices?.transcription);
      if (heard !== undefined) this.#hear(heard);
    }
  }

  garbage(reason: string): void {
    this.#hear({ type: 'trouble', code: 'unreadable', reason });
  }

  lost(error: SwitchroomError): void {
    this.end(error);
    this.#hear({ type: 'closed', reason: error.detail });
  }

  /** Sends an event of the vendor's own. */
  protected tell(event: RealtimeClientEvent): void {
    this.#wire.send(event);
  }

  #sessionIs({ type, session }: ServerEvent): void {
    const { expires_at } = (session ?? {}) as { expires_at?: unknown };
    if (typeof expires_at === 'number') this.#endsAt = new Date(expires_at * 1000);
    this.#hasBegun = true;
    if (type === 'session.updated') this.#updates.confirmed();
  }

  #error(event: ServerEvent): void {
    const error = readVendorError(event.error);
    if (error.code === 'invalid_api_key') this.lost(keyRefused(error));
    else if (!this.#hasBegun) this.lost(notBegun(error));
    else if (error.eventId !== COMMIT && !this.#updates.refused(error) && !this.#responses.refused(error))
      this.#hear({ type: 'trouble', code: error.code, reason: error.message });
  }
}

function late(timeoutMs: number): SwitchroomError {
  const detail = `The vendor confirmed no change of the session within ${timeoutMs} ms.`;
  return new SwitchroomError('speech-unavailable', detail);
}
