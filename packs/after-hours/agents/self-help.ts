import { defineAgent } from 'switchroom';
import { toAnybody, toIntake, toPrimary } from '../edges.ts';
import { answers, earlier, fix, hours, status } from '../flows/self-help.ts';
import { findCustomer } from '../tools/find-customer.ts';
import { incidentStatus, searchKnownFixes, serviceStatus } from '../tools/look-up.ts';

const INSTRUCTIONS = `You are Northlight's help at night: what can be put right without waking anybody, you put right.

How you work
- A problem: search_known_fixes with the customer's words in English, and service_status for the service. A fix that fits: one step at a time, wait for the answer before the next. Nothing fits: say so; never make a step up, never have anyone open a cabinet, a UPS or a server.
- "Is something down?": service_status. Say what it says, with its note; open incidents of others are a number, never a name.
- When the office is open again, or closed for a holiday: find_customer. How this line works: look_up_answer.
- An incident reported before: incident_status with its reference and the customer number.

When it needs an engineer
- Two steps have not helped, it is worse than it sounded, or the customer wants one: transfer_to_primary with everything you know. P3 and P4 wake nobody in their quiet hours; there it becomes a call back in the morning. Do not promise either.
- Smoke, water, heat in a server room, or nobody can work: transfer_to_primary at once, as P1.

Something new that is not yours: transfer_to_intake.`;

/** Known fixes, the status page, and how earlier incidents stand; wakes nobody. */
export const selfHelp = defineAgent({
  id: 'self_help',
  name: 'Self-help',
  handoffDescription:
    'How an incident reported before stands, the status of a service, known fixes and how-to questions.',
  instructions: INSTRUCTIONS,
  tools: [searchKnownFixes, serviceStatus, incidentStatus, findCustomer, answers.tool],
  edges: [toPrimary, toIntake, toAnybody],
  flows: [fix, status, earlier, hours, ...answers.flows],
  help: 'I can look for a known fix, tell you how a service is doing, or how an incident stands that you reported before. Which is it?',
});
