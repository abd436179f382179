import { defineFact, type FlowPart, slot } from 'switchroom';
import { z } from 'zod';
import { type FoundCustomer, findCustomer } from '../tools/find-customer.ts';
import { ANSWERED, type Incident, RESOLVED } from '../tools/incident.ts';
import { addIncidentNote } from '../tools/incident-log.ts';
import { openIncident } from '../tools/open-incident.ts';
import { affected, customer, howUrgent, incident, phoneIn, reportOf, whatIsWrong } from './report.ts';

/** Who took the incident, or that it is over. */
const answered = defineFact(ANSWERED, z.string());
const company = slot.text({ name: 'company', ask: 'Then the name of your company, please.' });

/** Who reports it: by the number, or by the name of the company where that is not at hand. */
const whoReports: FlowPart<FoundCustomer & { said: string }> = function* (c) {
  const named = yield* c.attempt(findCustomer, { customer: c.said(customer) ?? c.opening });
  if (named.ok) return { ...named.result, said: c.said(customer) ?? c.opening };
  const wrong = c.said(customer) === undefined ? '' : `${named.reason} `;
  let said =
    wrong === ''
      ? ((yield* c.askOnce(customer)) ?? (yield* c.ask(company)))
      : yield* c.again(customer, `${wrong}${String(customer.ask)}`);
  for (;;) {
    const found = yield* c.attempt(findCustomer, { customer: said });
    if (found.ok) return { ...found.result, said };
    said = yield* c.again(customer, `${found.reason} ${String(customer.ask)}`);
  }
};

/** The incident that is open, or a new one: asks for what Intake did not learn. */
export const openedIncident: FlowPart<Incident> = function* (c) {
  const open = c.fact(incident);
  const isOver = c.fact(answered) === RESOLVED;
  const other = c.said(affected);
  if (open && !isOver && (other === undefined || other === open.service_id)) return open;
  // Whatever is said of these in any answer is kept.
  reportOf(c, '');
  const { service, problem } = yield* c.use(whatIsWrong);
  const severity = yield* c.use(howUrgent);
  const { said, country } = yield* c.use(whoReports);
  const phone = yield* c.askOnce(phoneIn(country));
  return yield* c.call(openIncident, { customer: said, service, severity, problem, phone });
};

/** The incident that still waits for somebody, with what else is wrong noted in it: there is one ladder at a time. */
export const notedInWaiting: FlowPart<Incident | undefined> = function* (c) {
  const open = c.fact(incident);
  const other = c.said(affected);
  if (!open || c.fact(answered) !== undefined || other === undefined || other === open.service_id) return;
  yield* c.call(addIncidentNote, { text: c.opening });
  return open;
};
