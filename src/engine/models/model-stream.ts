import { Usage } from '@openai/agents-core';
import { SwitchroomError } from '../../contracts/errors.ts';
import type { ModelMark } from '../../contracts/event.ts';
import type { AgentOutputItem, ModelLink, ModelRequest, ModelResponse } from '../../contracts/model.ts';

/** One model's complete answer. */
export interface ModelAnswer {
  readonly output: readonly AgentOutputItem[];
  readonly usage: ModelResponse['usage'];
}

const LEFT = new SwitchroomError('turn-aborted', 'Nobody reads the answer any more.');

/**
 * Asks one model once; `onDelta` gets its text as it comes, all of it.
 * Throws what the model throws, the signal's reason when aborted, or `model-misbehaved` for silence longer than the
 * link allows, an empty answer or none at all.
 */
export async function streamAnswer(
  link: ModelLink,
  modelName: string | undefined,
  request: ModelRequest,
  signal: AbortSignal,
  onDelta: (delta: string) => void,
): Promise<ModelAnswer> {
  const patience = new SilenceWatchdog(link, signal);
  try {
    // Raced, because a model may ignore the signal and never end.
    return await Promise.race([
      listen(link, modelName, { ...request, signal: patience.signal }, patience, onDelta),
      patience.over,
    ]);
  } finally {
    patience.end();
  }
}

async function listen(
  link: ModelLink,
  modelName: string | undefined,
  request: ModelRequest,
  patience: SilenceWatchdog,
  onDelta: (delta: string) => void,
): Promise<ModelAnswer> {
  const model = await link.provider.getModel(modelName);
  let streamed = '';
  for await (const event of model.getStreamedResponse(request)) {
    if (patience.ended) break;
    patience.renew();
    if (event.type === 'output_text_delta' && event.delta !== '') {
      streamed += event.delta;
      onDelta(event.delta);
    } else if (event.type === 'response_done') {
      const { output, usage } = event.response;
      // Vendors' adapters stream a plain object, in forms of their own, where the SDK's runner needs the class.
      const answer = { output, usage: new Usage(usage) };
      finishText(link, answer, streamed, onDelta);
      patience.satisfied = true;
      return answer;
    }
  }
  throw new SwitchroomError('model-misbehaved', `${link.name} ended without a complete answer.`);
}

/** Hands on the text a model did not stream, if any; an answer of nothing at all is a failure. */
function finishText(
  link: ModelLink,
  { output }: ModelAnswer,
  streamed: string,
  onDelta: (delta: string) => void,
): void {
  const text = textOf(output);
  if (text.trim() === '' && !output.some((item) => item.type === 'function_call')) {
    throw new SwitchroomError('model-misbehaved', `${link.name} gave an empty answer.`);
  }
  if (text.length > streamed.length && text.startsWith(streamed)) onDelta(text.slice(streamed.length));
}

/** All text a model said in one answer. */
export function textOf(output: readonly AgentOutputItem[]): string {
  return output.flatMap((item) => (item.type === 'message' ? messageTexts(item.content) : [])).join('');
}

function messageTexts(content: readonly { type: string }[] | string): string[] {
  if (typeof content === 'string') return [content];
  return content.map((part) => {
    if (part.type === 'output_text' && 'text' in part) return String(part.text);
    return part.type === 'refusal' && 'refusal' in part ? String(part.refusal) : '';
  });
}

/** Ends when the model is silent longer than its link allows, or the turn is aborted. */
class SilenceWatchdog {
  /** The answer is complete: there is nothing left to abort. */
  satisfied = false;
  ended = false;
  readonly #attempt = new AbortController();
  readonly #over = Promise.withResolvers<never>();
  readonly #timer: NodeJS.Timeout;
  readonly #outer: AbortSignal;
  readonly #onAbort = () => this.#giveUp(this.#outer.reason);

  constructor({ name, timeoutMs }: ModelLink, outer: AbortSignal) {
    this.#outer = outer;
    this.#timer = setTimeout(() => {
      this.#giveUp(new SwitchroomError('model-misbehaved', `${name} was silent for ${timeoutMs} ms.`));
    }, timeoutMs);
    outer.addEventListener('abort', this.#onAbort, { once: true });
    if (outer.aborted) this.#onAbort();
  }

  /** Rejects when patience is over. */
  get over(): Promise<never> {
    return this.#over.promise;
  }

  /** What the model is given: aborted as soon as nobody waits for it any more. */
  get signal(): AbortSignal {
    return this.#attempt.signal;
  }

  /** The model gave a sign of life. */
  renew(): void {
    this.#timer.refresh();
  }

  end(): void {
    this.ended = true;
    clearTimeout(this.#timer);
    this.#outer.removeEventListener('abort', this.#onAbort);
    if (!this.satisfied) this.#attempt.abort(LEFT);
  }

  #giveUp(reason: unknown): void {
    this.#over.reject(reason);
    this.#attempt.abort(reason);
  }
}

/** The vendor's fields of one item of an answer. */
export function itemMark(model: string, { id, providerData }: AgentOutputItem): ModelMark {
  return { model, id, providerData };
}
