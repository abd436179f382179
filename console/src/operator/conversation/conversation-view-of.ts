import type { StoredEvent } from '../../api.ts';
import type { Problem } from '../../problem.ts';
import { emptyTimeline, foldEvents, type Timeline } from '../../timeline.ts';
import type { Conversation } from '../console-api.ts';
import { recordedAfter, type Spoken, spokenIn } from '../sound/spoken.ts';
import { type Mark, markOf } from './marks.ts';
import { type PendingApproval, pendingAfter } from './pending-approvals.ts';

/** One thing of the log, in its place: what was said or done, or what staff know besides. */
export type Entry =
  | { readonly kind: 'item'; readonly seq: number; readonly key: string }
  | { readonly kind: 'mark'; readonly seq: number; readonly mark: Mark };

/** A conversation as the console holds it. */
export interface ConversationViewed {
  readonly timeline: Timeline;
  readonly entries: readonly Entry[];
  readonly approvals: readonly PendingApproval[];
  /** What was said in calls that are recorded, and when. */
  readonly spoken: readonly Spoken[];
  /** Whether there was a call in it. */
  readonly called: boolean;
  /** Changes when something begins or ends to be recorded, or is deleted; empty: nothing is. */
  readonly recorded: string;
  /** What the server has of it besides the log; null until it was read. */
  readonly record: Conversation | null;
  readonly loaded: boolean;
  /** Whether the stream is open. */
  readonly live: boolean;
  readonly problem: Problem | null;
}

/** A conversation of which nothing is known yet. */
export const EMPTY_VIEW: ConversationViewed = {
  timeline: emptyTimeline(),
  entries: [],
  approvals: [],
  spoken: [],
  called: false,
  recorded: '',
  record: null,
  loaded: false,
  live: false,
  problem: null,
};

/** A conversation with more of its events; those it has already change nothing. */
export function withEvents(view: ConversationViewed, events: readonly StoredEvent[]): ConversationViewed {
  let { timeline, approvals, called, recorded } = view;
  const spoken = [...view.spoken];
  const entries = [...view.entries];
  for (const event of events) {
    if (event.seq <= timeline.seq) continue;
    const before = timeline.items.length;
    timeline = foldEvents(timeline, [event]);
    const { seq } = event;
    entries.push(...timeline.items.slice(before).map(({ key }) => ({ kind: 'item', seq, key }) as const));
    const mark = markOf(event);
    if (mark) entries.push({ kind: 'mark', seq, mark });
    approvals = pendingAfter(approvals, event);
    called ||= event.type === 'call-answered';
    recorded = recordedAfter(recorded, event);
    const said = spokenIn(event);
    if (said) spoken.push(said);
  }
  return { ...view, timeline, entries, approvals, spoken, called, recorded };
}
