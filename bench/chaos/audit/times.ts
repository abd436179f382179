import type { ConversationEvent } from '../../../src/contracts/event.ts';
import type { Kept } from './evidence.ts';
import type { Finding } from './findings.ts';

/** What waits for a turn, for a node that was away or for a commit may be off by so much; clocks are off by far more. */
const TOLERANCE_MS = 120_000;
/** A deadline that passed so long ago and is still there has been forgotten. */
const OVERDUE_MS = 20_000;

/** The log's times are those of the database, they never run backwards, and no deadline passes before it is due. */
export function timeFindings({ state, events, witnessed }: Kept, now: Date): Finding[] {
  const found = (count: Finding['count'], what: string) => ({ count, conversation: state.id, what });
  const seenAt = ({ seq, at }: ConversationEvent) => (witnessed.get(seq) ?? at).getTime();
  const due = new Map<string, { readonly since: number; readonly ms: number }>();
  const findings: Finding[] = [];
  for (const [index, event] of events.entries()) {
    const seen = seenAt(event);
    const off = event.at.getTime() - seen;
    if (Math.abs(off) > TOLERANCE_MS)
      findings.push(found('foldDifferences', `event ${event.seq} is ${off} ms off`));
    const before = events[index - 1];
    if (before && event.at < before.at)
      findings.push(found('foldDifferences', `event ${event.seq} is older than the one before it`));
    if (event.type === 'deadline-set')
      due.set(event.data.name, { since: seen, ms: Date.parse(event.data.at) - event.at.getTime() });
    if (event.type === 'deadline-cleared') due.delete(event.data.name);
    if (event.type === 'conversation-closed') due.clear();
    if (event.type !== 'deadline-passed') continue;
    const deadline = due.get(event.data.name);
    due.delete(event.data.name);
    const early = deadline ? deadline.since + deadline.ms - seen : 0;
    if (early > TOLERANCE_MS)
      findings.push(found('foldDifferences', `deadline ${event.data.name} passed ${early} ms early`));
  }
  for (const [name, { since, ms }] of due) {
    if (since + ms + OVERDUE_MS < now.getTime()) findings.push(found('stuck', `deadline ${name} is overdue`));
  }
  return findings;
}
