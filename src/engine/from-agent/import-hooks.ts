import type { AgentInputItem, Agent as SdkAgent } from '@openai/agents-core';
import type { AgentHooks } from '../../contracts/agent.ts';
import type { JsonValue } from '../../contracts/json.ts';
import { CONTEXT_FACT, importedContext } from './imported-context.ts';

/** Tells the listeners of an agent that it begins and ends, as the SDK's runner would. */
export function importHooks(agent: SdkAgent<unknown>, initial: JsonValue): AgentHooks {
  return {
    started({ facts, text }) {
      const { runContext, changed } = importedContext(facts, initial);
      const heard: AgentInputItem[] = text === '' ? [] : [{ type: 'message', role: 'user', content: text }];
      agent.emit('agent_start', runContext, agent, heard);
      return learned(changed());
    },
    ended({ facts, text }) {
      const { runContext, changed } = importedContext(facts, initial);
      agent.emit('agent_end', runContext, text);
      return learned(changed());
    },
  };
}

function learned(context: JsonValue | undefined) {
  return context === undefined ? undefined : { [CONTEXT_FACT]: context };
}
