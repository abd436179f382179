import { once } from 'node:events';
import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { joinFrames } from '../../../audio/frames.ts';
import { type SampleRate, samplesIn } from '../../../audio/sample-rate.ts';
import { encode } from '../../modem/modem.ts';
import { formatOf, toBase64 } from '../audio-format.ts';
import type { RealtimeServerOptions } from '../options.ts';
import { type RealtimeServer, startRealtimeServer } from '../server.ts';
import type { WireFormat } from '../session-schema.ts';
import type { ServerEvent } from '../wire.ts';

type Of<Type extends ServerEvent['type']> = Extract<ServerEvent, { type: Type }>;

/** A server that the test ends. */
export async function testServer(options: RealtimeServerOptions): Promise<RealtimeServer> {
  const server = await startRealtimeServer(options);
  onTestFinished(() => server.close());
  return server;
}

/** A bare socket on a server, and everything it was told. */
export class TestClient {
  readonly socket: WebSocket;
  readonly events: ServerEvent[] = [];
  /** Messages that are no JSON. */
  readonly garbage: string[] = [];
  #read = 0;
  #wake: () => void = () => undefined;

  constructor(socket: WebSocket) {
    this.socket = socket;
    socket.on('message', (data, isBinary) => {
      if (isBinary) this.garbage.push('binary');
      else this.#take(data.toString());
      this.#wake();
    });
  }

  /** Connects, and waits for `session.created`. */
  static async open(server: RealtimeServer, query = ''): Promise<TestClient> {
    const client = new TestClient(TestClient.socket(server, query));
    await client.next('session.created');
    return client;
  }

  static socket(server: RealtimeServer, query = '', key = server.apiKey): WebSocket {
    return new WebSocket(`${server.url}${query}`, { headers: { authorization: `Bearer ${key}` } });
  }

  send(event: object | string): void {
    this.socket.send(typeof event === 'string' ? event : JSON.stringify(event));
  }

  /** The next event of a type that comes after those asked for before. */
  async next<Type extends ServerEvent['type']>(type: Type): Promise<Of<Type>> {
    for (;;) {
      for (; this.#read < this.events.length; this.#read += 1) {
        const event = this.events[this.#read];
        if (event?.type !== type) continue;
        this.#read += 1;
        return event as Of<Type>;
      }
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  /** Sends an event and gives the server's next answer of a type. */
  async ask<Type extends ServerEvent['type']>(event: object | string, type: Type): Promise<Of<Type>> {
    this.#read = this.events.length;
    this.send(event);
    return this.next(type);
  }

  /** All events of a type so far. */
  all<Type extends ServerEvent['type']>(type: Type): Of<Type>[] {
    return this.events.filter((event) => event.type === type) as Of<Type>[];
  }

  /** The types of all events so far, deltas in a row counted as one. */
  get types(): string[] {
    return this.events
      .map((event) => event.type)
      .filter((type, index, types) => type !== types[index - 1] || !type.endsWith('delta'));
  }

  /** Sends sound in frames of 20 ms. */
  play(sound: Int16Array, format: WireFormat = PCM): void {
    const { rate } = formatOf(format);
    for (let at = 0; at < sound.length; at += rate / 50) {
      const audio = toBase64(formatOf(format), sound.subarray(at, at + rate / 50));
      this.send({ type: 'input_audio_buffer.append', audio });
    }
  }

  /** Says a text, with silence around it. */
  say(text: string, format: WireFormat = PCM): void {
    this.play(utterance(text, formatOf(format).rate), format);
  }

  /** Resolves with the code when the socket is closed. */
  async closed(): Promise<number> {
    if (this.socket.readyState === WebSocket.CLOSED) return 0;
    const [code] = await once(this.socket, 'close');
    return code as number;
  }

  #take(data: string): void {
    try {
      this.events.push(JSON.parse(data) as ServerEvent);
    } catch {
      this.garbage.push(data);
    }
  }
}

export const PCM: WireFormat = { type: 'audio/pcm', rate: 24000 };

/** A text as a caller says it: 200 ms of silence, the words, and 600 ms of silence. */
export function utterance(text: string, rate: SampleRate): Int16Array {
  return joinFrames([
    new Int16Array(samplesIn(200, rate)),
    encode(text, rate),
    new Int16Array(samplesIn(600, rate)),
  ]);
}
