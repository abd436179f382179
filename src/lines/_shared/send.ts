import type { WebSocket } from 'ws';

/** What may wait to be sent, in bytes: minutes of speech on a telephone, most of one in a browser. */
const MOST_WAITING_BYTES = 2 * 1024 * 1024;

/** Sends to a customer's socket; one that is too far behind is broken. */
export function send(socket: WebSocket, data: string | Uint8Array): void {
  socket.send(data);
  if (socket.bufferedAmount > MOST_WAITING_BYTES) socket.terminate();
}
