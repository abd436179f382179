import type { PackCustomers } from 'switchroom';
import { rowsOf } from 'switchroom/kit';

const OF_CONVERSATION = 'created_by_conversation = any($2)';
const INVOICES = 'select id from invoices where customer_id = $1';
const REFUNDS = `${OF_CONVERSATION} or invoice_id in (${INVOICES})`;
const CHANGES = `${OF_CONVERSATION} or customer_id = $1`;
const SENT = `${OF_CONVERSATION} or email = (select email from customers where id = $1)`;

const { held, erase } = rowsOf(
  {
    verification_attempts: 'account_id = $1 or conversation_id = any($2)',
    calls: 'customer_id = $1',
    webhooks: 'customer_id = $1',
    demo_bookings: SENT,
    one_pager_sends: SENT,
  },
  {
    customers: 'id = $1',
    invoices: 'customer_id = $1',
    payments: `invoice_id in (${INVOICES})`,
    refunds: REFUNDS,
    plan_changes: CHANGES,
  },
);

/** What is held of an account; bookkeeping stays, without a name. */
export const customers: PackCustomers = {
  ids: 'select id from customers',
  conversations: `select conversation_id as id from verification_attempts where succeeded and account_id = $1
    union select created_by_conversation from plan_changes where customer_id = $1 and created_by_conversation is not null
    union select created_by_conversation from refunds where invoice_id in (${INVOICES}) and created_by_conversation is not null`,
  held,
  erase: {
    webhook_deliveries:
      'delete from webhook_deliveries where webhook_id in (select id from webhooks where customer_id = $1)',
    ...erase,
    calls_of_others: `update calls set from_number = case when from_number = theirs.phone then 'erased' else from_number end,
      to_number = case when to_number = theirs.phone then 'erased' else to_number end
      from customers theirs where theirs.id = $1 and theirs.phone in (from_number, to_number)`,
    refunds: `update refunds set reason = 'erased', created_by_conversation = null, idempotency_key = 'erased-' || id
      where ${REFUNDS}`,
    plan_changes: `update plan_changes set created_by_conversation = null where ${CHANGES}`,
    customers: `update customers set company = 'Erased ' || id, contact_name = 'Erased', postal_code = '', city = '',
      email = lower(id) || '@erased.invalid', phone = '+1' || lpad((9000000000 + substr(id, 4)::bigint)::text, 10, '0')
      where id = $1`,
  },
};
