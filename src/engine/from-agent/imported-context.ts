import { RunContext } from '@openai/agents-core';
import type { Facts } from '../../contracts/fact.ts';
import type { JsonValue } from '../../contracts/json.ts';

/** The fact an imported graph's context object is kept as, so that it lives as long as the conversation. */
export const CONTEXT_FACT = 'context';

/** A run context over the conversation's own copy of the context object, and what to record when it was changed. */
export interface ImportedContext {
  readonly runContext: RunContext<unknown>;
  /** The context as JSON when it differs from what is on record. */
  changed(): JsonValue | undefined;
}

/** Opens the context of a conversation; `initial` is what a new conversation starts with. */
export function importedContext(facts: Facts, initial: JsonValue): ImportedContext {
  const before = JSON.stringify(facts[CONTEXT_FACT]?.value ?? initial);
  const context: unknown = JSON.parse(before);
  return {
    runContext: new RunContext(context),
    changed() {
      const after = JSON.stringify(context);
      return after === before ? undefined : JSON.parse(after);
    },
  };
}
