import { defineAgent } from 'switchroom';
import { toCallback, toEngineer, toIntakeOnceAnswered, toManager } from '../edges.ts';
import { leadScript } from '../scripts/rungs.ts';
import { addIncidentNote } from '../tools/add-incident-note.ts';
import { checkPages } from '../tools/check-pages.ts';
import { notifyStakeholders } from '../tools/notify-stakeholders.ts';
import { pageLead } from '../tools/page.ts';
import { raiseSeverity } from '../tools/raise-severity.ts';
import { resolveIncident } from '../tools/resolve-incident.ts';
import { serviceStatus } from '../tools/service-status.ts';
import { rungInstructions, withIncident } from './instructions.ts';

const INSTRUCTIONS = rungInstructions(
  'lead',
  'page_team_lead',
  `Two engineers have not taken it; you bring in the lead of their team. Say plainly that this is not how it should be. After the page, call notify_stakeholders once: the customer's own people must not learn of it from somebody else. Then look at service_status: if others have the same, the lead must know; note it.`,
);

/** Third rung: pages the team lead and tells the customer's stakeholders; P1 and P2 only. */
export const lead = defineAgent({
  id: 'lead',
  name: 'Team lead',
  handoffDescription: 'Pages the team lead when neither engineer on call has answered.',
  instructions: withIncident(INSTRUCTIONS),
  tools: [
    pageLead,
    notifyStakeholders,
    serviceStatus,
    checkPages,
    addIncidentNote,
    raiseSeverity,
    resolveIncident,
  ],
  edges: [toEngineer, toManager, toCallback, toIntakeOnceAnswered],
  script: leadScript,
});
