import type { Period } from './scores.ts';

/** Who had a conversation after a message of its customer, by the log. */
export interface Decision {
  /** Of the message. */
  readonly seq: number;
  readonly text: string;
  /** Id of the agent that had it when the customer said it. */
  readonly from: string;
  /** Id of who had it when the turn was over; `person` for people. */
  readonly decided: string;
}

/** Who should have had the conversation after a message, as somebody who read it says. */
export interface NewLabel {
  readonly seq: number;
  /** Id of an agent, or `person`. */
  readonly agent: string;
  readonly comment?: string | undefined;
}

/** A label that is kept: the last word on a message. */
export interface Label {
  readonly conversation: string;
  readonly seq: number;
  readonly decided: string;
  readonly agent: string;
  /** What the customer said, with invented data in place of personal data. */
  readonly example: string;
  readonly comment: string | null;
  /** Id of who said so. */
  readonly by: string;
  readonly at: Date;
}

/** A decision, and what was said of it. */
export interface LabelledDecision extends Decision {
  readonly label: Pick<Label, 'agent' | 'comment' | 'by' | 'at'> | null;
}

/** Which labels are meant, by when their conversations were opened. */
export interface LabelFilter extends Period {
  readonly decided?: string | undefined;
  readonly agent?: string | undefined;
  /** Only where somebody else should have had it. */
  readonly wrong?: boolean | undefined;
}

/** How many messages went to one, and should have gone to the other. */
export interface ConfusionCell {
  readonly decided: string;
  readonly agent: string;
  readonly count: number;
}

/** Keeps labels of one desk as long as their conversations. Throws `store-unavailable`. */
export interface LabelStore {
  /** In place of what was said before of the same messages; nothing is kept of a conversation that is not there. */
  put(labels: readonly Omit<Label, 'at'>[]): Promise<void>;
  of(conversation: string): Promise<Label[]>;
  /** The newest conversations first. */
  list(filter: LabelFilter, limit: number): Promise<Label[]>;
  confusion(filter: Period): Promise<ConfusionCell[]>;
}
