import type { IncomingMessage } from 'node:http';
import type { RealtimeClientEvent } from 'openai/resources/realtime/realtime';
import { type RawData, WebSocket } from 'ws';
import { messageOf, SwitchroomError } from '../../contracts/errors.ts';
import { turnedAway } from './vendor-errors.ts';

/** An event of the vendor's; nothing but its type is certain. */
export interface ServerEvent {
  readonly type: string;
  readonly [field: string]: unknown;
}

/** Who is told what comes over a wire. */
export interface WireListener {
  event(event: ServerEvent): void;
  /** Something came that is no event. */
  garbage(reason: string): void;
  /** Nothing more comes, and why; told once, unless it was closed from here. */
  lost(error: SwitchroomError): void;
}

/** Read of an answer that is no socket, in bytes. */
const LONGEST_ANSWER = 10_000;
/** Bytes are written in one piece, a string in two; but they are text to the vendor, who takes no other messages. */
const AS_TEXT = { binary: false };

/** A socket of the vendor's. What is sent before it is open is sent when it is. */
export class Wire {
  readonly #socket: WebSocket;
  readonly #listener: WireListener;
  #early: (string | Buffer)[] | undefined = [];
  #over = false;

  constructor(url: string, apiKey: string, listener: WireListener) {
    this.#listener = listener;
    const headers = { authorization: `Bearer ${apiKey}` };
    // What is no UTF-8 is read as U+FFFD.
    const lean = { perMessageDeflate: false, skipUTF8Validation: true };
    this.#socket = new WebSocket(url, { headers, ...lean });
    this.#socket.on('open', () => this.#open());
    this.#socket.on('message', (data, isBinary) => this.#read(data, isBinary));
    this.#socket.on('unexpected-response', (_request, response) => void this.#turnedAway(response));
    this.#socket.on('error', (error) => this.#lose(`The connection failed: ${error.message}`, error));
    this.#socket.on('close', (code, reason) => this.#lose(`The vendor closed it: ${code} ${reason}`.trim()));
  }

  send(event: RealtimeClientEvent): void {
    this.#send(JSON.stringify(event));
  }

  /** Sound is sent 50 times a second and call: base64 needs no escaping, so nothing is stringified. */
  sendAudio(audio: Uint8Array): void {
    const base64 = Buffer.from(audio.buffer, audio.byteOffset, audio.byteLength).toString('base64');
    this.#send(Buffer.from(`{"type":"input_audio_buffer.append","audio":"${base64}"}`, 'latin1'));
  }

  close(): void {
    this.#over = true;
    this.#early = undefined;
    // One that was never open has nobody to say goodbye to, and says so by an error that nobody waits for.
    if (this.#socket.readyState === WebSocket.OPEN) this.#socket.close(1000);
    else this.#socket.terminate();
  }

  #send(data: string | Buffer): void {
    if (this.#early !== undefined) this.#early.push(data);
    else if (this.#socket.readyState === WebSocket.OPEN) this.#socket.send(data, AS_TEXT);
  }

  #open(): void {
    const early = this.#early ?? [];
    this.#early = undefined;
    for (const data of early) this.#send(data);
  }

  #read(data: RawData, isBinary: boolean): void {
    if (this.#over) return;
    const event = isBinary ? undefined : parse(data.toString());
    if (event === undefined) this.#listener.garbage('The vendor sent something that is no event.');
    else this.#tell(event);
  }

  /** Thrown into a socket's event, an error would end the process and all calls. */
  #tell(event: ServerEvent): void {
    try {
      this.#listener.event(event);
    } catch (thrown) {
      this.#listener.garbage(`An event could not be taken in: ${messageOf(thrown)}`);
    }
  }

  async #turnedAway(response: IncomingMessage): Promise<void> {
    let body = '';
    response.setEncoding('utf8');
    try {
      for await (const part of response) {
        body += part;
        if (body.length > LONGEST_ANSWER) break;
      }
    } catch {
      // The status says enough.
    }
    this.#end(turnedAway(response.statusCode ?? 0, body));
    this.#socket.terminate();
  }

  #lose(reason: string, cause?: Error): void {
    this.#end(new SwitchroomError('speech-unavailable', reason, { cause }));
  }

  #end(error: SwitchroomError): void {
    if (this.#over) return;
    this.#over = true;
    this.#listener.lost(error);
  }
}

const SOUND = '{"type":"response.output_audio.delta"';

/** Sound comes fifty times a second, as the vendor writes it: then nothing else of the message is read. */
function soundIn(text: string): ServerEvent | undefined {
  if (!text.startsWith(SOUND) || text.includes('\\')) return undefined;
  const response_id = fieldIn(text, '"response_id":"');
  const item_id = fieldIn(text, '"item_id":"');
  const delta = fieldIn(text, '"delta":"');
  if (response_id === undefined || item_id === undefined || delta === undefined) return undefined;
  return { type: 'response.output_audio.delta', response_id, item_id, delta };
}

function fieldIn(text: string, name: string): string | undefined {
  const at = text.indexOf(name, SOUND.length);
  const to = text.indexOf('"', at + name.length);
  return at === -1 || to === -1 ? undefined : text.slice(at + name.length, to);
}

function parse(text: string): ServerEvent | undefined {
  const sound = soundIn(text);
  if (sound !== undefined) return sound;
  try {
    const value: unknown = JSON.parse(text);
    const isEvent =
      typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
    return isEvent ? (value as ServerEvent) : undefined;
  } catch {
    return undefined;
  }
}
