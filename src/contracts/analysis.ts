import type { HandoffOutcome } from './handoff.ts';
import type { ConversationScore } from './scores.ts';

/** Which rules an analysis was made by; it grows whenever they change what they find. */
export const ANALYSIS_VERSION = 2;

/** How a conversation can have ended for its customer. */
export const DISPOSITIONS = {
  resolved:
    'Something was done for the customer, or they said that they are helped, and nothing is left open.',
  answered: 'They were answered last; whether that helped, nobody said.',
  escalated: 'A person took it over.',
  callback: 'Somebody was to get back to them.',
  unresolved: 'It ended with a complaint, a failure, a refusal, or in vain waiting for a person.',
  abandoned: 'They left a question of the desk, or an offer, without an answer.',
  unanswered: 'The last that they said was not answered.',
  silent: 'They said nothing.',
} as const;

/** One of `DISPOSITIONS`. */
export type Disposition = keyof typeof DISPOSITIONS;

/** Who found something out that the log does not say: a language model, or rules and a lexicon. */
export type FoundBy = 'model' | 'rules';

/** Something found out, and the events (their `seq`) that show it. */
export interface Found {
  readonly by: FoundBy;
  readonly events: readonly number[];
}

/** How a customer sounded: from -1 (angry) to 1 (delighted). */
export interface SentimentOfTurn {
  readonly seq: number;
  readonly turn: number;
  readonly score: number;
}

/** A reason of the lead score, and the event that shows it. */
export interface LeadReason {
  readonly reason: string;
  readonly points: number;
  readonly seq: number;
}

/** What a customer wanted, as the log has it. */
export interface Intent {
  /** An agent that was given the conversation, or a tool that did something for the customer. */
  readonly intent: string;
  readonly from: 'agent' | 'tool';
  readonly seq: number;
}

/** A handoff as an analysis tells it. */
export interface AnalysedHandoff {
  readonly from: string;
  readonly to: string;
  readonly turn: number;
  readonly seq: number;
  readonly reason: string;
  /** Undefined while the target had the conversation to the end. */
  readonly outcome: HandoffOutcome | undefined;
  readonly firstReplyMs: number | undefined;
}

/** Something that was not as it should be, and the event that shows it. */
export interface QualityFlag {
  readonly flag: string;
  readonly seq: number;
}

/** A customer's own rating. */
export interface Rating {
  /** From 1 to 5. */
  readonly stars: number;
  readonly comment: string | undefined;
  readonly seq: number;
}

/** All that is known of a conversation once it is closed, from its log. Times are ISO 8601, amounts USD. */
export interface Analysis {
  readonly version: number;
  readonly conversation: string;
  readonly desk: string;
  readonly line: string;
  readonly openedAt: string;
  readonly closedAt: string;
  readonly closedBecause: string;
  /** The last event that was read. */
  readonly seq: number;
  /** ISO 639-1; null where it can not be told. */
  readonly language: string | null;
  readonly summary: Found & { readonly text: string };
  readonly disposition: Found & { readonly outcome: Disposition };
  readonly sentiment: {
    readonly by: FoundBy;
    /** The mean of the turns; null where no turn could be judged. */
    readonly score: number | null;
    readonly trend: 'better' | 'worse' | 'level' | null;
    readonly turns: readonly SentimentOfTurn[];
  };
  /** From 0 to 100: the sum of the reasons' points, within that. */
  readonly lead: { readonly score: number; readonly reasons: readonly LeadReason[] };
  /** Ids of those who had the conversation, each once, in order; `person` for people. */
  readonly agents: readonly string[];
  readonly intents: readonly Intent[];
  readonly messages: { readonly customer: number; readonly agent: number; readonly person: number };
  readonly handoffs: {
    readonly refused: number;
    readonly trail: readonly AnalysedHandoff[];
  };
  readonly people: {
    readonly asked: number;
    readonly claimed: number;
    /** How long the customer waited for people, in ms. */
    readonly waitedMs: number;
  };
  readonly cost: {
    readonly usd: number;
    readonly modelCalls: number;
    readonly toolCalls: number;
    readonly inputTokens: number;
    readonly outputTokens: number;
  };
  readonly latency: {
    /** Each turn that a message of the customer began, in ms, in order. */
    readonly turnMs: readonly number[];
    readonly medianMs: number | null;
    readonly p95Ms: number | null;
  };
  readonly flags: readonly QualityFlag[];
  /** What it adds to the scorecard of handoffs. */
  readonly score: ConversationScore;
  readonly rating: Rating | null;
  /** What the analysis itself took of a model; null where none was asked. */
  readonly model: {
    readonly name: string;
    readonly inputTokens: number;
    readonly outputTokens: number;
  } | null;
}

/** Which analyses are meant. */
export interface AnalysisFilter {
  /** Of conversations opened from then on. */
  readonly from: Date;
  /** Of conversations opened before. */
  readonly to: Date;
  readonly line?: string | undefined;
  /** Of conversations that this agent had for a while. */
  readonly agent?: string | undefined;
  readonly disposition?: Disposition | undefined;
  /** With this quality flag. */
  readonly flag?: string | undefined;
  /** That took this edge (`triage>billing`), or should have; with `flag`, where this was wrong with it: a fault, or one of `EDGE_TROUBLES`. */
  readonly edge?: string | undefined;
  /** Only those that are worth a look, with a flag or rated 1 or 2 stars, and that nobody has labelled yet. */
  readonly toLabel?: boolean | undefined;
}

/** A page of analyses, newest conversation first. */
export interface AnalysisQuery extends AnalysisFilter {
  readonly limit: number;
  /** Only those that follow this place. */
  readonly after?: { readonly openedAt: Date; readonly conversation: string } | undefined;
}

/** What figures may be told apart by; `agent` and `edge`: a conversation counts for each that it had. */
export const GROUPINGS = ['line', 'agent', 'edge', 'hour'] as const;

/** One of `GROUPINGS`. */
export type Grouping = (typeof GROUPINGS)[number];

/** Figures of some conversations. Shares and means are null where there is nothing to count. */
export interface AnalysisFigures {
  /** A line, an agent, an edge (`triage>billing`), or an hour (ISO 8601); `all` without a grouping. */
  readonly key: string;
  readonly conversations: number;
  readonly handoffsEach: number;
  readonly dispositions: Readonly<Record<Disposition, number>>;
  /** Of those whose end is known: neither `answered` nor `silent`. */
  readonly resolvedShare: number | null;
  readonly escalatedShare: number | null;
  readonly flagged: number;
  readonly sentiment: number | null;
  readonly lead: { readonly mean: number | null; readonly hot: number };
  readonly usd: number;
  /** Within 1.6 %. */
  readonly turnMs: { readonly p50: number | null; readonly p95: number | null; readonly p99: number | null };
  readonly ratings: { readonly count: number; readonly mean: number | null };
}

/** How many rated conversations there are, and how many of those are rated low (1 or 2 stars), with a flag and in all. */
export interface RatedFlags {
  readonly rated: number;
  readonly low: number;
  /** With any flag. */
  readonly flagged: { readonly rated: number; readonly low: number };
  readonly flags: readonly { readonly flag: string; readonly rated: number; readonly low: number }[];
}

/** Keeps the analyses of a desk, one a conversation, as long as the conversation itself. Throws `store-unavailable`. */
export interface AnalysisStore {
  /**
   * Keeps an analysis in place of one of less of the log, of earlier rules, or without a model; false when it is no news, or
   * there is no such conversation any more.
   */
  put(analysis: Analysis): Promise<boolean>;
  get(conversation: string): Promise<Analysis | undefined>;
  list(query: AnalysisQuery): Promise<Analysis[]>;
  /** Figures of the analyses that are meant, 1,000 groups at most: the first hours, and the greatest of others. */
  figures(filter: AnalysisFilter, by?: Grouping): Promise<AnalysisFigures[]>;
  /** Counts the whole days (UTC) before this one, so that figures of long periods are put together from them; resolves to how many. */
  countDays(now: Date): Promise<number>;
  /** What quality flags have to do with ratings. */
  ratedFlags(filter: AnalysisFilter): Promise<RatedFlags>;
  /** Which of these conversations have an analysis by the present rules of all of their log. */
  known(conversations: readonly string[]): Promise<ReadonlySet<string>>;
}

/** A share of cases, with the bounds within which it truly lies 95 times of 100. */
export interface BoundedShare {
  readonly hits: number;
  readonly of: number;
  readonly rate: number;
  readonly low: number;
  readonly high: number;
}

/** How well the quality flags agree with what customers say themselves. */
export interface Calibration {
  readonly rated: number;
  /** Of conversations rated low (1 or 2 stars), those with a flag. */
  readonly found: BoundedShare;
  /** Of conversations with a flag, those rated low; and of those without. */
  readonly lowWithFlag: BoundedShare;
  readonly lowWithoutFlag: BoundedShare;
  /** The same flag by flag, those with the most ratings first. */
  readonly flags: readonly { readonly flag: string; readonly low: BoundedShare }[];
}

/** The analyses of a desk as staff read them. */
export interface DeskAnalyses extends Pick<AnalysisStore, 'get' | 'list' | 'figures'> {
  calibration(filter: AnalysisFilter): Promise<Calibration>;
}
