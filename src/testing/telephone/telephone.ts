import { AssertionError } from 'node:assert';
import type { EndStatus } from '../twilio/call.ts';
import type { AnsweredBy, Handset, PhoneLine } from '../twilio/handset.ts';
import { spokenKeys } from '../twilio/keys.ts';
import { spoken } from '../twilio/line-audio.ts';
import type { PhoneTime } from '../twilio/phone-time.ts';
import { Player } from '../twilio/player.ts';
import type { LocalTwilio } from '../twilio/start-twilio.ts';
import { type HeardWord, ReceivedAudio, type Span } from './received-audio.ts';
import { react, type WhenCalled } from './when-called.ts';

/** A telephone on a local Twilio's network. */
export interface TelephoneOptions {
  readonly twilio: Pick<LocalTwilio, 'time' | 'dial' | 'plugIn' | 'unplug'>;
  /** E.164, `client:name` or `sip:name@host`. */
  readonly number: string;
  /** What happens when it rings; nobody is there without. */
  readonly whenCalled?: WhenCalled;
  /** Keeps every byte that is heard, for `audio`: 8 kB a second. */
  readonly keepAudio?: boolean;
}

/** How a key reaches the other side: as sound, as the network's message, or as both, as usual. */
export type KeyPath = 'both' | 'audio' | 'message';

/** What was said into a telephone. */
export interface Said extends Span {
  readonly text: string;
}

/** How long it may take to be said or heard, in ms of phone time; a minute without. */
export interface WaitOptions {
  readonly withinMs?: number;
}

/** Silence that ends what somebody says, in ms. */
const PAUSE_MS = 700;

/** A telephone: dials and is called, speaks, listens, presses keys, hangs up. Times are in ms of phone time. */
export class Telephone {
  readonly number: string;
  readonly time: PhoneTime;
  state: 'idle' | 'dialling' | 'ringing' | 'talking' = 'idle';
  /** How the last call ended. */
  endedWith: EndStatus | undefined;
  /** What was said into it in this call, or in the last. */
  said: Said[] = [];
  /** Messages a machine took, oldest first. */
  readonly messages: string[] = [];
  /** Text messages that came, oldest first. */
  readonly texts: { readonly from: string; readonly body: string }[] = [];
  /** What happens when it rings from now on. */
  whenCalled: WhenCalled;
  readonly #options: TelephoneOptions;
  readonly #mouth = new Player();
  #line: PhoneLine | undefined;
  #ear: ReceivedAudio;
  #read = 0;
  #connected = false;
  #messageFrom: number | undefined;

  /** What the network sees of it. */
  readonly #handset: Handset;

  constructor(options: TelephoneOptions) {
    this.#options = options;
    this.number = options.number;
    this.time = options.twilio.time;
    this.whenCalled = options.whenCalled ?? { answer: 'never' };
    this.#ear = this.#newEar();
    this.#handset = {
      number: options.number,
      ring: (line) => this.#ring(line),
      answered: () => this.#answered(),
      speakFrame: () => this.#mouth.next(),
      hearFrame: (frame) => this.#ear.listen(frame, this.time.nowMs),
      ended: (callSid, status) => this.#ended(callSid, status),
      text: (from, body) => void this.texts.push({ from, body }),
    };
    options.twilio.plugIn(this.#handset);
  }

  /** The id of the call, or of the last. */
  get callSid(): string {
    return this.#line?.sid ?? '';
  }

  /** Who calls, or called last. */
  get callerId(): string {
    return this.#line?.from ?? '';
  }

  /** The words of this call, or of the last, with their times. */
  get heard(): readonly HeardWord[] {
    return this.#ear.words;
  }

  /** When something was to be heard, words or not. */
  get sounds(): readonly Span[] {
    return this.#ear.sounds;
  }

  /** All words of this call, or of the last. */
  get transcript(): string {
    return this.#ear.text.trim();
  }

  /** Every byte that was heard, as mu-law; empty without `keepAudio`. */
  get audio(): Uint8Array {
    return this.#ear.audio;
  }

  /** Calls, and waits until it is answered. Throws AssertionError, naming the status, when it is not. */
  async dial(number: string, patience?: WaitOptions): Promise<void> {
    this.#begin('dialling');
    this.#line = this.#options.twilio.dial(this.#handset, number);
    await this.time.until(() => this.state !== 'dialling', { what: `an answer at ${number}`, ...patience });
    if (!this.#connected) {
      throw this.#failure(`${number} was not reached (${this.endedWith}).`);
    }
  }

  /** Waits until somebody calls; they may have been answered already. */
  async rings(patience?: WaitOptions): Promise<void> {
    await this.time.until(() => this.state !== 'idle', { what: `a call to ${this.number}`, ...patience });
  }

  /** Takes the call that rings. */
  answer(by: AnsweredBy = 'human'): void {
    this.#begin('talking');
    this.#line?.answer(by);
  }

  /** Says it, and waits until it is said. Over what the other side says: who interrupts does not wait. */
  async speak(text: string): Promise<void> {
    const startMs = this.time.nowMs;
    await this.play(spoken(text));
    this.said.push({ text, startMs, endMs: this.time.nowMs });
  }

  /** Holds another sound (mu-law at 8 kHz) to the mouthpiece, and waits until it is over. */
  async play(audio: Uint8Array): Promise<void> {
    let over = false;
    this.#mouth.enqueue(audio);
    this.#mouth.mark(() => {
      over = true;
    });
    const withinMs = audio.length / 8 + 60_000;
    await this.time.until(() => over || this.state === 'idle', { what: 'the end of what is said', withinMs });
  }

  /** Presses keys one after the other (`w` waits half a second), and waits until they are pressed. */
  async press(keys: string, path: KeyPath = 'both'): Promise<void> {
    for (const key of keys) {
      if (path !== 'audio' && key !== 'w') this.#mouth.mark(() => this.#line?.press(key));
      await this.play(path === 'message' ? new Uint8Array() : spokenKeys(key));
    }
  }

  /** Waits until these words are heard, behind what was waited for before. Throws AssertionError when the call ends first. */
  async hears(words: string | RegExp, patience?: WaitOptions): Promise<string> {
    const found = () => findIn(this.#ear.text, this.#read, words);
    await this.time
      .until(() => found() !== undefined || this.#over, { what: `${words}`, ...patience })
      .catch((cause: unknown) => {
        throw this.#failure(`${words} was not heard in time.`, cause);
      });
    const match = found();
    if (match === undefined)
      throw this.#failure(`The call ended (${this.endedWith}) before ${words} was heard.`);
    this.#read = match.end;
    return match.text;
  }

  /** Listens until the other side has said something and pauses; returns what it said since the last time. */
  async listen(patience?: WaitOptions): Promise<string> {
    const unread = () => this.#ear.text.slice(this.#read).trim();
    const quiet = () => this.time.nowMs - (this.sounds.at(-1)?.endMs ?? 0) >= PAUSE_MS;
    const done = () => this.#over || (unread() !== '' && quiet());
    await this.time.until(done, { what: 'the other side to say something', ...patience });
    const text = unread();
    this.#read = this.#ear.text.length;
    return text;
  }

  /** Stays on the line and says nothing. */
  async wait(ms: number): Promise<void> {
    await this.time.advance(ms);
  }

  hangUp(): void {
    this.#line?.hangUp();
  }

  /** Waits until the other side has hung up; returns how the call ended. */
  async hungUp(patience?: WaitOptions): Promise<EndStatus> {
    await this.time.until(() => this.#over, { what: 'the end of the call', ...patience });
    return this.endedWith ?? 'completed';
  }

  /** Out of service, until it is plugged in again. */
  unplug(): void {
    this.#options.twilio.unplug(this.#handset);
  }

  #ring(line: PhoneLine): void {
    if (this.state !== 'idle') {
      line.decline();
      return;
    }
    this.#line = line;
    this.state = 'ringing';
    this.endedWith = undefined;
    void react(this, line, this.whenCalled, () => this.#takeMessage());
  }

  #answered(): void {
    this.state = 'talking';
    this.#connected = true;
    this.#ear = this.#newEar();
  }

  #takeMessage(): void {
    this.#messageFrom = this.#ear.text.length;
    this.#line?.beeped();
  }

  #ended(callSid: string, status: EndStatus): void {
    if (callSid !== this.#line?.sid) return;
    if (this.#messageFrom !== undefined) this.messages.push(this.#ear.text.slice(this.#messageFrom).trim());
    this.#messageFrom = undefined;
    this.endedWith = status;
    this.state = 'idle';
    this.#mouth.clear();
  }

  /** There was a call, and it has ended. */
  get #over(): boolean {
    return this.endedWith !== undefined;
  }

  #begin(state: 'dialling' | 'talking'): void {
    this.state = state;
    this.#connected = state === 'talking';
    this.endedWith = undefined;
    this.said = [];
    this.#read = 0;
    this.#mouth.clear();
    this.#ear = this.#newEar();
  }

  #newEar(): ReceivedAudio {
    return new ReceivedAudio(this.time.nowMs, this.#options.keepAudio ?? false);
  }

  #failure(what: string, cause?: unknown): AssertionError {
    const heard = this.transcript === '' ? 'Nothing was heard.' : `Heard so far: “${this.transcript}”`;
    return Object.assign(new AssertionError({ message: `${what} ${heard}` }), { cause });
  }
}

function findIn(
  text: string,
  from: number,
  words: string | RegExp,
): { text: string; end: number } | undefined {
  const unread = text.slice(from);
  if (typeof words === 'string') {
    const at = unread.indexOf(words);
    return at === -1 ? undefined : { text: words, end: from + at + words.length };
  }
  const match = new RegExp(words.source, words.flags.replace(/[gy]/g, '')).exec(unread);
  return match === null ? undefined : { text: match[0], end: from + match.index + match[0].length };
}
