import type { RawData, WebSocket } from 'ws';

/** Takes what comes on a customer's socket; what one message breaks is told as a defect, and ends nobody else's call. */
export function listen(
  socket: WebSocket,
  take: (data: RawData, isBinary: boolean) => void,
  onDefect: (thrown: unknown, where: string) => void,
): void {
  socket.on('message', (data, isBinary) => {
    try {
      take(data, isBinary);
    } catch (thrown) {
      onDefect(thrown, 'a message of a call');
    }
  });
}
