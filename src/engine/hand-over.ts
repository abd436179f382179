import type { Agent } from '../contracts/agent.ts';
import { type Edge, PERSON } from '../contracts/edge.ts';
import type { HandoffPlan } from '../desk/plan-handoff.ts';
import { answerError } from './answer-error.ts';
import type { FunctionCall } from './ask-owner.ts';
import { requestPerson } from './call-person.ts';
import { planEdge } from './plan-edge.ts';
import { recordFacts } from './record-facts.ts';
import { say } from './say.ts';
import type { Turn } from './turn.ts';

/** Proposes a handoff and commits or refuses it; resolves to whether the conversation left this agent. */
export async function handOver(turn: Turn, agent: Agent, edge: Edge, call: FunctionCall): Promise<boolean> {
  const { limits } = turn.desk;
  const moves = turn.tally.handoffs.filter(({ to }) => to !== PERSON).length;
  if (moves >= limits.handoffsPerTurn) {
    refuseHandover(turn, agent, edge, call, 'Too many handoffs in this turn: answer the customer yourself.');
    return false;
  }
  const plan = await planEdge(turn, agent, edge, call);
  if (plan.kind === 'refuse') {
    refuseHandover(turn, agent, edge, call, plan.reason);
    return false;
  }
  recordFacts(turn, call.callId, Object.entries(plan.facts));
  if (plan.to === PERSON) {
    refuseHandover(turn, agent, edge, call, `A person was asked instead: ${plan.reason}`);
    requestPerson(turn, agent, { callId: call.callId, reason: plan.reason, summary: plan.reason });
    return true;
  }
  if (edge.announce && plan.to === edge.to) say(turn, agent, edge.announce);
  recordProposed(turn, agent, edge, call);
  commitHandover(turn, agent, edge, call, plan);
  return true;
}

/** Answers a handoff that is not taken with a reason the model reads. */
export function refuseHandover(
  turn: Turn,
  agent: Agent,
  edge: Edge,
  call: FunctionCall,
  reason: string,
): void {
  recordProposed(turn, agent, edge, call);
  const { callId } = call;
  const { to, toolName } = edge;
  const output = answerError('handoff-refused', reason);
  turn.record.add('handoff-refused', { callId, from: agent.id, to, toolName, reason, output });
  turn.emit({ type: 'handoff', from: agent.id, to, reason, status: 'refused' });
}

function recordProposed(turn: Turn, agent: Agent, edge: Edge, call: FunctionCall): void {
  const { callId, mark } = call;
  const { to, toolName } = edge;
  turn.record.add('handoff-proposed', {
    callId,
    from: agent.id,
    to,
    toolName,
    arguments: call.arguments,
    mark,
  });
}

function commitHandover(
  turn: Turn,
  agent: Agent,
  { toolName }: Edge,
  { callId }: FunctionCall,
  { to, reason, payload }: Extract<HandoffPlan, { kind: 'commit' }>,
): void {
  const from = agent.id;
  turn.record.add('handoff-committed', {
    ...{ callId, from, to, toolName, reason, payload },
    depth: turn.conversation.state.handoffs + 1,
    // What the SDK's own runner answers, so that a model meets the words it knows.
    output: JSON.stringify({ assistant: turn.desk.agents.get(to)?.name ?? to }),
  });
  turn.tally.handoffs.push({ from, to, reason });
  turn.emit({ type: 'handoff', from, to, reason, status: 'committed' });
}
