import {
  type AnalysisFigures,
  type AnalysisFilter,
  type AnalysisStore,
  DISPOSITIONS,
  type Disposition,
  type Grouping,
  type RatedFlags,
} from '../../contracts/analysis.ts';
import { type Conditions, conditionsOf } from './analysis-conditions.ts';
import type { Pool } from './connect.ts';
import { COUNTS, countsText, keysOf, SHARES } from './figure-counts.ts';
import { countedDays, daysIn, spansBetween } from './figure-days.ts';
import { storableText } from './storable.ts';

/** Counts the analyses of a desk: whole days as they were counted before, where they were, and the rest one by one. */
export function analysisFigures(pool: Pool, desk: string): Pick<AnalysisStore, 'figures' | 'ratedFlags'> {
  return {
    async figures(filter, grouping) {
      const by = grouping ?? 'all';
      const days = isAnyOf(filter, by) ? await countedDays(pool, desk, daysIn(filter)) : [];
      const { where, values } = conditionsOf(desk, filter);
      const text = figuresText(
        { where: betweenDays({ where, values }, filter, days), values },
        by,
        days,
        filter.line,
      );
      const { rows } = await pool.query<FiguresRow>({ text, values });
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

/** Days are counted by line and by what they are told apart by, hours of all lines together; of anything else only the analyses tell. */
function isAnyOf(
  { line, agent, disposition, flag, edge, toLabel = false }: AnalysisFilter,
  by: string,
): boolean {
  if (by === 'hour' && line !== undefined) return false;
  return [agent, disposition, flag, edge].every((one) => one === undefined) && !toLabel;
}

/** The condition for the analyses of the times between the days that were counted. */
function betweenDays({ where, values }: Conditions, filter: AnalysisFilter, days: readonly string[]): string {
  if (days.length === 0) return where;
  const spans = spansBetween(filter, days).map(
    ({ from, to }) => `opened_at >= $${values.push(from)} and opened_at < $${values.push(to)}`,
  );
  return `${where} and (${spans.length === 0 ? 'false' : spans.join(' or ')})`;
}

/** How many ended in which way, by name. */
const ENDED = Object.keys(DISPOSITIONS)
  .map((name) => `'${name}', coalesce(sum((ended->>'${name}')::integer), 0)`)
  .join(', ');

const PERCENTILES = SHARES.map((share) => `min(ms) filter (where so_far >= ${share} * turns)`);

/** What days were counted to and what is counted now, put together by key. */
function figuresText(
  { where, values }: Conditions,
  by: Grouping | 'all',
  days: readonly string[],
  line?: string,
): string {
  const ofDays = days.length === 0 ? '' : `${daysText(values, by, days, line)} union all `;
  // By bytes: keys are sorted many times.
  return `with told as (${ofDays}${countsText(by, where)}),
counts as (select told.*, told.key collate "C" as of from told),
counted as (
  select of as key, sum(conversations)::integer as conversations, sum(handoffs)::float8 / sum(conversations) as "handoffsEach",
    sum(flagged)::integer as flagged, sum(sentiment) / nullif(sum(felt), 0)::float8 as sentiment,
    sum(lead)::float8 / sum(conversations) as "leadMean", sum(hot)::integer as hot, sum(usd) as usd,
    sum(ratings)::integer as ratings, sum(stars)::float8 / nullif(sum(ratings), 0) as "ratingMean",
    json_build_object(${ENDED}) as ended
  from counts group by of
),
times as (${by === 'hour' ? 'select key, times as ms from counts' : TIMES})
select counted.*, ms from counted left join times using (key)
order by ${keysOf(by).inOrder ? 'key' : 'conversations desc, key'} limit ${MOST_GROUPS}`;
}

const TIMES = `select key, array[${PERCENTILES}] as ms from (
  select key, ms, sum(turns) over (partition by key order by ms) as so_far, sum(turns) over (partition by key) as turns from (
    select of as key, ms, sum(turn) as turns from counts cross join lateral unnest(times, turns) as each (ms, turn) group by of, ms
  ) each
) summed group by key`;

/** What a day came to is kept line by line. */
function daysText(values: unknown[], by: Grouping | 'all', days: readonly string[], line?: string): string {
  const [kind, counts] = by === 'line' ? ['all', COUNTS.replace('key', 'line as key')] : [by, COUNTS];
  const ofLine = line === undefined ? '' : ` and line = $${values.push(storableText(line))}`;
  return `select ${counts} from switchroom_figures
    where desk = $1 and kind = '${kind}' and day = any($${values.push(days)}::date[])${ofLine}`;
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
