import { type Edge, flow } from 'switchroom';
import { ladderEnds, toCallback, toEngineer, toLead, toManager, toSecondary } from '../edges.ts';
import { said } from '../examples.ts';
import { isUrgent, RUNG_NAMES, type Rung, SLA_MINUTES } from '../ladder.ts';
import type { Incident } from '../tools/incident.ts';
import { notifyStakeholders } from '../tools/incident-log.ts';
import { type NotNeeded, PAGE_TOOLS, type Paged } from '../tools/page.ts';
import { notedInWaiting, openedIncident } from './open-incident.ts';
import { incident } from './report.ts';

/** What an agent of the ladder says where it is not clear what is wanted. */
export const HELP =
  'I am waiting for an answer from whoever was paged. You can ask how it stands, tell me that it has become worse or is over, add a note for the engineer, or have us call you back.';

/** A call back in place of the ladder. */
export const wantsCallback = flow(
  { id: 'callback', title: 'a call back', examples: said.of('callback') },
  function* (c) {
    const { severity = 'P1', reference } = c.fact(incident) ?? {};
    // "I cannot wait" may as well mean that somebody shall hurry.
    const question = `If I arrange a call back, nobody else is paged for ${reference}: we call you when your office opens. Shall I do that?`;
    if (isUrgent(severity) && !(yield* c.confirm(question)))
      return c.say('All right, it goes on: without an answer the next one is paged.');
    return yield* c.handOff(toCallback, { reason: 'The customer would rather be called back.' });
  },
);

/** What a rung does first: pages whoever it is for, and tells the customer. */
export const raise = {
  primary: raising('primary', toSecondary),
  secondary: raising('secondary', toLead),
  lead: raising('lead', toManager),
  manager: raising('manager', ladderEnds),
} as const;

function raising(rung: Rung, next: Edge<string, { reason: string }>) {
  return flow({ id: 'raise', title: 'bringing in an engineer' }, function* (c) {
    const waiting = rung === 'primary' ? yield* c.use(notedInWaiting) : undefined;
    if (waiting) return c.say(notedIn(waiting));
    const opened = rung === 'primary' ? yield* c.use(openedIncident) : undefined;
    const paged = yield* c.attempt(PAGE_TOOLS[rung], {});
    if (!paged.ok) {
      yield* c.say(paged.reason);
      return yield* c.handOff(toCallback, { reason: paged.reason });
    }
    const { result } = paged;
    if ('because' in result) return yield* c.handOff(next, { reason: result.because });
    if ('taken_by' in result) return c.say(notNeeded(result));
    const about = c.fact(incident) ?? opened;
    if (!about) return undefined;
    if (rung === 'lead') yield* c.attempt(notifyStakeholders, { text: waitedFor(about) });
    yield* c.say(whoIsPaged(result, about));
    return yield* c.handOff(toEngineer, summaryOf(about));
  });
}

function whoIsPaged(paged: Paged, { reference, service, severity }: Incident): string {
  const { name, rung, local_time, answer_within_minutes: minutes, sent } = paged;
  // A page in the outbox is none yet.
  const paging = sent ? 'I have paged' : 'I am paging';
  const opening =
    rung === 'primary'
      ? `Your incident is ${reference}: ${service}, ${severity}. ${paging} ${name}, who is ${RUNG_NAMES.primary}; it is ${local_time} there.`
      : `Nobody has taken ${reference} yet, so ${paging} ${name}, the ${RUNG_NAMES[rung]}.`;
  const lead = rung === 'manager' ? 'That is the last one I can page. ' : '';
  const then = rung === 'manager' ? 'I arrange a call back' : 'I page the next one';
  return `${opening} ${lead}If there is no answer within ${minutes} minutes, ${then}.`;
}

function notedIn({ reference }: Incident): string {
  return `I have noted that in ${reference}, for whoever takes it. It can have an incident of its own as soon as somebody has.`;
}

function notNeeded({ reference, status, taken_by }: NotNeeded): string {
  return status === 'resolved'
    ? `${reference} is closed, so I page nobody.`
    : `${taken_by ?? 'Somebody'} has taken ${reference} already, so I page nobody else.`;
}

/** What matters first, so that it can be read off a telephone. */
function summaryOf({ reference, severity, company, service, problem, phone }: Incident) {
  return {
    reason: `${severity}, ${service} at ${company}: ${problem}`,
    summary: `${reference}. ${phone === null ? 'No number to call back on' : `Call back: ${phone}`}.`,
  };
}

function waitedFor({ service, severity }: Incident): string {
  const waited = SLA_MINUTES.primary + SLA_MINUTES.secondary;
  return `${severity} with ${service}. No engineer has taken it for up to ${waited} minutes; the team lead is being paged.`;
}
