import { ToolRefusal } from 'switchroom';
import { cents, isTooLittle, paymentMethodOf } from '../money.ts';
import { orderOf, saveOrder, userOf } from '../records.ts';
import { expectItems, swapParameters, swapsOf } from '../swaps.ts';
import { defineWrite } from './define-write.ts';

/** Exchanges items of a delivered order; the difference is settled when they come back. */
export const exchangeItems = defineWrite({
  name: 'exchange_delivered_order_items',
  description: 'Exchange items of a delivered order for others of the same products. Once per order.',
  parameters: swapParameters,
  offer: ({ order_id, item_ids, new_item_ids, payment_method_id }) =>
    `Shall I exchange ${item_ids.join(', ')} of the order ${order_id} for ${new_item_ids.join(', ')}, with the difference on ${payment_method_id}`,
  async change({ order_id, item_ids, new_item_ids, payment_method_id }, database) {
    const order = await orderOf(database, order_id);
    if (order.status !== 'delivered') throw new ToolRefusal('Non-delivered order cannot be exchanged');
    expectItems(order, item_ids, (id) => `Number of ${id} not found.`);
    if (item_ids.length !== new_item_ids.length)
      throw new ToolRefusal('The number of items to be exchanged should match.');
    const difference = cents((await swapsOf(database, order, item_ids, new_item_ids)).difference);
    const method = paymentMethodOf(await userOf(database, order.user_id), payment_method_id);
    if (isTooLittle(method, difference))
      throw new ToolRefusal('Insufficient gift card balance to pay for the price difference');
    order.status = 'exchange requested';
    order.exchange_items = item_ids.toSorted();
    order.exchange_new_items = new_item_ids.toSorted();
    order.exchange_payment_method_id = payment_method_id;
    order.exchange_price_difference = difference;
    return { result: order, save: async () => void (await saveOrder(database, order)) };
  },
});
