import { encodeMulaw } from '../../audio/mulaw.ts';
import { ModemVoice } from '../modem/modem.ts';
import { LINE_RATE } from './line-audio.ts';
import type { Player } from './player.ts';

/** What a voice tells of its speaking. */
export interface VoiceListener {
  /** An utterance was heard to its end. */
  finished(text: string): void;
}

/** Text to speech of ConversationRelay: speaks tokens as they come, word for word, and knows which words were heard. */
export class RelayVoice {
  readonly #player: Player;
  readonly #now: () => number;
  readonly #listener: VoiceListener;
  #voice = new ModemVoice(LINE_RATE);
  #pending = '';
  #queued = 0;
  #heard = '';
  #startedMs = 0;
  /** Counts interruptions, so that marks of dropped audio are known. */
  #run = 0;
  /** Whether the caller may interrupt what is being said. */
  interruptible = true;

  constructor(player: Player, now: () => number, listener: VoiceListener) {
    this.#player = player;
    this.#now = now;
    this.#listener = listener;
  }

  get speaking(): boolean {
    return this.#queued > 0;
  }

  /** Tokens are held until a word is whole. */
  say(token: string, last: boolean): void {
    this.#pending += token;
    const whole = last ? this.#pending : (/^[\s\S]*\s/.exec(this.#pending)?.[0] ?? '');
    this.#pending = this.#pending.slice(whole.length);
    for (const word of this.#voice.say(whole)) this.play(encodeMulaw(word.samples), word.text);
    if (last) this.#enqueue(encodeMulaw(this.#voice.end()), () => this.#finish());
  }

  /** Other audio, in its turn. */
  play(audio: Uint8Array, text = ''): void {
    this.#enqueue(audio, () => {
      this.#heard += text;
    });
  }

  #enqueue(audio: Uint8Array, played: () => void): void {
    if (this.#queued === 0) this.#startedMs = this.#now();
    this.#queued += 1;
    const run = this.#run;
    this.#player.enqueue(audio);
    this.#player.mark(() => {
      if (run !== this.#run) return;
      this.#queued -= 1;
      played();
    });
  }

  /** Falls silent; says what was heard until then, and for how long it was spoken. */
  interrupt(): { text: string; ms: number } {
    const heard = { text: this.#heard.trim(), ms: this.#now() - this.#startedMs };
    this.#run += 1;
    this.#queued = 0;
    this.#heard = '';
    this.#pending = '';
    this.#voice = new ModemVoice(LINE_RATE);
    this.#player.clear();
    return heard;
  }

  /** An utterance was heard to its end. */
  #finish(): void {
    const said = this.#heard.trim();
    this.#heard = '';
    this.#startedMs = this.#now();
    this.#listener.finished(said);
  }
}
