import { agentsOf, type Owners, probabilitiesOf, type Shape } from './shape.ts';

/** How scores become decisions. */
export interface Calibration {
  /** Scores are divided by it before they become probabilities. */
  readonly temperature: number;
  /** An agent less likely than this is not taken: it is nobody's business. */
  readonly scopeBar: number;
  /** From this probability on, 99 of 100 decisions are right. Above 1 where none are as sure. */
  readonly sureBar: number;
}

/** A turn that was not learned from, with its scores. */
export interface HeldOut extends Owners {
  readonly scores: Float64Array;
  /** Number of the right agent. */
  readonly agent: number;
}

/** Who it is, and how likely. */
export interface Choice {
  readonly agent: number;
  readonly probability: number;
}

const PRECISION = 0.99;
/** Telling what is nobody's business may cost so much of the share of right decisions about what is somebody's. */
const MOST_LOST = 0.006;
/** Whoever is likelier than all others together is taken where nothing says otherwise. */
const USUAL_BAR = 0.5;
const JUST_ABOVE = 1e-6;
const TEMPERATURES = [
  0.1, 0.15, 0.2, 0.25, 0.35, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4,
];
/** The least sure of them is right nine times of ten, however sure the rest are: other customers ask other things. */
const LEAST_SURE = 0.9;
/** Fewer decisions say nothing about 99 of 100. */
const FEWEST = 100;

/** The likeliest agent; `outOfScope` (its number, -1 for none) where nobody is likely enough. */
export function choose(probabilities: Float64Array, outOfScope: number, scopeBar: number): Choice {
  let best = -1;
  for (let agent = 0; agent < probabilities.length; agent += 1) {
    if (agent !== outOfScope && (best < 0 || at(probabilities, agent) > at(probabilities, best)))
      best = agent;
  }
  const own = at(probabilities, best);
  if (outOfScope < 0 || own >= scopeBar) return { agent: best, probability: own };
  return { agent: outOfScope, probability: 1 - own };
}

/**
 * Finds temperature and bars on turns that were not learned from. A class of what is nobody's that was never learned
 * (`learnsNobody` is false) is never likely: only the bar tells its turns. `held` may be what is left of so many as `all`.
 */
export function calibrate(
  held: readonly HeldOut[],
  shape: Shape,
  outOfScope: number,
  learnsNobody = true,
  all = held.length,
): Calibration {
  const learned = learnsNobody ? held : held.filter(({ agent }) => agent !== outOfScope);
  const temperature = TEMPERATURES.reduce((best, one) =>
    lossAt(learned, shape, one) < lossAt(learned, shape, best) ? one : best,
  );
  const agents = held.map((row) => agentsOf(probabilitiesOf(row.scores, shape, row, temperature), shape));
  const scopeBar = outOfScope < 0 ? 0 : findScopeBar(held, agents, outOfScope, all);
  const decisions = held.map((row, index) => {
    const choice = choose(agents[index] ?? new Float64Array(), outOfScope, scopeBar);
    return { probability: choice.probability, right: choice.agent === row.agent };
  });
  return { temperature, scopeBar, sureBar: findSureBar(decisions) };
}

/** The mean log loss. */
function lossAt(held: readonly HeldOut[], shape: Shape, temperature: number): number {
  let sum = 0;
  for (const row of held) {
    const right = at(agentsOf(probabilitiesOf(row.scores, shape, row, temperature), shape), row.agent);
    sum -= Math.log(Math.max(right, 1e-9));
  }
  return sum / held.length;
}

/** The lowest bar from `USUAL_BAR` on that tells as much of what is nobody's as any that costs no more than `MOST_LOST`. */
function findScopeBar(
  held: readonly HeldOut[],
  agents: readonly Float64Array[],
  outOfScope: number,
  all: number,
): number {
  const right: number[] = [];
  const nobodys: number[] = [];
  for (const [index, { agent }] of held.entries()) {
    const choice = choose(agents[index] ?? new Float64Array(), outOfScope, 0);
    if (agent === outOfScope) nobodys.push(choice.probability);
    else if (choice.agent === agent) right.push(choice.probability);
  }
  const lost = Math.floor((all - nobodys.length) * MOST_LOST);
  const highest = right.sort((a, b) => a - b)[lost] ?? USUAL_BAR;
  const told = nobodys
    .filter((one) => one < highest)
    .reduce((bar, one) => Math.max(bar, one + JUST_ABOVE), 0);
  return Math.min(highest, Math.max(told, USUAL_BAR));
}

function findSureBar(decisions: readonly { probability: number; right: boolean }[]): number {
  const sorted = decisions.toSorted((a, b) => b.probability - a.probability);
  let right = 0;
  let bar = 2;
  for (const [index, decision] of sorted.entries()) {
    if (decision.right) right += 1;
    const last = sorted[index + 1]?.probability !== decision.probability;
    if (last && index + 1 >= FEWEST && right / (index + 1) >= PRECISION) bar = decision.probability;
  }
  return Math.max(bar, LEAST_SURE);
}

function at(values: Float64Array, index: number): number {
  return values[index] ?? 0;
}
