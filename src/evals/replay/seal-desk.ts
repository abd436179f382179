import type { Agent } from '../../contracts/agent.ts';
import type { Desk } from '../../contracts/desk.ts';
import type { Edge, PreparedFacts } from '../../contracts/edge.ts';
import { ToolRefusal } from '../../contracts/errors.ts';
import type { Tool } from '../../contracts/tool.ts';
import { prepareNothing } from '../../desk/define-edge.ts';
import type { Tape } from './tape.ts';

/** Which tape is played in a conversation. */
export type TapeOf = (conversation: string) => Tape | undefined;

const SEALED =
  'This conversation is a replay: nothing is done in it, and the answer of this call is not on record.';

/**
 * The desk without its side effects: what its tools and the preparation of its edges answer is on the tape, and what is not there is refused. None
 * of their own code runs, nor that of agents inside a tool or of agents' hooks. Guards and the conditions of edges run as they are.
 */
export function sealDesk(desk: Desk, tapeOf: TapeOf): Desk {
  const agents = [...desk.agents].map(([id, agent]) => [id, sealAgent(agent, tapeOf)] as const);
  return { ...desk, agents: new Map(agents) };
}

function sealAgent({ hooks: _, ...agent }: Agent, tapeOf: TapeOf): Agent {
  return {
    ...agent,
    tools: agent.tools.map((tool) => sealTool(tool, tapeOf)),
    edges: agent.edges.map((edge) => sealEdge(edge, agent.id, tapeOf)),
  };
}

function sealTool({ inside: _, ...tool }: Tool, tapeOf: TapeOf): Tool {
  const { consent } = tool;
  return {
    ...tool,
    retries: 0,
    execute(input, { conversationId, recordFact }) {
      const found = tapeOf(conversationId)?.answer(tool, input);
      if (!found) throw new ToolRefusal(SEALED, 'sealed');
      for (const [name, value] of Object.entries(found.facts)) recordFact(name, value);
      return found.output;
    },
    reconcile: () => ({ status: 'unknown' }),
    ...(consent &&
      'offer' in consent && {
        consent: {
          // Its words are made of its arguments, and of tables that a replay has not.
          offer: (input, context) =>
            tapeOf(context.conversationId)?.offer(tool, input) ?? consent.offer(input, context),
        },
      }),
  };
}

function sealEdge(edge: Edge, from: string, tapeOf: TapeOf): Edge {
  if (edge.prepare === prepareNothing) return edge;
  return {
    ...edge,
    prepare: (_, { conversationId, to }): PreparedFacts => tapeOf(conversationId)?.prepared(from, to),
  };
}
