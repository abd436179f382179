import type { WebSocket } from 'ws';
import type { CallEnding, VoiceLine } from '../../../contracts/voice.ts';
import { EarlyDeeds } from '../../_shared/early-deeds.ts';
import { listen } from '../../_shared/listen.ts';
import { send } from '../../_shared/send.ts';
import { addressOf, conversationOf, type Phone } from '../parts.ts';
import { PATHS } from '../paths.ts';
import { isPass } from '../token.ts';
import { watch } from '../watch.ts';
import { Keys } from './keys.ts';
import { type MediaMessage, readMessage, type StreamStart } from './media-message.ts';

/** How long a socket may be open before it says which call it is, in ms. */
const START_MS = 10_000;
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
  readonly #deeds = new EarlyDeeds();
  readonly #keys = new Keys((digit) => this.#deeds.tell((call) => call.press(digit)));
  readonly #over = new AbortController();
  #stream: StreamStart | undefined;
  #ending: CallEnding | undefined;
  #unheardMs = 0;
  #messages = 0;
  #cancelTimer: () => void;

  constructor(phone: Phone, socket: WebSocket) {
    this.#phone = phone;
    this.#socket = socket;
    this.#cancelTimer = phone.timers.after(START_MS, () => socket.close(1008, 'No start.'));
    listen(socket, (data) => this.#receive(String(data)), phone.onDefect);
    socket.on('close', () => this.#leave());
    // It closes right after.
    socket.on('error', (thrown) => phone.onDefect(thrown, 'the socket of a call'));
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
    this.#deeds.tell((call) => call.hear(speech));
  }

  #obey(message: Exclude<MediaMessage, { event: 'media' }>): void {
    if (message.event === 'start') this.#start(message);
    if (message.event === 'dtmf') this.#keys.message(message.dtmf.digit);
    if (message.event === 'stop') this.#leave();
    if (message.event !== 'mark') return;
    const { name } = message.mark;
    if (name === LAST_MARK) this.#hangUp();
    else this.#deeds.tell((call) => call.played(name));
  }

  #start(start: StreamStart): void {
    const { account, clock } = this.#phone;
    const { callSid, customParameters } = start.start;
    if (this.#stream !== undefined) return;
    if (!isPass(customParameters.pass, callSid, account.authToken, clock.now())) {
      this.#socket.close(1008, 'The pass is not valid.');
      return;
    }
    this.#stream = start;
    this.#cancelTimer();
    this.#stayAwake();
    this.#answer(callSid).catch((thrown: unknown) => {
      this.#phone.onDefect(thrown, 'answering a call');
      this.end({ kind: 'floor', reason: 'The call could not be answered.' });
    });
  }

  async #answer(callSid: string): Promise<void> {
    const id = conversationOf(callSid);
    watch(this.#phone, id, this.#over.signal);
    const call = await this.#phone.answer?.(id, this);
    if (call === undefined) return this.end({ kind: 'floor', reason: 'There is no speech model.' });
    this.#deeds.answered(call);
    if (this.#over.signal.aborted) await call.hangUp();
  }

  #leave(): void {
    if (this.#over.signal.aborted) return;
    this.#over.abort();
    this.#cancelTimer();
    this.#socket.close();
    // Who ended the call itself knows.
    if (this.#ending !== undefined) return;
    this.#phone.background.run('the end of a call', async () => this.#deeds.call?.hangUp());
  }

  #hangUp(): void {
    this.#update({ status: 'completed' });
  }

  /** Sends the call elsewhere; when that fails the socket closes, and what stands behind it is carried out. */
  #update(change: { readonly url: string } | { readonly status: 'completed' }): void {
    this.#cancelTimer();
    this.#phone.background.run('ending a call', async () => {
      try {
        await this.#phone.client.calls(this.#stream?.start.callSid ?? '').update(change);
      } catch (thrown) {
        if (!this.#over.signal.aborted) throw thrown;
      } finally {
        this.#leave();
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
    if (this.#stream === undefined || this.#over.signal.aborted) return;
    send(this.#socket, `{"streamSid":"${this.#stream.streamSid}","event":${rest}}`);
  }
}
