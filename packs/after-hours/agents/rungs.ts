import { defineAgent } from 'switchroom';
import {
  ladderEnds,
  toAnybody,
  toCallback,
  toEngineer,
  toIntakeOnceAnswered,
  toLead,
  toManager,
  toSecondary,
} from '../edges.ts';
import { addNote, fixed, news, tellOurs, worse } from '../flows/incident.ts';
import { HELP, raise, wantsCallback } from '../flows/rungs.ts';
import { checkPages } from '../tools/check-pages.ts';
import { findCustomer } from '../tools/find-customer.ts';
import {
  addIncidentNote,
  notifyStakeholders,
  raiseSeverity,
  resolveIncident,
} from '../tools/incident-log.ts';
import { incidentHistory, serviceStatus } from '../tools/look-up.ts';
import { openIncident } from '../tools/open-incident.ts';
import { PAGE_TOOLS } from '../tools/page.ts';
import { whoIsOnCall } from '../tools/roster.ts';
import { rungInstructions } from './instructions.ts';

const flows = [news, worse(), addNote, tellOurs, fixed, wantsCallback];
const tools = [checkPages, addIncidentNote, notifyStakeholders, resolveIncident] as const;

/** First rung: opens the incident and pages the first on call. */
export const primary = defineAgent({
  id: 'primary',
  name: 'First on call',
  handoffDescription: 'Urgent trouble: opens an incident and pages the engineer who is first on call.',
  instructions: rungInstructions(
    'primary',
    `You bring in whoever is first on call. Quick and factual: the customer has told the story once already.

First of all: call open_incident with what is known. Ask for what is missing in this order, one at a time: what is affected, how bad it is, customer number (the name of the company will do), a number to call back on. Who leaves the last open is paged for all the same. Give the reference as soon as you have it. Then, before you page, call incident_history: if this customer had the same before, its cause belongs into the summary.`,
  ),
  tools: [
    ...tools,
    findCustomer,
    openIncident,
    PAGE_TOOLS.primary,
    raiseSeverity,
    incidentHistory,
    whoIsOnCall,
  ],
  edges: [toAnybody, toEngineer, toSecondary, toCallback, toIntakeOnceAnswered],
  opensWith: raise.primary,
  flows,
  help: HELP,
});

/** Second rung: pages the second on call. */
export const secondary = defineAgent({
  id: 'secondary',
  name: 'Second on call',
  handoffDescription: 'Pages the engineer who is second on call when the first has not answered.',
  instructions: rungInstructions(
    'secondary',
    `The first on call has not taken it; you bring in the second. The customer has waited some minutes without an answer: say so in half a sentence, without excuses, and what happens now. The minutes are best used for facts: what changed since the report, what was tried, what stands still because of it. Ask for one of these and note it.`,
  ),
  tools: [...tools, PAGE_TOOLS.secondary, raiseSeverity, whoIsOnCall],
  edges: [toEngineer, toLead, toCallback, toIntakeOnceAnswered],
  opensWith: raise.secondary,
  flows,
  help: HELP,
});

/** Third rung: pages the team lead and tells the customer's stakeholders; P1 and P2 only. */
export const lead = defineAgent({
  id: 'lead',
  name: 'Team lead',
  handoffDescription: 'Pages the team lead when neither engineer on call has answered.',
  instructions: rungInstructions(
    'lead',
    `Two engineers have not taken it; you bring in the lead of their team. Say plainly that this is not how it should be. After the page, call notify_stakeholders once: the customer's own people must not learn of it from somebody else. Then look at service_status: if others have the same, the lead must know; note it.`,
  ),
  tools: [...tools, PAGE_TOOLS.lead, raiseSeverity, serviceStatus],
  edges: [toEngineer, toManager, toCallback, toIntakeOnceAnswered],
  opensWith: raise.lead,
  flows,
  help: HELP,
});

/** Fourth rung: pages the duty manager, the last person there is; P1 and P2 only. */
export const manager = defineAgent({
  id: 'manager',
  name: 'Duty manager',
  handoffDescription: 'Pages the duty manager when the team has not answered.',
  instructions: rungInstructions(
    'manager',
    `Nobody of the team has taken it; the duty manager is the last person there is, and decides who gets out of bed. Your summary for them is not technical: which customer, what stands still, since when, who was paged and when, how often it happened before (incident_history). Tell the customer honestly that this is the last step and that, without an answer, a call back will be promised. If the stakeholders were told over 15 minutes ago, tell them how it stands.`,
  ),
  tools: [...tools, PAGE_TOOLS.manager, incidentHistory],
  edges: [toEngineer, ladderEnds, toCallback, toIntakeOnceAnswered],
  opensWith: raise.manager,
  flows: flows.filter(({ id }) => id !== 'worse'),
  help: HELP,
});
