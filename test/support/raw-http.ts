import { connect, type Socket } from 'node:net';

/** One answer as it came over the wire. */
export interface RawAnswer {
  readonly status: number;
  readonly type: string;
  readonly headers: string;
  readonly body: string;
}

/** Opens a connection to a server and sends bytes; it bears whatever becomes of it. */
export function rawConnection(url: string, bytes: string | Uint8Array): Socket {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  socket.write(bytes);
  return socket;
}

/** Everything the server sends until it closes the connection. */
export function allFrom(socket: Socket): Promise<string> {
  const chunks: Buffer[] = [];
  socket.on('data', (chunk) => chunks.push(chunk));
  return new Promise((resolve) => {
    socket.once('close', () => resolve(Buffer.concat(chunks).toString('latin1')));
  });
}

/** Sends bytes and resolves to the answers, once the server has closed the connection. */
export async function rawAnswers(url: string, bytes: string | Uint8Array): Promise<RawAnswer[]> {
  return answersIn(await allFrom(rawConnection(url, bytes)));
}

/** Reads answers that have a length. */
export function answersIn(text: string): RawAnswer[] {
  const answers: RawAnswer[] = [];
  for (let rest = text; rest.startsWith('HTTP/1.1 '); ) {
    const end = rest.indexOf('\r\n\r\n');
    const headers = rest.slice(0, end);
    const length = Number(/^content-length: (\d+)/im.exec(headers)?.[1] ?? 0);
    const body = rest.slice(end + 4, end + 4 + length);
    const type = /^content-type: (\S+)/im.exec(headers)?.[1] ?? '';
    answers.push({ status: Number(headers.slice(9, 12)), type, headers, body });
    rest = rest.slice(end + 4 + length);
  }
  return answers;
}
