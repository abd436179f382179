import { defineAgent } from 'switchroom';
import { ladderEnds, toCallback, toEngineer, toIntakeOnceAnswered } from '../edges.ts';
import { managerScript } from '../scripts/rungs.ts';
import { addIncidentNote } from '../tools/add-incident-note.ts';
import { checkPages } from '../tools/check-pages.ts';
import { incidentHistory } from '../tools/incident-history.ts';
import { notifyStakeholders } from '../tools/notify-stakeholders.ts';
import { pageManager } from '../tools/page.ts';
import { resolveIncident } from '../tools/resolve-incident.ts';
import { rungInstructions, withIncident } from './instructions.ts';

const INSTRUCTIONS = rungInstructions(
  'manager',
  'page_duty_manager',
  `Nobody of the team has taken it; the duty manager is the last person there is, and decides who gets out of bed. Your summary for them is not technical: which customer, what stands still, since when, who was paged and when, how often it happened before (incident_history). Tell the customer honestly that this is the last step and that, without an answer, a call back will be promised. If the stakeholders were told over 15 minutes ago, tell them how it stands.`,
);

/** Fourth rung: pages the duty manager, the last person there is; P1 and P2 only. */
export const manager = defineAgent({
  id: 'manager',
  name: 'Duty manager',
  handoffDescription: 'Pages the duty manager when the team has not answered.',
  instructions: withIncident(INSTRUCTIONS),
  tools: [pageManager, notifyStakeholders, incidentHistory, checkPages, addIncidentNote, resolveIncident],
  edges: [toEngineer, ladderEnds, toCallback, toIntakeOnceAnswered],
  script: managerScript,
});
