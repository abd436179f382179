import { messageOf, SwitchroomError } from '../../../contracts/errors.ts';
import type { AgentOutputItem, DeskModelRequest, DeskView, ModelLink } from '../../../contracts/model.ts';
import {
  type AudioFormat,
  BYTES_PER_MS,
  type SpeechCall,
  type SpeechEvent,
  type SpeechPersona,
  type SpeechUsage,
} from '../../../contracts/speech-model.ts';
import type { Memory } from './memory.ts';
import { Pieces } from './pieces.ts';

/** What makes words into sound. */
export interface Voice {
  /** What ends a piece that is spoken by itself, matched globally. */
  readonly pieceEnd: RegExp;
  /** Sound of a piece, in the session's format. */
  speak(words: string, signal: AbortSignal): Promise<Uint8Array>;
  /** Cuts fixed words into pieces. */
  cut(fixed: string): readonly string[];
}

/** What a response works with. */
export interface ResponseParts {
  /** Thinks. */
  readonly text: ModelLink;
  readonly voice: Voice;
  readonly format: AudioFormat;
  readonly memory: Memory;
  readonly persona: SpeechPersona;
  /** What the desk knows, where it has said so. */
  readonly view: DeskView | undefined;
  readonly hear: (event: SpeechEvent) => void;
  /** Ids of the response and of what it says. */
  readonly response: string;
  readonly item: string;
}

/** What a text model ends with; its items are typed more loosely where they are streamed. */
interface Thought {
  readonly output: unknown;
  readonly usage: Pick<SpeechUsage, 'inputTokens' | 'outputTokens'>;
}

const NO_USAGE: SpeechUsage = { inputTokens: 0, outputTokens: 0, inputAudioTokens: 0, outputAudioTokens: 0 };

/** One response: thought by the text model, spoken piece by piece while it is still being thought. */
export class Response {
  readonly #parts: ResponseParts;
  readonly #abort = new AbortController();
  readonly #pieces: Pieces;
  readonly #calls: SpeechCall[] = [];
  #usage = NO_USAGE;
  /** Resolves when all pieces so far were spoken. */
  #spoken: Promise<void> = Promise.resolve();

  constructor(parts: ResponseParts) {
    this.#parts = parts;
    this.#pieces = new Pieces(parts.voice.pieceEnd);
  }

  /** Speaks; resolves when `response-ended` was heard. `ready` is waited for first. */
  async run(say: string | undefined, ready: Promise<unknown>): Promise<void> {
    const { response, hear } = this.#parts;
    let [how, reason] = ['completed' as const, ''] as readonly ['completed' | 'cancelled' | 'failed', string];
    try {
      await this.#untilCancelled(this.#give(say, ready));
    } catch (thrown) {
      [how, reason] = this.#abort.signal.aborted ? ['cancelled', ''] : ['failed', messageOf(thrown)];
      this.cancel();
    }
    hear({ type: 'response-ended', response, how, reason, calls: this.#calls, usage: this.#usage });
  }

  cancel(): void {
    this.#abort.abort(new SwitchroomError('turn-aborted', 'The response was cancelled.'));
  }

  async #give(say: string | undefined, ready: Promise<unknown>): Promise<void> {
    const { response, hear, voice } = this.#parts;
    await ready;
    this.#abort.signal.throwIfAborted();
    hear({ type: 'response-started', response });
    if (say === undefined) await this.#think();
    else for (const piece of voice.cut(say)) this.#say(piece);
    await this.#spoken;
  }

  async #think(): Promise<void> {
    const { text: link } = this.#parts;
    const model = await link.provider.getModel();
    let streamed = false;
    for await (const event of model.getStreamedResponse(this.#request())) {
      this.#abort.signal.throwIfAborted();
      if (event.type === 'output_text_delta') {
        streamed = true;
        for (const piece of this.#pieces.push(event.delta)) this.#say(piece);
      }
      if (event.type === 'response_done') await this.#conclude(event.response, streamed);
    }
  }

  async #conclude({ output, usage }: Thought, streamed: boolean): Promise<void> {
    const items = output as readonly AgentOutputItem[];
    const unsaid = streamed ? [] : items.flatMap((item) => this.#pieces.push(textOf(item)));
    for (const piece of [...unsaid, ...this.#pieces.rest()]) this.#say(piece);
    const { inputTokens, outputTokens } = usage;
    this.#usage = { ...NO_USAGE, inputTokens, outputTokens };
    // What was said before a call stands before it in the conversation.
    await this.#spoken;
    for (const item of items) {
      if (item.type === 'message') this.#parts.memory.mark(this.#parts.item, item.providerData);
      if (item.type !== 'function_call') continue;
      const { callId, name, arguments: given } = item;
      this.#parts.memory.addCall(item);
      this.#calls.push({ callId, name, arguments: given });
    }
  }

  /** Pieces become sound side by side, and are heard in their order. */
  #say(piece: string): void {
    const { voice, format, memory, hear, response, item } = this.#parts;
    const { signal } = this.#abort;
    const sound = voice.speak(piece, signal);
    // It may fail before its turn comes.
    sound.catch(() => undefined);
    this.#spoken = this.#spoken.then(async () => {
      const audio = await sound;
      signal.throwIfAborted();
      memory.addSpoken(item, piece, audio.length / BYTES_PER_MS[format]);
      hear({ type: 'words', response, item, delta: piece });
      hear({ type: 'audio', response, item, audio });
    });
    this.#spoken.catch(() => undefined);
  }

  #request(): DeskModelRequest {
    const { persona, memory, view } = this.#parts;
    return {
      systemInstructions: persona.instructions,
      input: memory.items,
      modelSettings: {},
      tools: [...persona.tools],
      handoffs: [...persona.handoffs],
      outputType: 'text',
      tracing: false,
      signal: this.#abort.signal,
      ...(view && { desk: view }),
    };
  }

  /** Models may be slow to notice that nobody listens any more. */
  #untilCancelled(work: Promise<void>): Promise<void> {
    const { signal } = this.#abort;
    return new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
      work.then(resolve, reject);
    });
  }
}

function textOf(item: AgentOutputItem): string {
  if (!('role' in item) || item.role !== 'assistant') return '';
  return item.content.map((part) => (part.type === 'output_text' ? part.text : '')).join('');
}
