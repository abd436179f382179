import { getDefaultModel } from '@openai/agents-core';
import type { Model, ModelProvider, ModelRequest, ModelResponse, StreamEvent } from '../contracts/model.ts';
import type { ChainListener, ModelChain } from './model-chain.ts';
import { textOf } from './model-stream.ts';

/** The chain as the SDK's own `ModelProvider`, for agents that run inside a tool. */
export function chainProvider(chain: ModelChain): ModelProvider {
  return { getModel: (name) => chainModel(chain, name === getDefaultModel() ? undefined : name) };
}

function chainModel(chain: ModelChain, name: string | undefined): Model {
  const answer = async (request: ModelRequest): Promise<ModelResponse> => {
    const signal = request.signal ?? new AbortController().signal;
    const { usage, output } = await chain.ask(name, () => request, signal, DEAF);
    return { usage, output: [...output] };
  };
  return {
    getResponse: answer,
    async *getStreamedResponse(request): AsyncGenerator<StreamEvent> {
      yield { type: 'response_started' };
      const { usage, output } = await answer(request);
      yield { type: 'output_text_delta', delta: textOf(output) };
      // The stream event's own type spells every item out where `ModelResponse` names them.
      yield { type: 'response_done', response: { id: '', usage, output } } as StreamEvent;
    },
  };
}

const DEAF: ChainListener = { onDelta: () => undefined, onFailure: () => undefined };
