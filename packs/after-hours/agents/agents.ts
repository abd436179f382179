import { defineAgent, type Edge, flow, type PERSON, type Tool } from 'switchroom';
import { instructions } from 'switchroom/kit';
import * as edges from '../edges.ts';
import { addNote, fixed, news, otherPhone, tellOurs, worse } from '../flows/incident.ts';
import { paging, promise, wantsCallback, worseThanCallback } from '../flows/ladder.ts';
import { report } from '../flows/report.ts';
import { answers, earlier, fix, hours, status } from '../flows/self-help.ts';
import type { Rung } from '../ladder.ts';
import { checkPages } from '../tools/check-pages.ts';
import { createCallback } from '../tools/create-callback.ts';
import { findCustomer } from '../tools/find-customer.ts';
import { knownIncident } from '../tools/incident.ts';
import * as log from '../tools/incident-log.ts';
import { incidentHistory, incidentStatus, searchKnownFixes, serviceStatus } from '../tools/look-up.ts';
import { openIncident } from '../tools/open-incident.ts';
import { PAGE_TOOLS } from '../tools/page.ts';
import { whoIsOnCall } from '../tools/roster.ts';

/** The instructions in a file beside this one, and the open incident. */
const instructionsIn = (file: string) =>
  instructions(new URL(`./${file}.md`, import.meta.url), ({ facts }) => {
    const incident = knownIncident(facts);
    if (!incident) return 'No incident is open yet.';
    const { reference, severity, company, service, problem, phone } = incident;
    return `The open incident: ${reference}, ${severity}, ${company}, ${service}: "${problem}". Call back to ${phone ?? 'a number not given yet'}.`;
  });

/** Meets whoever reaches the line: who, what, how urgent. */
export const intake = defineAgent({
  id: 'intake',
  name: 'Intake',
  handoffDescription: 'Takes in something new: who it is, what is wrong, how urgent it is.',
  instructions: instructionsIn('intake'),
  edges: [edges.toPrimary, edges.toSelfHelp, edges.toAnybody],
  opensWith: report,
  help: 'This is the after-hours line of Northlight, an automated assistant. I page the engineers on call, look up known fixes and tell you how a service or an incident stands. What has happened?',
});

/** Known fixes, the status page, and how earlier incidents stand; wakes nobody. */
export const selfHelp = defineAgent({
  id: 'self_help',
  name: 'Self-help',
  handoffDescription:
    'How an incident reported before stands, the status of a service, known fixes and how-to questions.',
  instructions: instructionsIn('self-help'),
  tools: [searchKnownFixes, serviceStatus, incidentStatus, findCustomer, answers.tool],
  edges: [edges.toPrimary, edges.toIntake, edges.toAnybody],
  flows: [fix, status, earlier, hours, ...answers.flows],
  help: 'I can look for a known fix, tell you how a service is doing, or how an incident stands that you reported before. Which is it?',
});

/** What may be done with an incident as long as it is open, whoever has the conversation. */
const onIncident = [checkPages, log.addIncidentNote, log.changePhone, log.resolveIncident] as const;

/** What an agent of the ladder has beside the others; `next` is the step up that time takes. */
interface RungOptions<To extends string> {
  readonly name: string;
  readonly handoffDescription: string;
  readonly tools: readonly Tool[];
  readonly next: Edge<To, { reason: string }>;
  readonly edges?: readonly Edge<typeof PERSON>[];
}

function rungAgent<const Id extends Rung, To extends string>(id: Id, options: RungOptions<To>) {
  const { name, handoffDescription, tools, next, edges: own = [] } = options;
  const pages = paging(id, next);
  const worsens = tools.includes(log.raiseSeverity) ? [worse(pages)] : [];
  return defineAgent<Id, To | typeof PERSON | 'callback' | 'intake'>({
    id,
    name,
    handoffDescription,
    instructions: instructionsIn(id),
    tools: [...onIncident, log.notifyStakeholders, PAGE_TOOLS[id], ...tools],
    edges: [...own, edges.toEngineer, next, edges.toCallback, edges.toIntakeOnceAnswered],
    opensWith: flow({ id: 'raise', title: 'bringing in an engineer' }, pages),
    flows: [news, ...worsens, addNote, otherPhone, tellOurs, fixed, wantsCallback],
    help: 'You can ask how it stands, tell me that it has become worse or is over, add a note for the engineer, or have us call you back.',
  });
}

/** First rung: opens the incident and pages the first on call. */
export const primary = rungAgent('primary', {
  name: 'First on call',
  handoffDescription: 'Urgent trouble: opens an incident and pages the engineer who is first on call.',
  tools: [findCustomer, openIncident, log.raiseSeverity, incidentHistory, whoIsOnCall],
  next: edges.toSecondary,
  edges: [edges.toAnybody],
});

/** Second rung: pages the second on call. */
export const secondary = rungAgent('secondary', {
  name: 'Second on call',
  handoffDescription: 'Pages the engineer who is second on call when the first has not answered.',
  tools: [log.raiseSeverity, whoIsOnCall],
  next: edges.toLead,
});

/** Third rung: pages the team lead and tells the customer's stakeholders; P1 and P2 only. */
export const lead = rungAgent('lead', {
  name: 'Team lead',
  handoffDescription: 'Pages the team lead when neither engineer on call has answered.',
  tools: [log.raiseSeverity, serviceStatus],
  next: edges.toManager,
});

/** Fourth rung: pages the duty manager, the last person there is; P1 and P2 only. */
export const manager = rungAgent('manager', {
  name: 'Duty manager',
  handoffDescription: 'Pages the duty manager when the team has not answered.',
  tools: [incidentHistory],
  next: edges.ladderEnds,
});

/** The end of the ladder: a call back at the next opening, and a message for it. */
export const callback = defineAgent({
  id: 'callback',
  name: 'Call back',
  handoffDescription: 'Promises a call back at the next opening and takes a message, when nobody comes now.',
  instructions: instructionsIn('callback'),
  tools: [...onIncident, createCallback, findCustomer, openIncident, log.raiseSeverity],
  edges: [edges.toPrimary, edges.toIntake],
  opensWith: promise,
  flows: [addNote, otherPhone, news, fixed, worseThanCallback],
  help: 'A call back is arranged. You can add a note for whoever calls, tell me that it has become worse or is over, or ask how it stands.',
});
