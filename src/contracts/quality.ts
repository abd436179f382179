import type { BoundedShare } from './analysis.ts';
import type { DeskChanges } from './desk-changes.ts';
import type { ConfusionCell, Label, LabelFilter, LabelledDecision, NewLabel } from './label.ts';
import type { Counted, Period, ScoreFigures, ScoreGrouping } from './scores.ts';

/** What changes of a desk would do otherwise with messages on record. */
export interface TriedChanges {
  readonly conversations: number;
  /** Messages that were decided anew. */
  readonly turns: number;
  /** Messages that no agent decided about. */
  readonly leftOut: number;
  /** Of the messages, and of the conversations, those that would go elsewhere. */
  readonly changed: BoundedShare;
  readonly conversationsChanged: BoundedShare;
  /** Of the messages, those that the desk as it serves gives to whom the record says. */
  readonly asRecorded: BoundedShare;
  /** Messages that would all go from the same agent to the same other one, the most frequent first; personal data is left out. */
  readonly groups: readonly {
    readonly from: string;
    readonly was: string;
    readonly wouldBe: string;
    readonly count: number;
    readonly examples: readonly {
      readonly conversation: string;
      readonly seq: number;
      readonly text: string;
    }[];
  }[];
}

/** How good the routing of a desk is, and what people say of it. */
export interface DeskQuality {
  /** See `ScoreStore`. */
  scorecards(period: Period, by?: ScoreGrouping): Promise<Counted<ScoreFigures>>;
  /** Every message of the customer that an agent decided about, and what was said of it. Throws `conversation-not-found`. */
  decisions(conversation: string): Promise<LabelledDecision[]>;
  /** Throws `conversation-not-found`, and `request-invalid` for a message that nobody decided about, or an agent that is not there. */
  label(conversation: string, by: string, labels: readonly NewLabel[]): Promise<LabelledDecision[]>;
  labels(filter: LabelFilter, limit: number): Promise<Label[]>;
  confusion(period: Period): Promise<ConfusionCell[]>;
  /**
   * What changes over the code would do otherwise than the desk that serves, with so many of the newest conversations, or as many as
   * ten seconds take. Throws `changes-refused`, and `too-many-requests` while others are tried.
   */
  tryChanges(changes: DeskChanges, conversations: number): Promise<TriedChanges>;
  /** A test of a conversation up to event `until`, as a suite (YAML) with other personal data. Throws `conversation-not-found` and `request-invalid`. */
  test(
    conversation: string,
    wanted: { readonly until?: number | undefined; readonly agent?: string | undefined },
  ): Promise<{ readonly name: string; readonly suite: string }>;
}
