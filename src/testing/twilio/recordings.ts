import { joinFrames } from '../../audio/frames.ts';
import type { Call, Callback } from './call.ts';
import { rfc2822 } from './call-params.ts';
import type { Exchange } from './exchange.ts';
import { FRAME_BYTES, LINE_RATE, mixed } from './line-audio.ts';
import { wavOf } from './wav.ts';

/** How a recording came about, in the vendor's words. */
export type RecordingSource =
  | 'RecordVerb'
  | 'DialVerb'
  | 'Conference'
  | 'OutboundAPI'
  | 'StartCallRecordingAPI'
  | 'StartCallRecordingTwiML';

/** What is recorded, and who is told. */
export interface RecordingOptions {
  readonly source: RecordingSource;
  readonly callSid: string;
  readonly conferenceSid?: string;
  readonly channels?: 1 | 2;
  readonly callback?: Callback;
  readonly events?: readonly string[];
}

/** Audio that is being kept. */
export class Recording {
  readonly sid: string;
  readonly options: RecordingOptions;
  readonly startedAt: Date;
  status: 'in-progress' | 'paused' | 'completed' | 'absent' = 'in-progress';
  readonly #frames: Uint8Array[] = [];
  readonly #exchange: Exchange;

  constructor(exchange: Exchange, options: RecordingOptions) {
    this.#exchange = exchange;
    this.options = options;
    this.sid = exchange.sid('RE');
    this.startedAt = exchange.time.now();
    exchange.recordings.set(this.sid, this);
    this.#report();
  }

  /** Where the REST API has it; `.wav` behind it is the audio. */
  get url(): string {
    return `${this.#exchange.baseUrl}/2010-04-01/Accounts/${this.#exchange.accountSid}/Recordings/${this.sid}`;
  }

  get channels(): 1 | 2 {
    return this.options.channels ?? 1;
  }

  /** Length in ms. */
  get milliseconds(): number {
    return (this.#frames.length * FRAME_BYTES * 1000) / LINE_RATE;
  }

  get seconds(): number {
    return Math.round(this.milliseconds / 1000);
  }

  get wav(): Uint8Array {
    return wavOf(joinFrames(this.#frames), this.channels);
  }

  /** 20 ms of one or two sides. */
  add(heard: Uint8Array, played?: Uint8Array): void {
    if (this.status !== 'in-progress') return;
    if (this.channels === 1) this.#frames.push(mixed([heard, played]));
    else this.#frames.push(interleaved(heard, played ?? heard));
  }

  /** The last `milliseconds` are taken away: the silence that ended a message. */
  trim(milliseconds: number): void {
    this.#frames.length = Math.max(0, this.#frames.length - Math.ceil(milliseconds / 20));
  }

  finish(): void {
    if (this.status === 'completed' || this.status === 'absent') return;
    this.status = this.#frames.length === 0 ? 'absent' : 'completed';
    this.#report();
  }

  #report(): void {
    const { callback, events = ['completed'], callSid, conferenceSid, source } = this.options;
    if (callback === undefined || !events.includes(this.status)) return;
    this.#exchange.notify(callback, 'recording', {
      AccountSid: this.#exchange.accountSid,
      ...(conferenceSid === undefined ? { CallSid: callSid } : { ConferenceSid: conferenceSid }),
      RecordingSid: this.sid,
      RecordingUrl: this.url,
      RecordingStatus: this.status,
      RecordingDuration: String(this.seconds),
      RecordingChannels: String(this.channels),
      RecordingStartTime: rfc2822(this.startedAt),
      RecordingSource: source,
      RecordingTrack: 'both',
    });
  }
}

/** Records a call, both sides, until it ends or the recording is finished. */
export function recordCall(
  exchange: Exchange,
  call: Call,
  options: Omit<RecordingOptions, 'callSid'>,
): Recording {
  const recording = new Recording(exchange, { ...options, callSid: call.sid });
  let heard: Uint8Array | undefined;
  const hear = (frame: Uint8Array) => {
    heard = frame;
  };
  const play = (frame: Uint8Array) => {
    if (heard !== undefined) recording.add(heard, frame);
  };
  call.onHeard.add(hear);
  call.onPlayed.add(play);
  call.onStatus.add(() => {
    if (!call.live) recording.finish();
  });
  return recording;
}

function interleaved(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length * 2);
  for (const [at, sample] of first.entries()) {
    both[at * 2] = sample;
    both[at * 2 + 1] = second[at] ?? sample;
  }
  return both;
}
