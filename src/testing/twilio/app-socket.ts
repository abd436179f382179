import { once } from 'node:events';
import { WebSocket } from 'ws';
import type { Exchange } from './exchange.ts';
import { signatureOf } from './signature.ts';

/** What the double does with what the application sends. */
export interface SocketListener {
  /** A text message; undefined for one that is no JSON object. */
  message(message: Record<string, unknown> | undefined, text: string): void;
  /** The application closed, or the connection broke (code 1006). */
  closed(code: number): void;
}

/** A WebSocket from the double to the application, its handshake signed like a webhook. */
export class AppSocket {
  readonly #socket: WebSocket;
  #unacknowledged = false;

  /** Resolves when open. Rejects when the application does not take it. */
  static async open(exchange: Exchange, url: string, listener: SocketListener): Promise<AppSocket> {
    const headers = { 'x-twilio-signature': signatureOf(exchange.authToken, url, {}) };
    const socket = new WebSocket(url, { headers, perMessageDeflate: false, handshakeTimeout: 15_000 });
    const opened = new AppSocket(socket);
    socket.on('message', (data) => {
      const text = String(data);
      listener.message(objectIn(text), text);
    });
    socket.on('close', (code) => {
      if (exchange.sockets.delete(opened)) listener.closed(code);
    });
    await exchange.webhooks.track(once(socket, 'open'));
    exchange.sockets.add(opened);
    socket.on('error', () => undefined);
    return opened;
  }

  private constructor(socket: WebSocket) {
    this.#socket = socket;
  }

  send(message: unknown): void {
    if (this.#socket.readyState !== WebSocket.OPEN) return;
    this.#socket.send(JSON.stringify(message));
    this.#unacknowledged = true;
  }

  close(): void {
    this.#socket.close(1000);
  }

  /** Breaks the connection as a network does. */
  drop(): void {
    this.#socket.terminate();
  }

  /** Resolves when the application has read all that was sent: a pong comes behind what it answered at once. */
  async settled(): Promise<void> {
    if (!this.#unacknowledged || this.#socket.readyState !== WebSocket.OPEN) return;
    this.#unacknowledged = false;
    const closing = new AbortController();
    this.#socket.ping();
    const answered = Promise.race(
      ['pong', 'close'].map((event) => once(this.#socket, event, { signal: closing.signal })),
    );
    await answered.catch(() => undefined).finally(() => closing.abort());
  }
}

function objectIn(text: string): Record<string, unknown> | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)
      ? (parsed as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
