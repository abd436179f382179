import type { Agent } from '../../contracts/agent.ts';
import { type Edge, PERSON } from '../../contracts/edge.ts';
import type { ModelMark } from '../../contracts/event.ts';
import type { HandoffActor } from '../../contracts/handoff.ts';
import type { JsonValue } from '../../contracts/json.ts';
import { type HandoffPlan, planHandoff } from '../../desk/plan-handoff.ts';
import { answerError } from '../calls/answer-error.ts';
import { recordFacts, recordPayloadFacts } from '../calls/record-facts.ts';
import { judgeInTurn } from '../guards/guard-turn.ts';
import { carriedBy } from '../history/carry.ts';
import { isSomebodyThere } from '../people/person-ladder.ts';
import { requestOutput, requestPerson } from '../people/request-person.ts';
import { edgeContext } from '../request/render-request.ts';
import { asksForApproval } from '../tools/approvals.ts';
import { OwnershipToken } from '../turn/ownership-token.ts';
import { say } from '../turn/say.ts';
import type { GuardedTurn, TurnAudience } from '../turn/turn.ts';
import { candidates } from './candidates.ts';
import { edgeCode } from './edge-code.ts';
import { meetHandoffLimit, warnOfHandoffs } from './handoff-limits.ts';
import { secondOpinion } from './second-opinion.ts';

/** What became of a transfer that an agent speaks of: it happens; it happens, and the edge says so; it does not. */
export type TransferTruth = 'true' | 'announced' | 'false';

/** Words about a transfer that wait for what becomes of it. */
export interface HeldTransfer {
  settle(truth: TransferTruth): void;
}

/** Somebody's wish to take an edge. */
export interface HandoffCall {
  readonly callId: string;
  /** JSON text. */
  readonly arguments: string;
  readonly actor: HandoffActor;
  /** Of the model that asked, if one did. */
  readonly mark?: ModelMark;
  /** What it said of the handoff, not shown yet. */
  readonly words?: HeldTransfer | undefined;
}

/** A wish and the edge it is about. */
interface Proposal {
  readonly turn: GuardedTurn & TurnAudience;
  readonly agent: Agent;
  readonly edge: Edge;
  readonly call: HandoffCall;
}

type Taken = Extract<HandoffPlan, { kind: 'commit' }>;

const UNDECIDED = 'The turn ended before this was decided.';
const IS_ASKED =
  'A colleague has just been asked to approve what you called, and sees this conversation. Nobody else is asked because of it: tell the customer that it waits for approval, and go on.';

/**
 * Takes an edge, to another agent or to a person, or refuses it with a reason the model reads; either way the call is
 * answered. Resolves to whether it was taken. Throws only what ends the turn.
 */
export async function handOver(
  turn: GuardedTurn & TurnAudience,
  agent: Agent,
  edge: Edge,
  call: HandoffCall,
): Promise<boolean> {
  const proposal = { turn, agent, edge, call };
  propose(proposal);
  const forbidden = meetHandoffLimit(turn, call.actor, agent.id, edge.to);
  if (forbidden !== undefined) return refuse(proposal, forbidden);
  const ownership = new OwnershipToken(turn, agent.id);
  const plan = await planned(proposal);
  turn.record.add('handoff-guarded', { callId: call.callId, verdicts: [...plan.verdicts] });
  if (!ownership.claim('handoff')) return refuse(proposal, `${agent.name} no longer has the conversation.`);
  if (plan.kind === 'refuse')
    return refuse(proposal, plan.reason, answerError(plan.code ?? 'handoff-refused', plan.reason));
  const elsewhere = plan.to === edge.to ? undefined : meetHandoffLimit(turn, call.actor, agent.id, plan.to);
  if (elsewhere !== undefined) return refuse(proposal, elsewhere);
  const stopped = await stoppedByGuard(proposal, plan);
  if (stopped !== undefined) return refuse(proposal, stopped, answerError('guard-refused', stopped));
  return plan.to === PERSON ? askPerson(proposal, plan) : commit(proposal, plan);
}

/** Answers a handoff that is not even considered. */
export function refuseHandover(
  turn: GuardedTurn & TurnAudience,
  agent: Agent,
  edge: Edge,
  call: HandoffCall,
  reason: string,
): void {
  const proposal = { turn, agent, edge, call };
  propose(proposal);
  refuse(proposal, reason);
}

/** A turn that ends while guards think leaves no call unanswered. */
async function planned(proposal: Proposal): Promise<HandoffPlan> {
  const { turn, agent, edge, call } = proposal;
  try {
    const context = { ...edgeContext(turn, agent, edge), actor: call.actor };
    return await planHandoff(turn.desk, edge, call.arguments, context, edgeCode(turn));
  } catch (thrown) {
    refuse(proposal, UNDECIDED);
    throw thrown;
  }
}

function propose({ turn, agent, edge, call }: Proposal): void {
  const { callId, mark, actor } = call;
  const opinion = secondOpinion(turn, agent, edge, actor);
  const ranked = candidates(turn, actor);
  turn.record.add('handoff-proposed', {
    callId,
    from: agent.id,
    to: edge.to,
    toolName: edge.toolName,
    arguments: call.arguments,
    actor,
    ...(mark && { mark }),
    ...(opinion && { opinion }),
    ...(ranked.length > 0 && { ranked }),
  });
}

function refuse(
  proposal: Proposal,
  reason: string,
  output = answerError('handoff-impossible', reason),
): false {
  const { turn, agent, edge, call } = proposal;
  const { to, toolName } = edge;
  turn.record.add('handoff-refused', { callId: call.callId, from: agent.id, to, toolName, reason, output });
  turn.emit({ type: 'handoff', from: agent.id, to, reason, status: 'refused' });
  return false;
}

/** Why the guards of desk and agent stop a handoff, its payload or what is said with it; undefined when none does. */
async function stoppedByGuard(
  { turn, agent, edge, call }: Proposal,
  plan: Taken,
): Promise<string | undefined> {
  const subject = { to: plan.to, payload: plan.payload, message: edge.announce ?? '' };
  try {
    const judged = await judgeInTurn(turn, agent, 'handoff', subject, call);
    return judged?.verdict === 'refuse' ? judged.reason : undefined;
  } catch (thrown) {
    if (!turn.signal.aborted) throw thrown;
    return UNDECIDED;
  }
}

/** Records what is learned with a handoff, and says what agent and edge have to say of it. */
function prepareMove({ turn, agent, edge, call }: Proposal, plan: Taken): void {
  recordPayloadFacts(turn, call.callId, edge, plan.payload);
  recordFacts(turn, call.callId, Object.entries(plan.facts));
  // Nobody is announced who is not there.
  const there = plan.to === edge.to && (plan.to !== PERSON || isSomebodyThere(turn));
  call.words?.settle(!there ? 'false' : edge.announce ? 'announced' : 'true');
  if (edge.announce && there) say(turn, agent, edge.announce);
}

function commit(proposal: Proposal, plan: Taken): true {
  const { turn, agent, edge, call } = proposal;
  const { to, reason, payload } = plan;
  const from = agent.id;
  prepareMove(proposal, plan);
  turn.record.add('handoff-committed', {
    callId: call.callId,
    from,
    to,
    toolName: edge.toolName,
    reason,
    payload,
    actor: call.actor,
    depth: turn.conversation.state.handoffs + 1,
    carried: carriedBy(edge.carry, turn.conversation, call.callId),
    // What the SDK's own runner answers, so that a model meets the words it knows.
    output: JSON.stringify({ assistant: turn.desk.agents.get(to)?.name ?? to }),
  });
  turn.tally.handoffs.push({ from, to, reason });
  turn.emit({ type: 'handoff', from, to, reason, status: 'committed' });
  warnOfHandoffs(turn, call.actor);
  return true;
}

/** The agent keeps the conversation until a person takes it. */
function askPerson(proposal: Proposal, plan: Taken): boolean {
  const { turn, agent, edge, call } = proposal;
  const { callId } = call;
  const { reason, payload } = plan;
  const waiting = turn.conversation.state.person;
  if (waiting) {
    refuse(proposal, 'A person was already asked.', requestOutput(waiting, false));
    return true;
  }
  if (asksForApproval(turn)) return refuse(proposal, IS_ASKED);
  prepareMove(proposal, plan);
  requestPerson(turn, agent, { callId, reason, summary: summaryOf(payload, reason) });
  const output = requestOutput(turn.conversation.state.person, true);
  turn.record.add('handoff-escalated', {
    callId,
    from: agent.id,
    to: PERSON,
    toolName: edge.toolName,
    reason,
    payload,
    output,
  });
  return true;
}

function summaryOf(payload: JsonValue, reason: string): string {
  const named =
    typeof payload === 'object' && payload !== null && 'summary' in payload ? payload.summary : undefined;
  return typeof named === 'string' ? named : reason;
}
