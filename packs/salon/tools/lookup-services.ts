import { defineTool } from 'switchroom';
import { z } from 'zod';
import { category, type Service, serviceId } from './services.ts';

/** A line of the price list with those who do it; price in CAD. */
export interface PricedService extends Service {
  readonly stylists: readonly string[];
}

/** Reads the price list. */
export const lookupServices = defineTool({
  name: 'lookup_services',
  description:
    'The price list: what a service costs in Canadian dollars, how long it takes, who does it, and whether it needs a patch test. For one service, a category, or all.',
  effect: 'read',
  parameters: z.object({
    service: serviceId.optional(),
    category: category.optional(),
  }),
  async execute({ service, category: group }, { database }): Promise<{ services: PricedService[] }> {
    const services = await database.query<PricedService>(
      `select s.id, s.name, s.minutes, s.price, s.needs_patch_test,
              array(select p.name from skills k join stylists p on p.id = k.stylist_id
                     where k.service_id = s.id order by p.id) as stylists
         from services s
        where ($1::text is null or s.id = $1) and ($2::text is null or s.category = $2)
        order by s.category, s.price, s.id`,
      [service ?? null, group ?? null],
    );
    return { services };
  },
});
