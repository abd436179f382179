import { defineFact, type Facts, SwitchroomError, type ToolContext } from 'switchroom';
import { toolsFor } from 'switchroom/kit';
import { z } from 'zod';
import { SEVERITIES } from '../ladder.ts';

/** The services Northlight looks after. */
export const serviceId = z.enum([
  ...(['web-hosting', 'databases', 'email', 'backups', 'internet'] as const),
  ...(['vpn', 'wifi', 'power', 'cooling', 'doors', 'unlisted'] as const),
]);
/** One of them. */
export type ServiceId = z.output<typeof serviceId>;
/** P1 to P4. */
export const severity = z.enum(SEVERITIES);
/** A customer's number, e.g. `NL-114`. */
export const customerNumber = z.string().regex(/^NL-\d{3}$/);

/** Words, at most so many letters. */
export const text = (longest: number) => z.string().min(1).max(longest);
/** The reference of an incident, e.g. `INC-2107`. */
export const incidentNumber = z.string().regex(/^INC-\d{4,8}$/);

/** What `open_incident` records; the service's name is for people. */
export const incident = defineFact(
  'incident',
  z.object({
    reference: z.string(),
    company: z.string(),
    service_id: serviceId,
    service: z.string(),
    severity,
    problem: z.string(),
    phone: z.string().nullable(),
    /** ISO 3166: where a telephone number without its country code is from. */
    country: z.string().default('US'),
  }),
);
/** An open incident, as the conversation knows it. */
export type Incident = z.output<typeof incident.schema>;

/** Of an incident, what tools decide by. */
export interface IncidentRow extends Incident {
  readonly id: number;
  readonly customer_id: string;
  readonly rotation_id: string;
  readonly status: 'open' | 'acknowledged' | 'callback' | 'resolved';
}

const OPEN_FIRST =
  'The incident must be opened first, with the customer number, what is wrong and how bad it is: call open_incident.';
/** What an edge requires that is about the incident. */
export const openIncidentFirst = [incident.required(OPEN_FIRST)];
/** Makes what works on the open incident. */
export const forIncident = toolsFor(incident, {
  otherwise: OPEN_FIRST,
  consent: {
    none: 'It keeps what the customer reports, or brings help: it costs nothing, and waits for no question.',
  },
});

/** The fact that ends the ladder: the name of who took the incident, or `RESOLVED`. */
export const ANSWERED = 'answered';
/** What `ANSWERED` is when nobody is needed any more. */
export const RESOLVED = 'resolved';
/** The fact that a rung has nobody left to page: its name. Until then only time takes the next step. */
export const NOBODY_LEFT = 'nobody_left';

/** Who took the conversation over, by the page or in the inbox; undefined as long as nobody has. */
export function claimedBy(facts: Facts): string | undefined {
  const value = facts[ANSWERED]?.value;
  return typeof value === 'string' && value !== RESOLVED ? value : undefined;
}

/** A context in which the incident is known. */
export type OnIncident = Pick<ToolContext, 'facts' | 'database'> & { readonly known: Incident };

/** The incident's row. */
export const incidentOf = (context: OnIncident) => readIncident(context, '');
/** The same to be changed: another call that changes it waits until this one is committed. */
export const incidentToChange = (context: OnIncident) => readIncident(context, 'for update of i');

async function readIncident({ facts, database, known }: OnIncident, lock: string): Promise<IncidentRow> {
  const [row] = await database.query<IncidentRow>(
    `select d.* from incidents i join incident_details d using (id) where i.reference = $1 ${lock}`,
    [known.reference],
  );
  if (!row) throw new SwitchroomError('internal', `There is no incident ${known.reference}.`);
  return claimedBy(facts) && row.status !== RESOLVED ? { ...row, status: 'acknowledged' } : row;
}

/** What somebody wrote, with a full stop where it ends without. */
export function asSentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

/** Writes a line into the incident's log; the desk's own without an author. */
export async function note(
  { database, now }: Pick<ToolContext, 'database' | 'now'>,
  { incident, author = 'After-hours desk', text }: { incident: number; author?: string; text: string },
): Promise<void> {
  await database.sql`insert into incident_notes (incident_id, author, text, written_at)
    values (${incident}, ${author}, ${text}, ${now()})`;
}
