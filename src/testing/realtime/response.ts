import type { RealtimeResponse, RealtimeResponseStatus } from 'openai/resources/realtime/realtime';
import type { AgentOutputItem, Model, ModelRequest } from '../../contracts/model.ts';
import type { AnswerText, Stage } from './answer-item.ts';
import { type AudioFormat, formatOf } from './audio-format.ts';
import { CalledFunction } from './called-function.ts';
import type { Entry } from './conversation.ts';
import type { ResponseFault } from './faults.ts';
import { requestFor } from './mind.ts';
import type { SessionConfig } from './session-config.ts';
import type { ResponseParams, WireFormat } from './session-schema.ts';
import { SpokenAnswer } from './spoken-answer.ts';
import { usageOf } from './usage.ts';
import type { Emit } from './wire.ts';
import { WrittenAnswer } from './written-answer.ts';

/** What a response needs of its session. */
export interface ResponseHost {
  readonly emit: Emit;
  readonly model: Model;
  readonly conversationId: string;
  readonly pieceMs: number;
  nextId(prefix: string): string;
  /** The id under which a call of the model goes over the wire: its own, unless that was used before. */
  callId(given: string): string;
  /** The request as the model gets it. */
  enrich(request: ModelRequest, metadata: Readonly<Record<string, string>>): ModelRequest;
  insert(entry: Entry): string | null;
  /** Sends sound to whoever listens, and waits as long as the pace asks for. */
  sound(piece: Int16Array, at: SoundPlace, signal: AbortSignal): Promise<void>;
  /** Puts on the wire what is no event. */
  raw(data: string | Buffer): void;
  drop(): void;
  /** The response is over, its last event is out. */
  ended(response: Response): void;
}

/** Where a piece of sound belongs. */
export interface SoundPlace {
  readonly response_id: string;
  readonly item_id: string;
  readonly output_index: number;
  readonly content_index: number;
  readonly format: AudioFormat;
}

type Metadata = Readonly<Record<string, string>>;
type Ending = Pick<RealtimeResponseStatus, 'type' | 'reason' | 'error'> & {
  readonly type: NonNullable<RealtimeResponseStatus['type']>;
};

class Failed extends Error {
  override name = 'Failed';
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** One answer of the model: asks it, and puts on the wire what it says and calls. */
export class Response {
  readonly id: string;
  /** Whether it writes to the session's conversation. */
  readonly inBand: boolean;
  readonly #host: ResponseHost;
  readonly #config: SessionConfig;
  readonly #params: ResponseParams;
  readonly #heard: readonly Entry[];
  readonly #abort = new AbortController();
  readonly #said: Entry[] = [];
  #fault: ResponseFault | undefined;
  #deltas = 0;
  #answer: AnswerText | undefined;
  #call: CalledFunction | undefined;
  #over = false;

  /** @param heard the items the model sees. */
  constructor(
    host: ResponseHost,
    config: SessionConfig,
    params: ResponseParams,
    heard: readonly Entry[],
    fault?: ResponseFault,
  ) {
    this.id = host.nextId('resp');
    this.inBand = params.conversation !== 'none';
    this.#host = host;
    this.#config = config;
    this.#params = params;
    this.#heard = heard;
    this.#fault = fault;
  }

  /** Puts `response.created` on the wire, then everything else in its time. */
  async run(): Promise<void> {
    const { emit } = this.#host;
    emit({ type: 'response.created', response: this.#view('in_progress') });
    emit({ type: 'rate_limits.updated', rate_limits: RATE_LIMITS });
    try {
      await this.#think();
      await this.#playFault();
      this.#end({ type: 'completed' });
    } catch (thrown) {
      if (this.#over) return;
      const { code, message } = thrown instanceof Failed ? thrown : failureOf(thrown);
      this.#end({
        type: 'failed',
        error: { type: code === 'rate_limit_exceeded' ? 'tokens' : 'server_error', code, message },
      });
    }
  }

  /** Ends it at once; what comes of the model afterwards is not heard. */
  cancel(reason: 'turn_detected' | 'client_cancelled'): void {
    this.#end({ type: 'cancelled', reason });
  }

  /** Ends it without a word, as the session is gone. */
  abandon(): void {
    this.#over = true;
    this.#abort.abort(new Failed('gone', 'The session is over.'));
  }

  async #think(): Promise<void> {
    const { instructions = this.#config.instructions, tools = this.#config.tools } = this.#params;
    const toolChoice = this.#params.tool_choice ?? this.#config.tool_choice;
    const request = requestFor({ instructions, tools, toolChoice }, this.#heard, this.#abort.signal);
    const asked = this.#host.enrich(request, this.#metadata);
    for await (const event of this.#host.model.getStreamedResponse(asked)) {
      this.#abort.signal.throwIfAborted();
      if (event.type === 'output_text_delta') await this.#say(event.delta);
      // The model's own type for its items is the union that the SDK's items are made of.
      if (event.type === 'response_done') await this.#conclude(event.response.output as AgentOutputItem[]);
    }
  }

  async #say(text: string): Promise<void> {
    this.#answer ??= this.#open();
    await this.#answer.say(text);
  }

  /** Says what was not streamed, then makes the calls. Items that are neither stay with the next one, as the model needs them. */
  async #conclude(output: readonly AgentOutputItem[]): Promise<void> {
    const messages: AgentOutputItem[] = output.filter((item) => 'role' in item && item.role === 'assistant');
    const text = messages.map(textOf).join('');
    if (this.#answer === undefined && text !== '') await this.#say(text);
    await this.#answer?.finish();
    if (this.#answer !== undefined) {
      this.#answer.entry.thoughts = [...messages];
      this.#close('completed');
    }
    let waiting: AgentOutputItem[] = text === '' ? [...messages] : [];
    for (const item of output) {
      if (item.type === 'function_call') {
        const callId = this.#host.callId(item.callId);
        const call = { id: this.#host.nextId('item'), callId, name: item.name, arguments: item.arguments };
        this.#call = new CalledFunction(this.#stage(), call, [...waiting, { ...item, callId }]);
        await this.#call.send();
        this.#close('completed');
        waiting = [];
      } else if (!messages.includes(item)) waiting.push(item);
    }
  }

  #open(): AnswerText {
    const id = this.#host.nextId('item');
    const stage = this.#stage();
    if (this.#modality === 'text') return new WrittenAnswer(id, stage);
    const format = formatOf(this.#format);
    const place = { ...stage.place, item_id: id, content_index: 0, format };
    const speaker = (piece: Int16Array) => this.#host.sound(piece, place, this.#abort.signal);
    return new SpokenAnswer(id, stage, format, this.#host.pieceMs, speaker);
  }

  #stage(): Stage {
    return {
      place: { response_id: this.id, output_index: this.#said.length },
      emit: this.#host.emit,
      insert: (entry) => (this.inBand ? this.#host.insert(entry) : undefined),
      beforeDelta: () => this.#beforeDelta(),
    };
  }

  async #beforeDelta(): Promise<void> {
    this.#abort.signal.throwIfAborted();
    if (this.#deltas === (this.#fault?.afterDeltas ?? 0)) await this.#playFault();
    this.#deltas += 1;
  }

  async #playFault(): Promise<void> {
    const fault = this.#fault?.fault;
    this.#fault = undefined;
    if (fault === 'hang') await this.#untilAborted();
    if (fault === 'fail')
      throw new Failed('server_error', 'The server had an error while processing your request.');
    if (fault === 'rate-limit')
      throw new Failed('rate_limit_exceeded', 'Rate limit reached for tokens per minute.');
    if (fault === 'drop') this.#host.drop();
    if (fault === 'garbage') {
      this.#host.raw('{"type":"response.output_audio.delta","delta":');
      this.#host.raw('{"type":"response.something_new.delta","event_id":"event_new"}');
      this.#host.raw(Buffer.from([0, 255, 1, 254]));
    }
    this.#abort.signal.throwIfAborted();
  }

  #untilAborted(): Promise<never> {
    const { signal } = this.#abort;
    return new Promise((_, reject) =>
      signal.addEventListener('abort', () => reject(signal.reason), { once: true }),
    );
  }

  /** Ends the item that is open, if one is. */
  #close(status: 'completed' | 'incomplete'): void {
    const open = this.#answer ?? this.#call;
    if (open === undefined) return;
    this.#answer = undefined;
    this.#call = undefined;
    this.#said.push(open.entry);
    open.close(status);
  }

  #end(ending: Ending): void {
    if (this.#over) return;
    this.#close('incomplete');
    this.#over = true;
    this.#abort.abort(new Failed('over', 'The response is over.'));
    const instructions = this.#params.instructions ?? this.#config.instructions;
    const usage = usageOf(instructions, this.#heard, this.#said);
    const output = this.#said.map((entry) => entry.item);
    const response = { ...this.#view(ending.type), status_details: ending, output, usage };
    this.#host.emit({ type: 'response.done', response });
    this.#host.ended(this);
  }

  #view(status: NonNullable<RealtimeResponse['status']>): RealtimeResponse {
    const { voice } = { ...this.#config.audio.output, ...this.#params.audio?.output };
    return {
      object: 'realtime.response',
      id: this.id,
      status,
      output: [],
      ...(this.inBand ? { conversation_id: this.#host.conversationId } : {}),
      output_modalities: [this.#modality],
      max_output_tokens: this.#params.max_output_tokens ?? this.#config.max_output_tokens,
      audio: {
        output: { format: this.#format, voice: typeof voice === 'object' ? voice.id : (voice ?? '') },
      },
      metadata: this.#params.metadata ?? null,
    };
  }

  get #modality(): 'audio' | 'text' {
    return (this.#params.output_modalities ?? this.#config.output_modalities)[0];
  }

  get #format(): WireFormat {
    return this.#params.audio?.output?.format ?? this.#config.audio.output.format;
  }

  get #metadata(): Metadata {
    return this.#params.metadata ?? {};
  }
}

const RATE_LIMITS = [
  { name: 'requests' as const, limit: 1000, remaining: 999, reset_seconds: 0.06 },
  { name: 'tokens' as const, limit: 50_000, remaining: 49_500, reset_seconds: 0.6 },
];

function failureOf(thrown: unknown): Pick<Failed, 'code' | 'message'> {
  return { code: 'server_error', message: `The model behind the server failed: ${String(thrown)}` };
}

function textOf(item: AgentOutputItem): string {
  if (!('role' in item) || item.role !== 'assistant') return '';
  return item.content.map((part) => (part.type === 'output_text' ? part.text : '')).join('');
}
