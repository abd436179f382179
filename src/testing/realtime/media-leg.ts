import { PlaybackLedger } from '../../audio/playback-ledger.ts';
import { Resampler } from '../../audio/resample.ts';
import { millisecondsOf, type SampleRate } from '../../audio/sample-rate.ts';
import { type AudioFormat, formatOf } from './audio-format.ts';
import type { SoundPlace } from './response.ts';
import type { Session } from './session.ts';

type Place = Omit<SoundPlace, 'format'>;

/** What the far end of a leg is told. */
export interface LegListener {
  /** Sound to play behind what came before. */
  sound?(samples: Int16Array, rate: SampleRate): void;
  /** What was not played yet is not to be played any more. */
  cleared?(): void;
  hungUp?(): void;
}

/**
 * The sound of a session that does not go over its sockets: the far end of a WebRTC or a SIP call. The server knows what was
 * played, and cuts its answers there by itself.
 */
export class MediaLeg {
  readonly #session: Session;
  readonly #listener: LegListener;
  readonly #ledger = new PlaybackLedger();
  #resampler:
    | { readonly from: SampleRate; readonly to: SampleRate; readonly resampler: Resampler }
    | undefined;
  #playing: string | undefined;

  constructor(session: Session, listener: LegListener) {
    this.#session = session;
    this.#listener = listener;
    session.leg = this;
  }

  /** The far end speaks. */
  speak(samples: Int16Array, rate: SampleRate): void {
    const to = formatOf(this.#session.config.audio.input.format).rate;
    if (this.#resampler?.from !== rate || this.#resampler.to !== to) {
      this.#resampler = { from: rate, to, resampler: new Resampler(rate, to) };
    }
    if (!this.#session.isOver) this.#session.hear(this.#resampler.resampler.push(samples));
  }

  /** The server speaks. */
  play(piece: Int16Array, format: AudioFormat, { response_id, item_id }: Place): void {
    if (this.#playing !== response_id) {
      this.#playing = response_id;
      this.#session.emit({ type: 'output_audio_buffer.started', response_id });
    }
    this.#ledger.send(item_id, millisecondsOf(piece.length, format.rate), this.#nowMs());
    this.#listener.sound?.(piece, format.rate);
    void this.#untilPlayed(response_id);
  }

  /** The customer spoke, or the client cleared the buffer: nothing more of it is heard. */
  interrupt(): void {
    const response_id = this.#playing;
    if (response_id === undefined) return;
    this.#playing = undefined;
    this.#listener.cleared?.();
    for (const { item, ms } of this.#ledger.cut(this.#nowMs())) {
      if (this.#session.conversation.truncate(item, 0, ms) !== undefined) continue;
      const at = { item_id: item, content_index: 0, audio_end_ms: ms };
      this.#session.emit({ type: 'conversation.item.truncated', ...at });
    }
    this.#session.emit({ type: 'output_audio_buffer.cleared', response_id });
  }

  /** The far end presses a key of its telephone. */
  press(key: string): void {
    const received_at = Math.floor(this.#nowMs() / 1000);
    this.#session.emit({ type: 'input_audio_buffer.dtmf_event_received', event: key, received_at });
  }

  hangUp(): void {
    this.#listener.hungUp?.();
  }

  async #untilPlayed(response_id: string): Promise<void> {
    if (!(await this.#session.waited(this.#ledger.pending(this.#nowMs())))) return;
    const isOver =
      this.#session.responder.active?.id !== response_id && this.#ledger.pending(this.#nowMs()) <= 0;
    if (!isOver || this.#playing !== response_id) return;
    this.#playing = undefined;
    this.#session.emit({ type: 'output_audio_buffer.stopped', response_id });
  }

  #nowMs(): number {
    return this.#session.settings.clock.now().getTime();
  }
}
