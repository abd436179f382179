import { defineTool, ToolRefusal } from 'switchroom';
import { z } from 'zod';
import type { Severity } from '../ladder.ts';
import { type Incident, incidentToChange, note, openIncidentFirst, severity } from './incident.ts';

/** Makes an incident more urgent; never less, as that is for whoever works on it. */
export const raiseSeverity = defineTool({
  name: 'raise_severity',
  description:
    'Make the open incident more urgent because it has become worse: a P1 or P2 is paged at any hour. It cannot be made less urgent here.',
  effect: 'write',
  atomic: true,
  identifiedBy: ['severity'],
  parameters: z.object({
    severity: severity.describe('The new severity.'),
    why: z.string().min(1).max(500).describe('What has become worse.'),
  }),
  requires: openIncidentFirst,
  consent: { none: 'It only makes help more urgent.' },
  async execute({ severity: wanted, why }, context): Promise<Incident> {
    const incident = await incidentToChange(context);
    if (wanted >= incident.severity) throw new ToolRefusal(alreadySo(incident.reference, incident.severity));
    await context.database.query('update incidents set severity = $2 where id = $1', [incident.id, wanted]);
    const text = `Raised from ${incident.severity} to ${wanted}: ${why}`;
    await note(context, { incident: incident.id, author: 'Customer', text });
    const { reference, company, service_id, service, problem, phone } = incident;
    const raised = { reference, company, service_id, service, severity: wanted, problem, phone };
    context.recordFact('incident', raised);
    return raised;
  },
});

function alreadySo(reference: string, now: Severity): string {
  return `${reference} is a ${now} already: only somebody who works on it makes it less urgent.`;
}
