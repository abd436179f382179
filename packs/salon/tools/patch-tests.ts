import { clock, dayInWords } from 'switchroom/kit';
import type { Reading } from './reading.ts';
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

interface Row {
  readonly status: PatchTestState['status'];
  readonly from_date: string | null;
  readonly from_time: string | null;
  readonly valid_until: string | null;
}

/** Reads a customer's patch test as it stands now. */
export async function readPatchTest(customer: number, { database, now }: Reading): Promise<PatchTestState> {
  const [row] = await database.query<Row>(
    `with test as (
       select (select result from patch_tests where customer_id = $1 order by tested_at desc limit 1) as last_result,
              (select max(tested_at) from patch_tests where customer_id = $1 and result = 'clear') as done,
              (select min(upper(during)) from bookings where customer_id = $1 and service_id = 'patch-test'
                  and status = 'booked') as planned
     ), standing as (
       select salon.*,
              case when last_result = 'reaction' then 'reaction' when done + patch_test_valid > $2 then 'clear'
                   when planned is not null then 'planned' when done is not null then 'expired' else 'missing' end as status,
              case when done + patch_test_valid > $2 then done else planned end as tested_at
         from test cross join salon
     )
     select status,
            case when status in ('clear', 'planned') then to_char(local_time(tested_at + patch_test_before), 'YYYY-MM-DD') end as from_date,
            case when status in ('clear', 'planned') then to_char(local_time(tested_at + patch_test_before), 'HH24:MI') end as from_time,
            case when status in ('clear', 'planned') then to_char(local_time(tested_at + patch_test_valid), 'YYYY-MM-DD') end as valid_until
       from standing`,
    [customer, now()],
  );
  const { status = 'missing', from_date, from_time, valid_until } = row ?? {};
  const from = from_date && from_time ? { date: from_date, time: from_time } : null;
  return { status, colour_from: from, valid_until: valid_until ?? null };
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
