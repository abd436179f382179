import type { RawData, WebSocket } from 'ws';
import type { CallEnding, CallEvent, VoiceLine } from '../../contracts/voice.ts';
import { CallInputBuffer } from '../_shared/call-input-buffer.ts';
import { listen } from '../_shared/listen.ts';
import { send } from '../_shared/send.ts';
import type { PageSound, SoundCall } from './page-sound.ts';
import type { BrowserLineParts } from './parts.ts';
import { readMessage, type ServerMessage, type SocketMessage } from './socket-message.ts';

/** How often a page is asked whether it is there; one that has sent nothing for three times as long is gone. */
const ASK_MS = 5_000;
const MOST_UNANSWERED = 3;

/** A call from a page, held over its socket: captions and what the page says; sound goes its own way. */
export class BrowserCall implements VoiceLine {
  readonly format;
  readonly speech;
  readonly #parts: BrowserLineParts;
  readonly #socket: WebSocket;
  readonly #sound: PageSound;
  readonly #deeds: CallInputBuffer;
  #unanswered = 0;
  #stopAsking: () => void = () => undefined;
  #leaving: Promise<void> | undefined;

  constructor(parts: BrowserLineParts, socket: WebSocket, soundOf: (call: SoundCall) => PageSound) {
    this.#parts = parts;
    this.#socket = socket;
    this.#sound = soundOf({
      tell: (deed, bytes) => this.#deeds.tell(deed, bytes),
      send: (message) => this.#send(message),
      refuse: (reason) => socket.close(1008, reason),
      lost: () => this.#lost(),
    });
    this.format = this.#sound.format;
    this.speech = this.#sound.speech;
    this.#deeds = new CallInputBuffer(this.format);
    listen(socket, (data, isBinary) => this.#receive(data, isBinary), parts.onDefect);
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
      this.#send({ type: 'ready' });
      this.#deeds.answered(call);
      if (this.#leaving) await call.hangUp();
    } catch (thrown) {
      this.#parts.onDefect(thrown, 'answering a call from a page');
      this.end({ kind: 'floor', reason: 'The call could not be answered.' });
    }
  }

  play(audio: Uint8Array): void {
    if (!this.#leaving) this.#sound.play(audio);
  }

  mark(name: string): void {
    this.#sound.mark(name);
  }

  clear(playedMs: number): void {
    this.#sound.clear(playedMs);
  }

  show(event: CallEvent): void {
    this.#send(event);
  }

  end(ending: CallEnding): void {
    if (this.#leaving) return;
    // Why there is no speech model is for the log.
    this.#send({
      type: 'ended',
      ending:
        ending.kind === 'floor'
          ? { kind: 'floor', reason: 'speech-unavailable' }
          : { kind: 'closed', reason: ending.reason },
    });
    this.#leaving = this.#sound.close();
    this.#close();
  }

  /** Hangs up, once; resolves when all that was said is on record. */
  leave(reason = 'hung-up'): Promise<void> {
    this.#leaving ??= this.#leave({ type: 'ended', ending: { kind: 'closed', reason } });
    return this.#leaving;
  }

  /** One that was not put through yet is told by whoever answers it. */
  #lost(): void {
    if (this.#deeds.call !== undefined) this.#leaving ??= this.#leave();
  }

  async #leave(told?: ServerMessage): Promise<void> {
    try {
      // Where the vendor carries the sound, it is needed until their last words are known.
      await this.#deeds.call?.hangUp();
    } catch (thrown) {
      this.#parts.onDefect(thrown, 'the end of a call from a page');
    }
    await this.#sound.close();
    if (told !== undefined) this.#send(told);
    this.#close();
  }

  #receive(data: RawData, isBinary: boolean): void {
    this.#unanswered = 0;
    if (this.#leaving) return;
    if (isBinary) this.#sound.hear(data as Buffer);
    else {
      const message = readMessage(String(data));
      if (message !== undefined) this.#obey(message);
    }
  }

  #obey(message: SocketMessage): void {
    if (message.type === 'hang-up') void this.leave();
    else if (message.type === 'digit') this.#deeds.tell((call) => call.press(message.digit));
    else this.#sound.obey(message);
  }

  #send(message: Parameters<SoundCall['send']>[0]): void {
    send(this.#socket, message instanceof Uint8Array ? message : JSON.stringify(message));
  }

  #stayAwake(): void {
    this.#stopAsking = this.#parts.timers.after(ASK_MS, () => {
      this.#unanswered += 1;
      if (this.#unanswered > MOST_UNANSWERED) return this.#socket.terminate();
      this.#socket.ping();
      this.#stayAwake();
    });
  }

  #close(): void {
    this.#stopAsking();
    this.#socket.close(1000);
  }
}
