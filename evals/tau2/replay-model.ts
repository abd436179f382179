import { assistantMessage, functionCall, modelResponder, ScriptedModel } from '@openai/agents-core/testing';
import { isOffer } from '../../src/contracts/call-answer.ts';
import type { AgentInputItem, ModelLink } from '../../src/contracts/model.ts';
import { linkTo } from '../../src/testing/scripted-link.ts';
import type { GoldCall } from './read-folder.ts';

/** A call is made once, and once more after a yes; then there are closing words. */
const STEPS_A_CALL = 3;

/** A model that makes the calls it was given, in order. */
export class ReplayModel {
  #calls: readonly GoldCall[] = [];
  #at = 0;
  #attempt = 0;
  #script = new ScriptedModel();
  /** For a desk. */
  readonly link: ModelLink = {
    ...linkTo(this.#script, 'replay'),
    provider: { getModel: () => this.#script },
  };

  /** Begins anew, with these calls. */
  replay(calls: readonly GoldCall[]): void {
    [this.#calls, this.#at, this.#attempt] = [calls, 0, 0];
    const steps = Array.from({ length: (calls.length + 1) * STEPS_A_CALL }, () =>
      modelResponder(({ request }) => [this.#next(request.input)]),
    );
    this.#script = new ScriptedModel(steps);
  }

  /** The call that is next. One that was answered with an offer is made again when the customer has spoken. */
  #next(input: string | readonly AgentInputItem[]) {
    const answer = lastAnswer(input);
    if (answer !== undefined && isOffer(answer)) return assistantMessage('One thing before I go on.');
    if (answer !== undefined) this.#at++;
    const call = this.#calls[this.#at];
    if (!call) return assistantMessage('That is all.');
    return functionCall(call.name, call.arguments, { callId: callId(this.#at, this.#attempt++) });
  }
}

function callId(at: number, attempt: number): string {
  return `gold-${at}-${attempt}`;
}

/** Which gold call the id of a call is of, as the engine keeps it. */
export function placeOf(id: string | undefined): number {
  return Number(id?.split('-')[1]);
}

/** What the last call was answered with, unless the customer has spoken since. */
function lastAnswer(input: string | readonly AgentInputItem[]): string | undefined {
  if (typeof input === 'string') return undefined;
  const last = input.findLast(
    (item) => item.type === 'function_call_result' || ('role' in item && item.role === 'user'),
  );
  if (last?.type !== 'function_call_result') return undefined;
  const { output } = last;
  if (typeof output === 'string') return output;
  return 'text' in output ? output.text : JSON.stringify(output);
}
