import { ToolRefusal } from 'switchroom';
import { z } from 'zod';
import { isUrgent } from '../ladder.ts';
import {
  ANSWERED,
  forIncident,
  incident,
  incidentToChange,
  note,
  RESOLVED,
  severity,
  text,
} from './incident.ts';

/** Least time between two notices about one incident, in minutes. */
export const NOTICE_EVERY_MINUTES = 15;

const LONGEST_PROBLEM = 500;

export const addIncidentNote = forIncident.write({
  name: 'add_incident_note',
  description: 'Add to the open incident what the customer has just reported, for whoever takes it.',
  identifiedBy: [],
  parameters: z.object({ text: text(1_000).describe('What is new, in one or two sentences.') }),
  async execute({ text }, context) {
    const { id, reference } = await incidentToChange(context);
    await note(context, { incident: id, author: 'Customer', text });
    return { reference, noted: true };
  },
});

export const changePhone = forIncident.write({
  name: 'change_phone',
  description: 'Where to call back for the open incident, when the customer gives a number, or another one.',
  parameters: z.object({ phone: z.e164().describe('For example +493055550123.') }),
  async execute({ phone }, context) {
    const { id, ...row } = await incidentToChange(context);
    await context.database.sql`update incidents set phone = ${phone} where id = ${id}`;
    await note(context, { incident: id, author: 'Customer', text: `Call back on ${phone}.` });
    const changed = incident.schema.parse({ ...row, phone });
    context.recordFact('incident', changed);
    return changed;
  },
});

/** Makes an incident more urgent; never less, as that is for whoever works on it. */
export const raiseSeverity = forIncident.write({
  name: 'raise_severity',
  description:
    'Make the open incident more urgent because it has become worse: a P1 or P2 is paged at any hour. It cannot be made less urgent here.',
  identifiedBy: ['severity'],
  parameters: z.object({
    severity: severity.describe('The new severity.'),
    why: text(500).describe('What has become worse.'),
  }),
  async execute({ severity: wanted, why }, context) {
    const { id, ...row } = await incidentToChange(context);
    const { reference, severity: before } = row;
    if (wanted >= before) {
      throw new ToolRefusal(
        `${reference} is a ${before} already: only somebody who works on it makes it less urgent.`,
        'as-urgent',
      );
    }
    // What has made it worse is what whoever is paged now must read first.
    const problem = `${why}. Before: ${row.problem}`.slice(0, LONGEST_PROBLEM);
    await context.database
      .sql`update incidents set severity = ${wanted}, problem = ${problem} where id = ${id}`;
    const text = `Raised from ${before} to ${wanted}: ${why}`;
    await note(context, { incident: id, author: 'Customer', text });
    const raised = incident.schema.parse({ ...row, severity: wanted, problem });
    context.recordFact('incident', raised);
    return raised;
  },
});

export const resolveIncident = forIncident.write({
  name: 'resolve_incident',
  description:
    'Close the open incident and call off its pages, after the customer has said clearly that it is over.',
  identifiedBy: [],
  parameters: z.object({ how: text(500).describe('What the customer says ended it.') }),
  consent: () => 'Is it over: shall I close the incident and call everybody off?',
  async execute({ how }, context) {
    const { id, reference } = await incidentToChange(context);
    await context.database.sql`
      with pages as (update pages set status = 'withdrawn' where incident_id = ${id} and status = 'queued'),
           calls as (update callbacks set status = 'done' where incident_id = ${id})
      update incidents set status = 'resolved', resolved_at = ${context.now()}, cause = ${how} where id = ${id} and status <> 'resolved'`;
    await note(context, { incident: id, author: 'Customer', text: `Over: ${how}` });
    context.recordFact(ANSWERED, RESOLVED);
    return { reference, status: RESOLVED };
  },
});

export const notifyStakeholders = forIncident.write({
  name: 'notify_stakeholders',
  description: `Queue an email about the open incident to the customer's own stakeholders: P1 and P2 only, at most every ${NOTICE_EVERY_MINUTES} minutes. Facts only, no promises.`,
  identifiedBy: [],
  parameters: z.object({ text: text(500).describe('Two sentences: what is known, what is being done.') }),
  async execute({ text }, context) {
    const { id, reference, severity: level, customer_id } = await incidentToChange(context);
    const { database, idempotencyKey, now } = context;
    if (!isUrgent(level))
      throw new ToolRefusal(`Stakeholders are told of P1 and P2 only; this is a ${level}.`);
    const recent = await database.sql`select from notices where incident_id = ${id}
      and idempotency_key <> ${idempotencyKey} and queued_at > ${now()}::timestamptz - ${NOTICE_EVERY_MINUTES} * interval '1 minute'`;
    if (recent.length > 0)
      throw new ToolRefusal(`A notice to them was queued less than ${NOTICE_EVERY_MINUTES} minutes ago.`);
    const told = await database.sql<{ name: string }>`
      with theirs as (select name, email from stakeholders where customer_id = ${customer_id}), queued as (
        insert into notices (incident_id, email, text, queued_at, idempotency_key)
        select ${id}, email, ${`${reference}: ${text}`}, ${now()}, ${idempotencyKey} from theirs on conflict do nothing
      ) select name from theirs order by 1`;
    await note(context, { incident: id, text: 'Notices to stakeholders are queued.' });
    return { reference, told: told.map(({ name }) => name) };
  },
});
