import type { Handoff, Agent as SdkAgent } from '@openai/agents-core';
import type { Carry, Edge } from '../../contracts/edge.ts';
import { messageOf, ToolRefusal } from '../../contracts/errors.ts';
import type { JsonObjectSchema, JsonValue } from '../../contracts/json.ts';
import type { AgentInputItem } from '../../contracts/model.ts';
import { parseObject } from './import-tool.ts';
import { CONTEXT_FACT, importedContext } from './imported-context.ts';

/** Imports a handoff: its name, input type, `onHandoff`, `isEnabled` and input filter. */
export function importEdge(
  handoff: Handoff<unknown>,
  from: SdkAgent<unknown>,
  to: string,
  initial: JsonValue,
): Edge {
  return {
    kind: 'edge',
    to,
    toolName: handoff.toolName,
    description: handoff.toolDescription,
    parameters: handoff.inputJsonSchema as unknown as JsonObjectSchema,
    strict: handoff.strictJsonSchema,
    requires: [],
    guards: [],
    facts: [],
    sideways: false,
    after: undefined,
    carry: carryOf(handoff, initial),
    announce: undefined,
    skill: undefined,
    parse: parseObject,
    when: ({ facts }) =>
      handoff.isEnabled({ runContext: importedContext(facts, initial).runContext, agent: from }),
    async prepare(payload, { facts }) {
      const { runContext, changed } = importedContext(facts, initial);
      // Validates the payload and runs `onHandoff`; what it throws refuses the handoff with its message.
      try {
        const target = await handoff.onInvokeHandoff(runContext, JSON.stringify(payload));
        from.emit('agent_handoff', runContext, target);
      } catch (thrown) {
        throw new ToolRefusal(messageOf(thrown));
      }
      const context = changed();
      return context === undefined ? undefined : { [CONTEXT_FACT]: context };
    },
  };
}

function carryOf({ inputFilter }: Handoff<unknown>, initial: JsonValue): Carry {
  if (!inputFilter) return 'everything';
  return (items) => {
    const { inputHistory, preHandoffItems, newItems } = inputFilter({
      inputHistory: [...items] as AgentInputItem[],
      preHandoffItems: [],
      newItems: [],
      runContext: importedContext({}, initial).runContext,
    });
    const history =
      typeof inputHistory === 'string' ? [{ role: 'user', content: inputHistory }] : inputHistory;
    return [...history, ...[...preHandoffItems, ...newItems].flatMap((item) => item.rawItem ?? [])];
  };
}
