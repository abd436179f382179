import {
  type AnalysisFigures,
  type AnalysisFilter,
  type AnalysisStore,
  DISPOSITIONS,
  type Disposition,
  type Grouping,
  type RatedFlags,
} from '../../contracts/analysis.ts';
import { conditionsOf } from './analysis-conditions.ts';
import type { Pool } from './connect.ts';

/** Counts the analyses of a desk. */
export function analysisFigures(pool: Pool, desk: string): Pick<AnalysisStore, 'figures' | 'ratedFlags'> {
  return {
    async figures(filter, by) {
      const { where, values } = conditionsOf(desk, filter);
      const { rows } = await pool.query<FiguresRow>({ text: figuresText(where, by), values });
      return rows.map(figuresIn);
    },
    async ratedFlags(filter: AnalysisFilter) {
      const { where, values } = conditionsOf(desk, filter);
      const { rows } = await pool.query<{ found: RatedFlags }>({ text: ratedText(where), values });
      return rows[0]?.found ?? { rated: 0, low: 0, flagged: { rated: 0, low: 0 }, flags: [] };
    },
  };
}

type FiguresRow = Omit<
  AnalysisFigures,
  'key' | 'dispositions' | 'resolvedShare' | 'escalatedShare' | 'lead' | 'turnMs' | 'ratings'
> & {
  /** An hour is a time. */
  readonly key: string | Date;
  readonly ended: Partial<Record<Disposition, number>>;
  readonly leadMean: number | null;
  readonly hot: number;
  readonly ms: readonly number[] | null;
  readonly ratings: number;
  readonly ratingMean: number | null;
};

function figuresIn({
  key,
  ended,
  leadMean,
  hot,
  ms,
  ratings,
  ratingMean,
  ...row
}: FiguresRow): AnalysisFigures {
  const names = Object.keys(DISPOSITIONS) as Disposition[];
  const count = (name: Disposition) => ended[name] ?? 0;
  const known = row.conversations - count('answered') - count('silent');
  const share = (hits: number) => (known === 0 ? null : hits / known);
  const [p50 = null, p95 = null, p99 = null] = ms ?? [];
  return {
    ...row,
    key: key instanceof Date ? `${key.toISOString().slice(0, 19)}Z` : key,
    dispositions: Object.fromEntries(names.map((name) => [name, count(name)])) as Record<Disposition, number>,
    resolvedShare: share(count('resolved')),
    escalatedShare: share(count('escalated')),
    lead: { mean: leadMean, hot },
    turnMs: { p50, p95, p99 },
    ratings: { count: ratings, mean: ratingMean },
  };
}

const MOST_GROUPS = 1_000;
/** From so many points on a lead is hot. */
const HOT = 50;

/** What stands in a row for a grouping: one key; of what a conversation had several of, a list, which may name one twice. */
const KEYS: Readonly<Record<Grouping | 'all', string>> = {
  all: `'all'`,
  line: 'line',
  agent: 'agents',
  edge: 'edges',
  hour: `date_bin('1 hour', opened_at, timestamptz 'epoch')`,
};

/** How many ended in which way, by name. */
const ENDED = Object.keys(DISPOSITIONS)
  .map((name) => `'${name}', sum(count) filter (where disposition = '${name}')`)
  .join(', ');

/**
 * Rows are read twice and narrow: once for what is counted, once for the times of turns. Both are put together by what stands in the
 * row, which is little, before a list is taken apart.
 */
function figuresText(where: string, by: Grouping | 'all' = 'all'): string {
  const isList = by === 'agent' || by === 'edge';
  const apart = isList
    ? 'cross join lateral (select distinct unnest(keys) as key) one'
    : 'cross join lateral (select keys as key) one';
  // Of a way, how often it was gone; of anything else, all handoffs of its conversations.
  const handoffs = by === 'edge' ? 'count * cardinality(array_positions(keys, key))' : 'handoffs';
  return `with of_keys as (
  select ${KEYS[by]} as keys, disposition, count(*), sum(cardinality(edges)) as handoffs,
    count(*) filter (where cardinality(flags) > 0) as flagged, sum(sentiment::float8) as sentiment, count(sentiment) as felt,
    sum(lead) as lead, count(*) filter (where lead >= ${HOT}) as hot, sum(usd) as usd, count(rating) as ratings, sum(rating) as rating
  from switchroom_analyses where ${where} group by keys, disposition
),
counted as (
  select key, sum(count)::integer as conversations, sum(${handoffs})::float8 / sum(count) as "handoffsEach",
    sum(flagged)::integer as flagged, sum(sentiment) / nullif(sum(felt), 0)::float8 as sentiment,
    sum(lead)::float8 / sum(count) as "leadMean", sum(hot)::integer as hot, sum(usd) as usd, sum(ratings)::integer as ratings,
    sum(rating)::float8 / nullif(sum(ratings), 0) as "ratingMean", json_build_object(${ENDED}) as ended
  from of_keys ${apart} group by key
),
of_turns as (select ${KEYS[by]} as keys, unnest(turn_ms) as ms from switchroom_analyses where ${where}),
times as (${by === 'hour' ? TIMES : timesOfFew(apart)})
select counted.*, ms from counted left join times using (key)
order by ${by === 'hour' ? 'key' : 'conversations desc, key'} limit ${MOST_GROUPS}`;
}

const SHARES = [0.5, 0.95, 0.99];

const TIMES = `select keys as key, percentile_disc(array[${SHARES}]) within group (order by ms) as ms from of_turns group by keys`;

/** The same from how often each time stands beside each of few keys: all times sorted, for each key again, take twice as long. */
function timesOfFew(apart: string): string {
  const percentiles = SHARES.map((share) => `min(ms) filter (where so_far >= ${share} * turns)`);
  return `select key, array[${percentiles}] as ms from (
    select key, ms, sum(count) over (partition by key order by ms) as so_far, sum(count) over (partition by key) as turns
    from (select keys, ms, count(*) from of_turns group by keys, ms) each ${apart}
  ) summed group by key`;
}

const ratedText = (where: string) => `with rated as (
  select flags, (rating <= 2)::integer as low from switchroom_analyses where ${where} and rating is not null
), each as (
  select flag, count(*)::integer as rated, sum(low)::integer as low
  from rated cross join lateral unnest(flags) flag group by flag
)
select json_build_object('rated', count(*), 'low', coalesce(sum(low), 0),
  'flagged', json_build_object('rated', count(*) filter (where cardinality(flags) > 0),
    'low', coalesce(sum(low) filter (where cardinality(flags) > 0), 0)),
  'flags', (select coalesce(json_agg(each order by rated desc, flag), '[]') from each)) as found
from rated`;
