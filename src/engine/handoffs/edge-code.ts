import type { Edge, EdgeContext, GuardVerdict, NamedEdgeGuard, PreparedFacts } from '../../contracts/edge.ts';
import { SwitchroomError, ToolRefusal } from '../../contracts/errors.ts';
import { untilAborted } from '../../contracts/until-aborted.ts';
import type { EdgeCode, GuardRuling, Prepared } from '../../desk/plan-handoff.ts';
import type { Surroundings } from '../turn/turn.ts';

/** Runs the code of a desk's edges: what throws or takes too long is told and refuses (fails closed). */
export function edgeCode(turn: Surroundings): EdgeCode {
  return {
    judge: (guard, payload, context) => judge(turn, guard, payload, context),
    prepare: (edge, payload, context) => prepare(turn, edge, payload, context),
  };
}

/** Most guards answer at once: those get no timer and nobody waits for them. */
function judge(
  turn: Surroundings,
  guard: NamedEdgeGuard<object>,
  payload: object,
  context: EdgeContext,
): GuardRuling | Promise<GuardRuling> {
  const startedAt = performance.now();
  const ms = () => Math.round(performance.now() - startedAt);
  const deadline = new AbortController();
  const fail = (thrown: unknown): GuardRuling => {
    context.signal.throwIfAborted();
    turn.onDefect(thrown, `guard ${guard.name} of the edge ${context.from} -> ${context.to}`);
    return { guard: guard.name, verdict: 'failed', reason: `The guard ${guard.name} failed.`, ms: ms() };
  };
  const rule = (answer: GuardVerdict): GuardRuling => ({
    guard: guard.name,
    ...checked(guard, answer),
    ms: ms(),
  });
  try {
    const answer = guard.judge(payload, { ...context, signal: deadline.signal });
    if (!(answer instanceof Promise)) return rule(answer);
    return withinDeadline(answer, guard, context.signal, deadline).then(rule).catch(fail);
  } catch (thrown) {
    return fail(thrown);
  }
}

/** Rejects at the guard's deadline or when the turn ends, and tells the guard by its signal. */
async function withinDeadline(
  answer: Promise<GuardVerdict>,
  { name, timeoutMs }: NamedEdgeGuard<object>,
  turnSignal: AbortSignal,
  deadline: AbortController,
): Promise<GuardVerdict> {
  const late = new SwitchroomError('guard-failed', `"${name}" took over ${timeoutMs} ms.`);
  const timer = setTimeout(() => deadline.abort(late), timeoutMs);
  const onEnd = () => deadline.abort(turnSignal.reason);
  turnSignal.addEventListener('abort', onEnd, { once: true });
  if (turnSignal.aborted) onEnd();
  try {
    return await untilAborted(answer, deadline.signal);
  } finally {
    clearTimeout(timer);
    turnSignal.removeEventListener('abort', onEnd);
  }
}

/** A desk may be written in plain JavaScript: what is no verdict must not pass for a yes. */
function checked({ name }: NamedEdgeGuard<object>, answer: GuardVerdict | undefined): GuardVerdict {
  if (answer?.verdict === 'allow') return answer;
  if (answer?.verdict === 'refuse' || answer?.verdict === 'redirect') return answer;
  throw new SwitchroomError('guard-failed', `"${name}" gave no verdict.`);
}

function prepare(
  turn: Surroundings,
  edge: Edge,
  payload: object,
  context: EdgeContext,
): Prepared | Promise<Prepared> {
  const startedAt = performance.now();
  const fail = (thrown: unknown): Prepared => {
    context.signal.throwIfAborted();
    const ms = Math.round(performance.now() - startedAt);
    if (thrown instanceof ToolRefusal) return { ok: false, reason: thrown.message, ms };
    turn.onDefect(thrown, `preparing the edge ${context.from} -> ${context.to}`);
    // What was thrown may hold addresses, rows or secrets: it is for the log, not for a model that may repeat it.
    return { ok: false, reason: 'The handoff could not be prepared, for a reason on our side.', ms };
  };
  const done = (facts: PreparedFacts): Prepared => ({ ok: true, facts: facts ?? {} });
  try {
    const facts = edge.prepare(payload, context);
    if (!(facts instanceof Promise)) return done(facts);
    return untilAborted(facts, context.signal).then(done).catch(fail);
  } catch (thrown) {
    return fail(thrown);
  }
}
