import { type Database, ToolRefusal } from 'switchroom';
import { z } from 'zod';
import { type Order, type OrderItem, productOf, type Variant } from './records.ts';

/** What a tool that swaps items is called with. */
export const swapParameters = z.object({
  order_id: z.string(),
  item_ids: z.array(z.string()),
  new_item_ids: z.array(z.string()).describe('In the order of `item_ids`.'),
  payment_method_id: z.string().describe('For the difference in price.'),
});

/** An item of an order, and what takes its place. */
interface Swap {
  readonly item: OrderItem;
  readonly variant: Variant;
}

/** Refuses items that the order has not, or fewer times than asked. */
export function expectItems(order: Order, itemIds: readonly string[], refusal: (id: string) => string): void {
  const count = (ids: readonly string[], id: string) => ids.filter((one) => one === id).length;
  const all = order.items.map(({ item_id }) => item_id);
  const missing = itemIds.find((id) => count(itemIds, id) > count(all, id));
  if (missing !== undefined) throw new ToolRefusal(refusal(missing));
}

/** What takes the place of what, pair by pair, and what it costs more in USD, not rounded; throws `ToolRefusal` for what can't be had. */
export async function swapsOf(
  database: Database,
  order: Order,
  itemIds: readonly string[],
  newItemIds: readonly string[],
): Promise<{ swaps: readonly Swap[]; difference: number }> {
  const swaps: Swap[] = [];
  let difference = 0;
  for (const [at, id] of itemIds.entries()) {
    const item = order.items.find(({ item_id }) => item_id === id);
    if (!item) throw new ToolRefusal(`Item ${id} not found`);
    const { variants } = await productOf(database, item.product_id);
    const newId = newItemIds[at] ?? '';
    const variant = Object.hasOwn(variants, newId) ? variants[newId] : undefined;
    if (!variant) throw new ToolRefusal('Variant not found');
    if (!variant.available) throw new ToolRefusal(`New item ${newId} not found or available`);
    difference += variant.price - item.price;
    swaps.push({ item, variant });
  }
  return { swaps, difference };
}
