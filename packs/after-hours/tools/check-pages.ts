import { defineTool } from 'switchroom';
import { z } from 'zod';
import type { Rung } from '../ladder.ts';
import { ANSWERED, claimedBy, incidentOf, openIncidentFirst, RESOLVED } from './incident.ts';

/** One page of the incident; times are ISO 8601. */
export interface PageStatus {
  readonly rung: Rung;
  readonly name: string;
  readonly status: 'queued' | 'accepted' | 'passed' | 'withdrawn';
  /** Since it was asked for: its time to answer runs from then. */
  readonly minutes_ago: number;
  /** Since it went out; null as long as it has not. */
  readonly sent_minutes_ago: number | null;
}

/** Where the incident stands. */
export interface Pages {
  readonly reference: string;
  readonly status: 'open' | 'acknowledged' | 'callback' | 'resolved';
  /** Oldest first. */
  readonly pages: readonly PageStatus[];
  /** Who has taken it, or null. */
  readonly taken_by: string | null;
  /** The last notes, newest first. */
  readonly notes: readonly string[];
}

const NOTES = 3;

/** Says who was paged and who answered; an answer ends the ladder. */
export const checkPages = defineTool({
  name: 'check_pages',
  description:
    'The pages for the open incident: to whom, whether each has gone out (sent_minutes_ago; null: not yet) and when, what was answered; and the last notes.',
  effect: 'read',
  parameters: z.object({}),
  requires: openIncidentFirst,
  async execute(_input, context): Promise<Pages> {
    const { id, reference, status } = await incidentOf(context);
    const pages = await context.database.query<PageStatus>(
      `select rung, name, status, floor(extract(epoch from $2::timestamptz - queued_at) / 60)::int as minutes_ago,
              floor(extract(epoch from $2::timestamptz - sent_at) / 60)::int as sent_minutes_ago
         from page_details where incident_id = $1 order by id`,
      [id, context.now()],
    );
    const notes = await context.database.query<{ text: string }>(
      `select author || ': ' || text as text from incident_notes where incident_id = $1 order by id desc limit $2`,
      [id, NOTES],
    );
    const accepted = pages.findLast((page) => page.status === 'accepted');
    const taker = accepted?.name ?? claimedBy(context.facts) ?? null;
    if (status === RESOLVED) context.recordFact(ANSWERED, RESOLVED);
    else if (taker !== null) context.recordFact(ANSWERED, taker);
    return { reference, status, pages, taken_by: taker, notes: notes.map(({ text }) => text) };
  },
});
