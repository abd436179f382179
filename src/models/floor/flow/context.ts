import type { Attempt, FlowContext, FlowSteps } from '../../../contracts/flow.ts';
import { own } from '../../../contracts/own.ts';
import type { Slot } from '../../../contracts/script.ts';
import type { Tool } from '../../../contracts/tool.ts';
import type { FloorTurn } from '../floor-turn.ts';
import { shorten } from '../phrases.ts';
import type { Form } from '../state.ts';
import { listSlot } from './list-slot.ts';

const MOST_EARLIER = 8;
const LONGEST_EARLIER = 1_000;

/** What a flow is given. */
export function flowContext(
  turn: FloorTurn,
  form: Form,
  { said, fact }: Pick<FlowContext, 'said' | 'fact'>,
): FlowContext {
  const told = [...new Set((form.heard ?? []).map(({ text }) => text))];
  const context: FlowContext = {
    ask: (slot) => ask(slot, false),
    askOnce: (slot) => ask(slot, false, true),
    again: (slot, words) => ask({ ...slot, ask: words }, true),
    *choose(name, items, options) {
      if (items.length < 2) return items[0];
      const page = own(form.pages ?? {}, name) ?? 0;
      const id = yield* ask(listSlot(name, items, options, page), false);
      return items.find((item) => options.id(item) === id);
    },
    *call(tool, args) {
      const ended = yield* attempt(tool, args, []);
      // A no has ended the flow.
      return (ended.ok ? ended.result : undefined) as ResultOf<typeof tool>;
    },
    attempt: (tool, args, codes) => attempt(tool, args, codes ?? 'all'),
    *confirm(question) {
      return (yield { kind: 'confirm', ask: question }) === true;
    },
    *say(text) {
      yield { kind: 'say', text };
      return undefined;
    },
    *end(text) {
      yield { kind: 'say', text };
      return (yield { kind: 'end' }) as never;
    },
    *person(reason, finding = reason) {
      return (yield { kind: 'person', reason, finding }) as never;
    },
    *handOff(edge, payload, { back = false, flow } = {}) {
      return (yield { kind: 'hand-off', edge, payload, back, flow }) as never;
    },
    *use(part) {
      return yield* part(context);
    },
    said,
    fact,
    opening: form.opening,
    told,
    earlier: saidBeforeIt(turn, form),
    today: turn.view.now,
    hours: turn.view.hours,
  };
  return context;
}

type ResultOf<AnyTool> = AnyTool extends Tool<string, never, infer Result> ? Result : never;

/** Nothing that is said in a flow changes it, so that the same calls are made when the flow is run again. */
function saidBeforeIt({ history }: FloorTurn, { opening, heard = [] }: Form): string[] {
  const said = history.said.map((text) => shorten(text, LONGEST_EARLIER));
  const first = heard[0]?.text ?? opening;
  const began = said.findLastIndex((text) => text === first || shorten(text, first.length) === first);
  return began < 0 ? [] : said.slice(began + 1, began + 1 + MOST_EARLIER).reverse();
}

function* ask<Value>(slot: Slot<Value>, anew: boolean, once = false): FlowSteps<Value> {
  // The runtime answers with a value of the slot's own schema; without one where it may be done without.
  return (yield { kind: 'ask', slot, anew, once }) as Value;
}

function* attempt<Arguments extends object, Result>(
  tool: Tool<string, Arguments, Result>,
  args: Arguments,
  handled: 'all' | readonly string[],
): FlowSteps<Attempt<Result>> {
  // The tool's own result, as JSON carried it: its type is the tool's declaration.
  return (yield { kind: 'call', tool: tool as Tool, arguments: args, handled }) as Attempt<Result>;
}
