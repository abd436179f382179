import { defineAgent, type Edge, flow, type PERSON, type Tool } from 'switchroom';
import { agentTexts } from 'switchroom/kit';
import * as edges from '../edges.ts';
import { addNote, fixed, news, otherPhone, tellOurs, worse } from '../flows/incident.ts';
import { paging, promise, wantsCallback, worseThanCallback } from '../flows/ladder.ts';
import { report } from '../flows/report.ts';
import { answers, earlier, fix, hours, status } from '../flows/self-help.ts';
import type { Rung } from '../ladder.ts';
import { checkPages } from '../tools/check-pages.ts';
import { createCallback } from '../tools/create-callback.ts';
import { findCustomer } from '../tools/find-customer.ts';
import { forIncident } from '../tools/incident.ts';
import * as log from '../tools/incident-log.ts';
import { incidentHistory, incidentStatus, searchKnownFixes, serviceStatus } from '../tools/look-up.ts';
import { openIncident } from '../tools/open-incident.ts';
import { PAGE_TOOLS } from '../tools/page.ts';
import { whoIsOnCall } from '../tools/roster.ts';

/** The texts in a file beside this one, and the open incident. */
const textsIn = (file: string) =>
  agentTexts(new URL(`./${file}.md`, import.meta.url), ({ facts }) => {
    const open = forIncident.in(facts);
    if (!open) return 'No incident is open yet.';
    const { reference, severity, company, service, problem, phone } = open;
    return `The open incident: ${reference}, ${severity}, ${company}, ${service}: "${problem}". Call back to ${phone ?? 'a number not given yet'}.`;
  });

/** Meets whoever reaches the line: who, what, how urgent. */
export const intake = defineAgent({
  id: 'intake',
  ...textsIn('intake'),
  edges: [edges.toPrimary, edges.toSelfHelp, edges.toAnybody],
  opensWith: report,
});

/** Known fixes, the status page, and how earlier incidents stand; wakes nobody. */
export const selfHelp = defineAgent({
  id: 'self_help',
  ...textsIn('self-help'),
  tools: [searchKnownFixes, serviceStatus, incidentStatus, findCustomer, answers.tool],
  edges: [edges.toPrimary, edges.toIntake, edges.toAnybody],
  flows: [fix, status, earlier, hours, ...answers.flows],
});

/** What may be done with an incident as long as it is open, whoever has the conversation; and the answers to questions about it. */
const onIncident = [
  ...[checkPages, log.addIncidentNote, log.changePhone, log.resolveIncident],
  answers.tool,
] as const;

/** What an agent of the ladder has beside the others; `next` is the step up that time takes. */
interface RungOptions<To extends string> {
  readonly tools: readonly Tool[];
  readonly next: Edge<To, { reason: string }>;
  readonly edges?: readonly Edge<typeof PERSON>[];
}

function rungAgent<const Id extends Rung, To extends string>(id: Id, options: RungOptions<To>) {
  const { tools, next, edges: own = [] } = options;
  const pages = paging(id, next);
  const worsens = tools.includes(log.raiseSeverity) ? [worse(pages)] : [];
  return defineAgent<Id, To | typeof PERSON | 'callback' | 'intake'>({
    id,
    ...textsIn(id),
    tools: [...onIncident, log.notifyStakeholders, PAGE_TOOLS[id], ...tools],
    edges: [...own, edges.toEngineer, next, edges.toCallback, edges.toIntakeOnceAnswered],
    opensWith: flow({ id: 'raise', title: 'bringing in an engineer' }, pages),
    flows: [news, ...worsens, addNote, otherPhone, tellOurs, fixed, wantsCallback, ...answers.flows],
  });
}

/** First rung: opens the incident and pages the first on call. */
export const primary = rungAgent('primary', {
  tools: [findCustomer, openIncident, log.raiseSeverity, incidentHistory, whoIsOnCall],
  next: edges.toSecondary,
  edges: [edges.toAnybody],
});

/** Second rung: pages the second on call. */
export const secondary = rungAgent('secondary', {
  tools: [log.raiseSeverity, whoIsOnCall],
  next: edges.toLead,
});

/** Third rung: pages the team lead and tells the customer's stakeholders; P1 and P2 only. */
export const lead = rungAgent('lead', { tools: [log.raiseSeverity, serviceStatus], next: edges.toManager });

/** Fourth rung: pages the duty manager, the last person there is; P1 and P2 only. */
export const manager = rungAgent('manager', { tools: [incidentHistory], next: edges.ladderEnds });

/** The end of the ladder: a call back at the next opening, and a message for it. */
export const callback = defineAgent({
  id: 'callback',
  ...textsIn('callback'),
  tools: [...onIncident, createCallback, findCustomer, openIncident, log.raiseSeverity],
  edges: [edges.toPrimary, edges.toIntake],
  opensWith: promise,
  flows: [addNote, otherPhone, news, fixed, worseThanCallback, ...answers.flows],
});
