import { decodeMulaw, encodeMulaw } from '../audio/mulaw.ts';
import { pcm16FromBytes, pcm16ToBytes } from '../audio/pcm16.ts';
import { Resampler } from '../audio/resample.ts';
import { SoundTrack } from '../audio/sound-track.ts';
import type { Clock, Timers } from '../contracts/clock.ts';
import type { CallListener, CallSeat } from '../contracts/live-call.ts';
import type { AudioFormat } from '../contracts/speech-model.ts';
import type { VoiceLine } from '../contracts/voice.ts';
import type { CallTap } from './tap-call.ts';

/** How much is mixed at once, and how long after it was heard, in ms: frames may be so late. */
const STEP_MS = 100;
/** More people are not let in on one call. */
const MOST_LISTENERS = 4;
/** How often what was played is forgotten while nobody listens, in frames of the customer's. */
const FORGET_EVERY = 50;

/** Somebody who listens, and what they say. */
interface Seated {
  readonly listener: CallListener;
  readonly said: SoundTrack;
  readonly toLine: (audio: Uint8Array) => Uint8Array;
  readonly toListener: Resampler;
}

/** A call that goes on: mixes both directions for staff who listen, and lets them be heard by the customer. */
export class HeldCall implements CallTap {
  readonly #line: VoiceLine;
  readonly #recorder: CallTap | undefined;
  readonly #clock: Clock;
  readonly #timers: Timers;
  readonly #startedAtMs: number;
  readonly #desk: SoundTrack;
  #customer: SoundTrack;
  #seats: readonly Seated[] = [];
  #mixedMs = 0;
  #frames = 0;
  #cancel: () => void = () => undefined;

  constructor(line: VoiceLine, recorder: CallTap | undefined, clock: Clock, timers: Timers) {
    this.#line = line;
    this.#recorder = recorder;
    this.#clock = clock;
    this.#timers = timers;
    this.#startedAtMs = clock.now().getTime();
    this.#desk = new SoundTrack(line.format);
    this.#customer = new SoundTrack(line.format);
  }

  hear(audio: Uint8Array): void {
    if (this.#seats.length > 0) this.#customer.hear(audio, this.#nowMs);
    // What was played and nobody listened to is not kept.
    else if (++this.#frames % FORGET_EVERY === 0) this.#desk.skip(this.#nowMs);
  }

  play(audio: Uint8Array): void {
    this.#desk.play(audio, this.#playsAtMs());
  }

  clear(): void {
    for (const track of [this.#desk, ...this.#seats.map(({ said }) => said)]) track.cut(this.#nowMs);
  }

  /** Undefined when as many listen as may. */
  join(listener: CallListener): CallSeat | undefined {
    if (this.#seats.length >= MOST_LISTENERS) return undefined;
    const { format } = this.#line;
    if (this.#seats.length === 0) this.#begin();
    const said = trackFrom(format, this.#mixedMs);
    const toListener = new Resampler(format === 'mulaw-8k' ? 8000 : 24000, 24000);
    const seat: Seated = { listener, said, toLine: encoderFor(format), toListener };
    this.#seats = [...this.#seats, seat];
    return { speak: (audio) => this.#speak(seat, audio), leave: () => this.#leave(seat) };
  }

  /** Nobody is heard any more. */
  end(): void {
    this.#cancel();
    const seats = this.#seats;
    this.#seats = [];
    for (const { listener } of seats) listener.ended();
  }

  #begin(): void {
    const { format } = this.#line;
    this.#mixedMs = this.#nowMs;
    this.#desk.skip(this.#mixedMs);
    this.#customer = trackFrom(format, this.#mixedMs);
    this.#step();
  }

  #step(): void {
    this.#cancel = this.#timers.after(STEP_MS, () => {
      while (this.#mixedMs + STEP_MS <= this.#nowMs - STEP_MS) this.#mix();
      this.#step();
    });
  }

  #mix(): void {
    const { format } = this.#line;
    const customer = samplesIn(this.#customer.take(STEP_MS), format);
    const desk = samplesIn(this.#desk.take(STEP_MS), format);
    const staff = this.#seats.map(({ said }) => samplesIn(said.take(STEP_MS), format));
    this.#mixedMs += STEP_MS;
    for (const [at, { listener, toListener }] of this.#seats.entries()) {
      const others = staff.filter((_, of) => of !== at);
      listener.hear(pcm16ToBytes(toListener.push(sum([customer, desk, ...others]))));
    }
  }

  #speak(seat: Seated, audio: Uint8Array): void {
    if (!this.#seats.includes(seat)) return;
    const spoken = seat.toLine(audio);
    seat.said.play(spoken, this.#playsAtMs());
    this.#recorder?.play(spoken);
    this.#line.play(spoken);
  }

  /** The customer hears one thing after the other, whoever says it. */
  #playsAtMs(): number {
    return Math.max(this.#nowMs, this.#desk.endMs, ...this.#seats.map(({ said }) => said.endMs));
  }

  #leave(seat: Seated): void {
    this.#seats = this.#seats.filter((other) => other !== seat);
    if (this.#seats.length === 0) this.#cancel();
  }

  get #nowMs(): number {
    return this.#clock.now().getTime() - this.#startedAtMs;
  }
}

function trackFrom(format: AudioFormat, ms: number): SoundTrack {
  const track = new SoundTrack(format);
  track.skip(ms);
  return track;
}

function samplesIn(audio: Uint8Array, format: AudioFormat): Int16Array {
  return format === 'mulaw-8k' ? decodeMulaw(audio) : pcm16FromBytes(audio);
}

/** From PCM16 at 24 kHz to what a line takes. */
function encoderFor(format: AudioFormat): (audio: Uint8Array) => Uint8Array {
  if (format === 'pcm16-24k') return (audio) => audio;
  const resampler = new Resampler(24000, 8000);
  return (audio) => encodeMulaw(resampler.push(pcm16FromBytes(audio)));
}

function sum(all: readonly Int16Array[]): Int16Array {
  const mixed = new Int16Array(all[0]?.length ?? 0);
  for (let at = 0; at < mixed.length; at += 1) {
    let value = 0;
    for (const one of all) value += one[at] ?? 0;
    mixed[at] = Math.max(-32768, Math.min(32767, value));
  }
  return mixed;
}
