import { defineTool } from 'switchroom';
import { z } from 'zod';
import { incidentOf, note, openIncidentFirst } from './incident.ts';

/** Adds what the customer reports to the incident's log. */
export const addIncidentNote = defineTool({
  name: 'add_incident_note',
  description: 'Add to the open incident what the customer has just reported, for whoever takes it.',
  effect: 'write',
  atomic: true,
  identifiedBy: [],
  parameters: z.object({
    text: z.string().min(1).max(1_000).describe('What is new, in one or two sentences.'),
  }),
  requires: openIncidentFirst,
  consent: { none: 'It keeps what the customer reports, for whoever takes it.' },
  async execute({ text }, context): Promise<{ reference: string; noted: true }> {
    const { id, reference } = await incidentOf(context);
    await note(context, { incident: id, author: 'Customer', text });
    return { reference, noted: true };
  },
});
