import type { VoiceCall } from '../../contracts/voice.ts';

/** Deeds kept while a call is being answered: 20 s of sound, or so. */
const MOST_EARLY = 1_000;

/** What a line does to a call: what happens before the call is answered is kept, in order; of too much, the latest. */
export class EarlyDeeds {
  #call: VoiceCall | undefined;
  #kept: ((call: VoiceCall) => void)[] = [];

  /** The call, once it is answered. */
  get call(): VoiceCall | undefined {
    return this.#call;
  }

  /** Does something to the call, as soon as there is one. */
  tell(deed: (call: VoiceCall) => void): void {
    if (this.#call !== undefined) {
      deed(this.#call);
      return;
    }
    this.#kept.push(deed);
    if (this.#kept.length > MOST_EARLY) this.#kept.shift();
  }

  /** The call is answered: it is told what happened until now. */
  answered(call: VoiceCall): void {
    this.#call = call;
    for (const deed of this.#kept.splice(0)) deed(call);
  }
}
