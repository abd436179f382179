import { defineIntent, defineScript, type ScriptContext, slot, step } from 'switchroom';
import { toPrimary } from '../edges.ts';
import { said } from '../examples.ts';
import { incidentStatus } from '../tools/incident-status.ts';
import { type KnownFix, searchKnownFixes } from '../tools/search-known-fixes.ts';
import { serviceStatus } from '../tools/service-status.ts';
import { customer, problem, problemOf, reportOf, saysLittle, service } from './slots.ts';

const passOn = slot.choice({
  name: 'pass_on',
  ask: (known) =>
    `${isKnown(known) ? 'If that does not help: shall' : 'Shall'} I pass it on to our engineers?`,
  askAgain: 'Shall I pass it on to our engineers? A yes or a no will do.',
  options: [
    {
      value: 'yes',
      words: ['yes', 'yes please', 'please do', 'pass it on', 'engineer', 'still', ...notHelped()],
    },
    {
      value: 'no',
      words: ['no', 'no thanks', 'no need', 'helped', 'works', 'works now', 'solved', 'fixed', 'thanks'],
    },
  ],
  onlyWhenAsked: true,
});

const fix = defineIntent({
  id: 'fix',
  title: 'a fix',
  examples: said.of('fix'),
  steps: [
    step.collect([service], () => false),
    step.collect([problem], saysLittle),
    step.call(searchKnownFixes, (known) => ({ problem: problemOf(known), service: known.get(service) })),
    step.say((known) => fixOf(known.result(searchKnownFixes)?.[0])),
    step.collect([passOn]),
    step.say('All right. Write again if it comes back.', enough),
    step.stop(enough),
    step.handOff(toPrimary, (known) => reportOf(known, 'A known fix did not help, or there is none.')),
  ],
});

const status = defineIntent({
  id: 'status',
  title: 'how our services are doing',
  examples: said.of('status'),
  steps: [
    step.collect([service], () => false),
    step.call(serviceStatus, (known) => ({ service: known.get(service) })),
    step.say(statusOf),
  ],
});

const reference = slot.id({
  name: 'reference',
  pattern: /\bINC-\d{4,8}\b/i,
  ask: 'Which incident is it? Its reference starts with INC, for example INC-2107.',
  askAgain: 'I did not recognize a reference in that. It looks like INC-2107.',
});

const notFound = (known: ScriptContext) => known.refusal(incidentStatus) !== undefined;

const incident = defineIntent({
  id: 'incident',
  title: 'an incident you reported before',
  examples: said.of('incident'),
  steps: [
    step.collect([reference, customer]),
    step.call(incidentStatus, (known) => ({
      reference: known.need(reference),
      customer: known.need(customer),
    })),
    step.say((known) => known.refusal(incidentStatus) ?? '', notFound),
    step.forget([reference, customer], notFound),
    step.say(howItStands),
  ],
});

/** How the floor helps without waking anybody. */
export const selfHelpScript = defineScript({
  help: 'I can look for a known fix, tell you how a service is doing, or how an incident stands that you reported before. Which is it?',
  intents: [fix, status, incident],
});

/** "No, that did not help" is a yes. */
function notHelped(): string[] {
  return ['did not', 'does not', "didn't", "doesn't", 'not'].flatMap((not) =>
    ['help', 'work'].flatMap((verb) =>
      ['', 'no ', 'no it ', 'no that ', 'it ', 'that '].map((lead) => `${lead}${not} ${verb}`),
    ),
  );
}

function enough(known: ScriptContext): boolean {
  return known.get(passOn) === 'no';
}

function isKnown(known: ScriptContext): boolean {
  return (known.result(searchKnownFixes)?.length ?? 0) > 0;
}

function fixOf(found: KnownFix | undefined): string {
  if (!found) return 'I know no safe fix for that.';
  const steps = found.steps.map((line, at) => `${at + 1}. ${line}`);
  return `This helps most people (${found.title}): ${steps.join(' ')}`;
}

function statusOf(known: ScriptContext): string {
  const services = known.result(serviceStatus) ?? [];
  const [only, second] = services;
  const troubled = services.filter((one) => one.status !== 'operational' || one.open_incidents > 0);
  const lines = troubled.map(({ name, status: now, note, open_incidents: open }) =>
    [`${name}: ${now}.`, note, open > 0 ? `Reports in the last two hours: ${open}.` : '']
      .filter(Boolean)
      .join(' '),
  );
  if (lines.length > 0) return lines.join(' ');
  return only && !second
    ? `${only.name} is operational, with no reports tonight.`
    : 'All services are operational.';
}

function howItStands(known: ScriptContext): string {
  const found = known.result(incidentStatus);
  if (!found) return '';
  const { reference: name, service: what, status: now, cause, last_note } = found;
  const state = now === 'callback' ? 'waiting for a call back' : now;
  const detail = now === 'resolved' ? cause : last_note === null ? '' : `Last note: ${last_note}`;
  return `${name} (${what}) is ${state}. ${detail}`.trim();
}
