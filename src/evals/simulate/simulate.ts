import type { ConversationEvent } from '../../contracts/event.ts';
import type { Switchboard } from '../../contracts/line.ts';
import { wholeLog } from '../../contracts/whole-log.ts';
import type { FaultOptions } from '../scorecard/find-faults.ts';
import { ScorecardCounter } from '../scorecard/scorecard.ts';
import { type CustomerParts, type Leaving, type Player, SimulatedCustomer } from './customer.ts';
import { drawManner, type Manner, type SimulatedLine } from './disturbances.ts';
import type { HeldTimers } from './held-timers.ts';
import { judgeCall, personAsked, type StateAfter, type Verdict } from './judge-call.ts';
import { phoneTalk } from './phone-talk.ts';
import { playCall } from './play-call.ts';
import { randomOf, shuffled } from './random.ts';
import type { Scenario, Scenarios } from './scenario.ts';
import { boardTalk } from './talk.ts';

/** A desk for one call at a time, whose tables are as they were before each. */
export interface LentDesk extends StateAfter {
  readonly board: Pick<Switchboard, 'open' | 'say' | 'events' | 'answer' | 'follow' | 'view'>;
  /** The time of its calls. */
  readonly timers: HeldTimers;
}

/** How calls are simulated. */
export interface SimulateOptions extends Pick<FaultOptions, 'needConsent'> {
  /** Id of the desk. */
  readonly desk: string;
  readonly calls: number;
  readonly seed: number;
  /** How much goes wrong on the customers' side, from 0 to 1. */
  readonly noise: number;
  /** How they come; by chat without. */
  readonly line?: SimulatedLine;
  /** How many calls at once. */
  readonly atOnce: number;
  /** Only these calls, by their numbers from 1. */
  readonly only?: readonly number[];
  /** Lends a desk for a call. */
  lend<Result>(use: (desk: LentDesk) => Promise<Result>): Promise<Result>;
  /** Who plays the customer; the rules without. */
  readonly player?: (parts: CustomerParts) => Player;
  readonly now: () => number;
  /** Hears of each call that is over. */
  readonly onDone?: (call: Call, events: readonly ConversationEvent[]) => void;
}

/** A call that was held. */
export interface Call extends Manner {
  /** From 1: with the seed, it says all of the call. */
  readonly number: number;
  readonly scenario: string;
  readonly verdict: Verdict;
  readonly problems: readonly string[];
  readonly left: Leaving;
  readonly messages: readonly string[];
  readonly ms: readonly number[];
  readonly handoffs: number;
  /** A person was asked for, and the scenario wanted none. */
  readonly neededNobody: boolean;
}

/** Holds simulated calls, several at once; the results are in the order of their numbers. */
export async function simulate(all: Scenarios, options: SimulateOptions) {
  const { calls, only, atOnce, onDone, needConsent } = options;
  const waiting = only ? [...only] : Array.from({ length: calls }, (_, at) => at + 1);
  const counter = new ScorecardCounter();
  const results: Call[] = [];
  const work = async () => {
    for (let number = waiting.shift(); number !== undefined; number = waiting.shift()) {
      const { call, events } = await hold(all, number, options);
      counter.add(events, { ...(needConsent && { needConsent }) });
      results.push(call);
      onDone?.(call, events);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return { calls: results.sort((one, other) => one.number - other.number), scorecard: counter.scorecard };
}

/** What a call is about: in each round of all scenarios each comes once, in an order of chance. */
export function scenarioOf({ scenarios }: Scenarios, number: number, seed: number): Scenario {
  const round = Math.floor((number - 1) / scenarios.length);
  const order = shuffled(scenarios, randomOf(seed, -1 - round));
  return order[(number - 1) % scenarios.length] as Scenario;
}

/** Who calls: all of it follows from the seed and the number of the call. */
export function customerOf(
  all: Scenarios,
  number: number,
  { seed, noise, line }: Pick<SimulateOptions, 'seed' | 'noise' | 'line'>,
): CustomerParts {
  const random = randomOf(seed, number);
  return { scenario: scenarioOf(all, number, seed), all, manner: drawManner(random, noise, line), random };
}

function hold(
  all: Scenarios,
  number: number,
  options: SimulateOptions,
): Promise<{ call: Call; events: readonly ConversationEvent[] }> {
  const { desk, line = 'chat', lend, player = (one) => new SimulatedCustomer(one), now } = options;
  const parts = customerOf(all, number, options);
  const { scenario, manner } = parts;
  return lend(async ({ board, query, wrote, timers }) => {
    const { id } = await board.open({ line: line === 'phone' ? line : 'simulation', desk });
    const talk = line === 'phone' ? await phoneTalk(board, id, timers) : boardTalk(board, id);
    const customer = player(parts);
    const played = await playCall(customer, talk, now);
    const events = await wholeLog(board, id);
    const after = { query, wrote, events, uncounted: all.uncounted };
    const { verdict, problems } = await judgeCall(scenario, played, customer, after);
    const { left, messages, ms } = played;
    const call: Call = {
      ...manner,
      number,
      scenario: scenario.id,
      verdict,
      problems,
      left,
      messages,
      ms,
      handoffs: events.filter(({ type }) => type === 'handoff-committed').length,
      neededNobody: scenario.success.person === false && personAsked(events),
    };
    return { call, events };
  });
}
