import type { ConversationEvent } from '../contracts/event.ts';
import type { Receipt } from '../contracts/store.ts';
import type { Reconciliation, Tool } from '../contracts/tool.ts';
import { findAgent } from '../desk/inside-agents.ts';
import { readArguments } from '../desk/read-arguments.ts';
import { answerCall, answerDone } from './answer-call.ts';
import { answerError } from './answer-error.ts';
import { idempotencyKey, readable, toolContext } from './attempt-tool.ts';
import { type AgentTool, isAgentTool, isWrite } from './inside-scope.ts';
import { answerIn, type Call, callsIn, factsFrom, unanswered } from './logged-calls.ts';
import { requestPerson } from './request-person.ts';
import { insideTurn } from './run-agent-tool.ts';
import { runTool } from './run-tool.ts';
import { nextCallId, ownerOf, type Turn } from './turn.ts';
import { untilAborted } from './until-aborted.ts';

/** How the receipt of a write is found. */
export type FindReceipt = (idempotencyKey: string) => Promise<Receipt | undefined>;

const UNKNOWN = answerError(
  'outcome-unknown',
  'It is not known whether this was done. Do not repeat it: a person has been asked to check. Tell the customer so.',
);

/**
 * Answers the calls that a cut-off turn left unanswered. Writes run one by one and each on record before it runs, so
 * only the first can have begun: it is not run again unless it certainly did not happen. What comes after it, and
 * every read, simply runs. Calls inside a tool are settled before the tool's own.
 */
export function settleCalls(
  turn: Turn,
  events: readonly ConversationEvent[],
  find: FindReceipt,
): Promise<void> {
  return new Settlement(events, find).settle(turn);
}

class Settlement {
  readonly #events: readonly ConversationEvent[];
  readonly #find: FindReceipt;
  /** Whether the write that comes first may have begun. */
  #inDoubt = true;

  constructor(events: readonly ConversationEvent[], find: FindReceipt) {
    this.#events = events;
    this.#find = find;
  }

  /** Settles the owner's calls, or those of the agents inside a tool. */
  async settle(turn: Turn): Promise<void> {
    for (const call of unanswered(this.#events, turn.inside?.callId)) {
      await this.#settleCall(turn, call);
      await turn.record.commit();
    }
  }

  async #settleCall(turn: Turn, call: Call): Promise<void> {
    const tool = findAgent(turn.desk, call.agent)?.tools.find(({ name }) => name === call.name);
    if (!tool) return answerCall(turn, call.agent, call, { status: 'failed', output: UNKNOWN, ms: 0 });
    if (isAgentTool(tool)) return this.#settleAgents(turn, tool, call);
    if (tool.effect === 'read' || !this.#inDoubt) return runTool(turn, call.agent, tool, call, 'repeated');
    this.#inDoubt = false;
    await settleWrite(turn, tool, call, this.#find);
  }

  /** Agents are only asked anew while none of them has begun to write; else the owner reads what they did. */
  async #settleAgents(turn: Turn, tool: AgentTool, call: Call): Promise<void> {
    const inner = insideTurn(turn, tool, call.callId);
    const calls = callsIn(this.#events, call.callId);
    inner.inside.learn(factsFrom(this.#events, call.callId));
    await this.settle(inner);
    // The tool writes through its agents alone: whatever comes next, it has not begun.
    if (tool.effect === 'write') this.#inDoubt = false;
    if (!calls.some(({ name }) => isWrite(tool, name)))
      return runTool(turn, call.agent, tool, call, 'repeated');
    const done = calls.map(({ callId, name, arguments: raw }) => ({
      ...{ name, arguments: raw },
      ...(answerIn(this.#events, callId) ?? inner.inside.calls.get(callId)),
    }));
    const output = answerError('cut-off', CUT_OFF, { done });
    answerCall(turn, call.agent, call, { status: 'failed', output, ms: 0, recovered: 'reconciled' });
  }
}

const CUT_OFF =
  'This was cut off by a fault on our side and is not finished. Below is what was done: do none of it again.';

async function settleWrite(turn: Turn, tool: Tool, call: Call, find: FindReceipt): Promise<void> {
  const receipt = await find(idempotencyKey(turn.conversation.state.id, call.callId));
  if (receipt) return answerDone(turn, call.agent, call, receipt, { ms: 0, recovered: 'receipt' });
  // All it changes commits with its receipt: no receipt, no change, and none can come later.
  if (tool.atomic) return runTool(turn, call.agent, tool, call, 'repeated');
  const found = await reconcile(turn, tool, call);
  if (found.status === 'not-done') return runTool(turn, call.agent, tool, call, 'reconciled');
  if (found.status === 'done') {
    const output = readable(found.result, turn.desk.limits.historyTokens);
    return answerDone(
      turn,
      call.agent,
      call,
      { output, facts: found.facts },
      { ms: 0, recovered: 'reconciled' },
    );
  }
  answerCall(turn, call.agent, call, { status: 'failed', output: UNKNOWN, ms: 0, recovered: 'unknown' });
  const reason = `It is not known whether ${call.name} was done.`;
  const summary = `${reason} Call ${call.callId}, arguments ${call.arguments}. Please check and tell the customer.`;
  requestPerson(turn, ownerOf(turn), { callId: nextCallId(turn), reason, summary });
}

async function reconcile(
  turn: Turn,
  tool: Tool,
  call: Call,
): Promise<Reconciliation & { facts: Receipt['facts'] }> {
  const parsed = readArguments(call.arguments, tool.parse);
  // What could not be read did not run.
  if (!parsed.ok) return { status: 'not-done', facts: {} };
  const session = turn.database.session('read');
  const signal = AbortSignal.any([turn.signal, AbortSignal.timeout(tool.timeoutMs)]);
  const facts: Record<string, Receipt['facts'][string]> = {};
  const { agent, callId } = call;
  const prepared = { tool, agent, callId, input: parsed.value };
  try {
    const context = toolContext(turn, prepared, { database: session.database, signal, facts });
    const found = await untilAborted(Promise.resolve(tool.reconcile(parsed.value, context)), signal);
    return { ...found, facts };
  } catch (thrown) {
    turn.onDefect(thrown, `reconciling ${tool.name}`);
    return { status: 'unknown', facts: {} };
  } finally {
    await session.rollback();
  }
}
