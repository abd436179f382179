import { type Database, defineTool } from 'switchroom';
import { z } from 'zod';
import { accountOf, verifiedAccount } from './account.ts';
import { meaningOf } from './sip-codes.ts';

/** Under this mean opinion score people notice bad audio (ITU-T P.800 scale, 1 to 5). */
export const GOOD_AUDIO = 3.6;

const callStatus = z.enum(['completed', 'failed', 'busy', 'no-answer']);

/** One call of the log. */
export interface CallRecord {
  readonly from: string;
  readonly to: string;
  /** ISO 8601, UTC. */
  readonly started_at: string;
  readonly seconds: number;
  readonly status: z.output<typeof callStatus>;
  readonly sip_code: number;
  readonly meaning: string;
  readonly error: string | null;
  /** Mean opinion score of the audio, 1 to 5; null when there was none. */
  readonly mos: number | null;
}

/** What `fetch_call_log` returns: sums over all calls that match, and the newest of them. */
export interface CallLog {
  readonly total: number;
  readonly by_status: Readonly<Record<string, number>>;
  readonly average_mos: number | null;
  readonly bad_audio_calls: number;
  /** Newest first. */
  readonly calls: readonly CallRecord[];
  /** Day of the newest call in the whole log, `YYYY-MM-DD`. */
  readonly last_call_on: string | null;
}

interface Filter {
  readonly date?: string;
  readonly since?: string;
  readonly until?: string;
  readonly status?: z.output<typeof callStatus>;
  readonly limit: number;
}

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
  async execute(filter, context): Promise<CallLog> {
    const { id } = accountOf(context);
    const calls = await listCalls(id, filter, context.database);
    return { ...(await summarise(id, filter, context.database)), calls };
  },
});

const MATCHES = `
  customer_id = $1
  and ($2::date is null or (started_at at time zone 'UTC')::date = $2::date)
  and ($3::date is null or started_at >= $3::date::timestamp at time zone 'UTC')
  and ($4::date is null or started_at < ($4::date + 1)::timestamp at time zone 'UTC')
  and ($5::text is null or status = $5)`;

function valuesOf(customerId: string, { date, since, until, status }: Filter): unknown[] {
  return [customerId, date ?? null, since ?? null, until ?? null, status ?? null];
}

async function listCalls(customerId: string, filter: Filter, database: Database): Promise<CallRecord[]> {
  const rows = await database.query<Omit<CallRecord, 'meaning'>>(
    `select from_number as "from", to_number as "to",
            to_char(started_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as started_at,
            seconds, status, sip_code, error, mos::float8 as mos
       from calls where ${MATCHES} order by calls.started_at desc limit $6`,
    [...valuesOf(customerId, filter), filter.limit],
  );
  return rows.map((row) => ({ ...row, meaning: meaningOf(row.sip_code) }));
}

async function summarise(
  customerId: string,
  filter: Filter,
  database: Database,
): Promise<Omit<CallLog, 'calls'>> {
  const [row] = await database.query<Omit<CallLog, 'calls'>>(
    `select count(*)::int as total,
            jsonb_build_object('completed', count(*) filter (where status = 'completed'),
              'failed', count(*) filter (where status = 'failed'),
              'busy', count(*) filter (where status = 'busy'),
              'no-answer', count(*) filter (where status = 'no-answer')) as by_status,
            round(avg(mos), 1)::float8 as average_mos,
            (count(*) filter (where mos < $6))::int as bad_audio_calls,
            (select to_char(max(started_at) at time zone 'UTC', 'YYYY-MM-DD')
               from calls where customer_id = $1) as last_call_on
       from calls where ${MATCHES}`,
    [...valuesOf(customerId, filter), GOOD_AUDIO],
  );
  return row ?? { total: 0, by_status: {}, average_mos: null, bad_audio_calls: 0, last_call_on: null };
}
