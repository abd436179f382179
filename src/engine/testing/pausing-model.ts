import { modelResponder, ScriptedModel } from '@openai/agents-core/testing';
import type { AgentOutputItem, Model } from '../../contracts/model.ts';

/** A model that thinks until it is told what to answer, as the model of a process that is about to die. */
export function pausingModel(): {
  readonly model: Model;
  /** Resolves when it was asked. */
  readonly asked: Promise<void>;
  /** Answers, possibly long after everybody stopped waiting. */
  answer(items: AgentOutputItem[]): void;
} {
  const asked = Promise.withResolvers<void>();
  const answer = Promise.withResolvers<AgentOutputItem[]>();
  const model = new ScriptedModel([
    modelResponder(async () => {
      asked.resolve();
      return answer.promise;
    }),
  ]);
  return { model, asked: asked.promise, answer: answer.resolve };
}
