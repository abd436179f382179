import { type BulkheadPolicy, bulkhead, ExponentialBackoff, handleWhen, retry } from 'cockatiel';
import { SwitchroomError, ToolRefusal } from '../../contracts/errors.ts';
import type { JsonValue } from '../../contracts/json.ts';
import type { Receipt } from '../../contracts/store.ts';
import type { Tool, ToolContext, ToolEffect } from '../../contracts/tool.ts';
import { spanIdOf, traceIdOf, traceparentOf } from '../../contracts/trace-ids.ts';
import { untilAborted } from '../../contracts/until-aborted.ts';
import type { PreparedCall } from '../calls/function-call.ts';
import { readable } from '../calls/readable.ts';
import { isAway, isOvertaken } from '../log/store-trouble.ts';
import { chainProvider } from '../turn/chain-provider.ts';
import {
  factsOf,
  type RecordingTurn,
  type ToolServices,
  type TurnData,
  type TurnServices,
} from '../turn/turn.ts';

/** Runs a tool and resolves to what it did; reads are tried again when they break, a write runs once. */
export function attemptTool(turn: RecordingTurn & TurnServices, call: PreparedCall): Promise<Receipt> {
  const { tool } = call;
  const once = () => lane(tool, () => attemptOnce(turn, call));
  if (tool.retries === 0) return once();
  const worthRepeating = handleWhen((thrown) => !isAnswer(thrown) && !turn.signal.aborted);
  return retry(worthRepeating, { maxAttempts: tool.retries, backoff: WAITS }).execute(once, turn.signal);
}

const WAITS = new ExponentialBackoff({ initialDelay: 50, maxDelay: 2_000 });

/** A tool that says no has answered; one nobody waits for must not run again. */
function isAnswer(thrown: unknown): boolean {
  return thrown instanceof ToolRefusal;
}

const lanes = new WeakMap<Tool, BulkheadPolicy>();

/** Waits for a free place where a tool may run only so often at once. */
function lane<Result>(tool: Tool, work: () => Promise<Result>): Promise<Result> {
  if (tool.concurrency === Number.POSITIVE_INFINITY) return work();
  const policy = lanes.get(tool) ?? bulkhead(tool.concurrency, Number.POSITIVE_INFINITY);
  lanes.set(tool, policy);
  return policy.execute(work);
}

/** Runs the tool in a database session of its own that only a success commits, a write with its receipt in it. */
async function attemptOnce(turn: RecordingTurn & TurnServices, call: PreparedCall): Promise<Receipt> {
  // Its turn may have ended while it waited for a free place: then not even a write begins.
  turn.signal.throwIfAborted();
  const { tool, callId, input } = call;
  const { conversation, record } = turn;
  const lease = {
    idempotencyKey: idempotencyKey(turn, callId),
    conversationId: conversation.state.id,
    seq: record.committedSeq,
  };
  const effect = ownEffect(tool);
  // Its call may be on record for long: the answer of the database can have come late.
  if (effect === 'write' && !tool.atomic) await record.checkHeld();
  const session = turn.database.session(effect, effect === 'write' ? lease : undefined);
  const deadline = AbortSignal.timeout(tool.timeoutMs);
  // A write that began is not given up because somebody interrupted.
  const signal = effect === 'write' ? deadline : AbortSignal.any([turn.signal, deadline]);
  const facts: Record<string, JsonValue> = {};
  const context = toolContext(turn, call, { database: session.database, signal, facts });
  try {
    const result = await untilAborted(Promise.resolve(tool.execute(input, context)), signal);
    const receipt = { output: readable(result, turn.desk.limits.historyTokens), facts: { ...facts } };
    await session.commit(receipt);
    return receipt;
  } catch (thrown) {
    await session.rollback();
    // A commit whose answer was lost, or that was refused, is told as that, however late it is.
    if (deadline.aborted && !isAway(thrown) && !isOvertaken(thrown))
      throw new SwitchroomError('tool-timeout', `${tool.name} took over ${tool.timeoutMs} ms.`);
    throw thrown;
  }
}

/** What the tool's own code may do: where agents write, it only reads. */
function ownEffect({ effect, inside }: Tool): ToolEffect {
  return inside ? 'read' : effect;
}

/** The same for one write however often a turn tries it. */
export function idempotencyKey({ conversation, tally }: TurnData, callId: string): string {
  return `${conversation.state.id}:${tally.calls.get(callId)?.sameAs ?? callId}`;
}

/** What a running (or reconciled) tool is given. */
export function toolContext(
  turn: TurnData & TurnServices,
  { agent, callId }: PreparedCall,
  given: Pick<ToolContext, 'database' | 'signal'> & { facts: Record<string, JsonValue> },
): ToolContext {
  const { state } = turn.conversation;
  return {
    conversationId: state.id,
    agent,
    callId,
    idempotencyKey: idempotencyKey(turn, callId),
    get traceparent() {
      return traceparentOf({ traceId: traceIdOf(state.id), spanId: spanIdOf(state.id, 'tool', callId) });
    },
    facts: factsOf(turn),
    customer: state.customer,
    signal: given.signal,
    database: given.database,
    models: chainProvider(turn),
    now: () => turn.clock.now(),
    countVerification: () => countVerification(turn),
    recordFact: (name, value) => {
      given.facts[name] = value;
    },
  };
}

async function countVerification({ quotas, caller }: TurnData & ToolServices): Promise<void> {
  try {
    await quotas?.take('verification', caller);
  } catch (thrown) {
    if (!(thrown instanceof SwitchroomError) || thrown.code !== 'too-many-requests') throw thrown;
    throw new ToolRefusal('Too many tries from here. Do not try again now: a person can help.');
  }
}
