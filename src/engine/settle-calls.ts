import type { ConversationEvent, EventData } from '../contracts/event.ts';
import type { Receipt } from '../contracts/store.ts';
import type { Reconciliation, Tool } from '../contracts/tool.ts';
import { readArguments } from '../desk/read-arguments.ts';
import { answerError } from './answer-error.ts';
import { idempotencyKey, readable, toolContext } from './attempt-tool.ts';
import { requestPerson } from './request-person.ts';
import { answerCall, answerDone, runTool } from './run-tool.ts';
import { nextCallId, ownerOf, type Turn } from './turn.ts';
import { untilAborted } from './until-aborted.ts';

type Call = EventData['tool-called'];

/** How the receipt of a write is found. */
export type FindReceipt = (idempotencyKey: string) => Promise<Receipt | undefined>;

const UNKNOWN = answerError(
  'outcome-unknown',
  'It is not known whether this was done. Do not repeat it: a person has been asked to check. Tell the customer so.',
);

/**
 * Answers the calls that a cut-off turn left unanswered. Writes run one by one and each on record before it runs, so
 * only the first can have begun: it is not run again unless it certainly did not happen. What comes after it, and
 * every read, simply runs.
 */
export async function settleCalls(
  turn: Turn,
  events: readonly ConversationEvent[],
  find: FindReceipt,
): Promise<void> {
  let inDoubt = true;
  for (const call of unanswered(events)) {
    const tool = turn.desk.agents.get(call.agent)?.tools.find(({ name }) => name === call.name);
    if (!tool) answerCall(turn, call.agent, call, { status: 'failed', output: UNKNOWN, ms: 0 });
    else if (tool.effect === 'write' && inDoubt) {
      await settleWrite(turn, tool, call, find);
      inDoubt = false;
    } else await runTool(turn, call.agent, tool, call, 'repeated');
    await turn.record.commit();
  }
}

/** Calls without an answer, in order; those inside another call are that call's own. */
function unanswered(events: readonly ConversationEvent[]): Call[] {
  const answered = new Set(
    events.flatMap((event) => (event.type === 'tool-returned' ? event.data.callId : [])),
  );
  return events.flatMap((event) =>
    event.type === 'tool-called' && event.data.parent === undefined && !answered.has(event.data.callId)
      ? event.data
      : [],
  );
}

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
