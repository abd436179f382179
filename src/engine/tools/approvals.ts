import type { Tool } from '../../contracts/tool.ts';
import { untilAborted } from '../../contracts/until-aborted.ts';
import { answerError } from '../calls/answer-error.ts';
import type { ToolCall } from '../calls/function-call.ts';
import { isSameWrite } from '../calls/turn-calls.ts';
import { personWords } from '../people/person-words.ts';
import { factsOf, type RecordingTurn, type Surroundings, type TurnData } from '../turn/turn.ts';

/** Prefix of the names of deadlines by which somebody must have decided; the call's id follows. */
export const APPROVAL_DEADLINE = 'approval:';

const WAITS =
  'Neither done nor refused: a colleague has been asked to approve it, and sees this conversation. Tell the customer what ' +
  'stands in "say", in your own words. Do not call it again, and do not ask for a person because of it. What is decided ' +
  'comes here, and you go on with it then.';
const UNSURE = 'Whether this needs approval could not be found out.';

/**
 * Asks for a person's yes where the tool wants one: what the model reads meanwhile; undefined when the call may run.
 * The same write asked for again, in other words or not, waits for the same decision.
 */
export async function requestApproval(
  turn: RecordingTurn & Surroundings,
  agent: string,
  tool: Tool,
  call: ToolCall,
  input: object,
): Promise<string | undefined> {
  if (call.approvalOf !== undefined) return undefined;
  const reason = await approvalReason(turn, tool, input);
  if (reason === undefined) return undefined;
  const waits = answerError('approval-needed', WAITS, { say: personWords(turn, ({ approval }) => approval) });
  const { callId, name } = call;
  const asked = Object.values(turn.conversation.state.approvals).some(
    (pending) => pending.name === name && isSameWrite(tool, pending.arguments, call.arguments),
  );
  if (asked) return waits;
  const at = new Date(turn.clock.now().getTime() + turn.desk.person.approvalWithinMs).toISOString();
  turn.record.add('approval-requested', { callId, agent, name, arguments: call.arguments, reason });
  turn.record.add('deadline-set', { name: APPROVAL_DEADLINE + callId, at, data: null });
  return waits;
}

/** Whether a call of this turn was asked to be approved, and is not decided about: a colleague looks at it anyway. */
export function asksForApproval({ conversation, tally }: TurnData): boolean {
  return Object.keys(conversation.state.approvals).some((callId) => tally.calls.has(callId));
}

async function approvalReason(turn: TurnData & Surroundings, tool: Tool, input: object) {
  const { signal, onDefect } = turn;
  try {
    const reason = tool.approval(input, factsOf(turn));
    return typeof reason === 'object' ? await untilAborted(reason, signal) : reason;
  } catch (thrown) {
    signal.throwIfAborted();
    onDefect(thrown, `approval of ${tool.name}`);
    return UNSURE;
  }
}
