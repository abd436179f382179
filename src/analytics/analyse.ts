import { ANALYSIS_VERSION, type Analysis } from '../contracts/analysis.ts';
import type { ConversationEvent } from '../contracts/event.ts';
import { countsOf } from './counts.ts';
import { dispositionOf } from './disposition.ts';
import { flagsOf } from './flags.ts';
import { type LeadRules, leadOf } from './lead.ts';
import { languageOfAll, readMessages } from './read-messages.ts';
import { scoreOf } from './score.ts';
import { sentimentOf } from './sentiment.ts';
import { summaryOf } from './summary.ts';

/** How conversations are analysed. */
export interface AnalysisOptions {
  /** Names of the tools that need the customer's yes. */
  readonly needConsent?: ReadonlySet<string> | undefined;
  readonly lead?: LeadRules | undefined;
}

/**
 * All that the log of a closed conversation tells, by rules: the same log always tells the same. `events` are all of it, oldest
 * first; undefined for one that is not closed.
 */
export async function analyse(
  conversation: string,
  events: readonly ConversationEvent[],
  { needConsent, lead = {} }: AnalysisOptions = {},
): Promise<Analysis | undefined> {
  const [opened] = events;
  const closed = events.findLast(({ type }) => type === 'conversation-closed');
  if (opened?.type !== 'conversation-opened' || closed?.type !== 'conversation-closed') return undefined;
  const { desk, line, owner } = opened.data;
  const messages = await readMessages(events);
  const sentiment = sentimentOf(messages);
  const options = needConsent ? { needConsent } : {};
  const flags = flagsOf(events, sentiment.turns, options);
  const counts = countsOf(events);
  const disposition = dispositionOf(events, messages, flags);
  return {
    version: ANALYSIS_VERSION,
    conversation,
    desk,
    line,
    openedAt: opened.at.toISOString(),
    closedAt: closed.at.toISOString(),
    closedBecause: closed.data.reason,
    seq: events.at(-1)?.seq ?? 0,
    language: languageOfAll(messages),
    summary: summaryOf({ ...counts, line, disposition }, owner, messages),
    disposition,
    sentiment,
    lead: leadOf(events, messages, lead),
    ...counts,
    flags,
    score: scoreOf(events, options),
    model: null,
  };
}
