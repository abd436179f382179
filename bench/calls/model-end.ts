import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Flow, readStamp } from './flow.ts';
import { acceptRaw, type RawSocket } from './raw-socket.ts';
import type { portionsOf } from './sound.ts';

/** An event of a client, as far as it matters here. */
export interface ClientEvent {
  readonly type: string;
  readonly item_id?: string;
  readonly audio_end_ms?: number;
  readonly item?: { readonly type?: string };
  readonly session?: { readonly tools?: readonly { readonly name: string }[] };
}

/** What a speech model does. */
export interface Mind {
  /** The client asks for a response. */
  respond(session: ModelSession): void;
  /** Anything else but sound. */
  take?(session: ModelSession, event: ClientEvent): void;
  /** A portion of the caller's sound came: of which call. */
  hear(session: ModelSession, flow: number, portion: number): void;
  left?(session: ModelSession): void;
}

const AUDIO = '"audio":"';
const USAGE = {
  ...{ total_tokens: 60, input_tokens: 40, output_tokens: 20 },
  input_token_details: { text_tokens: 20, audio_tokens: 20, cached_tokens: 0 },
  output_token_details: { text_tokens: 5, audio_tokens: 15 },
};

let events = 0;

/** One session of a speech model that answers on the vendor's wire, at next to no cost. */
export class ModelSession {
  readonly flow: Flow;
  tools: readonly string[] = [];
  responding = false;
  #responses = 0;
  #items = 0;
  readonly #socket: RawSocket;

  constructor(number: number, socket: RawSocket, mind: Mind) {
    this.flow = new Flow(number);
    this.#socket = socket;
    socket.onText = (text) => this.#take(text, mind);
    socket.onClose = () => mind.left?.(this);
    this.tell({ type: 'session.created', session: { type: 'realtime', id: `sess_${number}` } });
  }

  get item(): string {
    return `item_${this.flow.number}_${String(this.#items).padStart(12, '0')}`;
  }

  tell(event: { readonly type: string; readonly [field: string]: unknown }): void {
    this.#socket.send(JSON.stringify({ event_id: eventId(), ...event }));
  }

  /** Begins a response with an item of speech. */
  begin(): void {
    this.#start();
    const item = this.#itemAs('in_progress');
    this.tell({ type: 'response.output_item.added', response_id: this.#response, output_index: 0, item });
    this.tell({ type: 'conversation.item.added', previous_item_id: null, item });
  }

  /** Speaks so much of it. */
  speak(portions: ReturnType<typeof portionsOf>): void {
    const place = `"event_id":"${eventId()}","response_id":"${this.#response}","item_id":"${this.item}","output_index":0,"content_index":0`;
    const portion = this.flow.sent;
    this.#socket.send(
      `{"type":"response.output_audio.delta",${place},"delta":"${this.flow.stamp()}${portions(portion)}"}`,
    );
  }

  words(delta: string): void {
    this.tell({ type: 'response.output_audio_transcript.delta', ...this.#place, delta });
  }

  /** Ends the response. */
  end(status: 'completed' | 'cancelled' = 'completed'): void {
    const item = this.#itemAs('completed');
    this.tell({ type: 'response.output_audio.done', ...this.#place });
    this.tell({ type: 'response.output_item.done', response_id: this.#response, output_index: 0, item });
    this.#done(status, [item]);
  }

  /** A response that is nothing but a call. */
  call(name: string, given: string): void {
    this.#start();
    const call_id = `call_${this.#items}`;
    this.#done('completed', [
      { id: this.item, type: 'function_call', status: 'completed', call_id, name, arguments: given },
    ]);
  }

  /** The caller begins to speak. */
  notice(): void {
    this.tell({ type: 'input_audio_buffer.speech_started', audio_start_ms: 0, item_id: 'item_heard' });
  }

  /** The caller has spoken. */
  understand(text: string): void {
    this.#items += 1;
    const item_id = this.item;
    this.tell({ type: 'input_audio_buffer.speech_stopped', audio_end_ms: 0, item_id });
    this.tell({ type: 'input_audio_buffer.committed', previous_item_id: null, item_id });
    this.tell({
      type: 'conversation.item.input_audio_transcription.completed',
      ...{ item_id, content_index: 0, transcript: text },
    });
  }

  #start(): void {
    this.#responses += 1;
    this.#items += 1;
    this.responding = true;
    const response = { id: this.#response, object: 'realtime.response', status: 'in_progress', output: [] };
    this.tell({ type: 'response.created', response });
  }

  #done(status: string, output: readonly unknown[]): void {
    this.responding = false;
    const response = { id: this.#response, object: 'realtime.response', status, output, usage: USAGE };
    this.tell({ type: 'response.done', response });
  }

  get #response(): string {
    return `resp_${this.flow.number}_${String(this.#responses).padStart(12, '0')}`;
  }

  get #place() {
    return { response_id: this.#response, item_id: this.item, output_index: 0, content_index: 0 };
  }

  #itemAs(status: string) {
    const item = { id: this.item, object: 'realtime.item', type: 'message', role: 'assistant' };
    return { ...item, status, content: [] };
  }

  #take(text: Buffer, mind: Mind): void {
    const at = text.subarray(0, 64).indexOf(AUDIO);
    if (at !== -1) {
      const { flow, portion } = readStamp(text, at + AUDIO.length);
      mind.hear(this, flow, portion);
      return;
    }
    const event = JSON.parse(text.toString()) as ClientEvent;
    if (event.type === 'session.update') {
      this.tools = event.session?.tools?.map(({ name }) => name) ?? this.tools;
      this.tell({ type: 'session.updated', session: { type: 'realtime' } });
    } else if (event.type === 'response.create') mind.respond(this);
    else mind.take?.(this, event);
  }
}

function eventId(): string {
  events += 1;
  return `event_${String(events).padStart(20, '0')}`;
}

/** Serves sessions on a free port of this machine; told of each as it opens. */
export async function startModel(
  mind: Mind,
  opened: (session: ModelSession) => void = () => undefined,
): Promise<string> {
  let sessions = 0;
  const server = createServer();
  server.on('upgrade', (request, socket, head) => {
    opened(new ModelSession(sessions++, acceptRaw(request, socket, head), mind));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `ws://127.0.0.1:${(server.address() as AddressInfo).port}/v1/realtime`;
}
