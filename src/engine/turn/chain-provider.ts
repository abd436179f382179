import { getDefaultModel } from '@openai/agents-core';
import { SwitchroomError } from '../../contracts/errors.ts';
import type {
  Model,
  ModelProvider,
  ModelRequest,
  ModelResponse,
  StreamEvent,
} from '../../contracts/model.ts';
import type { ChainAnswer, ChainListener } from '../models/model-chain.ts';
import { textOf } from '../models/model-stream.ts';
import { askModels, payFor } from './ask-models.ts';
import { limitReached } from './limits.ts';
import { type TimedTurn, timeCall, timedListener } from './model-times.ts';
import type { ModelServices } from './turn.ts';

type Ask = (name: string | undefined, request: ModelRequest, signal: AbortSignal) => Promise<ChainAnswer>;

/**
 * The chain as the SDK's own `ModelProvider`, for tools that ask a model themselves. Their calls count as the turn's;
 * throws `limit-reached` once there is no room for another.
 */
export function chainProvider(turn: TimedTurn & ModelServices): ModelProvider {
  return provider((name, request, signal) => {
    const reached = turn.inside?.reached() ?? limitReached(turn);
    if (reached) throw new SwitchroomError('limit-reached', `${reached.limit} is ${reached.most}.`);
    return askModels(turn, name, () => request, signal, DEAF);
  });
}

/** The same for guards: what they ask is paid for, but never refused and no call of the agent's. */
export function guardProvider(turn: TimedTurn & ModelServices): ModelProvider {
  return provider(async (name, request, signal) => {
    const timer = timeCall(turn, 'guard');
    const answer = await turn.models.ask(name, () => request, signal, timedListener(DEAF, timer));
    timer.ended(payFor(turn, answer));
    return answer;
  });
}

function provider(ask: Ask): ModelProvider {
  return { getModel: (name) => chainModel(ask, name === getDefaultModel() ? undefined : name) };
}

function chainModel(ask: Ask, name: string | undefined): Model {
  const answer = async (request: ModelRequest): Promise<ModelResponse> => {
    const signal = request.signal ?? new AbortController().signal;
    const { usage, output } = await ask(name, request, signal);
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
