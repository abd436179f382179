import { defineFact, type FlowPart, slot } from 'switchroom';
import { z } from 'zod';
import { type FoundCustomer, findCustomer } from '../tools/find-customer.ts';
import { ANSWERED, type Incident, incident, RESOLVED } from '../tools/incident.ts';
import { addIncidentNote } from '../tools/incident-log.ts';
import { openIncident } from '../tools/open-incident.ts';
import {
  affected,
  affectedIn,
  customer,
  howUrgent,
  phoneIn,
  problemOf,
  reportOf,
  whatIsWrong,
} from './report.ts';

/** Who took the incident, or that it is over. */
const answered = defineFact(ANSWERED, z.string());
const company = slot.text({
  name: 'company',
  ask: 'Then the name of your company, please.',
  // A telephone number is none.
  schema: z.string().regex(/\p{L}/u),
});

/** Who reports it: by the number, or by the name of the company, wherever it was said. */
const whoReports: FlowPart<FoundCustomer & { said: string }> = function* (c) {
  for (let isAsked = false; ; isAsked = true) {
    const number = c.said(customer);
    const words = [...c.earlier, ...c.told].join('. ').slice(-2_000);
    const found = yield* c.attempt(findCustomer, { customer: number ?? words });
    if (found.ok) return { ...found.result, said: number ?? found.result.company };
    // The number is wrong, and the name of the company stands beside it.
    const named = number === undefined ? found : yield* c.attempt(findCustomer, { customer: words });
    if (named.ok) return { ...named.result, said: named.result.company };
    if (number !== undefined || c.said(company) !== undefined)
      yield* c.again(customer, `${found.reason} ${String(customer.ask)}`);
    else if (isAsked) yield* c.ask(company);
    else yield* c.askOnce(customer);
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
  yield* c.use(whatIsWrong);
  const severity = yield* c.use(howUrgent);
  const { said, country } = yield* c.use(whoReports);
  const phone = yield* c.askOnce(phoneIn(country));
  const service = affectedIn(c) ?? 'unlisted';
  return yield* c.call(openIncident, { customer: said, service, severity, problem: problemOf(c), phone });
};

/** Notes what else is wrong in the incident that still waits for somebody, as there is one ladder at a time; whether it did. */
export const notedInWaiting: FlowPart<boolean> = function* (c) {
  const open = c.fact(incident);
  // Before there is one, what is said of services is of the report.
  if (!open || c.fact(answered) !== undefined) return false;
  const other = c.said({ ...affected, name: 'also_affected', lasts: 'form' });
  if (other === undefined || other === open.service_id) return false;
  yield* c.call(addIncidentNote, { text: c.opening });
  yield* c.say(
    `That is in ${open.reference} as well: whoever takes it sees both. Once somebody has, I can open an incident of its own for it.`,
  );
  return true;
};
