import type { WebSocket } from 'ws';
import type { CallEnding, VoiceLine } from '../../../contracts/voice.ts';
import { CallInputBuffer } from '../../_shared/call-input-buffer.ts';
import { listen } from '../../_shared/listen.ts';
import { send } from '../../_shared/send.ts';
import { addressOf, conversationOf, type Phone } from '../parts.ts';
import { PATHS } from '../paths.ts';
import { watch } from '../watch.ts';
import { Keys } from './keys.ts';
import { type MediaMessage, readMessage, type StreamStart } from './media-message.ts';

/** A network that has sent nothing for so long, where it sends 50 frames a second, is gone. */
const SILENT_MS = 15_000;
const BYTES_PER_MS = 8;
/** Behind the last words of a call. */
const LAST_MARK = 'switchroom-end';

/** A call whose sound comes and goes on a socket of the network's, as G.711 mu-law, untouched. */
export class MediaCall implements VoiceLine {
  readonly format = 'mulaw-8k';
  readonly #phone: Phone;
  readonly #socket: WebSocket;
  readonly #stream: StreamStart;
  readonly #deeds = new CallInputBuffer(this.format);
  readonly #keys = new Keys((digit) => this.#deeds.tell((call) => call.press(digit)));
  readonly #over = new AbortController();
  #ending: CallEnding | undefined;
  #unheardMs = 0;
  #messages = 0;
  #cancelTimer: () => void = () => undefined;
  #left: Promise<void> | undefined;

  /** @param start has shown its pass. */
  constructor(phone: Phone, socket: WebSocket, start: StreamStart) {
    this.#phone = phone;
    this.#socket = socket;
    this.#stream = start;
    listen(socket, (data) => this.#receive(String(data)), phone.onDefect);
    socket.on('close', () => void this.leave());
    // It closes right after.
    socket.on('error', (thrown) => phone.onDefect(thrown, 'the socket of a call'));
    this.#stayAwake();
  }

  /** Puts the caller through; what they said meanwhile is kept. Never throws: a call that can't be held goes on without. */
  async answer(): Promise<void> {
    const id = conversationOf(this.#phone, this.#stream.start.callSid);
    if (this.#over.signal.aborted) return;
    try {
      watch(this.#phone, id, this.#over.signal);
      const call = await this.#phone.answer?.(id, this);
      if (call === undefined) return this.end({ kind: 'floor', reason: 'There is no speech model.' });
      this.#deeds.answered(call);
      if (this.#over.signal.aborted) await call.hangUp();
    } catch (thrown) {
      this.#phone.onDefect(thrown, 'answering a call');
      this.end({ kind: 'floor', reason: 'The call could not be answered.' });
    }
  }

  /** Nobody is heard on this socket any more; resolves when all that was said is on record. */
  leave(): Promise<void> {
    this.#left ??= this.#leave();
    return this.#left;
  }

  play(audio: Uint8Array): void {
    if (this.#ending !== undefined) return;
    this.#unheardMs += audio.length / BYTES_PER_MS;
    const bytes = Buffer.from(audio.buffer, audio.byteOffset, audio.byteLength);
    this.#send(`"media","media":{"payload":"${bytes.toString('base64')}"}`);
  }

  mark(name: string): void {
    this.#send(`"mark","mark":{"name":${JSON.stringify(name)}}`);
  }

  clear(): void {
    this.#unheardMs = 0;
    this.#send('"clear"');
  }

  /** Nothing is shown on a telephone. */
  show(): void {}

  /** Words that are still being spoken are heard to their end before the line hangs up. */
  end(ending: CallEnding): void {
    if (this.#ending !== undefined || this.#over.signal.aborted) return;
    this.#ending = ending;
    if (ending.kind === 'replaced') {
      void this.leave();
      return;
    }
    if (ending.kind === 'floor') {
      this.#update({ url: addressOf(this.#phone, PATHS.gather) });
      return;
    }
    this.mark(LAST_MARK);
    this.#cancelTimer();
    this.#cancelTimer = this.#phone.timers.after(this.#unheardMs + 1_000, () => this.#hangUp());
  }

  #receive(text: string): void {
    this.#messages += 1;
    const message = readMessage(text);
    if (message === undefined || this.#over.signal.aborted) return;
    if (message.event === 'media') this.#hear(message.audio);
    else this.#obey(message);
  }

  #hear(audio: Uint8Array): void {
    // A speech model would take the tone of a key for words it has not understood.
    const speech = this.#keys.listen(audio);
    this.#deeds.tell((call) => call.hear(speech), speech.length);
  }

  #obey(message: Exclude<MediaMessage, { event: 'media' }>): void {
    if (message.event === 'dtmf') this.#keys.message(message.dtmf.digit);
    if (message.event === 'stop') void this.leave();
    if (message.event !== 'mark') return;
    const { name } = message.mark;
    if (name === LAST_MARK) this.#hangUp();
    else this.#deeds.tell((call) => call.played(name));
  }

  async #leave(): Promise<void> {
    this.#over.abort();
    this.#cancelTimer();
    this.#socket.close();
    const { call } = this.#deeds;
    this.#deeds.forget();
    // Who ended the call itself knows.
    if (this.#ending !== undefined || call === undefined) return;
    await new Promise<void>((ended) => {
      this.#phone.background.run('the end of a call', () => call.hangUp().finally(ended));
    });
  }

  #hangUp(): void {
    this.#update({ status: 'completed' });
  }

  /** Sends the call elsewhere; when that fails the socket closes, and what stands behind it is carried out. */
  #update(change: { readonly url: string } | { readonly status: 'completed' }): void {
    this.#cancelTimer();
    this.#phone.background.run('ending a call', async () => {
      try {
        await this.#phone.client.calls(this.#stream.start.callSid).update(change);
      } catch (thrown) {
        if (!this.#over.signal.aborted) throw thrown;
      } finally {
        void this.leave();
      }
    });
  }

  #stayAwake(): void {
    const before = this.#messages;
    this.#cancelTimer = this.#phone.timers.after(SILENT_MS, () => {
      if (this.#messages === before) this.#socket.terminate();
      else this.#stayAwake();
    });
  }

  #send(rest: string): void {
    if (this.#over.signal.aborted) return;
    send(this.#socket, `{"streamSid":"${this.#stream.streamSid}","event":${rest}}`);
  }
}
