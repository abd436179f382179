import { ToolRefusal } from 'switchroom';
import { z } from 'zod';
import { credit, paymentMethodOf } from '../money.ts';
import { orderOf, type Payment, saveOrder, saveUser, userOf } from '../records.ts';
import { defineWrite } from './define-write.ts';

const REASONS = ['no longer needed', 'ordered by mistake'];

/** Cancels a pending order and gives all payments back. */
export const cancelOrder = defineWrite({
  name: 'cancel_pending_order',
  description: `Cancel a pending order. The reason is one of: ${REASONS.join(', ')}.`,
  parameters: z.object({ order_id: z.string(), reason: z.string() }),
  offer: ({ order_id, reason }) => `Shall I cancel the order ${order_id}, as ${reason}`,
  async change({ order_id, reason }, database) {
    const order = await orderOf(database, order_id);
    if (order.status !== 'pending') throw new ToolRefusal('Non-pending order cannot be cancelled');
    if (!REASONS.includes(reason)) throw new ToolRefusal('Invalid reason');
    const user = await userOf(database, order.user_id);
    const refunds = order.payment_history.map(
      ({ amount, payment_method_id }): Payment => ({
        transaction_type: 'refund',
        amount,
        payment_method_id,
      }),
    );
    for (const { amount, payment_method_id } of refunds)
      credit(paymentMethodOf(user, payment_method_id), amount);
    order.status = 'cancelled';
    order.cancel_reason = reason;
    order.payment_history.push(...refunds);
    return {
      result: order,
      save: async () => {
        await saveUser(database, user);
        await saveOrder(database, order);
      },
    };
  },
});
