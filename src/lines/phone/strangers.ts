import type { WebSocket } from 'ws';
import type { Timers } from '../../contracts/clock.ts';
import { listen } from '../_shared/listen.ts';

/** How long a socket may be open before it shows its pass, in ms: the network does so at once. */
const START_MS = 5_000;
/** What may come before that, in bytes; the network sends two short messages. */
const MOST_BYTES = 16 * 1024;
/** What the smallest message counts for, in bytes: empty ones take time, too. */
const LEAST_BYTES = 64;
/** Sockets that may be without a pass at once. Of more, the oldest is closed: the network's are known in a moment. */
const MOST = 100;

/** What a stranger's messages are read with. */
export interface Introduction<Start> {
  /** The message that says which call it is; undefined for any other. */
  read(text: string): Start | undefined;
  /** Whether its pass is good for this call. */
  isValid(start: Start): boolean;
  /** It is known: it is listened to from here on. */
  known(start: Start): void;
}

/** Sockets that have not shown a pass yet: nothing they send is kept, and they are closed soon. */
export class Strangers {
  readonly #timers: Timers;
  readonly #onDefect: (thrown: unknown, where: string) => void;
  readonly #refusals = new Map<WebSocket, (reason: string) => void>();

  constructor(timers: Timers, onDefect: (thrown: unknown, where: string) => void) {
    this.#timers = timers;
    this.#onDefect = onDefect;
  }

  /** Waits for a socket to say which call it is. */
  meet<Start>(socket: WebSocket, { read, isValid, known }: Introduction<Start>): void {
    let bytes = 0;
    const forget = () => {
      stopWaiting();
      stopListening();
      this.#refusals.delete(socket);
    };
    const refuse = (reason: string) => {
      forget();
      socket.close(1008, reason);
    };
    const stopListening = listen(
      socket,
      (data) => {
        const text = String(data);
        bytes += Math.max(LEAST_BYTES, text.length);
        if (bytes > MOST_BYTES) return refuse('Too much before the start.');
        const start = read(text);
        if (start === undefined) return;
        if (!isValid(start)) return refuse('The pass is not valid.');
        forget();
        known(start);
      },
      this.#onDefect,
    );
    const stopWaiting = this.#timers.after(START_MS, () => refuse('No start.'));
    socket.once('close', forget);
    // Too long a message, or none of the protocol: it closes right after.
    socket.on('error', () => undefined);
    this.#refusals.set(socket, refuse);
    const [oldest] = this.#refusals.values();
    if (this.#refusals.size > MOST) oldest?.('Too many wait.');
  }
}
