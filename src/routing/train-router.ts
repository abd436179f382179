import type { DescribedAgent, LabelledDialogue, LabelledUtterance } from '../contracts/router.ts';
import { type Calibration, calibrate, type HeldOut } from './calibrate.ts';
import { describedSentences, describedTurns, type Newcomer } from './described-turns.ts';
import { type Descent, learnWeights } from './learn-weights.ts';
import { leavesToSecond, type RouterModel, routerOf, Scorer } from './router.ts';
import type { Shape } from './shape.ts';
import { Sheet } from './sheet.ts';
import { type LabelledTurn, trainingRows, type Vectors } from './training-rows.ts';

/** What a router is trained on. */
export interface Labelled {
  readonly utterances: readonly LabelledUtterance[];
  readonly dialogues: readonly LabelledDialogue[];
}

/** How the features of turns are written, and learned from. */
interface Settings {
  /** The hash table has two to the power of it columns. */
  readonly bits: number;
  /** A column that fewer turns have is left out. */
  readonly fewest: number;
  readonly descent: Descent;
}

/** From so many turns on, one pass is enough, and a feature seen once says nothing. */
const MANY = 50_000;
/** So few are learned from more often, in less memory. */
const FEW = 3_000;
const SOME_TURNS: Settings = { bits: 18, fewest: 1, descent: { passes: 4, step: 0.3, loss: 'log' } };
const FEW_TURNS: Settings = { bits: 16, fewest: 1, descent: { passes: 8, step: 0.3, loss: 'log' } };
const MANY_TURNS: Settings = { bits: 19, fewest: 2, descent: { passes: 1, step: 0.5, loss: 'log' } };
/** The numbers of a vector are all there in every sentence: small steps, and no more where a class is told clearly. */
const WITH_VECTORS: Settings = {
  bits: 18,
  fewest: 1,
  descent: { passes: 12, step: 0.05, loss: 'squared-hinge' },
};
/** One of so many rows, or dialogues, is first held out, to find out how sure to be. */
const HELD_OUT = 5;
/** Rarer intents are no class of their own. */
const FEWEST_OF_INTENT = 4;
const UNCALIBRATED: Calibration = { temperature: 1, scopeBar: 0.5, sureBar: 2 };

/** What a second stage learns from besides: the vector of each sentence. */
export interface Encoded extends Vectors {
  /** What made them. */
  readonly encoder: string;
}

/**
 * Trains a router; the same rows give the same router. How sure it is is measured on `val`, or without it on a fifth of
 * the rows before they are learned from too. `described` are agents there may be no rows of; `intents` says that the
 * agents are intents. With vectors it has a second stage, of first sentences.
 */
export function trainRouter(
  labelled: Labelled,
  described: readonly DescribedAgent[] = [],
  val?: Labelled,
  intents = false,
  encoded?: Encoded,
): RouterModel {
  const classes = new Classes(labelled, described, val);
  const real = classes.turnsOf(labelled);
  const held = (
    val ? classes.turnsOf(val).turns : real.turns.filter((_, at) => real.groups[at] === 0)
  ).filter(({ target }) => target >= 0);
  const stage = { classes, intents, held: new Set(held) };
  const first = learnStage([...real.turns, ...describedTurns(real.turns, classes.newcomers)], stage);
  const calibration = calibrationFrom(first.tried, classes, held);
  const model = { ...first.model, calibration };
  if (!encoded) return model;
  const beginnings = real.turns.filter(isFirstSentence);
  const second = learnStage([...beginnings, ...describedSentences(classes.newcomers)], stage, encoded);
  const { route } = routerOf({ ...first.tried, calibration });
  const heldBeginnings = held.filter(isFirstSentence);
  const unsure = heldBeginnings.filter(({ turn }) => leavesToSecond(turn, route(turn)));
  const ofUnsure = calibrationFrom(second.tried, classes, unsure, heldBeginnings.length, encoded);
  return {
    ...model,
    second: { encoder: encoded.encoder, model: { ...second.model, calibration: ofUnsure } },
  };
}

interface Stage {
  readonly classes: Classes;
  readonly intents: boolean;
  /** Those of the turns that are first held out. */
  readonly held: ReadonlySet<LabelledTurn>;
}

/** The model that learned from all turns, and one that did not see those that are held out. */
function learnStage(turns: readonly LabelledTurn[], { classes, intents, held }: Stage, vectors?: Vectors) {
  const { bits, fewest, descent } = vectors ? WITH_VECTORS : settingsFor(turns.length);
  const rows = trainingRows(turns, new Sheet(bits), fewest, vectors);
  const { agents, shape, outOfScope } = classes;
  const model = { agents, shape, outOfScope, bits, intents, hashes: rows.hashes, calibration: UNCALIBRATED };
  const learn = (only: Int32Array) => ({ ...model, weights: learnWeights(rows, shape, descent, only) });
  const all = Int32Array.from(turns.keys());
  const rest = all.filter((at) => !held.has(turns[at] as LabelledTurn));
  const learned = learn(all);
  return { model: learned, tried: rest.length === all.length ? learned : learn(rest) };
}

function isFirstSentence({ owner }: LabelledTurn): boolean {
  return owner < 0;
}

function settingsFor(turns: number): Settings {
  if (turns >= MANY) return MANY_TURNS;
  return turns < FEW ? FEW_TURNS : SOME_TURNS;
}

/** How sure to be, from turns a model did not learn from; they are what is left of `all`. */
function calibrationFrom(
  tried: RouterModel,
  { shape, outOfScope, learnsNobody }: Classes,
  held: readonly LabelledTurn[],
  all = held.length,
  vectors?: Vectors,
): Calibration {
  const scorer = new Scorer(tried);
  const rows = held.map(
    ({ turn, owner, visited, target }): HeldOut => ({
      scores: scorer.scores(turn, vectors?.of(turn.text)),
      owner,
      visited,
      agent: shape.classAgents[target] ?? 0,
    }),
  );
  return rows.length === 0 ? UNCALIBRATED : calibrate(rows, shape, outOfScope, learnsNobody, all);
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
