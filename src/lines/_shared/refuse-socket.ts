import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { type Problem, problemHeaders } from './problem.ts';

/** Answers a raw connection with a problem and closes it; for what is refused before there is a response to write to. */
export function refuseSocket(socket: Duplex, answer: Problem): void {
  // Whoever has left by now is not to be told: without this, a reset would end the process.
  socket.on('error', () => socket.destroy());
  if (socket.writable) socket.end(rawProblem(answer));
  // What they still send is not read: waiting for its end would keep the connection as long as they like.
  if (socket.writableFinished) socket.destroy();
  else socket.once('finish', () => socket.destroy());
}

function rawProblem(answer: Problem): string {
  const body = JSON.stringify(answer);
  return [
    `HTTP/1.1 ${answer.status} ${STATUS_CODES[answer.status]}`,
    ...Object.entries(problemHeaders(answer)).map(([name, value]) => `${name}: ${value}`),
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
    ...['', body],
  ].join('\r\n');
}
