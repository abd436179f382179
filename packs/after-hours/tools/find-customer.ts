import { defineTool, ToolRefusal } from 'switchroom';
import { z } from 'zod';
import { text } from './incident.ts';

/** The company that reports, and when its office opens next, in words; `holidays` says why it is not sooner. */
export interface FoundCustomer {
  readonly company: string;
  readonly city: string;
  /** ISO 3166, such as `DE`. */
  readonly country: string;
  readonly opens: string | null;
  readonly holidays: readonly string[];
}

/** Finds who reports, by number or name; the number is not told, as it proves who asks for an incident. */
export const findCustomer = defineTool({
  name: 'find_customer',
  description:
    'Which company it is, where, and when its office opens next: by the customer number, or by its name.',
  effect: 'read',
  parameters: z.object({
    customer: text(2_000).describe('For example NL-114, or words with the name of the company.'),
  }),
  async execute({ customer }, { database, now }) {
    const [found] = await database.sql<FoundCustomer>`
      select c.company, c.city, coalesce(c.country, 'US') as country, next.words as opens, coalesce(next.holidays, '{}') as holidays
        from customers c left join lateral next_opening(c.id, ${now()}) next on true where c.id = customer_in(${customer})`;
    if (found) return found;
    throw noCustomer(customer);
  },
});

/** What is said to a number or a name that nobody has. */
export function noCustomer(customer: string): ToolRefusal {
  const asked = /^NL-\d{3}$/i.test(customer) ? `customer ${customer}` : 'customer of that name';
  return new ToolRefusal(`There is no ${asked}. Please check the customer number.`, 'no-customer');
}
