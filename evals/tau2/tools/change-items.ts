import { ToolRefusal } from 'switchroom';
import { credit, isTooLittle, paymentMethodOf } from '../money.ts';
import { orderOf, saveOrder, saveUser, userOf } from '../records.ts';
import { expectItems, swapParameters, swapsOf } from '../swaps.ts';
import { defineWrite } from './define-write.ts';

/**
 * Changes items of a pending order, and settles the difference at once. As in tau2-bench's own tool the difference is not rounded, and
 * every changed item gets the price and the options of the last one: the recorded changes have it so.
 */
export const changeItems = defineWrite({
  name: 'modify_pending_order_items',
  description: 'Change items of a pending order to others of the same products. Once per order.',
  parameters: swapParameters,
  offer: ({ order_id, item_ids, new_item_ids, payment_method_id }) =>
    `Shall I change ${item_ids.join(', ')} in the order ${order_id} to ${new_item_ids.join(', ')}, with the difference on ${payment_method_id}`,
  async change({ order_id, item_ids, new_item_ids, payment_method_id }, database) {
    const order = await orderOf(database, order_id);
    if (order.status !== 'pending') throw new ToolRefusal('Non-pending order cannot be modified');
    expectItems(order, item_ids, (id) => `${id} not found`);
    if (item_ids.length !== new_item_ids.length)
      throw new ToolRefusal('The number of items to be exchanged should match');
    const { swaps, difference } = await swapsOf(database, order, item_ids, new_item_ids);
    const user = await userOf(database, order.user_id);
    const method = paymentMethodOf(user, payment_method_id);
    if (isTooLittle(method, difference))
      throw new ToolRefusal('Insufficient gift card balance to pay for the new item');
    order.payment_history.push({
      transaction_type: difference > 0 ? 'payment' : 'refund',
      amount: Math.abs(difference),
      payment_method_id,
    });
    credit(method, -difference);
    const last = swaps.at(-1)?.variant;
    for (const { item, variant } of swaps) {
      item.item_id = variant.item_id;
      if (last) [item.price, item.options] = [last.price, last.options];
    }
    order.status = 'pending (item modified)';
    return {
      result: order,
      save: async () => {
        await saveUser(database, user);
        await saveOrder(database, order);
      },
    };
  },
});
