import { SwitchroomError } from '../../contracts/errors.ts';
import { own } from '../../contracts/own.ts';
import type { ScriptContext, Slot, Text } from '../../contracts/script.ts';
import type { FloorTurn } from './floor-turn.ts';
import { parseJson, readOutcome } from './outcome.ts';
import { NOT_POSSIBLE } from './phrases.ts';
import type { Form, Memo } from './state.ts';

/** Hears that a script asks for a bad outcome, and of the call that had it, if one did. */
export type OnLook = (tool: string, status: Memo['status'], callId: string | undefined) => void;

/** What is known in a form; `onLook` hears of each refusal and failure that is asked for. */
export function knownIn(turn: FloorTurn, form: Form, onLook?: OnLook): ScriptContext {
  const last = (tool: string) => form.memo.findLast((memo) => memo.tool === tool);
  const lastBad = (tool: string, status: Memo['status']) => {
    const memo = last(tool);
    const bad = memo?.status === status ? memo : undefined;
    onLook?.(tool, status, bad?.callId);
    return bad;
  };
  return {
    get: (slot) => slotValue(turn, form, slot),
    need: (slot) => {
      const value = slotValue(turn, form, slot);
      if (value !== undefined) return value;
      throw new SwitchroomError('script-slot-missing', `Collect "${slot.name}" before a step needs it.`);
    },
    result: <Result>(tool: { readonly name: string }) => {
      const memo = last(tool.name);
      // The tool's own result, as JSON carried it: its type is the tool's declaration.
      return memo?.status === 'ok' && !memo.spent
        ? (parseJson(outputOf(turn, memo) ?? 'null') as Result)
        : undefined;
    },
    refusal: (tool) => {
      const memo = lastBad(tool.name, 'refused');
      return memo && (readOutcome(outputOf(turn, memo) ?? '').message || NOT_POSSIBLE);
    },
    failed: (tool) => lastBad(tool.name, 'failed') !== undefined,
    fact: (name) => own(turn.view.facts, name)?.value,
    opening: form.opening,
    today: turn.view.now,
    hours: turn.view.hours,
  };
}

/** Said in this form, else a fact of the same name, else said in another form; undefined when not valid. */
export function slotValue<Value>(turn: FloorTurn, form: Form, slot: Slot<Value>): Value | undefined {
  const { name, schema } = slot;
  const fact = turn.state.disowned?.includes(name) ? undefined : own(turn.view.facts, name);
  for (const raw of [own(form.slots, name), fact?.value, own(turn.state.shared, name)]) {
    if (raw === undefined) continue;
    const result = schema.safeParse(raw);
    if (result.success) return result.data;
  }
  return undefined;
}

/** The words of a text. */
export function wordsFor(text: Text, known: ScriptContext): string {
  return typeof text === 'string' ? text : text(known);
}

/** What a tool returned, from memory or from the history; undefined when both have lost it. */
export function outputOf({ history }: Pick<FloorTurn, 'history'>, memo: Memo): string | undefined {
  return memo.output ?? history.calls.find((call) => call.callId === memo.callId)?.output;
}
