import { WebSocket } from 'ws';
import { pcm16FromBytes, pcm16ToBytes } from '../../src/audio/pcm16.ts';
import { encode } from '../../src/testing/modem/modem.ts';
import { ModemDecoder } from '../../src/testing/modem/modem-decoder.ts';
import type { PhoneTime } from '../../src/testing/twilio/index.ts';

const RATE = 24_000;
const FRAME_MS = 20;
const FRAME_SAMPLES = (RATE * FRAME_MS) / 1000;

/** Somebody of the staff at the socket of a call: hears and speaks the modem's code. */
export class Listener {
  readonly socket: WebSocket;
  readonly messages: Record<string, unknown>[] = [];
  /** Words that were heard, in order. */
  heard = '';
  readonly #time: PhoneTime;
  readonly #decoder = new ModemDecoder(RATE);

  constructor(url: string, path: string, time: PhoneTime) {
    this.#time = time;
    this.socket = new WebSocket(new URL(path, url.replace(/^http/, 'ws')));
    this.socket.on('message', (data, isBinary) => {
      if (isBinary) this.#hear(data as Buffer);
      else this.messages.push(JSON.parse(String(data)));
    });
    this.socket.on('error', () => undefined);
  }

  /** Resolves with the code that the socket was closed with. */
  async closed(): Promise<number> {
    if (this.socket.readyState === WebSocket.CLOSED) return 0;
    return new Promise((resolve) => this.socket.once('close', resolve));
  }

  tell(type: 'speak' | 'mute'): void {
    this.socket.send(JSON.stringify({ type }));
  }

  /** Speaks, in real time by the telephone's clock. */
  async say(words: string): Promise<void> {
    const samples = encode(words, RATE);
    for (let at = 0; at < samples.length; at += FRAME_SAMPLES) {
      this.socket.send(pcm16ToBytes(samples.slice(at, at + FRAME_SAMPLES)));
      await this.#time.advance(FRAME_MS);
    }
  }

  #hear(sound: Buffer): void {
    for (const word of this.#decoder.push(pcm16FromBytes(sound))) this.heard += word.text;
  }
}
