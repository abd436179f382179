import type { ConfusionCell, Label, LabelFilter, LabelledDecision, NewLabel } from './label.ts';
import type { Counted, Period, ScoreFigures, ScoreGrouping } from './scores.ts';

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
}
