import type { DescribedAgent, LabelledDialogue, LabelledUtterance } from '../contracts/router.ts';
import { type Calibration, calibrate, type HeldOut } from './calibrate.ts';
import { describedTurns, type Newcomer } from './described-turns.ts';
import { learnWeights } from './learn-weights.ts';
import { type RouterModel, Scorer } from './router.ts';
import type { Shape } from './shape.ts';
import { Sheet } from './sheet.ts';
import { type LabelledTurn, trainingRows } from './training-rows.ts';

/** What a router is trained on. */
export interface Labelled {
  readonly utterances: readonly LabelledUtterance[];
  readonly dialogues: readonly LabelledDialogue[];
}

/** From so many turns on, one pass is enough, and a feature seen once says nothing. */
const MANY = 50_000;
/** So few are learned from more often, in less memory. */
const FEW = 3_000;
const SOME_TURNS = { bits: 18, fewest: 1, descent: { passes: 4, step: 0.3 } };
const FEW_TURNS = { bits: 16, fewest: 1, descent: { passes: 8, step: 0.3 } };
const MANY_TURNS = { bits: 19, fewest: 2, descent: { passes: 1, step: 0.5 } };
/** One of so many rows, or dialogues, is first held out, to find out how sure to be. */
const HELD_OUT = 5;
/** Rarer intents are no class of their own. */
const FEWEST_OF_INTENT = 4;
const UNCALIBRATED: Calibration = { temperature: 1, scopeBar: 0.5, sureBar: 2 };

/**
 * Trains a router; the same rows give the same router. How sure it is is measured on `val`, or without it on a fifth of
 * the rows before they are learned from too. `described` are agents there may be no rows of; `intents` says that the
 * agents are intents.
 */
export function trainRouter(
  labelled: Labelled,
  described: readonly DescribedAgent[] = [],
  val?: Labelled,
  intents = false,
): RouterModel {
  const classes = new Classes(labelled, described, val);
  const real = classes.turnsOf(labelled);
  const turns = [...real.turns, ...describedTurns(real.turns, classes.newcomers)];
  const { bits, fewest, descent } = settingsFor(turns.length);
  const rows = trainingRows(turns, new Sheet(bits), fewest);
  const { agents, shape, outOfScope } = classes;
  const model = { agents, shape, outOfScope, bits, intents, hashes: rows.hashes, calibration: UNCALIBRATED };
  const learn = (only: Int32Array) => ({ ...model, weights: learnWeights(rows, shape, descent, only) });
  const all = Int32Array.from(turns.keys());
  if (val) {
    const learned = learn(all);
    return calibrated(learned, classes.turnsOf(val).turns, learned, classes.learnsNobody);
  }
  const held = real.turns.filter((_, at) => real.groups[at] === 0);
  const first = learn(all.filter((at) => real.groups[at] !== 0));
  return calibrated(learn(all), held, first);
}

function settingsFor(turns: number) {
  if (turns >= MANY) return MANY_TURNS;
  return turns < FEW ? FEW_TURNS : SOME_TURNS;
}

function calibrated(
  model: RouterModel,
  held: readonly LabelledTurn[],
  scoredBy: RouterModel,
  learnsNobody = true,
): RouterModel {
  const { shape, outOfScope } = model;
  const scorer = new Scorer(scoredBy);
  const rows = held
    .filter(({ target }) => target >= 0)
    .map(
      ({ turn, owner, visited, target }): HeldOut => ({
        scores: scorer.scores(turn),
        owner,
        visited,
        agent: shape.classAgents[target] ?? 0,
      }),
    );
  return rows.length === 0
    ? model
    : { ...model, calibration: calibrate(rows, shape, outOfScope, learnsNobody) };
}

/** Numbers for agents and for their intents. */
class Classes {
  readonly agents: readonly string[];
  readonly shape: Shape;
  readonly outOfScope: number;
  /** Whether there are rows to learn from that are nobody's business; without, `val` may still have some. */
  readonly learnsNobody: boolean;
  readonly newcomers: readonly Newcomer[];
  readonly #agents: ReadonlyMap<string, number>;
  readonly #classes: ReadonlyMap<string, number>;

  constructor({ utterances, dialogues }: Labelled, described: readonly DescribedAgent[], val?: Labelled) {
    const learned = labelOfNobody(utterances);
    const nobody = learned ?? labelOfNobody(val?.utterances ?? []);
    const seen = new Set([
      ...utterances.map(({ agent }) => agent),
      ...dialogues.flatMap(({ turns }) => turns.map(({ agent }) => agent)),
      ...(nobody === undefined ? [] : [nobody]),
    ]);
    const unseen = described.filter(({ agent }) => !seen.has(agent));
    this.agents = [...seen, ...unseen.map(({ agent }) => agent)];
    this.#agents = new Map(this.agents.map((agent, at) => [agent, at]));
    const intents = commonIntents(utterances);
    const keys = [...this.agents.map((agent) => keyOf(agent)), ...intents.keys()];
    this.#classes = new Map(keys.map((key, at) => [key, at]));
    const classAgents = Int32Array.from([
      ...this.agents.keys(),
      ...[...intents.values()].map((agent) => this.#agent(agent)),
    ]);
    this.shape = { classAgents, agents: this.agents.length, seenAgents: seen.size };
    this.learnsNobody = learned !== undefined;
    this.outOfScope = nobody === undefined ? -1 : this.#agent(nobody);
    this.newcomers = unseen.map((one) => ({
      described: one,
      number: this.#agent(one.agent),
      target: this.#agent(one.agent),
    }));
  }

  /** The rows with their classes; `groups` says which are held out together: those of 0. */
  turnsOf({ utterances, dialogues }: Labelled): { turns: LabelledTurn[]; groups: number[] } {
    const turns: LabelledTurn[] = [];
    const groups: number[] = [];
    for (const [at, { text, agent, intent }] of utterances.entries()) {
      turns.push({
        turn: { text },
        target: this.#target(agent, intent),
        owner: -1,
        visited: [],
        seenOnly: false,
      });
      groups.push(at % HELD_OUT);
    }
    for (const [at, dialogue] of dialogues.entries()) {
      const made = this.#turnsOfDialogue(dialogue);
      turns.push(...made);
      groups.push(...made.map(() => at % HELD_OUT));
    }
    return { turns, groups };
  }

  #turnsOfDialogue(dialogue: LabelledDialogue): LabelledTurn[] {
    let owner: string | undefined;
    let visited: readonly string[] = [];
    return dialogue.turns.map(({ text, system, agent }) => {
      const before = owner === undefined ? { text, system } : { text, system, owner, visited };
      const made: LabelledTurn = {
        turn: before,
        target: this.#target(agent),
        owner: owner === undefined ? -1 : this.#agent(owner),
        visited: visited.map((one) => this.#agent(one)),
        seenOnly: owner === agent,
      };
      owner = agent;
      if (!visited.includes(agent)) visited = [...visited, agent];
      return made;
    });
  }

  #agent(name: string): number {
    return this.#agents.get(name) ?? -1;
  }

  #target(agent: string, intent?: string): number {
    return this.#classes.get(keyOf(agent, intent)) ?? this.#agent(agent);
  }
}

/** The label of rows that are nobody's business. */
function labelOfNobody(utterances: readonly LabelledUtterance[]): string | undefined {
  return utterances.find(({ outOfScope }) => outOfScope)?.agent;
}

/** The agent of each intent with enough rows, where an agent has several. */
function commonIntents(utterances: readonly LabelledUtterance[]): Map<string, string> {
  const counts = new Map<string, { agent: string; count: number }>();
  for (const { agent, intent } of utterances) {
    if (intent === undefined) continue;
    const key = keyOf(agent, intent);
    counts.set(key, { agent, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  const common = [...counts].filter(([, { count }]) => count >= FEWEST_OF_INTENT);
  return new Map(common.map(([key, { agent }]) => [key, agent]));
}

function keyOf(agent: string, intent?: string): string {
  return intent === undefined ? agent : `${agent}\n${intent}`;
}
