import type { Tool } from '../../contracts/tool.ts';
import { outputOf } from './known.ts';
import { canonicalJson, parseJson, readOutcome } from './outcome.ts';
import type { Form, Memo } from './state.ts';
import type { Turn } from './turn.ts';

/** Longer outputs stay in the history; the state travels with every item. */
const LONGEST_KEPT = 1_500;
const MOST_MEMOS = 12;

/** Notes what a call came to, as the newest outcome of its form. */
export function remember(
  form: Form,
  call: { tool: string; key: string; callId: string; output: string },
): void {
  const { tool, key, callId, output } = call;
  const { status } = readOutcome(output);
  const keep = output.length <= LONGEST_KEPT || status !== 'ok';
  form.memo.push({ tool, key, callId, status, ...(keep && { output: output.slice(0, LONGEST_KEPT) }) });
}

/** The outcome of this very call if it was made, as the newest of its form; undefined when it is to be made. */
export function recallCall(turn: Turn, form: Form, tool: Tool, key: string): Memo | undefined {
  const at = form.memo.findLastIndex((memo) => memo.tool === tool.name && memo.key === key && !memo.spent);
  const memo = form.memo[at] ?? adopt(turn, form, tool, key);
  if (!memo) return undefined;
  if (tool.effect === 'read' && memo.status === 'ok' && outputOf(turn, memo) === undefined) return undefined;
  const isNewest = form.memo.findLast((one) => one.tool === tool.name) === memo;
  // Corrected back to an earlier value: that outcome counts again.
  if (!isNewest) form.memo = [...form.memo.filter((one) => one !== memo), memo];
  return memo;
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
function adopt({ history }: Turn, form: Form, tool: Tool, key: string): Memo | undefined {
  const call = history.turnCalls.find(
    (one) => one.name === tool.name && canonicalJson(parseJson(one.arguments)) === key,
  );
  if (call?.output === undefined || form.memo.some((memo) => memo.callId === call.callId)) return undefined;
  remember(form, { tool: tool.name, key, callId: call.callId, output: call.output });
  return form.memo.at(-1);
}
