import type { Agent } from '../contracts/agent.ts';
import { type Edge, PERSON } from '../contracts/edge.ts';
import type { JsonValue } from '../contracts/json.ts';
import { answerError } from './answer-error.ts';
import type { FunctionCall } from './ask-owner.ts';
import { planEdge } from './plan-edge.ts';
import { recordFacts } from './record-facts.ts';
import { answerCall, recordCall } from './run-tool.ts';
import { say } from './say.ts';
import type { Turn } from './turn.ts';

const ASKED = JSON.stringify({
  status: 'waiting',
  message:
    'A person has been asked to take over and sees this conversation. You go on helping until they do.',
});
const ALREADY_ASKED = JSON.stringify({
  status: 'waiting',
  message: 'A person was already asked and has not taken over yet. You go on helping until they do.',
});

/** Takes an agent's edge to a person; resolves to whether the request was accepted. */
export async function callPerson(turn: Turn, agent: Agent, edge: Edge, call: FunctionCall): Promise<boolean> {
  const plan = await planEdge(turn, agent, edge, call);
  recordCall(turn, agent, call);
  if (plan.kind === 'refuse' || plan.to !== PERSON) {
    const output = answerError('handoff-refused', plan.reason);
    answerCall(turn, agent, call, { status: 'refused', output, ms: 0 });
    return false;
  }
  recordFacts(turn, call.callId, Object.entries(plan.facts));
  const summary = summaryOf(plan.payload, plan.reason);
  if (edge.announce) say(turn, agent, edge.announce);
  const asked = requestPerson(turn, agent, { callId: call.callId, reason: plan.reason, summary });
  answerCall(turn, agent, call, { status: 'ok', output: asked ? ASKED : ALREADY_ASKED, ms: 0 });
  return true;
}

/** Puts the conversation among those that wait for a person; false when it waits already. */
export function requestPerson(
  turn: Turn,
  agent: Agent,
  request: { callId: string; reason: string; summary: string },
): boolean {
  if (turn.conversation.state.status === 'waiting') return false;
  const { reason } = request;
  turn.record.add('person-requested', { ...request, from: agent.id });
  turn.tally.handoffs.push({ from: agent.id, to: PERSON, reason });
  turn.emit({ type: 'handoff', from: agent.id, to: PERSON, reason, status: 'escalated' });
  return true;
}

function summaryOf(payload: JsonValue, reason: string): string {
  const named =
    typeof payload === 'object' && payload !== null && 'summary' in payload ? payload.summary : undefined;
  return typeof named === 'string' ? named : reason;
}
