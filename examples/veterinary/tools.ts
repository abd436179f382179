import { defineFact, defineTool, type Facts, ToolRefusal } from 'switchroom';
import { dayInWords, knowledge, timeInWords } from 'switchroom/kit';
import { z } from 'zod';

const Pet = z.object({ id: z.number(), name: z.string(), kind: z.string(), medicine: z.string().nullable() });

/** Who the customer is, once `find_owner` has found them. */
export const owner = defineFact('owner', z.object({ id: z.number(), name: z.string(), pets: z.array(Pet) }));

/** What the practice says to questions. */
export const answers = knowledge(new URL('./knowledge/', import.meta.url));

export const findOwner = defineTool({
  name: 'find_owner',
  description: 'Finds the owner of pets by telephone number and name, and makes them known.',
  effect: 'read',
  parameters: z.object({ phone: z.e164(), name: z.string().max(80) }),
  async execute({ phone, name }, { database, recordFact, countVerification }) {
    await countVerification();
    const [found] = await database.sql<z.infer<typeof owner.schema> & Record<string, never>>`
      select o.id, o.name, (select json_agg(p order by p.id) from pets p where p.owner_id = o.id) as pets
        from owners o where o.phone = ${phone} and lower(o.name) = lower(${name})`;
    if (!found) throw new ToolRefusal('That name and number do not belong together here.', 'no-match');
    recordFact('owner', owner.schema.parse(found) as never);
    return { name: found.name, pets: found.pets };
  },
});

export const findTimes = defineTool({
  name: 'find_times',
  description: 'Free times for a visit on a day, or on the next days from it.',
  effect: 'read',
  parameters: z.object({ day: z.iso.date() }),
  async execute({ day }, { database }) {
    const rows = await database.sql<{ at: string }>`
      select to_char(at, 'YYYY-MM-DD"T"HH24:MI') as at
        from generate_series(${day}::date + time '09:00', ${day}::date + 3 + time '16:00', interval '1 hour') at
       where extract(isodow from at) < 6 and at::time between '09:00' and '16:00'
         and not exists (select from visits v where v.at = at.at) order by at limit 12`;
    return { times: rows.map(({ at }) => at) };
  },
});

export const bookVisit = defineTool({
  name: 'book_visit',
  description: "Books a visit for one of the owner's pets.",
  effect: 'write',
  atomic: true,
  parameters: z.object({
    pet: z.string().max(40),
    at: z
      .string()
      .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/)
      .describe('From find_times.'),
    reason: z.string().max(200),
  }),
  requires: [owner.required('Find the owner first.')],
  consent: ({ pet, at }) => `Shall I book ${timeInWords(at)} for ${pet}?`,
  async execute({ pet, at, reason }, { database, facts, idempotencyKey }) {
    const { id } = petOf(facts, pet);
    const [row] = await database.sql<{ reference: string }>`
      insert into visits values ('V-' || upper(left(md5(${idempotencyKey}), 6)), ${id}, ${at}::timestamp, ${reason})
        on conflict (at) do nothing returning reference`;
    if (!row) throw new ToolRefusal(`${timeInWords(at)} was just taken.`, 'time-taken');
    return { reference: row.reference, at };
  },
});

export const orderRefill = defineTool({
  name: 'order_refill',
  description: "Orders a pet's medicine anew.",
  effect: 'write',
  atomic: true,
  parameters: z.object({ pet: z.string().max(40) }),
  requires: [owner.required('Find the owner first.')],
  consent: ({ pet }, { facts }) => `Shall I order ${medicineOf(facts, pet)} for ${pet}?`,
  async execute({ pet }, { database, facts, idempotencyKey, now }) {
    const { id } = petOf(facts, pet);
    const [row] = await database.sql<{ reference: string }>`
      insert into refills values ('M-' || upper(left(md5(${idempotencyKey}), 6)), ${id}, ${medicineOf(facts, pet)})
      returning reference`;
    const ready = new Date(now().getTime() + 2 * 86_400_000).toISOString().slice(0, 10);
    return { reference: row?.reference ?? '', ready, when: dayInWords(ready) };
  },
});

function petOf(facts: Facts, name: string): z.infer<typeof Pet> {
  const pet = owner.in(facts)?.pets.find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (!pet) throw new ToolRefusal(`${name} is not in our records.`, 'no-pet');
  return pet;
}

function medicineOf(facts: Facts, name: string): string {
  const { medicine } = petOf(facts, name);
  if (!medicine) throw new ToolRefusal(`No medicine is prescribed for ${name}.`, 'no-medicine');
  return medicine;
}
