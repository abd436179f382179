import { ToolRefusal } from 'switchroom';
import { z } from 'zod';
import { paymentMethodOf } from '../money.ts';
import { orderOf, saveOrder, userOf } from '../records.ts';
import { expectItems } from '../swaps.ts';
import { defineWrite } from './define-write.ts';

/** Takes items of a delivered order back; the money comes when they have. */
export const returnItems = defineWrite({
  name: 'return_delivered_order_items',
  description: 'Return items of a delivered order, to the payment method it was paid with or to a gift card.',
  parameters: z.object({
    order_id: z.string(),
    item_ids: z.array(z.string()),
    payment_method_id: z.string(),
  }),
  offer: ({ order_id, item_ids, payment_method_id }) =>
    `Shall I return ${item_ids.join(', ')} of the order ${order_id}, with the money back on ${payment_method_id}`,
  async change({ order_id, item_ids, payment_method_id }, database) {
    const order = await orderOf(database, order_id);
    if (order.status !== 'delivered') throw new ToolRefusal('Non-delivered order cannot be returned');
    const method = paymentMethodOf(await userOf(database, order.user_id), payment_method_id);
    const isOriginal = order.payment_history[0]?.payment_method_id === payment_method_id;
    if (method.source !== 'gift_card' && !isOriginal)
      throw new ToolRefusal('Payment method should be the original payment method');
    expectItems(order, item_ids, () => 'Some item not found');
    order.status = 'return requested';
    order.return_items = item_ids.toSorted();
    order.return_payment_method_id = payment_method_id;
    return { result: order, save: async () => void (await saveOrder(database, order)) };
  },
});
