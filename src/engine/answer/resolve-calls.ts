import type { Agent } from '../../contracts/agent.ts';
import type { Edge } from '../../contracts/edge.ts';
import type { FunctionCall } from '../calls/function-call.ts';
import { handOver, refuseHandover } from '../handoffs/hand-over.ts';
import { answerToolCalls } from '../tools/run-tool.ts';
import type { Turn } from '../turn/turn.ts';
import type { OwnerAnswer } from './ask-owner.ts';

/**
 * Resolves every function call of one response and answers each: tools first, then at most one handoff, as the
 * conversation leaves with it.
 */
export async function resolveCalls(
  turn: Turn,
  agent: Agent,
  { calls, offered, ownership, held }: OwnerAnswer,
): Promise<void> {
  turn.tally.called.add(agent.id);
  const handoffs: { call: FunctionCall; edge: Edge }[] = [];
  const others: FunctionCall[] = [];
  for (const call of calls) {
    const edge = offered.edges.find(({ toolName }) => toolName === call.name);
    if (edge) handoffs.push({ call, edge });
    else others.push(call);
  }
  await answerToolCalls(turn, { agent, ownership }, offered, others);
  let left = false;
  for (const { call, edge } of handoffs) {
    // A refused one leaves room for the next.
    if (left)
      refuseHandover(turn, agent, edge, call, 'Only one handoff a response: the first one was taken.');
    else if (ownership.claim('handoff')) left = await handOver(turn, agent, edge, { ...call, words: held });
  }
  held?.settle('false');
}
