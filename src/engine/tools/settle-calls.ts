import type { ConversationEvent } from '../../contracts/event.ts';
import type { Receipt } from '../../contracts/store.ts';
import type { Tool } from '../../contracts/tool.ts';
import { findAgent } from '../../desk/inside-agents.ts';
import { insideTurn } from '../agent-tools/run-agent-tool.ts';
import { answerCall, answerDone } from '../calls/answer-call.ts';
import { answerError, UNKNOWN } from '../calls/answer-error.ts';
import { metBefore } from '../calls/turn-calls.ts';
import { type AgentTool, isAgentTool, isWrite } from '../turn/inside-scope.ts';
import type { Turn } from '../turn/turn.ts';
import { idempotencyKey } from './attempt-tool.ts';
import { answerIn, type Call, callsIn, factsFrom, unanswered } from './logged-calls.ts';
import { askWhatBecameOf, reconcile } from './reconcile.ts';
import { runTool } from './run-tool.ts';

/** How the receipt of a write is found. */
export type FindReceipt = (idempotencyKey: string) => Promise<Receipt | undefined>;

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
      name,
      arguments: raw,
      ...(answerIn(this.#events, callId) ?? inner.inside.calls.get(callId)),
    }));
    const output = answerError('cut-off', CUT_OFF, { done });
    answerCall(turn, call.agent, call, { status: 'failed', output, ms: 0, recovered: 'reconciled' });
  }
}

const CUT_OFF =
  'This was cut off by a fault on our side and is not finished. Below is what was done: do none of it again.';

async function settleWrite(turn: Turn, tool: Tool, call: Call, find: FindReceipt): Promise<void> {
  const { agent } = call;
  // Nothing of it had begun, nor will.
  if (metBefore(turn, tool, call)) return runTool(turn, agent, tool, call);
  const receipt = await find(idempotencyKey(turn, call.callId));
  if (receipt) return answerDone(turn, agent, call, receipt, { ms: 0, recovered: 'receipt' });
  // All it changes commits with its receipt: no receipt, no change, and none can come later.
  if (tool.atomic) return runTool(turn, agent, tool, call, 'repeated');
  const found = await reconcile(turn, tool, call);
  if (found.status === 'not-done') return runTool(turn, agent, tool, call, 'reconciled');
  if (found.status === 'done')
    return answerDone(turn, agent, call, found.receipt, { ms: 0, recovered: 'reconciled' });
  answerCall(turn, agent, call, { status: 'failed', output: UNKNOWN, ms: 0, recovered: 'unknown' });
  askWhatBecameOf(turn, call);
}
