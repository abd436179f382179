import { defineTool, ToolRefusal } from 'switchroom';
import { z } from 'zod';
import {
  customerNumber,
  forIncident,
  type IncidentRow,
  incidentNumber,
  incidentOf,
  type ServiceId,
  serviceId,
  text,
} from './incident.ts';

const MOST_FIXES = 3;
/** A fix shares a word by chance: less than this in all is none, unless nearly every word is about it. */
const LEAST_IN_ALL = 0.7;
const LEAST_A_WORD = 0.2;
const MOST_PAST = 5;

/** Searches what customers can put right themselves; best first. */
export const searchKnownFixes = defineTool({
  name: 'search_known_fixes',
  description:
    'Search the fixes that customers can safely do themselves. Empty when none fits: then do not make one up.',
  effect: 'read',
  parameters: z.object({
    problem: text(500).describe("The problem in the customer's words, in English."),
    service: serviceId.optional().describe('Only fixes for this service.'),
  }),
  execute: ({ problem, service }, { database }) =>
    // Any word may match: people do not know which words a fix is filed under.
    // Said in many words, it is the same problem.
    database.sql<{ id: string; service_id: ServiceId; title: string; steps: readonly string[] }>`
      with said as (
        select plainto_tsquery('english', regexp_replace(${problem}, '\\y(one|only|just|all|works?|working)\\y', ' ', 'gi')) as words
      ), asked as (
        select replace(words::text, '&', '|')::tsquery as words, (numnode(words) + 1) / 2 as count from said
      )
      select k.id, k.service_id, s.name as service, k.title, k.steps
        from known_fixes k join services s on s.id = k.service_id, asked, ts_rank(k.words, asked.words) as rank
       where k.words @@ asked.words and k.service_id = coalesce(${service}, k.service_id)
         and (rank >= ${LEAST_A_WORD}::float8 or rank * asked.count >= ${LEAST_IN_ALL}::float8)
       order by rank desc, k.id limit ${MOST_FIXES}`,
});

/** Reads the status page, with the incidents of other customers in the last two hours. */
export const serviceStatus = defineTool({
  name: 'service_status',
  description: 'The status page: how a service is doing, or all of them.',
  effect: 'read',
  parameters: z.object({ service: serviceId.optional().describe('Only this one.') }),
  execute: ({ service }, { database, now }) =>
    database.sql<{ name: string; status: string; note: string; open_incidents: number }>`
      select s.name, s.status, s.status_note as note,
             (select count(*)::int from incidents i where i.service_id = s.id and i.status <> 'resolved'
               and i.opened_at > ${now()}::timestamptz - interval '2 hours') as open_incidents
        from services s where s.id = ${service} or ${service}::text is null and s.id <> 'unlisted'
       order by s.status = 'operational', s.name`,
});

/** Where an incident stands. */
type IncidentStatus = Pick<IncidentRow, 'reference' | 'service' | 'status'> & {
  cause: string;
  last_note: string | null;
};

/** Reads an incident of the customer who asks; somebody else's is not found. */
export const incidentStatus = defineTool({
  name: 'incident_status',
  description:
    'Where an incident stands that the customer reported before. Needs its reference and the customer number.',
  effect: 'read',
  parameters: z.object({
    reference: incidentNumber.describe('For example INC-2107.'),
    customer: customerNumber.describe('For example NL-114.'),
  }),
  async execute({ reference, customer }, { database }) {
    const [found] = await database.sql<IncidentStatus>`
      select reference, service, severity, status, cause, to_char(opened_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as opened_at,
             (select n.text from incident_notes n where n.incident_id = i.id order by n.id desc limit 1) as last_note
        from incident_details i where reference = ${reference} and customer_id = ${customer}`;
    if (found) return found;
    throw new ToolRefusal(
      `${customer} has no incident ${reference}. Please check both numbers.`,
      'not-found',
    );
  },
});

export const incidentHistory = forIncident.read({
  name: 'incident_history',
  description:
    "Past incidents with the same service, this customer's first: what it was and how long it took.",
  parameters: z.object({}),
  async execute(_input, context) {
    const { service_id, customer_id } = await incidentOf(context);
    return context.database.sql<{ problem: string; minutes: number }>`
      select reference, to_char(opened_at, 'YYYY-MM-DD') as opened_on, severity, problem, cause,
             round(extract(epoch from resolved_at - opened_at) / 60)::int as minutes
        from incidents where service_id = ${service_id} and status = 'resolved'
       order by customer_id = ${customer_id} desc, opened_at desc limit ${MOST_PAST}`;
  },
});
