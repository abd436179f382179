import type { PackCustomers } from 'switchroom';
import { rowsOf } from 'switchroom/kit';

const THEIRS = 'customer_id = $1';
const INCIDENTS = `${THEIRS} or conversation_id = any($2)`;
const OF_INCIDENTS = `incident_id in (select id from incidents where ${INCIDENTS})`;

/** What is held of a customer, a company with the people who call for it. */
export const customers: PackCustomers = {
  ids: 'select id from customers',
  conversations: `select conversation_id as id from incidents where customer_id = $1 and conversation_id is not null
    union select conversation_id from pages where incident_id in (select id from incidents where customer_id = $1)`,
  ...rowsOf({
    incident_notes: OF_INCIDENTS,
    pages: OF_INCIDENTS,
    callbacks: OF_INCIDENTS,
    notices: OF_INCIDENTS,
    incidents: INCIDENTS,
    stakeholders: THEIRS,
    office_closures: THEIRS,
    customers: 'id = $1',
  }),
};
