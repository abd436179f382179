import { defineTool, ToolRefusal } from 'switchroom';
import { z } from 'zod';
import { orderOf, type Product, productOf, type User, userOf, type Variant } from '../records.ts';

/** Finds a customer by their email address, capitals or not. */
export const findUserByEmail = defineTool({
  name: 'find_user_id_by_email',
  description: 'Find the id of a customer by their email address.',
  effect: 'read',
  parameters: z.object({ email: z.string() }),
  async execute({ email }, { database }) {
    const rows = await database.query<{ id: string }>(
      `select id from users where lower(record->>'email') = lower($1) order by place limit 1`,
      [email],
    );
    return idOf(rows);
  },
});

/** Finds a customer by their name and zip code. */
export const findUserByName = defineTool({
  name: 'find_user_id_by_name_zip',
  description: 'Find the id of a customer by first name, last name and zip code.',
  effect: 'read',
  parameters: z.object({ first_name: z.string(), last_name: z.string(), zip: z.string() }),
  async execute({ first_name, last_name, zip }, { database }) {
    const rows = await database.query<{ id: string }>(
      `select id from users
        where lower(record->'name'->>'first_name') = lower($1) and lower(record->'name'->>'last_name') = lower($2)
          and record->'address'->>'zip' = $3
        order by place limit 1`,
      [first_name, last_name, zip],
    );
    return idOf(rows);
  },
});

function idOf([found]: readonly { readonly id: string }[]): string {
  if (!found) throw new ToolRefusal('User not found');
  return found.id;
}

/** A customer with all that is known of them. */
export const getUser = defineTool({
  name: 'get_user_details',
  description: 'Get the details of a customer, with the numbers of their orders.',
  effect: 'read',
  parameters: z.object({ user_id: z.string() }),
  execute: ({ user_id }, { database }): Promise<User> => userOf(database, user_id),
});

/** An order. */
export const getOrder = defineTool({
  name: 'get_order_details',
  description: "Get the status and details of an order. Its number begins with '#'.",
  effect: 'read',
  parameters: z.object({ order_id: z.string() }),
  execute: ({ order_id }, { database }) => orderOf(database, order_id),
});

/** A product with its variants. */
export const getProduct = defineTool({
  name: 'get_product_details',
  description: 'Get a product with its variants. Its id is not that of an item.',
  effect: 'read',
  parameters: z.object({ product_id: z.string() }),
  execute: ({ product_id }, { database }): Promise<Product> => productOf(database, product_id),
});

/** One variant, whatever product it is of. */
export const getItem = defineTool({
  name: 'get_item_details',
  description: 'Get one variant of a product by the id of the item.',
  effect: 'read',
  parameters: z.object({ item_id: z.string() }),
  async execute({ item_id }, { database }): Promise<Variant> {
    const [row] = await database.query<{ variant: Variant }>(
      `select record->'variants'->$1 as variant from products where record->'variants' ? $1 order by place limit 1`,
      [item_id],
    );
    if (!row) throw new ToolRefusal('Item not found');
    return row.variant;
  },
});

/** The names of all products with their ids. */
export const listProducts = defineTool({
  name: 'list_all_product_types',
  description: 'List the names of all products with their ids, by the alphabet.',
  effect: 'read',
  parameters: z.object({}),
  async execute(_, { database }) {
    const rows = await database.query<{ name: string; id: string }>(
      `select record->>'name' as name, id from products order by record->>'name' collate "C"`,
    );
    return Object.fromEntries(rows.map(({ name, id }) => [name, id]));
  },
});
