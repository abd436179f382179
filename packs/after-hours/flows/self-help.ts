import { flow, slot } from 'switchroom';
import { knowledge } from 'switchroom/kit';
import { toPrimary } from '../edges.ts';
import { PASS_ON, said } from '../examples.ts';
import { isUrgent } from '../ladder.ts';
import { findCustomer } from '../tools/find-customer.ts';
import {
  type IncidentStatus,
  incidentStatus,
  type KnownFix,
  type ServiceStatus,
  searchKnownFixes,
  serviceStatus,
} from '../tools/look-up.ts';
import { affectedIn, customer, problemOf, reportOf, severitySaid } from './report.ts';

const passOn = slot.choice({
  name: 'pass_on',
  ask: 'Shall I pass it on to our engineers?',
  askAgain: 'Shall I pass it on to our engineers? A yes or a no will do.',
  options: PASS_ON,
  onlyWhenAsked: true,
});

/** A fix that needs nobody; without one, or when it does not help, an engineer. */
export const fix = flow({ id: 'fix', title: 'a fix', examples: said.of('fix') }, function* (c) {
  reportOf(c, '');
  const level = severitySaid(c);
  if (level && isUrgent(level)) return yield* c.handOff(toPrimary, reportOf(c, 'It is urgent.'));
  const service = affectedIn(c);
  const [best] = yield* c.call(searchKnownFixes, { problem: problemOf(c), service });
  yield* c.say(fixOf(best));
  const lead = best ? 'If that does not help: shall' : 'Shall';
  const wanted = yield* c.ask({ ...passOn, ask: `${lead} I pass it on to our engineers?` });
  if (wanted === 'no') return c.say('All right. Write again if it comes back.');
  return yield* c.handOff(toPrimary, reportOf(c, 'A known fix did not help, or there is none.'));
});

/** How a service is doing, or all of them. */
export const status = flow(
  { id: 'status', title: 'how our services are doing', examples: said.of('status') },
  function* (c) {
    const service = affectedIn(c);
    return c.say(statusOf(yield* c.call(serviceStatus, { service })));
  },
);

const reference = slot.id({
  name: 'reference',
  pattern: /\bINC-\d{4,8}\b/i,
  ask: 'Which incident is it? Its reference starts with INC, for example INC-2107.',
  askAgain: 'I did not recognize a reference in that. It looks like INC-2107.',
});

/** How an incident stands that was reported before. */
export const earlier = flow(
  { id: 'incident', title: 'an incident you reported before', examples: said.of('incident') },
  function* (c) {
    const asked = { reference: yield* c.ask(reference), customer: yield* c.ask(customer) };
    const found = yield* c.attempt(incidentStatus, asked);
    if (found.ok) return c.say(howItStands(found.result));
    const other = yield* c.again(reference, `${found.reason} ${String(reference.ask)}`);
    const who = yield* c.again(customer, String(customer.ask));
    return c.say(howItStands(yield* c.call(incidentStatus, { reference: other, customer: who })));
  },
);

/** When the customer's office opens next, and which holiday puts it off. */
export const hours = flow(
  { id: 'hours', title: 'when the office opens', examples: said.of('hours') },
  function* (c) {
    const { opens, city, holidays } = yield* c.call(findCustomer, { customer: yield* c.ask(customer) });
    if (opens === null) return c.say('No opening of your office is on record.');
    const closed = holidays.length > 0 ? ` It is closed before: ${holidays.join(', ')}.` : '';
    return c.say(
      `Your office is open again on ${opens}, ${city} time.${closed} Until then, this line is here.`,
    );
  },
);

/** How this line works. */
export const answers = knowledge(new URL('../knowledge/', import.meta.url), { examples: said });

function fixOf(found: KnownFix | undefined): string {
  if (!found) return 'I know no safe fix for that.';
  const steps = found.steps.map((line, at) => `${at + 1}. ${line}`);
  return `This helps most people (${found.title}): ${steps.join(' ')}`;
}

function statusOf(services: readonly ServiceStatus[]): string {
  const lines = services
    .filter((one) => one.status !== 'operational' || one.open_incidents > 0)
    .map(({ name, status: now, note, open_incidents: open }) =>
      [`${name}: ${now}.`, note, open > 0 && `Reports in the last two hours: ${open}.`]
        .filter(Boolean)
        .join(' '),
    );
  if (lines.length > 0) return lines.join(' ');
  const [only, second] = services;
  return only && !second
    ? `${only.name} is operational, with no reports tonight.`
    : 'All services are operational.';
}

function howItStands({ reference: name, service, status: now, cause, last_note }: IncidentStatus): string {
  const state = now === 'callback' ? 'waiting for a call back' : now;
  const detail = now === 'resolved' ? cause : last_note === null ? '' : `Last note: ${last_note}`;
  return `${name} (${service}) is ${state}. ${detail}`.trim();
}
