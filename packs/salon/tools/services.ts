import { type Database, ToolRefusal } from 'switchroom';
import { z } from 'zod';

/** Everything that can be booked, by its group on the price list; as in the table `services`. */
export const SERVICES = {
  cut: ['womens-cut', 'mens-cut', 'childs-cut', 'fringe-trim', 'restyle', 'beard-trim'],
  styling: ['blow-dry', 'updo', 'bridal-hair'],
  colour: [
    ...(['root-touch-up', 'full-colour', 'highlights', 'balayage', 'grey-blending', 'vivid-colour'] as const),
    ...(['gloss', 'colour-correction', 'colour-consultation', 'patch-test'] as const),
  ],
  treatment: ['deep-conditioning', 'keratin', 'scalp-treatment'],
  nails: ['manicure', 'gel-manicure', 'pedicure'],
  brows: ['brow-shape', 'brow-tint'],
} as const;

const { cut, styling, colour, treatment, nails, brows } = SERVICES;

/** The id of a service. */
export const serviceId = z.enum([...cut, ...styling, ...colour, ...treatment, ...nails, ...brows]);
/** The id of a service, e.g. `balayage`. */
export type ServiceId = z.output<typeof serviceId>;

/** A group on the price list. */
export const category = z.enum(['cut', 'styling', 'colour', 'treatment', 'nails', 'brows']);

/** The group a service is in. */
export function categoryOf(id: ServiceId): z.output<typeof category> {
  return category.options.find((one) => SERVICES[one].some((service) => service === id)) ?? 'cut';
}

/** Those who work here, as in the table `stylists`. */
export const stylistName = z.enum(['Ava', 'Camille', 'Dario', 'Elif', 'Jonas', 'Mei', 'Rosa', 'Sam']);
/** The name of a stylist. */
export type StylistName = z.output<typeof stylistName>;

/** When in a day: before noon, until 5 PM, or later. */
export const partOfDay = z.enum(['morning', 'afternoon', 'evening']);
/** A part of a day. */
export type PartOfDay = z.output<typeof partOfDay>;

/** `HH:MM`, 24 hours, in Toronto. */
export const timeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .describe('HH:MM, 24 hours, Eastern Time.');

/** A line of the price list; price in CAD. */
export interface Service {
  readonly id: ServiceId;
  readonly name: string;
  readonly minutes: number;
  readonly price: number;
  readonly needs_patch_test: boolean;
}

/** A service, and whether a stylist does it; throws `ToolRefusal` when that stylist does not. */
export async function readService(
  database: Database,
  id: ServiceId,
  stylist?: StylistName,
): Promise<Service> {
  const [row] = await database.query<Service & { able: string[] }>(
    `select s.id, s.name, s.minutes, s.price, s.needs_patch_test,
            array(select p.name from skills k join stylists p on p.id = k.stylist_id
                   where k.service_id = s.id order by p.id) as able
       from services s where s.id = $1`,
    [id],
  );
  if (!row) throw new ToolRefusal(`We do not offer "${id}".`);
  const { able, ...service } = row;
  if (stylist && !able.includes(stylist))
    throw new ToolRefusal(`${stylist} does not do ${service.name}; ${able.join(', ')} can.`, 'not-theirs');
  return service;
}
