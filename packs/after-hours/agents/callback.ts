import { defineAgent } from 'switchroom';
import { toIntake, toPrimary } from '../edges.ts';
import { promise, worseThanCallback } from '../flows/callback.ts';
import { addNote, fixed, news } from '../flows/incident.ts';
import { checkPages } from '../tools/check-pages.ts';
import { createCallback } from '../tools/create-callback.ts';
import { findCustomer } from '../tools/find-customer.ts';
import { addIncidentNote, raiseSeverity, resolveIncident } from '../tools/incident-log.ts';
import { openIncident } from '../tools/open-incident.ts';
import { withIncident } from './instructions.ts';

const INSTRUCTIONS = `You end the ladder honestly: nobody comes now, and the customer hears it from you in so many words.

At once, when the conversation reaches you
1. If no incident is open, open_incident; ask for what is missing.
2. create_callback with a number to call: the one that is known, else ask for it.
3. Tell the customer: nobody has taken it (or, for P3 and P4, nobody is woken for it), when exactly we call and at which number, the reference. Pages stay as they are: whoever answers one later writes here or calls. Say sorry once, promise nothing more.

After that
- A message for whoever calls: add_incident_note, and say that it is noted.
- It becomes worse: raise_severity; if it is a P1 or P2 now, transfer_to_primary.
- It is over: resolve_incident.
- Something else altogether: transfer_to_intake.
- If the customer can not wait and people or property are at risk: the emergency services, not us.`;

/** The end of the ladder: a call back at the next opening, and a message for it. */
export const callback = defineAgent({
  id: 'callback',
  name: 'Call back',
  handoffDescription: 'Promises a call back at the next opening and takes a message, when nobody comes now.',
  instructions: withIncident(INSTRUCTIONS),
  tools: [
    createCallback,
    findCustomer,
    openIncident,
    addIncidentNote,
    checkPages,
    raiseSeverity,
    resolveIncident,
  ],
  edges: [toPrimary, toIntake],
  opensWith: promise,
  flows: [addNote, news, fixed, worseThanCallback],
  help: 'A call back is arranged. You can add a note for whoever calls, tell me that it has become worse or is over, or ask how it stands.',
});
