import type { PackCustomers } from 'switchroom';

const INCIDENTS = 'select id from incidents where customer_id = $1 or conversation_id = any($2)';

/** The tables of an incident, in an order in which they can be deleted. */
const THEIRS = ['incident_notes', 'pages', 'callbacks', 'notices'];

const each = (statement: (table: string) => string) =>
  Object.fromEntries(THEIRS.map((table) => [table, statement(table)]));

/** What is held of a customer, a company with the people who call for it. */
export const customers: PackCustomers = {
  ids: 'select id from customers',
  conversations: `select conversation_id as id from incidents where customer_id = $1 and conversation_id is not null
    union select conversation_id from pages where incident_id in (select id from incidents where customer_id = $1)`,
  held: {
    customers: 'select * from customers where id = $1',
    stakeholders: 'select * from stakeholders where customer_id = $1',
    office_closures: 'select * from office_closures where customer_id = $1',
    incidents: 'select * from incidents where customer_id = $1 or conversation_id = any($2)',
    ...each((table) => `select * from ${table} where incident_id in (${INCIDENTS})`),
  },
  erase: {
    ...each((table) => `delete from ${table} where incident_id in (${INCIDENTS})`),
    incidents: 'delete from incidents where customer_id = $1 or conversation_id = any($2)',
    stakeholders: 'delete from stakeholders where customer_id = $1',
    office_closures: 'delete from office_closures where customer_id = $1',
    customers: 'delete from customers where id = $1',
  },
};
