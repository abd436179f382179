import { defineTool, type ToolContext, ToolRefusal } from 'switchroom';
import { z } from 'zod';
import { noCustomer } from './find-customer.ts';
import {
  ANSWERED,
  forIncident,
  type Incident,
  incident,
  incidentOf,
  serviceId,
  severity,
  text,
} from './incident.ts';

/** Open incidents of one customer within an hour, after which a person must look first. */
export const MOST_AN_HOUR = 5;

/** Opens the incident of a conversation; one a service. */
export const openIncident = defineTool({
  name: 'open_incident',
  description:
    'Open the incident: needed before anybody can be paged or a call back promised. Only with what the customer said; ask for what is missing.',
  effect: 'write',
  atomic: true,
  identifiedBy: ['customer', 'service'],
  parameters: z.object({
    customer: text(500).describe('The customer number, e.g. NL-114; without it the name of the company.'),
    service: serviceId.describe('What is affected.'),
    severity: severity.describe(
      'P1: nobody can work, or people or property are at risk. P2: many are held up. P3: one person, or there is a way round. P4: a question or a wish.',
    ),
    problem: text(500).describe("What is wrong, since when, in the customer's words."),
    contact: z.string().max(100).optional().describe('Who reports it.'),
    phone: z.e164().optional().describe('Where they can be called back, e.g. +493055550123.'),
  }),
  consent: { none: 'It is what the customer reports, and costs nothing.' },
  async execute(report, context) {
    const known = await answeredOne(report.service, context);
    const customer = await customerFor(report.customer, context);
    const { database, conversationId, idempotencyKey, now } = context;
    const { service, severity, problem, contact = '', phone } = report;
    await database.sql`insert into incidents (customer_id, service_id, severity, problem, contact, phone, opened_at, conversation_id,
        idempotency_key)
      values (${customer}, ${service}, ${severity}, ${problem}, ${contact}, ${phone}, ${now()}, ${conversationId}, ${idempotencyKey})
      on conflict (conversation_id, service_id) where status <> 'resolved' do nothing`;
    // The row just made, or the one that was there before.
    const [opened] = await database.sql`select * from incident_details
      where conversation_id = ${conversationId} and service_id = ${service} and status <> 'resolved'`;
    const made = incident.schema.parse(opened);
    context.recordFact('incident', made);
    // Somebody took the last one, not this one.
    if (known && known.reference !== made.reference) context.recordFact(ANSWERED, null);
    return made;
  },
});

/** The incident opened before, if any: its ladder must not stop because of another one. */
async function answeredOne(service: string, context: ToolContext): Promise<Incident | undefined> {
  if (!forIncident.in(context.facts)) return undefined;
  const known = await incidentOf(forIncident.of(context));
  if (known.status !== 'open' || known.service_id === service) return known;
  throw new ToolRefusal(
    `${known.reference} still waits for an answer. What is new can be added to it; another incident is opened once somebody has taken it, or it is over.`,
  );
}

/** Whose incident it is, if they may open one; two at once wait for each other. */
async function customerFor(customer: string, { database, now }: ToolContext): Promise<string> {
  const [found] = await database.sql<{ id: string; recent: number }>`
    select c.id, (select count(*)::int from incidents i where i.customer_id = c.id and i.status <> 'resolved'
                    and i.opened_at > ${now()}::timestamptz - interval '1 hour') as recent
      from customers c where c.id = customer_in(${customer}) for update`;
  if (!found) throw noCustomer(customer);
  if (found.recent < MOST_AN_HOUR) return found.id;
  throw new ToolRefusal(
    `${found.id} has opened ${found.recent} incidents within the hour. The people on call know of them.`,
  );
}
