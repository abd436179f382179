import { lengthOf } from './responder.ts';
import type { Session } from './session.ts';

/** Asks the model to go on when the customer stays silent after an answer: `idle_timeout_ms` of the server's detector. */
export class IdleTimeout {
  readonly #session: Session;
  #waiting = new AbortController();

  constructor(session: Session) {
    this.#session = session;
  }

  /** An answer was sent: the wait begins when its sound is over. */
  begin(): void {
    this.stop();
    const detection = this.#session.config.audio.input.turn_detection;
    if (detection?.type !== 'server_vad' || detection.idle_timeout_ms === null) return;
    const last = this.#session.conversation.entries.at(-1);
    const playing = last === undefined ? 0 : lengthOf(last);
    void this.#wait(playing + detection.idle_timeout_ms, this.#session.input.writtenMs + playing);
  }

  /** Somebody spoke. */
  stop(): void {
    this.#waiting.abort();
    this.#waiting = new AbortController();
  }

  async #wait(ms: number, fromMs: number): Promise<void> {
    const session = this.#session;
    const signal = AbortSignal.any([this.#waiting.signal, session.signal]);
    if (!(await session.waited(ms, signal)) || session.responder.active !== undefined) return;
    const item_id = session.nextItemId();
    const [audio_start_ms, audio_end_ms] = [
      Math.round(fromMs),
      Math.max(session.input.writtenMs, Math.round(fromMs)),
    ];
    session.emit({ type: 'input_audio_buffer.timeout_triggered', item_id, audio_start_ms, audio_end_ms });
    session.committed(item_id, new Int16Array(), false);
    session.respond();
  }
}
