import type { SpeechSession, SpeechStart } from '../../contracts/speech-model.ts';
import { text } from './read-event.ts';
import { RealtimeSession } from './session.ts';
import type { Settings } from './settings.ts';
import type { ServerEvent } from './wire.ts';

/** What the customer hears of a call whose sound the vendor carries itself. */
export type Playback =
  | { readonly type: 'playing'; readonly response: string }
  /** All sound of a response was heard. */
  | { readonly type: 'played'; readonly response: string }
  /** An item was cut off, for the customer and for the model, after so many ms of its sound. */
  | { readonly type: 'cut'; readonly item: string; readonly heardMs: number };

/** How a session is attached to. */
export interface SidebandStart extends Omit<SpeechStart, 'format'> {
  readonly playback: (event: Playback) => void;
}

/** A session beside a call whose sound does not come here: words and calls do. `send` and `truncate` do nothing. */
export interface SidebandSession extends SpeechSession {
  /** Drops the sound that the customer has not heard yet; the vendor then cuts the item by itself. */
  clear(): void;
}

/** A second socket on the session of a call. Closing it ends nothing but itself. */
export class Sideband extends RealtimeSession implements SidebandSession {
  readonly #playback: SidebandStart['playback'];

  constructor(settings: Settings, url: string, { hear, playback }: SidebandStart) {
    super(settings, url, hear);
    this.#playback = playback;
  }

  override send(): void {}

  override truncate(): void {}

  clear(): void {
    this.tell({ type: 'output_audio_buffer.clear' });
  }

  override event(event: ServerEvent): void {
    const playback = playbackIn(event);
    if (playback === undefined) super.event(event);
    else this.#playback(playback);
  }
}

function playbackIn(event: ServerEvent): Playback | undefined {
  const response = text(event.response_id);
  switch (event.type) {
    case 'output_audio_buffer.started':
      return { type: 'playing', response };
    case 'output_audio_buffer.stopped':
      return { type: 'played', response };
    case 'conversation.item.truncated':
      return { type: 'cut', item: text(event.item_id), heardMs: Number(event.audio_end_ms) || 0 };
    default:
      return undefined;
  }
}
