import { SwitchroomError } from '../contracts/errors.ts';
import type { AgentOutputItem, ModelLink, ModelRequest, ModelResponse } from '../contracts/model.ts';

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
  const model = await link.provider.getModel(modelName);
  const patience = new Patience(link, signal);
  const events = model.getStreamedResponse({ ...request, signal: patience.signal })[Symbol.asyncIterator]();
  let streamed = '';
  try {
    for (;;) {
      const { done, value } = await patience.await(events.next());
      if (done)
        throw new SwitchroomError('model-misbehaved', `${link.name} ended without a complete answer.`);
      if (value.type === 'output_text_delta' && value.delta !== '') {
        streamed += value.delta;
        onDelta(value.delta);
      } else if (value.type === 'response_done') {
        const answer = {
          output: value.response.output,
          usage: value.response.usage as ModelResponse['usage'],
        };
        finishText(link, answer, streamed, onDelta);
        return answer;
      }
    }
  } finally {
    patience.end();
  }
}

/** Hands on the text a model did not stream, if any; an answer of nothing at all is a failure. */
function finishText(
  link: ModelLink,
  { output }: ModelAnswer,
  streamed: string,
  onDelta: (delta: string) => void,
): void {
  const text = textOf(output);
  if (text === '' && !output.some((item) => item.type === 'function_call')) {
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

/** Waits for a model no longer than its link allows, and not beyond an abort, whatever the model does. */
class Patience {
  readonly #attempt = new AbortController();
  readonly #over = Promise.withResolvers<never>();
  readonly #timer: NodeJS.Timeout;
  readonly #outer: AbortSignal;
  readonly #onAbort = () => this.#giveUp(this.#outer.reason);

  constructor({ name, timeoutMs }: ModelLink, outer: AbortSignal) {
    this.#outer = outer;
    // Rejected with nobody waiting when an abort comes between two events.
    this.#over.promise.catch(() => undefined);
    this.#timer = setTimeout(() => {
      this.#giveUp(new SwitchroomError('model-misbehaved', `${name} was silent for ${timeoutMs} ms.`));
    }, timeoutMs);
    outer.addEventListener('abort', this.#onAbort, { once: true });
    if (outer.aborted) this.#onAbort();
  }

  /** What the model is given: aborted as soon as nobody waits for it any more. */
  get signal(): AbortSignal {
    return this.#attempt.signal;
  }

  await<Result>(next: Promise<Result>): Promise<Result> {
    this.#timer.refresh();
    return Promise.race([next, this.#over.promise]);
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#outer.removeEventListener('abort', this.#onAbort);
    this.#attempt.abort(LEFT);
  }

  #giveUp(reason: unknown): void {
    this.#over.reject(reason);
    this.#attempt.abort(reason);
  }
}
