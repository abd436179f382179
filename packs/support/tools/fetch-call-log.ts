import { oneRow } from 'switchroom/kit';
import { z } from 'zod';
import { forAccount } from './account.ts';

/** Under this mean opinion score people notice bad audio (ITU-T P.800 scale, 1 to 5). */
const GOOD_AUDIO = 3.6;
const callStatus = z.enum(['completed', 'failed', 'busy', 'no-answer']);

/** What a SIP response code says in plain words (RFC 3261, section 21). */
const MEANING: ReadonlyMap<number, string> = new Map([
  [200, 'connected'],
  [403, 'the far carrier forbids the call'],
  [404, 'the number is not in service'],
  [408, 'the far end did not answer the request in time'],
  [480, 'nobody answered'],
  [486, 'the line was busy'],
  [487, 'the caller hung up before it was answered'],
  [488, 'no audio format in common'],
  [503, 'the far carrier had no capacity'],
]);

/** One call of the log; the start is ISO 8601 in UTC, `mos` the mean opinion score of the audio, null when there was none. */
interface Call {
  readonly from: string;
  readonly to: string;
  readonly started_at: string;
  readonly seconds: number;
  readonly status: z.output<typeof callStatus>;
  readonly sip_code: number;
  readonly error: string | null;
  readonly mos: number | null;
}

/** Sums over all calls that match, and the newest of them; the day of the newest call in the whole log is `YYYY-MM-DD`. */
interface CallSums {
  readonly found: number;
  readonly by_status: Readonly<Record<string, number>>;
  readonly average_mos: number | null;
  readonly bad_audio_calls: number;
  readonly last_call_on: string | null;
  readonly calls: readonly Call[];
}

export const fetchCallLog = forAccount.read({
  name: 'fetch_call_log',
  description:
    "Read the verified customer's calls: how many, how they ended, audio quality, and the newest ones with SIP code and error. Days are UTC. Without a date the whole log is searched.",
  parameters: z.object({
    date: z.iso.date().optional().describe('Only this day, YYYY-MM-DD.'),
    since: z.iso.date().optional().describe('From this day on, YYYY-MM-DD.'),
    until: z.iso.date().optional().describe('Up to this day, YYYY-MM-DD.'),
    status: callStatus.optional().describe('Only calls that ended so.'),
    limit: z.int().min(1).max(50).describe('How many of the newest calls to list, e.g. 10.'),
  }),
  async execute({ date, since = date, until = date, status, limit }, { database, known: { id } }) {
    const found = await database.sql<CallSums>`
      with found as (
        select * from call_details where customer_id = ${id} and status = coalesce(${status}, status)
           and at >= coalesce(${since}::date::timestamp at time zone 'UTC', '-infinity')
           and at < coalesce((${until}::date + 1)::timestamp at time zone 'UTC', 'infinity')),
      newest as (select "from", "to", started_at, seconds, status, sip_code, error, mos from found order by at desc limit ${limit})
      select count(*)::int as found, round(avg(mos)::numeric, 1)::float8 as average_mos,
        (count(*) filter (where mos < ${GOOD_AUDIO}))::int as bad_audio_calls,
        (select coalesce(jsonb_object_agg(status, count), '{}')
           from (select status, count(*) as count from found group by status) each) as by_status,
        (select to_char(max(started_at) at time zone 'UTC', 'YYYY-MM-DD') from calls where customer_id = ${id}) as last_call_on,
        (select coalesce(json_agg(newest), '[]') from newest) as calls
      from found`;
    const log = oneRow(found);
    const meaning = (code: number) => MEANING.get(code) ?? `SIP code ${code}`;
    return { ...log, calls: log.calls.map((call) => ({ ...call, meaning: meaning(call.sip_code) })) };
  },
});

/** What `fetch_call_log` returns. */
export type CallLog = Awaited<ReturnType<typeof fetchCallLog.execute>>;
