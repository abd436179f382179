import { ToolRefusal } from 'switchroom';
import { z } from 'zod';
import { credit, isTooLittle, paymentMethodOf } from '../money.ts';
import { orderOf, saveOrder, saveUser, userOf } from '../records.ts';
import { defineWrite } from './define-write.ts';

/** Moves the payment of a pending order to another of the customer's ways to pay. */
export const changePayment = defineWrite({
  name: 'modify_pending_order_payment',
  description: 'Change the payment method of a pending order.',
  parameters: z.object({ order_id: z.string(), payment_method_id: z.string() }),
  offer: ({ order_id, payment_method_id }) =>
    `Shall I charge the order ${order_id} to ${payment_method_id} instead`,
  async change({ order_id, payment_method_id }, database) {
    const order = await orderOf(database, order_id);
    if (!order.status.includes('pending')) throw new ToolRefusal('Non-pending order cannot be modified');
    const user = await userOf(database, order.user_id);
    const method = paymentMethodOf(user, payment_method_id);
    const [paid, ...more] = order.payment_history;
    if (paid?.transaction_type !== 'payment' || more.length > 0)
      throw new ToolRefusal('There should be exactly one payment for a pending order');
    if (paid.payment_method_id === payment_method_id)
      throw new ToolRefusal('The new payment method should be different from the current one');
    const { amount } = paid;
    if (isTooLittle(method, amount))
      throw new ToolRefusal('Insufficient gift card balance to pay for the order');
    order.payment_history.push(
      { transaction_type: 'payment', amount, payment_method_id },
      { transaction_type: 'refund', amount, payment_method_id: paid.payment_method_id },
    );
    credit(method, -amount);
    credit(paymentMethodOf(user, paid.payment_method_id), amount);
    return {
      result: order,
      save: async () => {
        await saveUser(database, user);
        await saveOrder(database, order);
      },
    };
  },
});
