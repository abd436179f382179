import { DISPOSITIONS, GROUPINGS, type Grouping } from '../../contracts/analysis.ts';

/** All that figures are told apart by. */
export const KINDS = ['all', ...GROUPINGS.filter((one) => one !== 'line')] as const;

/** How a grouping is told from a row of the analyses. */
interface Keys {
  /** What stands in a row: one key, or a list of them, which may name one twice. */
  readonly of: string;
  readonly isList: boolean;
  /** Groups in their own order, not the greatest first. */
  readonly inOrder: boolean;
}

const KEYS: Readonly<Record<Grouping | 'all', Keys>> = {
  all: { of: `'all'::text`, isList: false, inOrder: false },
  line: { of: 'line', isList: false, inOrder: false },
  agent: { of: 'agents', isList: true, inOrder: false },
  edge: { of: 'edges', isList: true, inOrder: false },
  hour: { of: `date_bin('1 hour', opened_at, timestamptz 'epoch')`, isList: false, inOrder: true },
};

/** How a grouping is told from a row of the analyses. */
export function keysOf(by: Grouping | 'all'): Keys {
  return KEYS[by];
}

/** From so many points on a lead is hot. */
const HOT = 50;

/** The columns of counts that can be added up, in their order. */
export const COUNTS =
  'line, key, conversations, handoffs, ended, flagged, sentiment, felt, lead, hot, usd, ratings, stars, times, turns';

const ENDED = Object.keys(DISPOSITIONS)
  .map((name) => `'${name}', sum(count) filter (where disposition = '${name}')`)
  .join(', ');

/** Times from 64 ms on are rounded to a 32nd of the power of two below them: within 1.6 %. */
const ROUNDED = `case when ms < 64 then ms else round(ms::float8 / step(ms)) * step(ms) end`.replaceAll(
  'step(ms)',
  '(1 << (floor(ln(ms) / ln(2))::integer - 5))',
);

/** What percentiles there are of the times of turns. */
export const SHARES = [0.5, 0.95, 0.99];

/**
 * Counts the analyses under a condition by line and by key; hours of all lines together. They are read twice and narrow: once for what is
 * counted, once for the times of turns. Both are put together by what stands in the row, which is little, before a list is taken apart.
 */
export function countsText(by: Grouping | 'all', where: string): string {
  const { of, isList } = KEYS[by];
  const rows = {
    apart: isList ? 'distinct unnest(keys)' : 'keys',
    line: by === 'hour' ? `''::text` : 'line',
    of,
    where,
  };
  // Of a way, how often it was gone; of anything else, all handoffs of its conversations.
  const handoffs = by === 'edge' ? 'count * cardinality(array_positions(keys, key))' : 'handoffs';
  const key = by === 'hour' ? `to_char(key at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')` : 'key';
  return `select line, ${key} as key, conversations, handoffs, ended, flagged, sentiment, felt, lead, hot, usd, ratings, stars,
    coalesce(times, '{}') as times, coalesce(turns, '{}') as turns
  from (
    select line, key, sum(count)::integer as conversations, sum(${handoffs})::integer as handoffs,
      jsonb_strip_nulls(jsonb_build_object(${ENDED})) as ended, sum(flagged)::integer as flagged,
      coalesce(sum(sentiment), 0) as sentiment, sum(felt)::integer as felt, sum(lead)::bigint as lead, sum(hot)::integer as hot,
      sum(usd) as usd, sum(ratings)::integer as ratings, coalesce(sum(stars), 0)::integer as stars
    from (
      select ${of} as keys, ${rows.line} as line, disposition, count(*), sum(cardinality(edges)) as handoffs,
        count(*) filter (where cardinality(flags) > 0) as flagged, sum(sentiment::float8) as sentiment, count(sentiment) as felt,
        sum(lead) as lead, count(*) filter (where lead >= ${HOT}) as hot, sum(usd) as usd, count(rating) as ratings,
        sum(rating) as stars
      from switchroom_analyses where ${where} group by 1, 2, 3
    ) of_keys cross join lateral (select ${rows.apart} as key) one group by line, key
  ) counted left join (${by === 'hour' ? percentilesText(rows) : timesText(rows)}) times using (line, key)`;
}

interface TimesRows {
  readonly of: string;
  readonly line: string;
  readonly apart: string;
  readonly where: string;
}

const turnsText = ({ of, line, where }: TimesRows) =>
  `select ${of} as keys, ${line} as line, unnest(turn_ms) as ms from switchroom_analyses where ${where}`;

/** How often each time was taken: from these, percentiles of several days are told. */
function timesText(rows: TimesRows): string {
  return `select line, key, array_agg(ms order by ms) as times, array_agg(turns order by ms) as turns from (
    select line, key, ms, sum(count)::integer as turns from (
      select keys, line, ${ROUNDED}::integer as ms, count(*) from (${turnsText(rows)}) of_turns group by 1, 2, 3
    ) each cross join lateral (select ${rows.apart} as key) one group by line, key, ms
  ) summed group by line, key`;
}

/** An hour is of one day only: its percentiles are told at once. */
function percentilesText(rows: TimesRows): string {
  return `select line, keys as key, percentile_disc(array[${SHARES}]) within group (order by ms) as times, '{}'::integer[] as turns
    from (${turnsText(rows)}) of_turns group by line, keys`;
}
