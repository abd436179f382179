import type { Edge } from './edge.ts';
import type { DefinedFact } from './fact.ts';
import type { HoursNow } from './hours.ts';
import type { Slot } from './script.ts';
import type { Tool } from './tool.ts';

/** How a call ended, as a value: `code` is the tool's own of its refusal, `declined`, or the engine's (`failed`, `refused`, ...). */
export type Attempt<Result> =
  | { readonly ok: true; readonly result: Result }
  | { readonly ok: false; readonly code: string; readonly reason: string };

/** What a flow wants of the runtime; made by `FlowContext`, never by hand. */
export type FlowStep =
  /** `anew`: what was said before does not do; `once`: it goes on without an answer. */
  | { readonly kind: 'ask'; readonly slot: Slot; readonly anew: boolean; readonly once?: boolean }
  /** `handled`: the codes of a no that the flow looks at itself. */
  | {
      readonly kind: 'call';
      readonly tool: Tool;
      readonly arguments: object;
      readonly handled: 'all' | readonly string[];
    }
  | { readonly kind: 'confirm'; readonly ask: string }
  | { readonly kind: 'say'; readonly text: string }
  | { readonly kind: 'end' }
  | { readonly kind: 'person'; readonly reason: string; readonly finding: string }
  /** `back`: what the flow is for is not done, and is offered to go on with afterwards; `flow`: what the colleague begins. */
  | {
      readonly kind: 'hand-off';
      readonly edge: Edge;
      readonly payload: object;
      readonly back?: boolean;
      readonly flow?: string | undefined;
    };

/** Steps that come to a value: `const day = yield* c.ask(dayOfVisit)`. */
export type FlowSteps<Value> = Generator<FlowStep, Value, unknown>;

/** How one of a list is chosen. */
export interface ChooseOptions<Item> {
  /** The question; `list` is the labels as one says them, at most five of them. */
  ask(list: string): string;
  /** What tells items apart, e.g. a reference. */
  id(item: Item): string;
  /** What the customer reads. */
  label(item: Item): string;
  /** Other words for it. */
  words?(item: Item): readonly string[];
  /** When it is, `YYYY-MM-DDTHH:MM` on the desk's clock, so that "the one on Friday" and "half past two" choose it. */
  at?(item: Item): string;
}

/** What a flow does and knows. The steps are read from top to bottom, as the conversation goes. */
export interface FlowContext {
  /** What the customer said for the slot, wherever they said it; asks when they have not. */
  ask<Value>(slot: Slot<Value>): FlowSteps<Value>;
  /** The same, for what the flow can do without: undefined when the customer says something else to the question. */
  askOnce<Value>(slot: Slot<Value>): FlowSteps<Value | undefined>;
  /** Asks anew in these words, because what was said does not do: that time is taken, that proof does not match. */
  again<Value>(slot: Slot<Value>, ask: string): FlowSteps<Value>;
  /** One of a list of any length; the only one at once, undefined when there is none. */
  choose<Item>(
    name: string,
    items: readonly Item[],
    options: ChooseOptions<Item>,
  ): FlowSteps<Item | undefined>;
  /** What the tool returned. A no ends the flow with the tool's reason and the offer of a person; `attempt` looks at it. */
  call<Arguments extends object, Result>(
    tool: Tool<string, Arguments, Result>,
    args: Arguments,
  ): FlowSteps<Result>;
  /** The same with the no as a value: any, or those with one of `codes`, while others end the flow. */
  attempt<Arguments extends object, Result>(
    tool: Tool<string, Arguments, Result>,
    args: Arguments,
    codes?: readonly string[],
  ): FlowSteps<Attempt<Result>>;
  /** A yes or a no. Directly before a write that makes an offer of its own, the offer is the question: nobody is asked twice. */
  confirm(ask: string): FlowSteps<boolean>;
  say(text: string): FlowSteps<undefined>;
  /** Says it, and ends the flow, also from within a part. */
  end(text: string): FlowSteps<never>;
  /** Asks for a person, and ends the flow; the finding, or the reason without, is the first line they read. */
  person(reason: string, finding?: string): FlowSteps<never>;
  /**
   * Takes an edge, and ends the flow; what was said goes with it. With `back` the colleague sees to what the payload's `reason`
   * says, and the customer is asked afterwards whether to go on here, with all they said. `flow` is the id of the colleague's flow
   * that takes it up; what the customer said decides without, and where the colleague has none of this id.
   */
  handOff<Payload extends object>(
    edge: Edge<string, Payload>,
    payload: Payload,
    options?: { readonly back?: boolean; readonly flow?: string },
  ): FlowSteps<never>;
  /** Goes through a part that several flows have in common. */
  use<Value>(part: FlowPart<Value>): FlowSteps<Value>;
  /** What was said for the slot, now or later; undefined while nothing was. Asks nothing. */
  said<Value>(slot: Slot<Value>): Value | undefined;
  fact<Value>(fact: DefinedFact<Value>): Value | undefined;
  /** What the customer said when the flow began. */
  readonly opening: string;
  /** What they have said in it so far, and to whoever handed over, oldest first: at most the last eight messages, each in short. */
  readonly told: readonly string[];
  /** What they said in this conversation before, to whomever, oldest first: at most the last eight messages, each in short. */
  readonly earlier: readonly string[];
  /** Now: its UTC fields are the date and the time of day in the desk's time zone. */
  readonly today: Date;
  /** When people are there; undefined where the desk says nothing of it. */
  readonly hours: HoursNow | undefined;
}

/** Steps that several flows have in common. */
export type FlowPart<Value = unknown> = (c: FlowContext) => FlowSteps<Value>;

/** Something a customer may want of an agent, and how the floor serves it; make one with `flow`. */
export interface Flow {
  readonly kind: 'flow';
  readonly id: string;
  /** What it is called in a sentence, e.g. "your refund". */
  readonly title: string;
  readonly examples: readonly string[];
  /** An answer that several agents may give: a customer is sent for it to the first of them alone. */
  readonly anywhere?: boolean;
  readonly steps: FlowPart;
}
