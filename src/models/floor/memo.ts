import type { Tool } from '../../contracts/tool.ts';
import type { FloorTurn } from './floor-turn.ts';
import { outputOf } from './known.ts';
import { canonicalJson, parseJson, readOutcome } from './outcome.ts';
import type { Form, Memo } from './state.ts';

/** Longer outputs stay in the history; the state travels with every item. */
const LONGEST_KEPT = 1_500;
const MOST_MEMOS = 12;

/** A call that was answered. */
interface MadeCall {
  readonly tool: string;
  readonly key: string;
  readonly callId: string;
  readonly output: string;
}

/** Notes what a call came to, as the newest outcome of its form. */
export function remember(form: Form, call: MadeCall): void {
  form.memo.push(memoOf(call));
}

function memoOf({ tool, key, callId, output }: MadeCall): Memo {
  const { status } = readOutcome(output);
  const keep = output.length <= LONGEST_KEPT || status !== 'ok';
  return { tool, key, callId, status, ...(keep && { output: output.slice(0, LONGEST_KEPT) }) };
}

/** The outcome of this very call if it was made, by the floor or by a model before it; undefined when it is to be made. */
export function findCall(
  turn: Pick<FloorTurn, 'history'>,
  form: Form,
  tool: Tool,
  key: string,
): Memo | undefined {
  const isThis = (memo: Memo) => memo.tool === tool.name && memo.key === key && !memo.spent;
  const memo = form.memo.findLast(isThis) ?? madeElsewhere(turn, form, tool, key);
  const isLost = tool.effect === 'read' && memo?.status === 'ok' && outputOf(turn, memo) === undefined;
  return isLost ? undefined : memo;
}

/** Makes an outcome the newest of its form: one corrected back to an earlier value counts again. */
export function recall(form: Form, memo: Memo): void {
  const isNewest = form.memo.findLast(({ tool }) => tool === memo.tool) === memo;
  if (!isNewest) form.memo = [...form.memo.filter((one) => one !== memo), memo];
}

/** Keeps the state small: the oldest reads go first, a write never. */
export function trimMemo(form: Form, isWrite: (tool: string) => boolean): void {
  while (form.memo.length > MOST_MEMOS) {
    const at = form.memo.findIndex((memo) => !isWrite(memo.tool));
    if (at < 0) return;
    form.memo.splice(at, 1);
  }
}

/** A call another model made in this turn before it failed must not be made twice. */
export function madeElsewhere(
  { history }: Pick<FloorTurn, 'history'>,
  form: Form,
  tool: Tool,
  key: string,
): Memo | undefined {
  const call = history.turnCalls.find(
    (one) => one.name === tool.name && canonicalJson(parseJson(one.arguments)) === key,
  );
  if (call?.output === undefined || form.memo.some((memo) => memo.callId === call.callId)) return undefined;
  return memoOf({ tool: tool.name, key, callId: call.callId, output: call.output });
}
