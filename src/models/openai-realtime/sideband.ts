import type { SpeechSession, SpeechStart } from '../../contracts/speech-model.ts';
import { text } from './read-event.ts';
import { CANCEL } from './responses.ts';
import { RealtimeSession } from './session.ts';
import type { Settings } from './settings.ts';
import type { ServerEvent } from './wire.ts';

/** What is told of a call whose sound the vendor carries itself: what the customer hears, and presses. */
export type Playback =
  | { readonly type: 'playing'; readonly response: string }
  /** All sound of a response was heard. */
  | { readonly type: 'played'; readonly response: string }
  /** An item was cut off, for the customer and for the model, after so many ms of its sound. */
  | { readonly type: 'cut'; readonly item: string; readonly heardMs: number }
  /** A key of a telephone. */
  | { readonly type: 'pressed'; readonly key: string }
  /** The session has ended: no more is told of what the customer hears. */
  | { readonly type: 'untold' };

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

  /** No other session can take such a call over. */
  override get endsAt(): undefined {
    return undefined;
  }

  override send(): void {}

  override truncate(): void {}

  clear(): void {
    this.tell({ type: 'output_audio_buffer.clear' });
  }

  /** Ends the response that was asked for on an earlier socket, if one is under way: nobody waits for it. */
  takeOver(): void {
    this.tell({ type: 'response.cancel', event_id: CANCEL });
  }

  override end(reason: unknown): void {
    super.end(reason);
    this.#playback({ type: 'untold' });
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
    case 'input_audio_buffer.dtmf_event_received':
      return { type: 'pressed', key: text(event.event) };
    default:
      return undefined;
  }
}
