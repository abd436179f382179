import { createHash } from 'node:crypto';
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';

const TEXT = 0x81;
const CLOSE = 0x88;
const MASKED = 0x80;
const GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';

/** A WebSocket with next to no cost of its own, so that one core can play both ends of many calls. */
export class RawSocket {
  /** Hears each text message, as Latin-1 bytes that are only valid for as long as it is called. */
  onText: (text: Buffer) => void = () => undefined;
  onClose: () => void = () => undefined;
  readonly #socket: Duplex;
  /** Clients must mask what they send; the key 0 changes nothing. */
  readonly #isClient: boolean;
  #rest: Buffer = Buffer.alloc(0);

  constructor(socket: Duplex, isClient: boolean, head: Buffer) {
    this.#socket = socket;
    this.#isClient = isClient;
    socket.on('data', (chunk: Buffer) => this.#read(chunk));
    socket.on('error', () => undefined);
    socket.on('close', () => this.onClose());
    if (head.length > 0) setImmediate(() => this.#read(head));
  }

  /** Sends ASCII text. */
  send(text: string): void {
    const extended = text.length > 125 ? 2 : 0;
    const start = 2 + extended + (this.#isClient ? 4 : 0);
    // Memory of its own for each frame would keep the garbage collector busy, and what is to be sent late.
    const frame = Buffer.allocUnsafe(start + text.length);
    frame[0] = TEXT;
    frame[1] = (extended ? 126 : text.length) | (this.#isClient ? MASKED : 0);
    if (extended) frame.writeUInt16BE(text.length, 2);
    if (this.#isClient) frame.writeUInt32BE(0, start - 4);
    frame.write(text, start, 'latin1');
    this.#socket.write(frame);
  }

  close(): void {
    this.#socket.end(Buffer.from(this.#isClient ? [CLOSE, MASKED, 0, 0, 0, 0] : [CLOSE, 0]));
  }

  #read(chunk: Buffer): void {
    const data = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    let at = 0;
    for (let frame = frameAt(data, at); frame !== undefined; frame = frameAt(data, at)) {
      at = frame.end;
      if (data[frame.start] === TEXT) this.onText(frame.payload);
      else if (data[frame.start] === CLOSE) this.close();
    }
    this.#rest = data.subarray(at);
  }
}

/** The frame that begins there; undefined when not all of it has come. */
function frameAt(data: Buffer, start: number) {
  if (data.length < start + 4) return undefined;
  const second = data.readUInt8(start + 1);
  let length = second & 127;
  let at = start + 2;
  if (length === 126) {
    length = data.readUInt16BE(at);
    at += 2;
  } else if (length === 127) {
    if (data.length < start + 10) return undefined;
    length = Number(data.readBigUInt64BE(at));
    at += 8;
  }
  const key = at;
  if (second & MASKED) at += 4;
  const end = at + length;
  if (data.length < end) return undefined;
  const payload = data.subarray(at, end);
  if (second & MASKED) unmask(payload, data.subarray(key, at));
  return { start, end, payload };
}

function unmask(payload: Buffer, key: Buffer): void {
  for (let index = 0; index < payload.length; index++)
    payload[index] = (payload[index] ?? 0) ^ (key[index & 3] ?? 0);
}

/** Opens a socket to a server. Throws when it does not take it. */
export async function openRaw(url: string): Promise<RawSocket> {
  const { hostname, port, pathname, search } = new URL(url);
  const socket: Socket = connect(Number(port), hostname);
  socket.setNoDelay();
  await once(socket, 'connect');
  socket.write(
    `GET ${pathname}${search} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
      'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: c3dpdGNocm9vbWJlbmNoIQ==\r\n\r\n',
  );
  const [answer] = (await once(socket, 'data')) as [Buffer];
  const end = answer.indexOf('\r\n\r\n');
  if (end === -1 || !answer.subarray(0, 12).toString().endsWith('101'))
    throw new TypeError(`No socket: ${answer.toString().slice(0, 100)}`);
  return new RawSocket(socket, true, answer.subarray(end + 4));
}

/** Takes a socket that a client opens. */
export function acceptRaw(request: IncomingMessage, socket: Duplex, head: Buffer): RawSocket {
  (socket as Socket).setNoDelay();
  const accepted = createHash('sha1')
    .update(`${request.headers['sec-websocket-key']}${GUID}`)
    .digest('base64');
  socket.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accepted}\r\n\r\n`,
  );
  return new RawSocket(socket, false, head);
}
