import { AppSocket } from './app-socket.ts';
import type { Call, Callback } from './call.ts';
import { callParams } from './call-params.ts';
import type { Exchange } from './exchange.ts';
import type { StreamFault } from './faults.ts';
import { streamMessage } from './stream-message.ts';

/** How a stream is opened. */
export interface MediaStreamOptions {
  readonly url: string;
  /** Of `<Connect>`: the application speaks too. */
  readonly bidirectional: boolean;
  readonly tracks: readonly ('inbound' | 'outbound')[];
  readonly name: string;
  readonly customParameters: Readonly<Record<string, string>>;
  readonly callback?: Callback;
}

type Track = MediaStreamOptions['tracks'][number];

/** A Media Stream: a call's audio on a WebSocket, in frames of 20 ms, as base64 of mu-law. */
export class MediaStream {
  readonly sid: string;
  readonly options: MediaStreamOptions;
  /** Resolves when it is over, whoever ended it. */
  readonly over: Promise<void>;
  readonly #exchange: Exchange;
  readonly #call: Call;
  readonly #over = Promise.withResolvers<void>();
  #socket: AppSocket | undefined;
  #sequence = 0;
  readonly #chunks = { inbound: 0, outbound: 0 };
  #startedMs = 0;
  #fault: StreamFault | undefined;
  #held: (() => void)[] = [];
  #stopped = false;

  constructor(exchange: Exchange, call: Call, options: MediaStreamOptions) {
    this.#exchange = exchange;
    this.#call = call;
    this.options = options;
    this.sid = exchange.sid('MZ');
    this.over = this.#over.promise;
  }

  /** Opens the socket and starts sending. Returns false, with an alert, when the application does not take it. */
  async open(): Promise<boolean> {
    this.#fault = this.#exchange.faults.takeStream();
    try {
      this.#socket = await AppSocket.open(this.#exchange, this.options.url, {
        message: (message, text) => this.#receive(message, text),
        closed: (code) => this.#closed(code),
      });
    } catch (thrown) {
      this.#exchange.alert(31920, `${this.options.url}: ${String(thrown)}`, this.#call);
      this.#report('stream-error', { StreamError: String(thrown) });
      this.#over.resolve();
      return false;
    }
    this.#start(this.#socket);
    return true;
  }

  /** Says `stop` and closes. */
  stop(): void {
    if (this.#stopped) return;
    this.#leave();
    const { accountSid } = this.#exchange;
    this.#send({ event: 'stop', stop: { accountSid, callSid: this.#call.sid } });
    this.#socket?.close();
    this.#end();
  }

  /** Breaks the connection without a word. */
  drop(): void {
    this.#socket?.drop();
  }

  #start(socket: AppSocket): void {
    const { accountSid, time } = this.#exchange;
    this.#startedMs = time.nowMs;
    socket.send({ event: 'connected', protocol: 'Call', version: '1.0.0' });
    const { tracks, customParameters, bidirectional } = this.options;
    const start = {
      accountSid,
      streamSid: this.sid,
      callSid: this.#call.sid,
      tracks,
      mediaFormat: { encoding: 'audio/x-mulaw', sampleRate: 8000, channels: 1 },
      customParameters,
    };
    const message = { event: 'start', start };
    if (this.#fault?.fault === 'early-media') this.#held.push(() => this.#send(message));
    else this.#send(message);
    if (tracks.includes('inbound')) this.#call.onHeard.add(this.#heard);
    if (tracks.includes('outbound')) this.#call.onPlayed.add(this.#played);
    if (bidirectional) this.#call.onKey.add(this.#key);
    this.#call.onStatus.add(this.#status);
    this.#report('stream-started', {});
  }

  readonly #heard = (frame: Uint8Array) => this.#media('inbound', frame);
  readonly #played = (frame: Uint8Array) => this.#media('outbound', frame);
  readonly #status = () => {
    if (!this.#call.live) this.stop();
  };
  readonly #key = (digit: string) => {
    this.#send({ event: 'dtmf', dtmf: { track: 'inbound_track', digit } });
  };

  #media(track: Track, frame: Uint8Array): void {
    this.#chunks[track] += 1;
    const chunk = String(this.#chunks[track]);
    const elapsed = this.#exchange.time.nowMs - this.#startedMs;
    const payload = Buffer.from(frame.buffer, frame.byteOffset, frame.byteLength).toString('base64');
    const send = () =>
      this.#send({ event: 'media', media: { track, chunk, timestamp: String(elapsed), payload } });
    if (this.#fault?.fault === 'drop' && elapsed >= this.#fault.afterMs) this.drop();
    else if (this.#fault === undefined || this.#fault.fault === 'drop') send();
    else this.#hold(send, elapsed, this.#fault);
  }

  #hold(send: () => void, elapsed: number, { fault, ms }: Exclude<StreamFault, { fault: 'drop' }>): void {
    this.#held.push(send);
    if (elapsed < ms || (fault === 'bursts' && elapsed % ms !== 0)) return;
    const held = this.#held;
    this.#held = [];
    if (fault === 'early-media') this.#fault = undefined;
    for (const late of held) late();
  }

  #send(message: object): void {
    this.#sequence += 1;
    this.#socket?.send({ ...message, sequenceNumber: String(this.#sequence), streamSid: this.sid });
  }

  #receive(message: Record<string, unknown> | undefined, text: string): void {
    const parsed = streamMessage.safeParse(message);
    if (!this.options.bidirectional || !parsed.success || parsed.data.streamSid !== this.sid) {
      this.#exchange.alert(31951, text.slice(0, 200), this.#call);
      return;
    }
    if (this.#stopped) return;
    const { player } = this.#call;
    if (parsed.data.event === 'media') player.enqueue(Buffer.from(parsed.data.media.payload, 'base64'));
    if (parsed.data.event === 'clear') player.clear();
    if (parsed.data.event === 'mark') {
      const { name } = parsed.data.mark;
      player.mark(() => this.#send({ event: 'mark', mark: { name } }));
    }
  }

  #closed(code: number): void {
    if (this.#stopped) return;
    if (code === 1006) this.#exchange.alert(31921, `${this.options.url} closed with ${code}.`, this.#call);
    this.#leave();
    this.#end();
  }

  #leave(): void {
    this.#stopped = true;
    this.#call.onHeard.delete(this.#heard);
    this.#call.onPlayed.delete(this.#played);
    this.#call.onKey.delete(this.#key);
    this.#call.onStatus.delete(this.#status);
    if (this.options.bidirectional) this.#call.player.clear();
  }

  #end(): void {
    this.#report('stream-stopped', {});
    this.#over.resolve();
  }

  #report(event: string, more: Record<string, string>): void {
    const { callback, name } = this.options;
    if (callback === undefined) return;
    this.#exchange.notify(callback, 'stream', {
      ...callParams(this.#exchange, this.#call),
      StreamSid: this.sid,
      StreamName: name,
      StreamEvent: event,
      Timestamp: this.#exchange.time.now().toISOString(),
      ...more,
    });
  }
}
