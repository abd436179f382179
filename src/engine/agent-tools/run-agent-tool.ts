import type { Workroom } from '../../contracts/agent-tool.ts';
import { codeOf, type ErrorCode, SwitchroomError } from '../../contracts/errors.ts';
import { FLOOR } from '../../contracts/model.ts';
import type { ToolStatus } from '../../contracts/tool.ts';
import { untilAborted } from '../../contracts/until-aborted.ts';
import { answerError } from '../calls/answer-error.ts';
import type { PreparedCall } from '../calls/function-call.ts';
import { readable } from '../calls/readable.ts';
import { toolFailure } from '../calls/tool-failure.ts';
import { isAway, isOvertaken } from '../log/store-trouble.ts';
import { type AgentTool, InsideScope, isWrite } from '../turn/inside-scope.ts';
import { servedByFloor } from '../turn/limits.ts';
import type { ModelServices, RecordingTurn, Turn, TurnData } from '../turn/turn.ts';
import { type AnswerCalls, askAgent, type InsideTurn } from './ask-agent.ts';

/** How a tool's agents ended, and what the model reads of it. */
export interface AgentsAnswer {
  readonly status: ToolStatus;
  readonly output: string;
}

/** Codes that say what the matter was, with words that are meant for models. */
const TOLD: ReadonlySet<ErrorCode> = new Set([
  'limit-reached',
  'model-misbehaved',
  'model-unavailable',
  'tool-timeout',
]);
const NOT_NEEDED = new SwitchroomError('turn-aborted', 'The tool has its result.');

/** Whether agents can run inside tools now: not while only the floor is left, which speaks for the desk's own agents. */
export function canRunAgents(turn: TurnData & ModelServices): boolean {
  return !servedByFloor(turn) && turn.models.names.some((name) => name !== FLOOR);
}

/** The turn, as it is inside a call of a tool. */
export function insideTurn(turn: Turn, tool: AgentTool, callId: string, signal = turn.signal): InsideTurn {
  return { ...turn, signal, inside: new InsideScope(tool, callId, turn.inside) };
}

/**
 * Runs the agents of a tool, within its limits and those around it; every call they make is answered before the tool's own.
 * Resolves to undefined when no language model could be reached and nothing was written: the tool may answer without
 * one. Throws only what cuts the whole turn off.
 */
export async function runAgents(
  turn: Turn,
  tool: AgentTool,
  { callId, input }: PreparedCall,
  answerCalls: AnswerCalls,
): Promise<AgentsAnswer | undefined> {
  const tooDeep = refuseTooDeep(turn);
  if (tooDeep !== undefined) return { status: 'refused', output: tooDeep };
  const { limits } = tool.inside;
  const [deadline, over] = [AbortSignal.timeout(limits.ms), new AbortController()];
  const inner = insideTurn(turn, tool, callId, AbortSignal.any([turn.signal, deadline, over.signal]));
  const asked: Promise<unknown>[] = [];
  const running = (async () => tool.inside.run(input, workroom(inner, answerCalls, asked)))();
  const [ran] = await Promise.allSettled([untilAborted(running, inner.signal)]);
  over.abort(NOT_NEEDED);
  for (const one of await Promise.allSettled(asked)) {
    if (one.status === 'rejected' && cutsOff(one.reason, tool)) throw one.reason;
  }
  if (ran.status === 'fulfilled')
    return { status: 'ok', output: readable(ran.value, turn.desk.limits.historyTokens) };
  const late = deadline.aborted && !turn.signal.aborted;
  const reason = late
    ? new SwitchroomError('tool-timeout', `${tool.name} took over ${limits.ms} ms.`)
    : ran.reason;
  return isUnavailable(reason) && !hasWritten(inner) ? undefined : failed(inner, tool, reason);
}

/** What the tool asks its agents with; `asked` collects what it waits for. */
function workroom(turn: InsideTurn, answerCalls: AnswerCalls, asked: Promise<unknown>[]): Workroom {
  return {
    ask: (task) => {
      const asking = askAgent(turn, task, answerCalls);
      // The tool's own code may not wait for it; nobody's unhandled rejection.
      asking.catch(() => undefined);
      asked.push(asking);
      return asking;
    },
    note: ({ id: agent }, text) =>
      turn.record.add('note-written', { agent, callId: turn.inside.callId, text }),
  };
}

function refuseTooDeep({ desk, inside, record }: RecordingTurn): string | undefined {
  const [value, most] = [inside?.depth ?? 0, desk.limits.depth];
  if (value < most) return undefined;
  record.add('limit-reached', { limit: 'depth', value, most, wayOut: 'refused' });
  return answerError(
    'limit-reached',
    `Not run: agents may run inside tools ${most} deep. Do it another way.`,
  );
}

/** Whether a call's commit got through is known once the turn is taken up again. */
function cutsOff(thrown: unknown, { effect }: AgentTool): boolean {
  return isOvertaken(thrown) || (effect === 'write' && isAway(thrown));
}

function isUnavailable(thrown: unknown): boolean {
  return codeOf(thrown) === 'model-unavailable';
}

function hasWritten({ inside }: InsideTurn): boolean {
  return [...inside.calls.values()].some(({ name }) => isWrite(inside.tool, name));
}

function failed(turn: InsideTurn, tool: AgentTool, thrown: unknown): AgentsAnswer {
  // Whoever reads that it failed must know what was done all the same.
  const done = hasWritten(turn) ? { done: [...turn.inside.calls.values()] } : {};
  if (thrown instanceof SwitchroomError && TOLD.has(thrown.code))
    return { status: 'failed', output: answerError(thrown.code, thrown.message, done) };
  const { status, code, message, more } = toolFailure(turn, tool, thrown);
  return { status, output: answerError(code, message, { ...more, ...done }) };
}
