import { ToolRefusal } from 'switchroom';
import type { PaymentMethod, User } from './records.ts';

/** USD to the cent. */
export function cents(amount: number): number {
  return Number(amount.toFixed(2));
}

/** One of the customer's own ways to pay; throws `ToolRefusal` where it is not theirs. */
export function paymentMethodOf(user: User, id: string): PaymentMethod {
  const method = Object.hasOwn(user.payment_methods, id) ? user.payment_methods[id] : undefined;
  if (!method) throw new ToolRefusal('Payment method not found');
  return method;
}

/** Whether this is a gift card with less on it than that, in USD. */
export function isTooLittle(method: PaymentMethod, amount: number): boolean {
  return method.source === 'gift_card' && (method.balance ?? 0) < amount;
}

/** Puts an amount on a gift card, or takes it off where it is below zero; other ways to pay have no balance. */
export function credit(method: PaymentMethod, amount: number): void {
  if (method.source === 'gift_card') method.balance = cents((method.balance ?? 0) + amount);
}
