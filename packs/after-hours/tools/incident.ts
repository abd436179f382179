import { type FactRequirement, type Facts, SwitchroomError, type ToolContext, ToolRefusal } from 'switchroom';
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

/** The fact that `open_incident` records; the service's name is for people. */
export const incidentFact = z.object({
  reference: z.string(),
  company: z.string(),
  service_id: serviceId,
  service: z.string(),
  severity,
  problem: z.string(),
  phone: z.string().nullable(),
  /** ISO 3166: where a telephone number without its country code is from. */
  country: z.string().default('US'),
});

/** An open incident, as the conversation knows it. */
export type Incident = z.output<typeof incidentFact>;

/** Of an incident, what tools decide by. */
export interface IncidentRow extends Incident {
  readonly id: number;
  readonly customer_id: string;
  readonly rotation_id: string;
  readonly status: 'open' | 'acknowledged' | 'callback' | 'resolved';
}

/** What every tool that works on the incident requires. */
export const openIncidentFirst: readonly FactRequirement[] = [
  {
    fact: 'incident',
    provenance: 'tool-returned',
    otherwise:
      'The incident must be opened first, with the customer number, what is wrong and how bad it is: call open_incident.',
  },
];
/** What tools that change the incident have in common. */
export const changesIncident = {
  effect: 'write',
  atomic: true,
  requires: openIncidentFirst,
  consent: {
    none: 'It keeps what the customer reports, or brings help: it costs nothing, and waits for no question.',
  },
} as const;

/** The fact that ends the ladder: the name of who took the incident, or `RESOLVED`. */
export const ANSWERED = 'answered';
/** What `ANSWERED` is when nobody is needed any more. */
export const RESOLVED = 'resolved';
/** The fact that a rung has nobody left to page: its name. Until then only time takes the next step. */
export const NOBODY_LEFT = 'nobody_left';

/** The incident of the conversation, or undefined. */
export function knownIncident({ incident }: Facts): Incident | undefined {
  return incident?.provenance === 'tool-returned' ? incidentFact.safeParse(incident.value).data : undefined;
}

/** Who took the conversation over, by the page or in the inbox; undefined as long as nobody has. */
export function claimedBy(facts: Facts): string | undefined {
  const value = facts[ANSWERED]?.value;
  return typeof value === 'string' && value !== RESOLVED ? value : undefined;
}

/** Of a tool's context, what an incident is read with. */
type IncidentContext = Pick<ToolContext, 'facts' | 'database'>;

/** The incident of the conversation; throws `ToolRefusal` without one. */
export const incidentOf = (context: IncidentContext) => readIncident(context, '');
/** The same to be changed: another call that changes it waits until this one is committed. */
export const incidentToChange = (context: IncidentContext) => readIncident(context, 'for update of i');

async function readIncident({ facts, database }: IncidentContext, lock: string): Promise<IncidentRow> {
  const reference = knownIncident(facts)?.reference;
  if (reference === undefined) throw new ToolRefusal('No incident is open yet.');
  const [row] = await database.query<IncidentRow>(
    `select d.* from incidents i join incident_details d using (id) where i.reference = $1 ${lock}`,
    [reference],
  );
  if (!row) throw new SwitchroomError('internal', `There is no incident ${reference}.`);
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
