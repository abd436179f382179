import { defineAgent } from 'switchroom';
import { toCallback, toEngineer, toIntakeOnceAnswered, toLead } from '../edges.ts';
import { secondaryScript } from '../scripts/rungs.ts';
import { addIncidentNote } from '../tools/add-incident-note.ts';
import { checkPages } from '../tools/check-pages.ts';
import { pageSecondary } from '../tools/page.ts';
import { raiseSeverity } from '../tools/raise-severity.ts';
import { resolveIncident } from '../tools/resolve-incident.ts';
import { whoIsOnCall } from '../tools/who-is-on-call.ts';
import { rungInstructions, withIncident } from './instructions.ts';

const INSTRUCTIONS = rungInstructions(
  'secondary',
  'page_secondary',
  `The first on call has not taken it; you bring in the second. The customer has waited some minutes without an answer: say so in half a sentence, without excuses, and what happens now. The minutes are best used for facts: what changed since the report, what was tried, what stands still because of it. Ask for one of these and note it.`,
);

/** Second rung: pages the second on call. */
export const secondary = defineAgent({
  id: 'secondary',
  name: 'Second on call',
  handoffDescription: 'Pages the engineer who is second on call when the first has not answered.',
  instructions: withIncident(INSTRUCTIONS),
  tools: [pageSecondary, checkPages, addIncidentNote, raiseSeverity, resolveIncident, whoIsOnCall],
  edges: [toEngineer, toLead, toCallback, toIntakeOnceAnswered],
  script: secondaryScript,
});
