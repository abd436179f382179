import { defineAgent } from 'switchroom';
import { toCallback, toEngineer, toIntakeOnceAnswered, toSecondary } from '../edges.ts';
import { primaryScript } from '../scripts/rungs.ts';
import { addIncidentNote } from '../tools/add-incident-note.ts';
import { checkPages } from '../tools/check-pages.ts';
import { incidentHistory } from '../tools/incident-history.ts';
import { openIncident } from '../tools/open-incident.ts';
import { pagePrimary } from '../tools/page.ts';
import { raiseSeverity } from '../tools/raise-severity.ts';
import { resolveIncident } from '../tools/resolve-incident.ts';
import { whoIsOnCall } from '../tools/who-is-on-call.ts';
import { rungInstructions, withIncident } from './instructions.ts';

const INSTRUCTIONS = rungInstructions(
  'primary',
  'page_primary',
  `You bring in whoever is first on call. Quick and factual: the customer has told the story once already.

First of all: call open_incident with what is known. Ask for what is missing in this order, one at a time: customer number, what is affected, how bad it is, a number to call back on. Give the reference as soon as you have it. Then, before you page, call incident_history: if this customer had the same before, its cause belongs into the summary.`,
);

/** First rung: opens the incident and pages the first on call. */
export const primary = defineAgent({
  id: 'primary',
  name: 'First on call',
  handoffDescription: 'Urgent trouble: opens an incident and pages the engineer who is first on call.',
  instructions: withIncident(INSTRUCTIONS),
  tools: [
    openIncident,
    pagePrimary,
    checkPages,
    addIncidentNote,
    raiseSeverity,
    resolveIncident,
    incidentHistory,
    whoIsOnCall,
  ],
  edges: [toEngineer, toSecondary, toCallback, toIntakeOnceAnswered],
  script: primaryScript,
});
