import { PERSON } from '../../../contracts/edge.ts';
import { SwitchroomError } from '../../../contracts/errors.ts';
import type { DefinedFact } from '../../../contracts/fact.ts';
import type { Flow, FlowStep } from '../../../contracts/flow.ts';
import type { Slot } from '../../../contracts/script.ts';
import { asksFirst } from '../consent.ts';
import type { FloorTurn } from '../floor-turn.ts';
import { wordsFor } from '../known.ts';
import { canonicalJson, hashOf } from '../outcome.ts';
import { ALREADY_ASKED } from '../phrases.ts';
import type { Form } from '../state.ts';
import type { Run, Stop } from '../stop.ts';
import { flowContext } from './context.ts';
import { askWhichHalf } from './either-half.ts';
import { FlowCalls } from './flow-calls.ts';
import { freeUnasked, valueSaid } from './heard.ts';

/** An offer turned down is heard one pass later, so a form has at most as many passes as offers. */
const MOST_PASSES = 20;
const MOST_STEPS = 1_000;

/** What a step comes to: a value to go on with, or where the flow stops. */
type Taken = { readonly value: unknown } | { readonly stop: Stop } | 'from the top';

/** The slots a flow has asked for so far, in order; those in `open` were asked for after the last write. */
export interface FlowSlots {
  readonly all: readonly Slot[];
  readonly open: readonly Slot[];
}

/**
 * Runs a flow from the top over what is on record: what was said, called, answered and told is fed back, until the customer
 * or a tool is needed. There is no place in it that could be lost: whoever edits a flow restarts it with what is known.
 */
export function runFlow(turn: FloorTurn, form: Form, flow: Flow): Run {
  const said: string[] = [];
  for (let count = 0; count < MOST_PASSES; count += 1) {
    const pass = new FlowPass(turn, form, said);
    const stop = pass.run(flow);
    if (stop === 'from the top') continue;
    // Behind a read there may be more that it asks for; what is written is to have all that was said.
    const isRead = stop.kind === 'call' && stop.tool.effect === 'read';
    const isWhole = !isRead && stop.kind !== 'wait';
    if (!isWhole || !freeUnasked(form, (name) => pass.visited.has(name))) return { said, stop };
  }
  return { said, stop: { kind: 'end' } };
}

/** The slots a flow asks for on the way to where it stands; changes nothing. */
export function slotsOfFlow(turn: FloorTurn, form: Form, flow: Flow): FlowSlots {
  const pass = new FlowPass({ ...turn, state: structuredClone(turn.state) }, structuredClone(form), []);
  pass.run(flow);
  return { all: [...pass.all.values()], open: [...pass.open.values()] };
}

/** One run over the steps. */
class FlowPass {
  /** By the name they were given, the newest in place of those that did not do. */
  readonly all = new Map<string, Slot>();
  readonly open = new Map<string, Slot>();
  /** The names that the newest answers have. */
  readonly visited = new Set<string>();
  readonly #turn: FloorTurn;
  readonly #form: Form;
  readonly #said: string[];
  readonly #calls: FlowCalls;
  readonly #asked = new Map<string, number>();
  readonly #read = new Map<string, number>();
  readonly #spoken = new Map<string, number>();
  /** Calls that came to a no, each with how often something was asked anew before. */
  readonly #refused = new Map<string, number>();
  /** Hash of the question that the offer of the coming call takes the place of. */
  #instead: string | undefined;

  constructor(turn: FloorTurn, form: Form, said: string[]) {
    this.#turn = turn;
    this.#form = form;
    this.#said = said;
    this.#calls = new FlowCalls(turn, form);
  }

  run(flow: Flow): Stop | 'from the top' {
    const context = flowContext(this.#turn, this.#form, {
      said: (slot) => this.#valueOf(this.#noted(slot)),
      fact: (fact) => this.#fact(fact),
    });
    const steps = flow.steps(context);
    let next = steps.next();
    for (let count = 0; !next.done; count += 1) {
      if (count > MOST_STEPS)
        throw new SwitchroomError('flow-endless', `"${flow.title}" takes over ${MOST_STEPS} steps.`);
      const ahead = this.#lookAhead(next.value, steps);
      if (ahead?.done === false) next = ahead;
      else if (ahead) return this.#question(questionOf(next.value), ahead.value);
      const taken = this.#take(next.value);
      if (taken === 'from the top') return taken;
      if ('stop' in taken) return taken.stop;
      next = steps.next(taken.value);
    }
    return { kind: 'end' };
  }

  /**
   * What follows a question that is not answered yet, if it is yes: where that is a write with an offer of its own, the offer
   * is the question. Undefined for any other step; done where the question is to be asked, with what a yes brings.
   */
  #lookAhead(
    step: FlowStep,
    steps: Generator<FlowStep, unknown>,
  ): IteratorResult<FlowStep, FlowStep | undefined> | undefined {
    if (step.kind !== 'confirm' || this.#answerTo(step.ask) !== undefined) return undefined;
    const ahead = steps.next(true);
    const isOffered = !ahead.done && ahead.value.kind === 'call' && asksFirst(ahead.value.tool);
    if (!isOffered) return { done: true, value: ahead.done ? undefined : ahead.value };
    this.#instead = hashOf(step.ask);
    return ahead;
  }

  /** A person who was asked for already is not offered again. */
  #question(text: string, onYes: FlowStep | undefined): Stop {
    const forPerson =
      onYes?.kind === 'person' || (onYes?.kind === 'hand-off' && onYes.edge.to === PERSON) || undefined;
    const reads = onYes?.kind === 'call' && onYes.tool.effect === 'read';
    const goesOn = reads || onYes?.kind === 'ask' || onYes?.kind === 'hand-off' || undefined;
    if (!forPerson || this.#turn.state.waitingFor === undefined)
      return { kind: 'confirm', text, declined: '', forPerson, goesOn };
    this.#said.push(ALREADY_ASKED);
    return { kind: 'end' };
  }

  #answerTo(ask: string): boolean | undefined {
    const hash = hashOf(ask);
    if (this.#form.confirmed.includes(hash)) return true;
    return this.#form.declined?.includes(hash) ? false : undefined;
  }

  #take(step: FlowStep): Taken {
    switch (step.kind) {
      case 'ask':
        return this.#ask(step);
      case 'call':
        return this.#call(step);
      case 'confirm':
        return { value: this.#answerTo(step.ask) };
      case 'say':
        return this.#say(step.text);
      case 'end':
        return { stop: step };
      case 'person':
        return { stop: step };
      case 'hand-off':
        return { stop: step };
    }
  }

  #ask({ slot: asked, anew, once }: Extract<FlowStep, { kind: 'ask' }>): Taken {
    if (anew) this.#asked.set(asked.name, (this.#asked.get(asked.name) ?? 0) + 1);
    const slot = this.#noted(asked);
    const value = this.#valueOf(slot);
    if (value !== undefined || (once && this.#form.passed?.includes(slot.name))) return { value };
    const known = this.#calls.known;
    const which = askWhichHalf(this.#form, slot);
    if (which) return { stop: { kind: 'ask', slot, text: which, again: which, once } };
    const [text, again] = [wordsFor(slot.ask, known), wordsFor(slot.askAgain, known)];
    return { stop: { kind: 'ask', slot, text, again, once, anew } };
  }

  /** As it was found when it was first read here: a flow that verifies somebody does so in every run. */
  #fact<Value>(fact: DefinedFact<Value>): Value | undefined {
    const times = (this.#read.get(fact.name) ?? 0) + 1;
    this.#read.set(fact.name, times);
    const reading = `${fact.name}#${times}`;
    // Before anything was done in the form, what became known elsewhere counts.
    if (this.#form.memo.length > 0 && this.#form.unknown?.includes(reading)) return undefined;
    const value = fact.in(this.#turn.view.facts);
    if (value === undefined && !this.#form.unknown?.includes(reading))
      this.#form.unknown = [...(this.#form.unknown ?? []), reading];
    return value;
  }

  #valueOf<Value>(slot: Slot<Value>): Value | undefined {
    return valueSaid(this.#turn, this.#form, slot);
  }

  /** What is only looked for is filled and put right like what is asked for. */
  #noted<Value>(asked: Slot<Value>): Slot<Value> {
    const slot = this.#current(asked);
    this.all.set(asked.name, slot);
    this.open.set(asked.name, slot);
    this.visited.add(slot.name);
    return slot;
  }

  /** The slot under the name that its newest answer has. */
  #current<Value>(slot: Slot<Value>): Slot<Value> {
    const times = this.#asked.get(slot.name);
    return times === undefined ? slot : { ...slot, name: `${slot.name}#${times}`, onlyWhenAsked: true };
  }

  #call(step: Extract<FlowStep, { kind: 'call' }>): Taken {
    const instead = this.#instead;
    this.#instead = undefined;
    const ended = this.#calls.make(step);
    if (ended.kind === 'ok' && step.tool.effect === 'write') this.open.clear();
    if (ended.kind === 'ok') return { value: { ok: true, result: ended.result } };
    if (ended.kind === 'stop') return ended;
    if (ended.kind === 'declined' && instead !== undefined) {
      this.#form.declined = [...(this.#form.declined ?? []), instead];
      return 'from the top';
    }
    const isHandled = step.handled === 'all' || step.handled.includes(ended.code);
    if (isHandled && !(ended.kind === 'no' && this.#isCircle(step)))
      return { value: { ok: false, code: ended.code, reason: ended.reason } };
    if (ended.kind === 'no') return { stop: ended.unhandled };
    this.#say(ended.reason);
    return { stop: { kind: 'end' } };
  }

  /** Whether a no was answered with what it had been said to: whoever is asked anew has nothing else to say. */
  #isCircle({ tool, arguments: args }: Extract<FlowStep, { kind: 'call' }>): boolean {
    const call = `${tool.name} ${canonicalJson(args)}`;
    const asked = [...this.#asked.values()].reduce((sum, times) => sum + times, 0);
    const before = this.#refused.get(call);
    this.#refused.set(call, before ?? asked);
    return before !== undefined && asked > before;
  }

  /** Said once; what a flow says twice in one run is said twice. */
  #say(text: string): Taken {
    const times = (this.#spoken.get(text) ?? 0) + 1;
    this.#spoken.set(text, times);
    const hash = hashOf(`${text}#${times}`);
    if (this.#form.said.includes(hash)) return { value: undefined };
    this.#form.said.push(hash);
    this.#said.push(text);
    return { value: undefined };
  }
}

function questionOf(step: FlowStep): string {
  return step.kind === 'confirm' ? step.ask : '';
}
