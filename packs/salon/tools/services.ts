import { type Database, defineFact, defineTool, ToolRefusal } from 'switchroom';
import { z } from 'zod';

/** Everything that can be booked, by its group on the price list; as in the table `services`. */
const SERVICES = {
  cut: ['womens-cut', 'mens-cut', 'childs-cut', 'fringe-trim', 'restyle', 'beard-trim'],
  styling: ['blow-dry', 'updo', 'bridal-hair'],
  colour: [
    'root-touch-up',
    'full-colour',
    'highlights',
    'balayage',
    'grey-blending',
    'vivid-colour',
    'gloss',
    'colour-correction',
    'colour-consultation',
    'patch-test',
  ],
  treatment: ['deep-conditioning', 'keratin', 'scalp-treatment'],
  nails: ['manicure', 'gel-manicure', 'pedicure'],
  brows: ['brow-shape', 'brow-tint'],
} as const;

/** The id of a service, e.g. `balayage`. */
export const serviceId = z.enum(Object.values(SERVICES).flat());
export type ServiceId = z.output<typeof serviceId>;

/** A group on the price list. */
export const category = z.enum(['cut', 'styling', 'colour', 'treatment', 'nails', 'brows']);

/** The group a service is in. */
export function categoryOf(id: ServiceId): z.output<typeof category> {
  return category.options.find((one) => SERVICES[one].some((service) => service === id)) ?? 'cut';
}

/** Those who work here, as in the table `stylists`. */
export const stylistName = z.enum(['Ava', 'Camille', 'Dario', 'Elif', 'Jonas', 'Mei', 'Rosa', 'Sam']);

/** A line of the price list with those who do it; price in CAD. */
export interface Service {
  readonly id: ServiceId;
  readonly name: string;
  readonly minutes: number;
  readonly price: number;
  readonly needs_patch_test: boolean;
  readonly stylists: readonly string[];
}

/** The service that was looked up last, alone. */
export const lookedUp = defineFact('service', z.object({ id: serviceId }));

export const lookupServices = defineTool({
  name: 'lookup_services',
  description:
    'The price list: what a service costs in Canadian dollars, how long it takes, who does it, and whether it needs a patch test. For one service, a category, or all.',
  effect: 'read',
  parameters: z.object({ service: serviceId.optional(), category: category.optional() }),
  async execute(wanted, { database, recordFact }) {
    const services = await readServices(database, wanted);
    if (wanted.service) recordFact('service', { id: wanted.service });
    return { services };
  },
});

/** A service, by that stylist if one is named; throws `ToolRefusal` when they do not do it. */
export async function readService(database: Database, id: ServiceId, stylist?: string): Promise<Service> {
  const [service] = await readServices(database, { service: id });
  if (!service) throw new ToolRefusal(`We do not offer "${id}".`);
  const { name, stylists } = service;
  if (stylist && !stylists.includes(stylist))
    throw new ToolRefusal(`${stylist} does not do ${name}; ${stylists.join(', ')} can.`, 'not-theirs');
  return service;
}

function readServices(
  database: Database,
  wanted: { readonly service?: ServiceId | undefined; readonly category?: string | undefined },
): Promise<Service[]> {
  return database.sql<Service>`
    select s.id, s.name, s.minutes, s.price, s.needs_patch_test,
           array(select p.name from skills k join stylists p on p.id = k.stylist_id
                  where k.service_id = s.id order by p.id) as stylists
      from services s
     where s.id = coalesce(${wanted.service}, s.id) and s.category = coalesce(${wanted.category}, s.category)
     order by s.category, s.price, s.id`;
}
