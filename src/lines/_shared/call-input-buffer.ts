import { BYTES_PER_MS } from '../../contracts/speech-model.ts';
import type { VoiceCall, VoiceLine } from '../../contracts/voice.ts';

/** How much sound is kept while a call is being answered, in ms. */
const MOST_EARLY_MS = 20_000;
/** How many deeds are kept, with sound and without. */
const MOST_EARLY = 1_000;

interface Deed {
  readonly run: (call: VoiceCall) => void;
  readonly bytes: number;
}

/** What a line does to a call: what happens before the call is answered is kept, in order; of too much, the latest. */
export class CallInputBuffer {
  readonly #mostBytes: number;
  #call: VoiceCall | undefined;
  #kept: Deed[] = [];
  #keptBytes = 0;

  constructor(format: VoiceLine['format']) {
    this.#mostBytes = MOST_EARLY_MS * BYTES_PER_MS[format];
  }

  /** The call, once it is answered. */
  get call(): VoiceCall | undefined {
    return this.#call;
  }

  /** Does something to the call, as soon as there is one; `bytes` of sound are kept until then. */
  tell(run: Deed['run'], bytes = 0): void {
    if (this.#call !== undefined) {
      run(this.#call);
      return;
    }
    this.#kept.push({ run, bytes });
    this.#keptBytes += bytes;
    while (this.#kept.length > MOST_EARLY || this.#keptBytes > this.#mostBytes)
      this.#keptBytes -= this.#kept.shift()?.bytes ?? 0;
  }

  /** The call is answered: it is told what happened until now. */
  answered(call: VoiceCall): void {
    this.#call = call;
    for (const { run } of this.#kept.splice(0)) run(call);
  }

  /** Nobody will answer any more. */
  forget(): void {
    this.#kept = [];
    this.#keptBytes = 0;
  }
}
