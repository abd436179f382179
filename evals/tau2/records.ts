import { type Database, ToolRefusal } from 'switchroom';

/** The kinds of records of the shop; each is a table. */
export const KINDS = ['products', 'users', 'orders'] as const;

/** Where something is sent. */
export interface Address {
  readonly address1: string;
  readonly address2: string;
  readonly city: string;
  readonly state: string;
  readonly country: string;
  readonly zip: string;
}

/** What a customer pays with; amounts are in USD. */
export interface PaymentMethod {
  readonly id: string;
  readonly source: 'gift_card' | 'credit_card' | 'paypal';
  /** Of a gift card. */
  balance?: number;
}

/** A customer of the shop. */
export interface User {
  readonly user_id: string;
  readonly name: { readonly first_name: string; readonly last_name: string };
  readonly email: string;
  address: Address;
  readonly payment_methods: Readonly<Record<string, PaymentMethod>>;
  readonly orders: readonly string[];
}

/** One thing that is sold: a product with its options. */
export interface Variant {
  readonly item_id: string;
  readonly options: Readonly<Record<string, string>>;
  readonly available: boolean;
  /** In USD. */
  readonly price: number;
}

/** Something that is sold in variants. */
export interface Product {
  readonly product_id: string;
  readonly name: string;
  readonly variants: Readonly<Record<string, Variant>>;
}

/** A line of an order. */
export interface OrderItem {
  readonly product_id: string;
  item_id: string;
  price: number;
  options: Readonly<Record<string, string>>;
}

/** Money that went one way or the other. */
export interface Payment {
  readonly transaction_type: 'payment' | 'refund';
  /** In USD. */
  readonly amount: number;
  readonly payment_method_id: string;
}

/** An order; the fields of returns, exchanges and cancellations come with them. */
export interface Order {
  readonly order_id: string;
  readonly user_id: string;
  address: Address;
  readonly items: readonly OrderItem[];
  status: string;
  payment_history: Payment[];
  cancel_reason?: string;
  return_items?: readonly string[];
  return_payment_method_id?: string;
  exchange_items?: readonly string[];
  exchange_new_items?: readonly string[];
  exchange_payment_method_id?: string;
  exchange_price_difference?: number;
}

/** An order by its id; throws `ToolRefusal` where there is none. */
export function orderOf(database: Database, id: string): Promise<Order> {
  return find<Order>(database, 'orders', id, 'Order not found');
}

/** A customer by their id; throws `ToolRefusal` where there is none. */
export function userOf(database: Database, id: string): Promise<User> {
  return find<User>(database, 'users', id, 'User not found');
}

/** A product by its id; throws `ToolRefusal` where there is none. */
export function productOf(database: Database, id: string): Promise<Product> {
  return find<Product>(database, 'products', id, 'Product not found');
}

async function find<Found>(database: Database, kind: string, id: string, otherwise: string): Promise<Found> {
  const [row] = await database.query<{ record: Found }>(`select record from ${kind} where id = $1`, [id]);
  if (!row) throw new ToolRefusal(otherwise);
  return row.record;
}

/** Writes an order back. */
export async function saveOrder(database: Database, order: Order): Promise<Order> {
  await database.query('update orders set record = $2 where id = $1', [
    order.order_id,
    JSON.stringify(order),
  ]);
  return order;
}

/** Writes a customer back. */
export async function saveUser(database: Database, user: User): Promise<User> {
  await database.query('update users set record = $2 where id = $1', [user.user_id, JSON.stringify(user)]);
  return user;
}
