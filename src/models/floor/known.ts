import { SwitchroomError } from '../../contracts/errors.ts';
import { own } from '../../contracts/own.ts';
import type { Known, Slot, Text } from '../../contracts/script.ts';
import { parseJson, readOutcome } from './outcome.ts';
import { NOT_POSSIBLE } from './phrases.ts';
import type { Form, Memo } from './state.ts';
import type { Turn } from './turn.ts';

/** What is known in a form, and which of its tools' refusals and failures a script has looked at. */
export interface KnownWatch {
  readonly known: Known;
  readonly lookedAt: ReadonlySet<string>;
  /** Calls whose bad outcome was seen since this was last cleared. */
  readonly badCalls: Set<string>;
}

/** One bad outcome a script may look at: asking for a refusal says nothing about a failure. */
export function lookAt(tool: string, status: Memo['status']): string {
  return `${status} ${tool}`;
}

/** Gives script callbacks their view of a form. */
export function watchKnown(turn: Turn, form: Form): KnownWatch {
  const lookedAt = new Set<string>();
  const badCalls = new Set<string>();
  const last = (tool: string) => form.memo.findLast((memo) => memo.tool === tool);
  const lastBad = (tool: string, status: Memo['status']) => {
    lookedAt.add(lookAt(tool, status));
    const memo = last(tool);
    if (memo?.status !== status) return undefined;
    badCalls.add(memo.callId);
    return memo;
  };
  const known: Known = {
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
  return { known, lookedAt, badCalls };
}

/** Said in this form, else a fact of the same name, else said in another form; undefined when not valid. */
export function slotValue<Value>(turn: Turn, form: Form, slot: Slot<Value>): Value | undefined {
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
export function wordsFor(text: Text, known: Known): string {
  return typeof text === 'string' ? text : text(known);
}

/** What a tool returned, from memory or from the history; undefined when both have lost it. */
export function outputOf({ history }: Turn, memo: Memo): string | undefined {
  return memo.output ?? history.calls.find((call) => call.callId === memo.callId)?.output;
}
