import { millisecondsOf } from '../../audio/sample-rate.ts';
import type { Entry } from './conversation.ts';
import type { FaultPlan } from './faults.ts';
import { Response, type ResponseHost } from './response.ts';
import type { SessionConfig } from './session-config.ts';
import type { ResponseParams } from './session-schema.ts';
import { invalid, type Refusal } from './wire.ts';

/** The responses of a session: at most one that writes to its conversation at a time. */
export class Responder {
  readonly #host: ResponseHost;
  readonly #faults: FaultPlan;
  readonly #running = new Map<Response, Promise<void>>();

  constructor(host: ResponseHost, faults: FaultPlan) {
    this.#host = host;
    this.#faults = faults;
  }

  /** The response that writes to the conversation now. */
  get active(): Response | undefined {
    return [...this.#running.keys()].find((response) => response.inBand);
  }

  /** Starts a response, unless one is active. */
  create(config: SessionConfig, params: ResponseParams, heard: readonly Entry[]): Refusal | undefined {
    const { active } = this;
    if (active !== undefined && params.conversation !== 'none') {
      const message = `Conversation already has an active response in progress: ${active.id}. Wait until the response is finished before creating a new one.`;
      return invalid('conversation_already_has_active_response', message);
    }
    const response = new Response(this.#host, config, params, heard, this.#faults.take('response'));
    // Entered before it runs: its first events may already be answered.
    this.#running.set(response, Promise.resolve());
    this.#running.set(response, response.run());
    return undefined;
  }

  /** Cancels a response by its id, or the active one. */
  cancel(id: string | undefined, reason: 'turn_detected' | 'client_cancelled'): Refusal | undefined {
    const response = id === undefined ? this.active : [...this.#running.keys()].find((one) => one.id === id);
    if (response === undefined) {
      return invalid('response_cancel_not_active', 'Cancellation failed: no active response found');
    }
    response.cancel(reason);
    return undefined;
  }

  ended(response: Response): void {
    this.#running.delete(response);
  }

  /** Resolves when no response is left that goes on by itself. */
  async settled(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running.values());
  }

  /** The session is over. */
  abandon(): void {
    for (const response of this.#running.keys()) response.abandon();
    this.#running.clear();
  }
}

/** How long an answer's sound lasts, in ms. */
export function lengthOf({ sound }: Entry): number {
  const samples = sound?.pieces.reduce((sum, piece) => sum + piece.length, 0) ?? 0;
  return sound === undefined ? 0 : millisecondsOf(samples, sound.format.rate);
}
