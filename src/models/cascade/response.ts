import { messageOf, SwitchroomError } from '../../contracts/errors.ts';
import type { AgentOutputItem, ModelRequest } from '../../contracts/model.ts';
import {
  type AudioFormat,
  BYTES_PER_MS,
  type SpeechCall,
  type SpeechEvent,
  type SpeechPersona,
  type SpeechUsage,
} from '../../contracts/speech-model.ts';
import type { Memory } from './memory.ts';
import { Sentences } from './sentences.ts';
import type { Settings } from './settings.ts';
import { speak } from './voice.ts';

/** What a response works with. */
export interface ResponseParts {
  readonly settings: Settings;
  readonly format: AudioFormat;
  readonly memory: Memory;
  readonly persona: SpeechPersona;
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

/** One response: thought by the text model, spoken sentence by sentence while it is still being thought. */
export class Response {
  readonly #parts: ResponseParts;
  readonly #abort = new AbortController();
  readonly #sentences = new Sentences();
  readonly #calls: SpeechCall[] = [];
  #usage = NO_USAGE;
  /** Resolves when all sentences so far were spoken. */
  #spoken: Promise<void> = Promise.resolve();

  constructor(parts: ResponseParts) {
    this.#parts = parts;
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
    const { response, hear } = this.#parts;
    await ready;
    this.#abort.signal.throwIfAborted();
    hear({ type: 'response-started', response });
    if (say === undefined) await this.#think();
    else this.#say(say);
    await this.#spoken;
  }

  async #think(): Promise<void> {
    const { text: link } = this.#parts.settings;
    const model = await link.provider.getModel();
    let streamed = false;
    for await (const event of model.getStreamedResponse(this.#request())) {
      this.#abort.signal.throwIfAborted();
      if (event.type === 'output_text_delta') {
        streamed = true;
        for (const sentence of this.#sentences.push(event.delta)) this.#say(sentence);
      }
      if (event.type === 'response_done') await this.#conclude(event.response, streamed);
    }
  }

  async #conclude({ output, usage }: Thought, streamed: boolean): Promise<void> {
    const items = output as readonly AgentOutputItem[];
    const unsaid = streamed ? [] : items.flatMap((item) => this.#sentences.push(textOf(item)));
    for (const sentence of [...unsaid, ...this.#sentences.rest()]) this.#say(sentence);
    const { inputTokens, outputTokens } = usage;
    this.#usage = { ...NO_USAGE, inputTokens, outputTokens };
    // What was said before a call stands before it in the conversation.
    await this.#spoken;
    for (const item of items) {
      if (item.type !== 'function_call') continue;
      const { callId, name, arguments: given } = item;
      this.#parts.memory.addCall(item);
      this.#calls.push({ callId, name, arguments: given });
    }
  }

  /** Sentences become sound side by side, and are heard in their order. */
  #say(sentence: string): void {
    const { settings, format, memory, hear, response, item } = this.#parts;
    const { signal } = this.#abort;
    const sound = speak(sentence, settings, format, signal);
    // It may fail before its turn comes.
    sound.catch(() => undefined);
    this.#spoken = this.#spoken.then(async () => {
      const audio = await sound;
      signal.throwIfAborted();
      memory.addSpoken(item, sentence, audio.length / BYTES_PER_MS[format]);
      hear({ type: 'words', response, item, delta: sentence });
      hear({ type: 'audio', response, item, audio });
    });
    this.#spoken.catch(() => undefined);
  }

  #request(): ModelRequest {
    const { persona, memory } = this.#parts;
    return {
      systemInstructions: persona.instructions,
      input: memory.items,
      modelSettings: {},
      tools: [...persona.tools],
      handoffs: [...persona.handoffs],
      outputType: 'text',
      tracing: false,
      signal: this.#abort.signal,
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
