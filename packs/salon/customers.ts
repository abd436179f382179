import type { PackCustomers } from 'switchroom';
import { rowsOf } from 'switchroom/kit';

const THEIRS = 'customer_id in (select id from customers where id::text = $1)';
const OF_BOOKINGS = `booking_id in (select id from bookings where ${THEIRS})`;
const CLAIMED = `claimed in (select phone from customers where id::text = $1 union select reference from bookings where ${THEIRS})`;

const { held, erase } = rowsOf({
  verification_attempts: `conversation_id = any($2) or ${CLAIMED}`,
  fees: OF_BOOKINGS,
  discounts: OF_BOOKINGS,
  points: THEIRS,
  patch_tests: THEIRS,
  waiting_list: THEIRS,
  messages: THEIRS,
  complaints: THEIRS,
  bookings: THEIRS,
  customers: 'id::text = $1',
});

/** What is held of a customer: deleted, with what was booked. */
export const customers: PackCustomers = {
  ids: 'select id::text as id from customers',
  conversations: `select created_by_conversation as id from bookings where ${THEIRS} and created_by_conversation is not null
    union select created_by_conversation from complaints where ${THEIRS} and created_by_conversation is not null
    union select conversation_id from verification_attempts where succeeded and ${CLAIMED}`,
  held,
  erase: {
    ...erase,
    bookings_of_conversations:
      'update bookings set created_by_conversation = null where created_by_conversation = any($2)',
    complaints_of_conversations:
      'update complaints set created_by_conversation = null where created_by_conversation = any($2)',
  },
};
