/** A labelled sentence. */
export interface Example {
  readonly text: string;
  readonly label: string;
  /** What of the label's business it is, where that is known: a label with parts is told better. */
  readonly part?: string;
}

/** Labels with their probabilities, best first; they sum to 1. */
export type Ranking = readonly { readonly label: string; readonly probability: number }[];

/** Says which label a text most likely has; deterministic. */
export interface Classifier {
  rank(text: string): Ranking;
}

/** Makes a classifier from examples; the same examples give the same classifier. */
export type TrainClassifier = (examples: readonly Example[]) => Classifier;

/** When a ranking is trusted; all are probabilities. */
export interface Thresholds {
  /** At least this for the best label to be taken at once. */
  readonly sure: number;
  /** And at least this much ahead of the second. */
  readonly lead: number;
  /** At least this for a label to be named in a question. */
  readonly plausible: number;
}

/** Take the label, or ask which of the candidates (best first, at most three; none when nothing is plausible). */
export type Decision =
  | { readonly kind: 'sure'; readonly label: string; readonly probability: number }
  | { readonly kind: 'unsure'; readonly candidates: readonly string[] };

/** Decides whether the best label of a ranking is sure enough. */
export type DecideRoute = (ranking: Ranking, thresholds?: Thresholds) => Decision;

/** A customer's turn as the router sees it. */
export interface RouterTurn {
  readonly text: string;
  /** What the assistant said last; nothing before a first sentence. */
  readonly system?: string;
  /** The agent that has the conversation; none before the first one. */
  readonly owner?: string;
  /** Agents that had it so far, the owner among them. */
  readonly visited?: readonly string[];
}

/** What the router makes of a turn. */
export interface Routed {
  /** `unsure`: `agent` is the likeliest, but not likely enough to act on. */
  readonly kind: 'stay' | 'handoff' | 'out-of-scope' | 'unsure';
  /** Who should have the conversation; for what is out of scope, the label of that. */
  readonly agent: string;
  /** How often such a decision is right, as measured on sentences it had not learned from. */
  readonly probability: number;
  /** All agents. */
  readonly ranking: Ranking;
}

/** What spoke for a decision, against the next best: words of the customer, `said: ...` of the assistant, and `owner: ...`. */
export type Reasons = readonly { readonly feature: string; readonly weight: number }[];

/** Says who should have a conversation; deterministic. */
export interface Router {
  readonly agents: readonly string[];
  route(turn: RouterTurn): Routed;
  /** The features that spoke for its decision, the strongest first. */
  explain(turn: RouterTurn): Reasons;
}

/**
 * Makes a router of conversations from the sentences of agents; `nobody` is the label of what is no agent's business. Nothing
 * is `sure` by itself: who asks it says from which probability its word counts.
 */
export type TrainTurns = (examples: readonly Example[], nobody: string) => Router;

/** A sentence and who should have it. */
export interface LabelledUtterance {
  readonly text: string;
  readonly agent: string;
  /** What of the agent's business it is; makes the router better at telling what is nobody's. */
  readonly intent?: string;
  /** Nobody's business: `agent` is the label for that. */
  readonly outOfScope?: boolean;
}

/** A conversation, a customer's turn after the other, with who should have had it. */
export interface LabelledDialogue {
  readonly turns: readonly { readonly text: string; readonly system: string; readonly agent: string }[];
}

/** An agent in sentences, for one nobody has examples of. */
export interface DescribedAgent {
  readonly agent: string;
  /** What it does, a sentence each: "Set a new alarm". */
  readonly sentences: readonly string[];
}
