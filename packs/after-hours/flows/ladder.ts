import { type Edge, type FlowPart, flow } from 'switchroom';
import { toCallback, toEngineer, toPrimary } from '../edges.ts';
import { said } from '../examples.ts';
import { isUrgent, RUNG_NAMES, type Rung, SLA_MINUTES } from '../ladder.ts';
import { createCallback } from '../tools/create-callback.ts';
import { type Incident, incident } from '../tools/incident.ts';
import { notifyStakeholders } from '../tools/incident-log.ts';
import { PAGE_TOOLS, type Paged } from '../tools/page.ts';
import { callOn, worse } from './incident.ts';
import { notedInWaiting, openedIncident } from './open-incident.ts';
import { phoneIn, reportOf } from './report.ts';

const CALL_ON =
  /^(?!.*\b(?:back|later|tomorrow|morning|opens?|when)\b).*\b(?:call|ring|reach|phone)\b.*\d(?:[ ()./-]*\d){6}/is;
/** Nothing is wrong after all. */
const CALLED_OFF = /\b(?:joking|a joke|false alarm|nothing is (?:broken|wrong|down))\b/i;

export const wantsCallback = flow(
  { id: 'callback', title: 'a call back', examples: said.of('callback') },
  function* (c) {
    const open = c.fact(incident);
    // "Call me on the other number" is about the number.
    if (open && CALL_ON.test(c.opening)) return yield* c.use(callOn(open));
    // "I cannot wait" may as well mean that somebody shall hurry.
    const question = `If I arrange a call back, nobody else is paged for ${open?.reference}: we call you when your office opens. Shall I do that?`;
    if (open && isUrgent(open.severity) && !(yield* c.confirm(question)))
      return c.say('All right, it goes on: without an answer the next one is paged.');
    return yield* c.handOff(toCallback, { reason: 'The customer would rather be called back.' });
  },
);

/** Promises a call back, with the time and the reason why it is not sooner. */
export const promise = flow({ id: 'promise', title: 'a call back' }, function* (c) {
  const { severity, reference, phone: known, country } = yield* c.use(openedIncident);
  const urgent = isUrgent(severity);
  const phone = known ?? (yield* c.ask(phoneIn(country)));
  const reason = urgent ? 'Nobody on call has taken it so far.' : 'It waits until the office opens.';
  const { local_time, city, holidays } = yield* c.call(createCallback, { phone, reason });
  const lead = urgent
    ? `Nobody on call has taken ${reference} so far, and I am sorry for that.`
    : `${reference} is on the list.`;
  const closed = holidays.length > 0 ? ` (it is closed before: ${holidays.join(', ')})` : '';
  const meanwhile = urgent ? ' Whoever answers a page sooner writes to you here or calls.' : '';
  return c.say(
    `${lead} We call you at ${phone} when your office opens: ${local_time}, ${city} time${closed}.${meanwhile}`,
  );
});

/** What has become worse is paged after all. */
export const worseThanCallback = worse(function* (c) {
  return yield* c.handOff(toPrimary, reportOf(c, 'It has become worse.'));
});

/** What a rung does first, and when it has become worse: pages whoever it is for; `next` where nobody is left to page. */
export function paging(rung: Rung, next: Edge<string, { reason: string }>): FlowPart {
  return function* (c) {
    const isFirst = rung === 'primary';
    if (isFirst && (yield* c.use(notedInWaiting))) return undefined;
    if (!c.fact(incident) && CALLED_OFF.test(c.told.at(-1) ?? ''))
      return c.say('Good to hear. Nothing is reported, and nobody is paged.');
    const opened = isFirst ? yield* c.use(openedIncident) : undefined;
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
  };
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

function notNeeded({ reference, taken_by }: { reference: string; taken_by: string | null }): string {
  return taken_by === null
    ? `${reference} is closed, so I page nobody.`
    : `${taken_by} has taken ${reference} already, so I page nobody else.`;
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
