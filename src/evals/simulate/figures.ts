import type { Scorecard } from '../scorecard/scorecard.ts';
import { type Share, shareOf } from '../statistics/interval.ts';
import { percentileIn } from '../statistics/percentile.ts';
import type { Call } from './simulate.ts';

/** What simulated calls came to. */
export interface SimulationFigures {
  readonly calls: number;
  readonly seconds: number;
  /** Of the calls but those in which the simulator erred. */
  readonly success: Share;
  readonly failed: number;
  readonly givenUp: number;
  /** Calls that failed, and in which the simulated customer did not understand the desk. */
  readonly simulatorFaults: Share;
  readonly handoffsPerCall: number;
  readonly falseHandoffsPerCall: number;
  readonly reasks: number;
  /** Calls in which a person was asked for and none was wanted. */
  readonly neededNobody: Share;
  readonly messagesPerCall: number;
  /** From a message to the end of its answer, in ms. */
  readonly ms: { readonly median: number; readonly p95: number; readonly p99: number };
  /** Success by scenario, persona, noise and disturbance. */
  readonly by: Readonly<
    Record<'scenario' | 'persona' | 'noise' | 'disturbance', Readonly<Record<string, Share>>>
  >;
  readonly scorecard: Scorecard;
}

/** Counts calls; `seconds` is how long all of them took together. */
export function simulationFigures(
  calls: readonly Call[],
  scorecard: Scorecard,
  seconds: number,
): SimulationFigures {
  const judged = calls.filter(({ verdict }) => verdict !== 'simulator-fault');
  const count = (verdict: Call['verdict']) => calls.filter((one) => one.verdict === verdict).length;
  const perCall = (number: number) => number / Math.max(1, calls.length);
  const sorted = calls.flatMap(({ ms }) => ms).sort((one, other) => one - other);
  return {
    calls: calls.length,
    seconds,
    success: shareOf(count('success'), judged.length),
    failed: count('failed'),
    givenUp: count('given-up'),
    simulatorFaults: shareOf(count('simulator-fault'), calls.length),
    handoffsPerCall: perCall(calls.reduce((sum, { handoffs }) => sum + handoffs, 0)),
    falseHandoffsPerCall: perCall(scorecard.total.faults.false),
    reasks: scorecard.total.faults['re-ask'],
    neededNobody: shareOf(calls.filter(({ neededNobody }) => neededNobody).length, calls.length),
    messagesPerCall: perCall(calls.reduce((sum, { messages }) => sum + messages.length, 0)),
    ms: {
      median: percentileIn(sorted, 0.5),
      p95: percentileIn(sorted, 0.95),
      p99: percentileIn(sorted, 0.99),
    },
    by: {
      scenario: successBy(judged, ({ scenario }) => scenario),
      persona: successBy(judged, ({ persona }) => persona),
      noise: successBy(judged, ({ noise }) => noise),
      disturbance: successBy(judged, ({ disturbance }) => disturbance ?? 'none'),
    },
    scorecard,
  };
}

function successBy(calls: readonly Call[], of: (call: Call) => string): Record<string, Share> {
  const groups = Map.groupBy(calls, of);
  return Object.fromEntries(
    [...groups].map(([name, group]) => [
      name,
      shareOf(group.filter(({ verdict }) => verdict === 'success').length, group.length),
    ]),
  );
}
