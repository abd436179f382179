import type { PackCustomers } from 'switchroom';

const WHO = 'select id from customers where id::text = $1';
const PHONE = 'select phone from customers where id::text = $1';
const BOOKINGS = `select id from bookings where customer_id in (${WHO})`;
const REFERENCES = `select reference from bookings where customer_id in (${WHO})`;
const TRIED = `conversation_id = any($2) or claimed in (${PHONE}) or claimed in (${REFERENCES})`;

/** The tables that name their customer, in an order in which they can be deleted. */
const THEIRS = ['points', 'patch_tests', 'waiting_list', 'messages', 'complaints'];
const OF_BOOKINGS = ['fees', 'discounts'];

const each = (tables: readonly string[], statement: (table: string) => string) =>
  Object.fromEntries(tables.map((table) => [table, statement(table)]));

/** What is held of a customer: deleted, with what was booked. */
export const customers: PackCustomers = {
  ids: 'select id::text as id from customers',
  conversations: `select created_by_conversation as id from bookings
    where customer_id in (${WHO}) and created_by_conversation is not null
    union select created_by_conversation from complaints
    where customer_id in (${WHO}) and created_by_conversation is not null
    union select conversation_id from verification_attempts where succeeded and (claimed in (${PHONE}) or claimed in (${REFERENCES}))`,
  held: {
    customers: 'select * from customers where id::text = $1',
    bookings: `select * from bookings where customer_id in (${WHO})`,
    ...each(THEIRS, (table) => `select * from ${table} where customer_id in (${WHO})`),
    ...each(OF_BOOKINGS, (table) => `select * from ${table} where booking_id in (${BOOKINGS})`),
    verification_attempts: `select * from verification_attempts where ${TRIED}`,
  },
  erase: {
    verification_attempts: `delete from verification_attempts where ${TRIED}`,
    ...each(OF_BOOKINGS, (table) => `delete from ${table} where booking_id in (${BOOKINGS})`),
    ...each(THEIRS, (table) => `delete from ${table} where customer_id in (${WHO})`),
    bookings: `delete from bookings where customer_id in (${WHO})`,
    bookings_of_conversations:
      'update bookings set created_by_conversation = null where created_by_conversation = any($2)',
    complaints_of_conversations:
      'update complaints set created_by_conversation = null where created_by_conversation = any($2)',
    customers: 'delete from customers where id::text = $1',
  },
};
