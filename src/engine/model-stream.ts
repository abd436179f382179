import { SwitchroomError } from '../contracts/errors.ts';
import type { AgentOutputItem, ModelLink, ModelRequest, ModelResponse } from '../contracts/model.ts';

/** A piece of one model's answer: text as it comes, then exactly one `answer`. */
export type StreamPart =
  | { readonly type: 'delta'; readonly delta: string }
  | {
      readonly type: 'answer';
      readonly output: readonly AgentOutputItem[];
      readonly usage: ModelResponse['usage'];
    };

/**
 * Asks one model once, and resolves when it has begun to answer: until then nothing was said and another attempt is
 * harmless. Throws what the model throws, or `model-misbehaved` for silence, an empty answer or none at all.
 */
export async function openStream(
  link: ModelLink,
  modelName: string | undefined,
  request: ModelRequest,
  signal: AbortSignal,
): Promise<AsyncGenerator<StreamPart, void>> {
  const parts = streamParts(link, modelName, request, signal);
  const first = await parts.next();
  if (first.done) throw new SwitchroomError('model-misbehaved', `${link.name} ended without an answer.`);
  return withFirst(first.value, parts);
}

async function* withFirst(
  first: StreamPart,
  rest: AsyncGenerator<StreamPart, void>,
): AsyncGenerator<StreamPart, void> {
  yield first;
  yield* rest;
}

async function* streamParts(
  link: ModelLink,
  modelName: string | undefined,
  request: ModelRequest,
  signal: AbortSignal,
): AsyncGenerator<StreamPart, void> {
  const attempt = new AbortController();
  const model = await link.provider.getModel(modelName);
  const events = model.getStreamedResponse({ ...request, signal: AbortSignal.any([signal, attempt.signal]) });
  const iterator = events[Symbol.asyncIterator]();
  let streamed = '';
  try {
    for (;;) {
      const { done, value } = await within(link, iterator.next(), signal);
      if (done)
        throw new SwitchroomError('model-misbehaved', `${link.name} ended without a complete answer.`);
      if (value.type === 'output_text_delta' && value.delta !== '') {
        streamed += value.delta;
        yield { type: 'delta', delta: value.delta };
      }
      if (value.type === 'response_done') {
        yield* lastParts(link, streamed, value.response);
        return;
      }
    }
  } finally {
    // The vendor's connection is let go of, also when the consumer stopped reading.
    attempt.abort();
  }
}

/** The text that was not streamed, if any, and the answer. */
function* lastParts(
  link: ModelLink,
  streamed: string,
  response: { output: AgentOutputItem[]; usage: unknown },
): Generator<StreamPart, void> {
  const text = textOf(response.output);
  if (text === '' && !response.output.some((item) => item.type === 'function_call')) {
    throw new SwitchroomError('model-misbehaved', `${link.name} gave an empty answer.`);
  }
  if (text !== streamed && text.startsWith(streamed))
    yield { type: 'delta', delta: text.slice(streamed.length) };
  yield { type: 'answer', output: response.output, usage: response.usage as ModelResponse['usage'] };
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

/** Waits for the next event no longer than the link allows, and not beyond an abort, whatever the model does. */
async function within<Result>(link: ModelLink, next: Promise<Result>, signal: AbortSignal): Promise<Result> {
  const { promise: never, reject } = Promise.withResolvers<never>();
  const onAbort = () => reject(signal.reason);
  const timer = setTimeout(() => {
    reject(new SwitchroomError('model-misbehaved', `${link.name} was silent for ${link.timeoutMs} ms.`));
  }, link.timeoutMs);
  signal.addEventListener('abort', onAbort, { once: true });
  if (signal.aborted) onAbort();
  try {
    return await Promise.race([next, never]);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', onAbort);
  }
}
