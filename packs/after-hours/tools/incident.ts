import { type FactRequirement, type Facts, SwitchroomError, type ToolContext, ToolRefusal } from 'switchroom';
import { z } from 'zod';
import { SEVERITIES } from '../ladder.ts';

/** The services Northlight looks after. */
export const serviceId = z.enum([
  'web-hosting',
  'databases',
  'email',
  'backups',
  'internet',
  'vpn',
  'wifi',
  'power',
  'cooling',
  'doors',
]);

/** P1 to P4. */
export const severity = z.enum(SEVERITIES);

/** A customer's number, e.g. `NL-114`. */
export const customerNumber = z.string().regex(/^NL-\d{3}$/);

/** The fact that `open_incident` records. */
export const incidentFact = z.object({
  reference: z.string(),
  company: z.string(),
  service_id: serviceId,
  /** Its name, for people. */
  service: z.string(),
  severity,
  problem: z.string(),
  phone: z.string().nullable(),
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

const OPEN_FIRST =
  'The incident must be opened first, with the customer number, what is wrong and how bad it is: call open_incident.';

/** What every tool that works on the incident requires. */
export const openIncidentFirst: readonly FactRequirement[] = [
  { fact: 'incident', provenance: 'tool-returned', otherwise: OPEN_FIRST },
];

/** The fact that ends the ladder: the name of who took the incident, or `RESOLVED`. */
export const ANSWERED = 'answered';

/** What `ANSWERED` is when nobody is needed any more. */
export const RESOLVED = 'resolved';

/** The incident of the conversation, or undefined. */
export function knownIncident(facts: Facts): Incident | undefined {
  const fact = facts.incident;
  return fact?.provenance === 'tool-returned' ? incidentFact.safeParse(fact.value).data : undefined;
}

/** The fact that a rung has nobody left to page: its name. Until then only time takes the next step. */
export const NOBODY_LEFT = 'nobody_left';

/** Who took the conversation over, by the page or in the inbox; undefined as long as nobody has. */
export function claimedBy(facts: Facts): string | undefined {
  const value = facts[ANSWERED]?.value;
  return typeof value === 'string' && value !== RESOLVED ? value : undefined;
}

/** Of a tool's context, what an incident is read with. */
type IncidentContext = Pick<ToolContext, 'facts' | 'database'>;

/** The incident of the conversation; throws `ToolRefusal` without one. */
export function incidentOf(context: IncidentContext): Promise<IncidentRow> {
  return readIncident(context, '');
}

/** The same to be changed: another call that changes it waits until this one is committed. */
export function incidentToChange(context: IncidentContext): Promise<IncidentRow> {
  return readIncident(context, 'for update of i');
}

async function readIncident({ facts, database }: IncidentContext, lock: string): Promise<IncidentRow> {
  const known = knownIncident(facts);
  if (!known) throw new ToolRefusal('No incident is open yet.');
  const { reference } = known;
  const [row] = await database.query<IncidentRow>(
    `select i.id::int, i.reference, i.status, i.severity, i.problem, i.phone, i.customer_id, c.company, s.id as service_id,
            s.name as service, s.rotation_id
       from incidents i join customers c on c.id = i.customer_id join services s on s.id = i.service_id
      where i.reference = $1 ${lock}`,
    [reference],
  );
  if (row)
    return { ...row, status: claimedBy(facts) && row.status !== RESOLVED ? 'acknowledged' : row.status };
  throw new SwitchroomError('internal', `There is no incident ${reference}.`);
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
  await database.query(
    'insert into incident_notes (incident_id, author, text, written_at) values ($1, $2, $3, $4)',
    [incident, author, text, now()],
  );
}
