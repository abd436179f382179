import type { RawData, WebSocket } from 'ws';
import { PlaybackLedger } from '../../audio/playback-ledger.ts';
import { BYTES_PER_MS } from '../../contracts/speech-model.ts';
import type { CallEnding, CallEvent, VoiceCall, VoiceLine } from '../../contracts/voice.ts';
import type { BrowserLineParts } from './parts.ts';
import { readMessage, type SocketMessage } from './socket-message.ts';
import { soundOf } from './typed-speech.ts';

/** Sound and messages kept while the call is being answered. */
const MOST_EARLY = 1_000;
/** What may wait to be sent, in bytes; a socket that is so far behind is broken. */
const MOST_WAITING_BYTES = 2 * 1024 * 1024;
/** How often a page is asked whether it is there; one that has sent nothing for three times as long is gone. */
const ASK_MS = 5_000;
const MOST_UNANSWERED = 3;
/** Sound may come so much faster than it is spoken, in ms: what waited while a network was away. */
const MOST_AHEAD_MS = 30_000;

/** A call from a page: sound both ways as PCM16 at 24 kHz in binary messages, all else as JSON. */
export class BrowserCall implements VoiceLine {
  readonly format = 'pcm16-24k';
  readonly #parts: BrowserLineParts;
  readonly #socket: WebSocket;
  /** Knows what was played as the engine does: the page counts on from there when sound is dropped. */
  readonly #played = new PlaybackLedger();
  readonly #startedAt: number;
  #call: VoiceCall | undefined;
  #early: ((call: VoiceCall) => void)[] = [];
  #heardMs = 0;
  #unanswered = 0;
  #stopAsking: () => void = () => undefined;
  #leaving: Promise<void> | undefined;

  constructor(parts: BrowserLineParts, socket: WebSocket) {
    this.#parts = parts;
    this.#socket = socket;
    this.#startedAt = this.#now();
    socket.on('message', (data, isBinary) => this.#receive(data, isBinary));
    socket.on('pong', () => {
      this.#unanswered = 0;
    });
    socket.on('close', () => void this.leave());
    // Too long a message, or none of the protocol: it closes right after.
    socket.on('error', () => undefined);
    this.#stayAwake();
  }

  /** Puts the page through; one that can't be served is told so. */
  async answer(conversationId: string): Promise<void> {
    try {
      const call = await this.#parts.answer?.(conversationId, this);
      if (call === undefined) return this.end({ kind: 'floor', reason: 'There is no speech model.' });
      this.#call = call;
      this.#tellPage({ type: 'ready' });
      for (const deed of this.#early.splice(0)) deed(call);
      if (this.#leaving) await call.hangUp();
    } catch (thrown) {
      this.#parts.onDefect(thrown, 'answering a call from a page');
      this.end({ kind: 'floor', reason: 'The call could not be answered.' });
    }
  }

  play(audio: Uint8Array): void {
    if (this.#leaving) return;
    this.#played.send('call', audio.length / BYTES_PER_MS[this.format], this.#now());
    this.#socket.send(audio);
    this.#dropWhoIsBehind();
  }

  mark(name: string): void {
    this.#played.mark(name);
    this.#tellPage({ type: 'mark', name });
  }

  clear(): void {
    const now = this.#now();
    const ms = this.#played.position(now);
    this.#played.cut(now);
    this.#tellPage({ type: 'clear', ms });
  }

  show(event: CallEvent): void {
    this.#tellPage(event);
  }

  end(ending: CallEnding): void {
    if (this.#leaving) return;
    // Why there is no speech model is for the log.
    const told = ending.kind === 'floor' ? { kind: 'floor', reason: 'speech-unavailable' } : ending;
    this.#tellPage({ type: 'ended', ending: told });
    this.#leaving = Promise.resolve();
    this.#close();
  }

  /** Hangs up, once; resolves when all that was said is on record. */
  leave(reason = 'hung-up'): Promise<void> {
    this.#leaving ??= this.#leave(reason);
    return this.#leaving;
  }

  async #leave(reason: string): Promise<void> {
    try {
      await this.#call?.hangUp();
    } catch (thrown) {
      this.#parts.onDefect(thrown, 'the end of a call from a page');
    }
    this.#tellPage({ type: 'ended', ending: { kind: 'closed', reason } });
    this.#close();
  }

  #receive(data: RawData, isBinary: boolean): void {
    this.#unanswered = 0;
    if (this.#leaving) return;
    if (isBinary) this.#hear(data as Buffer);
    else {
      const message = readMessage(String(data));
      if (message !== undefined) this.#obey(message);
    }
  }

  #hear(sound: Uint8Array): void {
    // Half a sample would turn all that follows into noise.
    const audio = sound.subarray(0, sound.length - (sound.length % 2));
    this.#heardMs += audio.length / BYTES_PER_MS[this.format];
    const passedMs = this.#now() - this.#startedAt;
    if (this.#heardMs > passedMs + MOST_AHEAD_MS) this.#socket.close(1008, 'Sound comes too fast.');
    else this.#tell((call) => call.hear(audio));
  }

  #obey(message: SocketMessage): void {
    if (message.type === 'hang-up') void this.leave();
    else if (message.type === 'say') this.#say(message.text);
    else if (message.type === 'digit') this.#tell((call) => call.press(message.digit));
    else if (message.type === 'mark') {
      this.#played.reached(message.name, this.#now());
      this.#tell((call) => call.played(message.name));
    } else {
      this.#played.playedTo(message.ms, this.#now());
      this.#tell((call) => call.playedTo(message.ms));
    }
  }

  #say(words: string): void {
    if (this.#parts.simulated) for (const sound of soundOf(words)) this.#hear(sound);
  }

  /** What happens before the call is answered is kept, in order; of too much, the latest. */
  #tell(deed: (call: VoiceCall) => void): void {
    if (this.#call !== undefined) {
      deed(this.#call);
      return;
    }
    this.#early.push(deed);
    if (this.#early.length > MOST_EARLY) this.#early.shift();
  }

  #tellPage(message: { readonly type: string; readonly [field: string]: unknown }): void {
    this.#socket.send(JSON.stringify(message), () => undefined);
    this.#dropWhoIsBehind();
  }

  #dropWhoIsBehind(): void {
    if (this.#socket.bufferedAmount > MOST_WAITING_BYTES) this.#socket.terminate();
  }

  #stayAwake(): void {
    this.#stopAsking = this.#parts.timers.after(ASK_MS, () => {
      this.#unanswered += 1;
      if (this.#unanswered > MOST_UNANSWERED) return this.#socket.terminate();
      this.#socket.ping();
      this.#stayAwake();
    });
  }

  #now(): number {
    return this.#parts.clock.now().getTime();
  }

  #close(): void {
    this.#stopAsking();
    this.#socket.close(1000);
  }
}
