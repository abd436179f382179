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
  'dispositions' | 'resolvedShare' | 'escalatedShare' | 'lead' | 'turnMs' | 'ratings'
> & {
  readonly ended: Partial<Record<Disposition, number>>;
  readonly leadMean: number | null;
  readonly hot: number;
  readonly ms: readonly number[] | null;
  readonly ratings: number;
  readonly ratingMean: number | null;
};

function figuresIn({ ended, leadMean, hot, ms, ratings, ratingMean, ...row }: FiguresRow): AnalysisFigures {
  const names = Object.keys(DISPOSITIONS) as Disposition[];
  const count = (name: Disposition) => ended[name] ?? 0;
  const known = row.conversations - count('answered') - count('silent');
  const share = (hits: number) => (known === 0 ? null : hits / known);
  const [p50 = null, p95 = null, p99 = null] = ms ?? [];
  return {
    ...row,
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

const KEYS: Readonly<Record<Grouping | 'all', string>> = {
  all: `array['all']`,
  line: 'array[line]',
  agent: 'agents',
  edge: 'array(select distinct unnest(edges))',
  // As ISO 8601 has it, whatever the connection's time zone.
  hour: `array[to_char(date_trunc('hour', opened_at at time zone 'UTC'), 'YYYY-MM-DD"T"HH24:MI:SS"Z"')]`,
};

function figuresText(where: string, by: Grouping | 'all' = 'all'): string {
  // Of a way, how often it was gone; of anything else, all handoffs of its conversations.
  const handoffs = by === 'edge' ? 'cardinality(array_positions(edges, key))' : 'cardinality(edges)';
  return `with meant as (select * from switchroom_analyses where ${where}),
keyed as (select key, meant.* from meant cross join lateral unnest(${KEYS[by]}) key),
ends as (
  select key, json_object_agg(disposition, count) as ended
  from (select key, disposition, count(*)::integer as count from keyed group by key, disposition) each group by key
),
times as (
  select key, percentile_disc(array[0.5, 0.95, 0.99]) within group (order by ms) as ms
  from keyed cross join lateral unnest(turn_ms) ms group by key
),
counted as (
  select key, count(*)::integer as conversations, avg(${handoffs})::float8 as "handoffsEach",
    (count(*) filter (where cardinality(flags) > 0))::integer as flagged, avg(sentiment)::float8 as sentiment,
    avg(lead)::float8 as "leadMean", (count(*) filter (where lead >= ${HOT}))::integer as hot,
    sum(usd) as usd, count(rating)::integer as ratings, avg(rating)::float8 as "ratingMean"
  from keyed group by key
)
select counted.*, ended, ms from counted join ends using (key) left join times using (key)
order by ${by === 'hour' ? 'key' : 'conversations desc, key'} limit ${MOST_GROUPS}`;
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
