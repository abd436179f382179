import { ToolRefusal } from 'switchroom';
import { z } from 'zod';
import { type Address, orderOf, saveOrder, saveUser, userOf } from '../records.ts';
import { defineWrite } from './define-write.ts';

const address = {
  address1: z.string(),
  address2: z.string(),
  city: z.string(),
  state: z.string(),
  country: z.string(),
  zip: z.string(),
};

/** Changes where a pending order is sent. */
export const changeOrderAddress = defineWrite({
  name: 'modify_pending_order_address',
  description: 'Change the shipping address of a pending order.',
  parameters: z.object({ order_id: z.string(), ...address }),
  offer: ({ order_id, ...to }) => `Shall I send the order ${order_id} to ${inWords(to)}`,
  async change({ order_id, ...to }, database) {
    const order = await orderOf(database, order_id);
    if (!order.status.includes('pending')) throw new ToolRefusal('Non-pending order cannot be modified');
    order.address = to;
    return { result: order, save: async () => void (await saveOrder(database, order)) };
  },
});

/** Changes where a customer lives. */
export const changeUserAddress = defineWrite({
  name: 'modify_user_address',
  description: 'Change the default address of a customer.',
  parameters: z.object({ user_id: z.string(), ...address }),
  offer: ({ user_id, ...to }) => `Shall I change the address of ${user_id} to ${inWords(to)}`,
  async change({ user_id, ...to }, database) {
    const user = await userOf(database, user_id);
    user.address = to;
    return { result: user, save: async () => void (await saveUser(database, user)) };
  },
});

function inWords({ address1, address2, city, state, country, zip }: Address): string {
  return [address1, address2, city, `${state} ${zip}`, country].filter((part) => part !== '').join(', ');
}
