import type { InputGuardrail, Agent as SdkAgent } from '@openai/agents-core';
import type { Guard } from '../../contracts/guard.ts';
import type { JsonValue } from '../../contracts/json.ts';
import { defineGuard } from '../../desk/define-guard.ts';
import { importedContext } from './imported-context.ts';

const TRIPPED = 'I am sorry, I can not help with that.';
const TIMEOUT_MS = 30_000;

/** Imports an input guardrail; a tripped one is answered with fixed words instead of ending the run with an error. */
export function importGuard(
  { name, execute, runInParallel }: InputGuardrail,
  agent: SdkAgent<unknown>,
  initial: JsonValue,
): Guard {
  return defineGuard({
    name,
    mode: runInParallel === false ? 'blocking' : 'parallel',
    timeoutMs: TIMEOUT_MS,
    input: async (text, { facts }) => {
      const { runContext } = importedContext(facts, initial);
      const { tripwireTriggered } = await execute({ agent, input: text, context: runContext });
      return tripwireTriggered ? { verdict: 'refuse', reason: name, say: TRIPPED } : { verdict: 'allow' };
    },
  });
}
