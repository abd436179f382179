import type { Agent } from '../contracts/agent.ts';
import type { Edge } from '../contracts/edge.ts';
import { type HandoffPlan, planHandoff } from '../desk/plan-handoff.ts';
import type { FunctionCall } from './ask-owner.ts';
import { edgeContext } from './render-request.ts';
import type { Turn } from './turn.ts';
import { untilAborted } from './until-aborted.ts';

/** Judges a call of an edge, no longer than the turn: guards and `prepare` are a desk's own code and may hang. */
export function planEdge(turn: Turn, agent: Agent, edge: Edge, call: FunctionCall): Promise<HandoffPlan> {
  const planning = planHandoff(turn.desk, edge, call.arguments, edgeContext(turn, agent, edge));
  return untilAborted(planning, turn.signal);
}
