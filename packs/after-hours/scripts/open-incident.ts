import { type ScriptContext, type Step, step } from 'switchroom';
import { ANSWERED, RESOLVED } from '../tools/incident.ts';
import { openIncident } from '../tools/open-incident.ts';
import { customer, incidentIn, phone, problem, problemOf, saysLittle, service, severity } from './slots.ts';

/** None is open, or what is reported is another one. */
function none(known: ScriptContext): boolean {
  const incident = incidentIn(known);
  if (!incident || known.fact(ANSWERED) === RESOLVED) return true;
  const reported = known.get(service);
  return reported !== undefined && reported !== incident.service_id;
}

const refusal = (known: ScriptContext) => (none(known) ? known.refusal(openIncident) : undefined);
const refused = (known: ScriptContext) => refusal(known) !== undefined;
const unknownCustomer = (known: ScriptContext) => /no customer/.test(refusal(known) ?? '');

/** Opens the incident unless that is done; asks for what Intake did not learn. */
export const openIncidentSteps: readonly Step[] = [
  step.collect([problem], (known) => none(known) && saysLittle(known)),
  step.collect([service, severity, customer, phone], none),
  step.call(
    openIncident,
    (known) => ({
      customer: known.need(customer),
      service: known.need(service),
      severity: known.need(severity),
      problem: problemOf(known),
      phone: known.need(phone),
    }),
    none,
  ),
  step.say((known) => refusal(known) ?? '', refused),
  step.forget([customer], unknownCustomer),
  step.stop(refused),
];
