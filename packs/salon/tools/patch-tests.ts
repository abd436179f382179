import { clock, dayInWords } from 'switchroom/kit';
import type { Reading } from './customer.ts';
import type { Service } from './services.ts';

/** Where a customer stands: dates `YYYY-MM-DD`, times `HH:MM` in Toronto; null where there is none. */
export interface PatchTestState {
  /** `clear`: done and still valid; `planned`: booked; `expired`: too old; `reaction`: no colour here. */
  readonly status: 'clear' | 'planned' | 'expired' | 'missing' | 'reaction';
  /** The earliest start of a colour appointment, once the test is done or booked. */
  readonly colour_from: { readonly date: string; readonly time: string } | null;
  /** The last day the test holds good. */
  readonly valid_until: string | null;
}

/** Reads a customer's patch test as it stands now. */
export async function readPatchTest(customer: number, { database, now }: Reading): Promise<PatchTestState> {
  const [row] = await database.query<
    Omit<PatchTestState, 'colour_from'> & { from_date: string | null; from_time: string | null }
  >('select * from patch_test_standing($1, $2)', [customer, now()]);
  const { status = 'missing', from_date, from_time, valid_until = null } = row ?? {};
  return {
    status,
    colour_from: from_date && from_time ? { date: from_date, time: from_time } : null,
    valid_until,
  };
}

/** Why a customer cannot have a colour service at a time, in a sentence. */
export async function noPatchTest(customer: number, { name }: Service, context: Reading): Promise<string> {
  const { status, colour_from, valid_until } = await readPatchTest(customer, context);
  const rule = `${name} needs a clear patch test at least 48 hours before`;
  if (status === 'reaction')
    return 'The last patch test left a reaction, so no colour is booked here: a colleague has to look at that first.';
  if (status === 'missing') return `${rule}, and there is none on file. A patch test has to be booked first.`;
  if (status === 'expired')
    return `${rule}, and the last one is older than 6 months. A new one has to be booked first.`;
  const from = colour_from && `${dayInWords(colour_from.date)} at ${clock(colour_from.time)}`;
  return `${rule}: with the test on file it can be booked from ${from} until ${valid_until && dayInWords(valid_until)}.`;
}
