import type { PendingApproval } from '../../contracts/conversation.ts';
import type { EventData } from '../../contracts/event.ts';
import { own } from '../../contracts/own.ts';
import { findAgent } from '../../desk/inside-agents.ts';
import { answerCall } from '../calls/answer-call.ts';
import { answerError } from '../calls/answer-error.ts';
import { noteCall } from '../calls/turn-calls.ts';
import { nextCallId, type Turn } from '../turn/turn.ts';
import { APPROVAL_DEADLINE } from './approvals.ts';
import { runTool } from './run-tool.ts';

/** A person's yes or no to a tool call. */
export type Decision = EventData['approval-decided'];

/**
 * Records a decision and what came of it as a call of its own, for the owner's model to read: approved, the tool runs
 * with the very arguments that were approved. Resolves to whether an agent shall now speak: not while a person does.
 */
export async function decideApproval(turn: Turn, decision: Decision): Promise<'speak' | 'quiet'> {
  const { record, conversation } = turn;
  const pending = own(conversation.state.approvals, decision.callId);
  if (!pending) return 'quiet';
  record.add('approval-decided', decision);
  const deadline = APPROVAL_DEADLINE + decision.callId;
  if (own(conversation.state.deadlines, deadline)) record.add('deadline-cleared', { name: deadline });
  await actOn(turn, pending, decision);
  return conversation.state.status === 'with-person' ? 'quiet' : 'speak';
}

/** Nobody decided in time, which is a no. */
export function lapse(turn: Turn, callId: string): Promise<'speak' | 'quiet'> {
  return decideApproval(turn, { callId, approved: false, by: 'nobody', note: 'Nobody decided in time.' });
}

async function actOn(turn: Turn, pending: PendingApproval, { approved, by, note }: Decision): Promise<void> {
  const { agent, name } = pending;
  const call = { callId: nextCallId(turn), name, arguments: pending.arguments, approvalOf: pending.callId };
  turn.record.add('tool-called', { agent, ...call });
  noteCall(turn.tally, { agent, ...call });
  const refuse = (message: string) => {
    const output = answerError('not-approved', message);
    answerCall(turn, agent, call, { status: 'refused', output, ms: 0 });
  };
  if (!approved) return refuse(`Not approved by ${by}. ${note}`.trim());
  const tool = findAgent(turn.desk, agent)?.tools.find((one) => one.name === name);
  if (!tool) return refuse(`Approved, but there is no "${name}" any more.`);
  // The decision and what is about to happen are on record before it does.
  await turn.record.commit();
  await runTool(turn, agent, tool, call);
  await turn.record.commit();
}
