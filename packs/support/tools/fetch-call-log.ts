import { defineTool } from 'switchroom';
import { z } from 'zod';
import { accountOf, verifiedAccount } from './account.ts';

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

/** One call of the log. */
interface Call {
  readonly from: string;
  readonly to: string;
  /** ISO 8601, UTC. */
  readonly started_at: string;
  readonly seconds: number;
  readonly status: z.output<typeof callStatus>;
  readonly sip_code: number;
  readonly error: string | null;
  /** Mean opinion score of the audio, 1 to 5; null when there was none. */
  readonly mos: number | null;
}

/** Sums over all calls that match. */
interface Sums {
  readonly total: number;
  readonly by_status: Readonly<Record<string, number>>;
  readonly average_mos: number | null;
  readonly bad_audio_calls: number;
  /** Day of the newest call in the whole log, `YYYY-MM-DD`. */
  readonly last_call_on: string | null;
}

/** What `fetch_call_log` returns: the sums, and the newest calls, each with what its code means. */
export interface CallLog extends Sums {
  readonly calls: readonly (Call & { readonly meaning: string })[];
}

const FOUND = `from calls where customer_id = $1
  and ($2::date is null or (started_at at time zone 'UTC')::date = $2::date)
  and ($3::date is null or started_at >= $3::date::timestamp at time zone 'UTC')
  and ($4::date is null or started_at < ($4::date + 1)::timestamp at time zone 'UTC')
  and ($5::text is null or status = $5)`;

/** Reads calls of the verified account. */
export const fetchCallLog = defineTool({
  name: 'fetch_call_log',
  description:
    "Read the verified customer's calls: how many, how they ended, audio quality, and the newest ones with SIP code and error. Days are UTC. Without a date the whole log is searched.",
  effect: 'read',
  parameters: z.object({
    date: z.iso.date().optional().describe('Only this day, YYYY-MM-DD.'),
    since: z.iso.date().optional().describe('From this day on, YYYY-MM-DD.'),
    until: z.iso.date().optional().describe('Up to this day, YYYY-MM-DD.'),
    status: callStatus.optional().describe('Only calls that ended so.'),
    limit: z.int().min(1).max(50).describe('How many of the newest calls to list, e.g. 10.'),
  }),
  requires: verifiedAccount,
  async execute({ date, since, until, status, limit }, context): Promise<CallLog> {
    const { database } = context;
    const wanted = [accountOf(context).id, date ?? null, since ?? null, until ?? null, status ?? null];
    const calls = await database.query<Call>(
      `select from_number as "from", to_number as "to", seconds, status, sip_code, error, mos::float8 as mos,
              to_char(started_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as started_at
         ${FOUND} order by calls.started_at desc limit $6`,
      [...wanted, limit],
    );
    const [sums = NOTHING] = await database.query<Sums>(
      `select count(*)::int as total,
              jsonb_build_object('completed', count(*) filter (where status = 'completed'),
                'failed', count(*) filter (where status = 'failed'), 'busy', count(*) filter (where status = 'busy'),
                'no-answer', count(*) filter (where status = 'no-answer')) as by_status,
              round(avg(mos), 1)::float8 as average_mos, (count(*) filter (where mos < $6))::int as bad_audio_calls,
              (select to_char(max(started_at) at time zone 'UTC', 'YYYY-MM-DD')
                 from calls where customer_id = $1) as last_call_on
         ${FOUND}`,
      [...wanted, GOOD_AUDIO],
    );
    const meaning = (code: number) => MEANING.get(code) ?? `SIP code ${code}`;
    return { ...sums, calls: calls.map((call) => ({ ...call, meaning: meaning(call.sip_code) })) };
  },
});

const NOTHING: Sums = { total: 0, by_status: {}, average_mos: null, bad_audio_calls: 0, last_call_on: null };
