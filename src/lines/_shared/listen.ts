import type { RawData, WebSocket } from 'ws';

/**
 * Takes what comes on a customer's socket; what one message breaks is told as a defect, and ends nobody else's call.
 * Nothing more is taken once the returned function is called.
 */
export function listen(
  socket: WebSocket,
  take: (data: RawData, isBinary: boolean) => void,
  onDefect: (thrown: unknown, where: string) => void,
): () => void {
  const hear = (data: RawData, isBinary: boolean) => {
    try {
      take(data, isBinary);
    } catch (thrown) {
      onDefect(thrown, 'a message of a call');
    }
  };
  socket.on('message', hear);
  return () => void socket.off('message', hear);
}
