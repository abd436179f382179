import { getDefaultModel } from '@openai/agents-core';
import { SwitchroomError } from '../contracts/errors.ts';
import type { Model, ModelProvider, ModelRequest, ModelResponse, StreamEvent } from '../contracts/model.ts';
import type { ModelChain } from './model-chain.ts';

/** The chain as the SDK's own `ModelProvider`, for agents that run inside a tool. */
export function chainProvider(chain: ModelChain): ModelProvider {
  return { getModel: (name) => chainModel(chain, name === getDefaultModel() ? undefined : name) };
}

function chainModel(chain: ModelChain, name: string | undefined): Model {
  const answers = (request: ModelRequest) =>
    chain.ask(name, () => request, request.signal ?? new AbortController().signal);
  return {
    async getResponse(request) {
      for await (const event of answers(request)) if (event.type === 'answer') return responseOf(event);
      throw new SwitchroomError('model-misbehaved', 'The chain ended without an answer.');
    },
    async *getStreamedResponse(request): AsyncGenerator<StreamEvent> {
      yield { type: 'response_started' };
      for await (const event of answers(request)) {
        if (event.type === 'delta') yield { type: 'output_text_delta', delta: event.delta };
        if (event.type === 'answer') {
          const { usage, output } = responseOf(event);
          // The stream event's own type spells every item out where `ModelResponse` names them.
          yield { type: 'response_done', response: { id: '', usage, output } } as StreamEvent;
        }
      }
    },
  };
}

function responseOf({
  usage,
  output,
}: Pick<ModelResponse, 'usage'> & { output: readonly unknown[] }): ModelResponse {
  return { usage, output: [...output] as ModelResponse['output'] };
}
