import { z } from 'zod';
import type { Rung } from '../ladder.ts';
import { ANSWERED, claimedBy, forIncident, incidentOf, RESOLVED } from './incident.ts';

/** One page of the incident. Its time to answer runs from when it was asked for; `sent_minutes_ago` is null until it is out. */
export interface PageStatus {
  readonly rung: Rung;
  readonly name: string;
  readonly status: 'queued' | 'accepted' | 'passed' | 'withdrawn';
  readonly minutes_ago: number;
  readonly sent_minutes_ago: number | null;
}

const NOTES = 3;

/** Says who was paged, oldest first, and who answered; an answer ends the ladder. The last notes come newest first. */
export const checkPages = forIncident.read({
  name: 'check_pages',
  description:
    'The pages for the open incident: to whom, whether each has gone out (sent_minutes_ago; null: not yet) and when, what was answered; and the last notes.',
  parameters: z.object({}),
  async execute(_input, context) {
    const { id, reference, status } = await incidentOf(context);
    const pages = await context.database.sql<PageStatus>`
      select rung, name, status, floor(extract(epoch from ${context.now()}::timestamptz - queued_at) / 60)::int as minutes_ago,
             floor(extract(epoch from ${context.now()}::timestamptz - sent_at) / 60)::int as sent_minutes_ago
        from page_details where incident_id = ${id} order by id`;
    const notes = await context.database.sql<{ text: string }>`
      select author || ': ' || text as text from incident_notes where incident_id = ${id} order by id desc limit ${NOTES}`;
    const accepted = pages.findLast((page) => page.status === 'accepted');
    const taken_by = accepted?.name ?? claimedBy(context.facts) ?? null;
    const answer = status === RESOLVED ? RESOLVED : taken_by;
    if (answer !== null) context.recordFact(ANSWERED, answer);
    return { reference, status, pages, taken_by, notes: notes.map(({ text }) => text) };
  },
});

/** Where the incident stands. */
export type Pages = Awaited<ReturnType<typeof checkPages.execute>>;
