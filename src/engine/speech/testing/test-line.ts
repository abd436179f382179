import { encode } from '../../../audio/modem.ts';
import { ModemDecoder } from '../../../audio/modem-decoder.ts';
import { decodeMulaw, encodeMulaw } from '../../../audio/mulaw.ts';
import type { CallEnding, CallEvent, VoiceCall, VoiceLine } from '../../../contracts/voice.ts';

const RATE = 8_000;
/** Silence that tells the vendor that the customer has finished. */
const PAUSE = new Int16Array(RATE);

/** A customer at the other end of a line: speaks and hears the modem code, in mu-law. */
export class TestLine implements VoiceLine {
  readonly format = 'mulaw-8k';
  call: VoiceCall | undefined;
  /** What was heard, in order. */
  heard = '';
  readonly shown: CallEvent[] = [];
  ending: CallEnding | undefined;
  cleared = 0;
  /** While set, nothing more of what is played is heard. */
  holding = false;
  readonly #decoder = new ModemDecoder(RATE);
  readonly #marks: string[] = [];

  play(audio: Uint8Array): void {
    for (const word of this.#decoder.push(decodeMulaw(audio))) this.heard += word.text;
  }

  mark(name: string): void {
    this.#marks.push(name);
    if (!this.holding) setImmediate(() => this.hearAll());
  }

  clear(): void {
    this.cleared++;
    this.#marks.length = 0;
  }

  show(event: CallEvent): void {
    this.shown.push(event);
  }

  end(ending: CallEnding): void {
    this.ending = ending;
  }

  /** All that was played so far is heard. */
  hearAll(): void {
    for (const name of this.#marks.splice(0)) this.call?.played(name);
  }

  /** Says something, and falls silent. */
  say(words: string): void {
    this.speak(words);
    this.call?.hear(encodeMulaw(PAUSE));
  }

  /** Says something, and does not fall silent. */
  speak(words: string): void {
    this.call?.hear(encodeMulaw(encode(words, RATE)));
  }
}
