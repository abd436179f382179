import type { InputGuardrail, Agent as SdkAgent } from '@openai/agents-core';
import type { InputGuard } from '../../contracts/agent.ts';
import type { JsonValue } from '../../contracts/json.ts';
import { importedContext } from './imported-context.ts';

const TRIPPED = 'I am sorry, I can not help with that.';

/** Imports an input guardrail; a tripped one is answered with fixed words instead of ending the run with an error. */
export function importGuard(
  { name, execute }: InputGuardrail,
  agent: SdkAgent<unknown>,
  initial: JsonValue,
): InputGuard {
  return async (text, { facts }) => {
    const { runContext } = importedContext(facts, initial);
    const { tripwireTriggered } = await execute({ agent, input: text, context: runContext });
    return tripwireTriggered ? { verdict: 'refuse', reason: name, say: TRIPPED } : { verdict: 'allow' };
  };
}
