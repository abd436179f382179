import type { SentenceEncoder } from '../contracts/encoder.ts';
import type { Ranking, Reasons, Routed, Router, RouterTurn } from '../contracts/router.ts';
import { type Calibration, choose } from './calibrate.ts';
import { wordsOf } from './features.ts';
import { addScores, addVector, type RoundedWeights } from './learn-weights.ts';
import { agentsOf, type Owners, probabilitiesOf, ROLES, type Shape } from './shape.ts';
import { Sheet } from './sheet.ts';
import { placesOf } from './training-rows.ts';
import { writeTurn } from './write-turn.ts';

/** All a router has learned. */
export interface RouterModel {
  /** Those known by their description alone come last. */
  readonly agents: readonly string[];
  readonly shape: Shape;
  /** The number of the label for what is nobody's business; -1 for none. */
  readonly outOfScope: number;
  /** The hash table has two to the power of it columns. */
  readonly bits: number;
  /** The columns that have weights, in the order of their rows. */
  readonly hashes: Int32Array;
  readonly weights: RoundedWeights;
  readonly calibration: Calibration;
  /** The agents are intents. */
  readonly intents: boolean;
  /** Asked about first sentences that this one is not sure of. */
  readonly second?: SecondStage;
}

/** A router that looks at a sentence's vector as well. */
export interface SecondStage {
  /** What makes the vectors. */
  readonly encoder: string;
  /** The weights of the vector's numbers come after those of the columns. */
  readonly model: RouterModel;
}

/** A router from what was learned; of two stages, the first. */
export function routerOf(model: RouterModel): Router {
  const scorer = new Scorer(model);
  const route = (turn: RouterTurn) => decide(model, turn, scorer.agentProbabilities(turn));
  return { agents: model.agents, route, explain: (turn) => explain(route, turn) };
}

/** Whether a second stage is asked: about a first sentence of which the first is not sure whose it is. Words it never saw are nobody's to it. */
export function leavesToSecond({ owner }: RouterTurn, { kind }: Routed): boolean {
  return owner === undefined && (kind === 'unsure' || kind === 'out-of-scope');
}

/** What two stages make of a turn. */
export function routeInStages(
  first: RouterModel,
  { model }: SecondStage,
  encoder: SentenceEncoder,
): (turn: RouterTurn) => Promise<Routed> {
  const { route } = routerOf(first);
  const scorer = new Scorer(model);
  return async (turn) => {
    const routed = route(turn);
    if (!leavesToSecond(turn, routed)) return routed;
    const [vector] = await encoder.encode([turn.text]);
    return decide(model, turn, scorer.agentProbabilities(turn, vector));
  };
}

/** Scores turns in its own memory. */
export class Scorer {
  readonly #model: RouterModel;
  readonly #sheet: Sheet;
  readonly #places: Int32Array;
  readonly #numbers: ReadonlyMap<string, number>;

  constructor(model: RouterModel) {
    this.#model = model;
    this.#sheet = new Sheet(model.bits);
    this.#places = placesOf(model.hashes, this.#sheet.width);
    this.#numbers = new Map(model.agents.map((agent, at) => [agent, at]));
  }

  /** The scores of classes and roles; `vector` is the sentence's, for a model that learned from vectors. */
  scores(turn: RouterTurn, vector?: Float32Array): Float64Array {
    const sheet = this.#sheet;
    writeTurn(sheet, turn);
    // What was never seen speaks for nobody.
    let seen = 0;
    for (let at = 0; at < sheet.size; at += 1) {
      const place = this.#places[sheet.columns[at] ?? 0] ?? -1;
      if (place < 0) continue;
      sheet.columns[seen] = place;
      sheet.values[seen] = sheet.values[at] ?? 0;
      seen += 1;
    }
    const scores = new Float64Array(this.#model.shape.classAgents.length + ROLES);
    const { weights, hashes } = this.#model;
    addScores(scores, weights, sheet.columns, sheet.values, seen);
    if (vector) addVector(scores, weights, hashes.length, vector);
    return scores;
  }

  /** Who has and had the conversation, as numbers. */
  ownersOf({ owner, visited = [] }: RouterTurn): Owners {
    const number = (agent: string) => this.#numbers.get(agent) ?? -1;
    return { owner: owner === undefined ? -1 : number(owner), visited: visited.map(number) };
  }

  /** How likely each agent is. */
  agentProbabilities(turn: RouterTurn, vector?: Float32Array): Float64Array {
    const { shape, calibration } = this.#model;
    return agentsOf(
      probabilitiesOf(this.scores(turn, vector), shape, this.ownersOf(turn), calibration.temperature),
      shape,
    );
  }
}

function decide(
  { agents, outOfScope, calibration }: RouterModel,
  turn: RouterTurn,
  likely: Float64Array,
): Routed {
  const { agent, probability } = choose(likely, outOfScope, calibration.scopeBar);
  const name = agents[agent] ?? '';
  const sure = probability >= calibration.sureBar;
  const kind = agent === outOfScope ? 'out-of-scope' : name === turn.owner ? 'stay' : 'handoff';
  let ranking: Routed['ranking'] | undefined;
  return {
    kind: sure ? kind : 'unsure',
    agent: name,
    probability,
    // Of many agents, sorting takes longer than all else, and most want the first alone.
    get ranking() {
      ranking ??= ranked(agents, likely);
      return ranking;
    },
  };
}

function ranked(agents: readonly string[], likely: Float64Array): Ranking {
  return agents
    .map((label, at) => ({ label, probability: likely[at] ?? 0 }))
    .sort((a, b) => b.probability - a.probability);
}

/** Leaves out one thing after the other: what the decision is less likely without has spoken for it. */
function explain(route: (turn: RouterTurn) => Routed, turn: RouterTurn): Reasons {
  const whole = route(turn);
  const against = whole.ranking.find(({ label }) => label !== whole.agent)?.label;
  const lead = ({ ranking }: Routed) => logOf(ranking, whole.agent) - logOf(ranking, against);
  const words = wordsOf(turn.text);
  const { owner: _owner, visited: _visited, ...ownerless } = turn;
  const without: [feature: string, turn: RouterTurn][] = [...new Set(words)].map((word) => [
    word,
    { ...turn, text: words.filter((other) => other !== word).join(' ') },
  ]);
  if (turn.system) without.push([`said: ${turn.system}`, { ...turn, system: '' }]);
  if (turn.owner !== undefined) without.push([`owner: ${turn.owner}`, ownerless]);
  return without
    .map(([feature, less]) => ({ feature, weight: lead(whole) - lead(route(less)) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
}

function logOf(ranking: Routed['ranking'], wanted: string | undefined): number {
  return Math.log(Math.max(ranking.find(({ label }) => label === wanted)?.probability ?? 0, 1e-9));
}
