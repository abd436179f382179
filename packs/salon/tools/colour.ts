import { defineFact, defineTool, ToolRefusal } from 'switchroom';
import { clock, dayInWords, oneRow } from 'switchroom/kit';
import { z } from 'zod';
import type { Booking } from './bookings.ts';
import { forCustomer, type Reading, type Serving } from './customer.ts';
import type { Service } from './services.ts';

/** Where a customer stands: dates `YYYY-MM-DD`, times `HH:MM` in Toronto; null where there is none. */
export interface PatchTest {
  /** `clear`: done and still valid; `planned`: booked; `expired`: too old; `reaction`: no colour here. */
  readonly status: 'clear' | 'planned' | 'expired' | 'missing' | 'reaction';
  /** The earliest start of a colour appointment, once the test is done or booked. */
  readonly colour_from: { readonly date: string; readonly time: string } | null;
  /** The last day the test holds good. */
  readonly valid_until: string | null;
}

export const checkPatchTest = forCustomer.read({
  name: 'check_patch_test',
  description:
    'Whether the verified customer has a valid patch test, and from when colour can be booked: 48 hours after a clear test, for 6 months.',
  parameters: z.object({}),
  execute: (_input, context) => readPatchTest(context),
});

async function readPatchTest({ database, known, now }: Serving): Promise<PatchTest> {
  return oneRow(await database.sql<PatchTest>`select * from patch_test_standing(${known.id}, ${now()})`);
}

/** Throws `ToolRefusal` when a customer cannot have a service at a time for want of a patch test. */
export async function refuseUntested(
  { name, needs_patch_test }: Service,
  { date, time }: { readonly date: string; readonly time: string },
  context: Serving,
): Promise<void> {
  if (!needs_patch_test) return;
  const tested = await context.database.sql<{ tested: boolean }>`
    select patch_tested(${context.known.id}, instant(${date}, ${time})) as tested`;
  if (oneRow(tested).tested) return;
  const { status, colour_from: from, valid_until } = await readPatchTest(context);
  const rule = `${name} needs a clear patch test at least 48 hours before`;
  const when = from && `${dayInWords(from.date)} at ${clock(from.time)}`;
  const dates = `: with the test on file it can be booked from ${when} until ${valid_until && dayInWords(valid_until)}.`;
  const why = {
    reaction:
      'The last patch test left a reaction, so no colour is booked here: a colleague has to look at that first.',
    missing: `${rule}, and there is none on file. A patch test has to be booked first.`,
    expired: `${rule}, and the last one is older than 6 months. A new one has to be booked first.`,
    clear: rule + dates,
    planned: rule + dates,
  };
  throw new ToolRefusal(why[status]);
}

/** Throws `ToolRefusal` when colour would be without its patch test once a booking is there, or cancelled (null). */
export async function refuseLeftUntested(
  { id }: Booking,
  movedTo: string | null,
  { database, now }: Reading,
): Promise<void> {
  const [left] = await database.sql<{ reference: string; name: string }>`
    select reference, name from left_untested(${id}, ${movedTo}, ${now()}) limit 1`;
  if (left)
    throw new ToolRefusal(
      `${left.name} (${left.reference}) needs the patch test at least 48 hours before; that has to be moved or cancelled first.`,
    );
}

/** What colour is wanted for. */
export const colourGoal = z.enum(['cover-grey', 'refresh', 'darker', 'lighter', 'dimension', 'vivid', 'fix']);
/** What was done to the hair before. */
export const hairHistory = z.enum(['natural', 'coloured', 'box-dyed', 'bleached']);
/** The service that was recommended last. */
export const advised = defineFact('advised', z.object({ service: z.string(), name: z.string() }));

export const recommendColour = defineTool({
  name: 'recommend_colour',
  description:
    "The salon's own advice for a colour wish: which service, how many visits, what to expect, price and length of a visit.",
  effect: 'read',
  parameters: z.object({
    goal: colourGoal.describe(
      'dimension: highlights or depth without changing the shade; fix: something went wrong; vivid: a bright shade such as pink.',
    ),
    hair: hairHistory.describe('coloured: in a salon; box-dyed: at home; natural: nothing in it.'),
  }),
  async execute({ goal, hair }, { database, recordFact }) {
    const advised = await database.sql<Omit<Service, 'stylists'> & { sessions: number; advice: string }>`
      select s.id, s.name, s.minutes, s.price, s.needs_patch_test, a.sessions, a.advice
        from colour_advice a join services s on s.id = a.service_id where a.goal = ${goal} and a.hair = ${hair}`;
    const { sessions, advice, ...service } = oneRow(advised);
    recordFact('advised', { service: service.id, name: service.name });
    return { service, sessions, advice };
  },
});
