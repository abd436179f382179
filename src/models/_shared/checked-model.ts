import { NoopTrace, type StreamEvent, withTraceContext } from '@openai/agents-core';
import { messageOf, SwitchroomError } from '../../contracts/errors.ts';
import type { Model, ModelRequest, ModelResponse } from '../../contracts/model.ts';

/** How a vendor's model is held to the port. */
export interface ModelChecks {
  /** Changes each request before the vendor's model gets it. */
  readonly prepare?: (request: ModelRequest) => ModelRequest;
  /** Whether a raw event of the vendor's stream says that the answer is whole; left out means the SDK knows. */
  readonly isEnd?: (rawEvent: unknown) => boolean;
}

/**
 * A model that keeps what the port promises and the SDK's models do not:
 * an aborted request throws the signal's reason, a stream that breaks off early throws `model-misbehaved`
 * instead of ending as if all had been said, whatever is thrown is an `Error`, and nothing is traced.
 */
export function checkedModel(model: Model, checks: ModelChecks = {}): Model {
  const prepare = (request: ModelRequest): ModelRequest => ({
    ...(checks.prepare?.(request) ?? request),
    tracing: false,
  });
  return {
    getResponse: (request) => respond(model, prepare(request)),
    getStreamedResponse: (request) => stream(model, prepare(request), checks.isEnd),
  };
}

async function respond(model: Model, request: ModelRequest): Promise<ModelResponse> {
  request.signal?.throwIfAborted();
  try {
    // The SDK's models open a span here even when told not to, and throw where there is no trace to open it in.
    return await withTraceContext({ trace: new NoopTrace() }, () => model.getResponse(request));
  } catch (thrown) {
    request.signal?.throwIfAborted();
    throw asError(thrown);
  }
}

async function* stream(
  model: Model,
  request: ModelRequest,
  isEnd: ModelChecks['isEnd'],
): AsyncIterable<StreamEvent> {
  request.signal?.throwIfAborted();
  let whole = isEnd === undefined;
  let done = false;
  try {
    for await (const event of model.getStreamedResponse(request)) {
      // Vendors' clients end an aborted stream without a word, and the SDK then makes a reply of the half.
      request.signal?.throwIfAborted();
      if (event.type === 'model') whole ||= isEnd?.(event.event) === true;
      if (event.type === 'response_done') {
        if (!whole) throw brokenOff();
        done = true;
      }
      yield event;
    }
  } catch (thrown) {
    request.signal?.throwIfAborted();
    throw asError(thrown);
  }
  request.signal?.throwIfAborted();
  if (!done) throw brokenOff();
}

/** What is thrown, as an `Error` that says whose fault it is; a network's own `TypeError` has a cause and stays. */
function asError(thrown: unknown): Error {
  const unreadable =
    thrown instanceof SyntaxError || (thrown instanceof TypeError && thrown.cause === undefined);
  if (thrown instanceof Error && !unreadable) return thrown;
  // The AI SDK throws the vendor's error object itself when it comes inside a stream.
  const told = typeof thrown === 'object' && thrown !== null && 'message' in thrown ? thrown.message : thrown;
  return new SwitchroomError('model-misbehaved', messageOf(told), { cause: thrown });
}

function brokenOff(): SwitchroomError {
  return new SwitchroomError('model-misbehaved', 'The stream ended before the response was complete.');
}
