import type { Clock, Timers } from '../contracts/clock.ts';
import type { CallListener, CallSeat, LiveCalls } from '../contracts/live-call.ts';
import type { VoiceLine } from '../contracts/voice.ts';
import { HeldCall } from './held-call.ts';
import type { CallTap } from './tap-call.ts';

/** The calls of this process, for staff who listen. */
export class HeldCalls implements LiveCalls {
  readonly #clock: Clock;
  readonly #timers: Timers;
  /** By their conversation: the newest has it. */
  readonly #calls = new Map<string, HeldCall>();

  constructor(clock: Clock, timers: Timers) {
    this.#clock = clock;
    this.#timers = timers;
  }

  /** A call begins; `recorder` hears what staff say as well. */
  begin(conversation: string, line: VoiceLine, recorder: CallTap | undefined): HeldCall {
    this.#calls.get(conversation)?.end();
    const call = new HeldCall(line, recorder, this.#clock, this.#timers);
    this.#calls.set(conversation, call);
    return call;
  }

  /** A call is over; one that gave way to a newer one is not in its place any more. */
  end(conversation: string, call: HeldCall): void {
    call.end();
    if (this.#calls.get(conversation) === call) this.#calls.delete(conversation);
  }

  join(conversation: string, listener: CallListener): CallSeat | undefined {
    return this.#calls.get(conversation)?.join(listener);
  }
}
