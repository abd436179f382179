import type { EdgeTally, ScoreGrouping, ScoreStore, ScoreSums } from '../../contracts/scores.ts';
import type { Pool } from './connect.ts';

/** So many conversations are counted one by one; of more, every second, third, ... by chance. */
const MOST_COUNTED = 25_000;
const PARTS = 1_000;

/** Counts the scores of one desk, which are kept with its analyses. */
export function scoresOf(pool: Pool, desk: string): ScoreStore {
  return {
    async sums({ from, to }, by) {
      const period = [desk, from.toISOString(), to.toISOString()];
      const { rows } = await pool.query<{ count: number }>({ text: COUNT, values: period });
      const of = rows[0]?.count ?? 0;
      const values = [...period, of <= MOST_COUNTED ? PARTS : Math.ceil((PARTS * MOST_COUNTED) / of)];
      // Over time nobody is told how long words took.
      const [sums, times] = await Promise.all([
        pool.query<ScoreSums>({ text: sumsText(by), values }),
        by === 'day' ? undefined : pool.query<EdgeTimes>({ text: timesText(by), values }),
      ]);
      return { of, groups: sums.rows.map((group) => withTimes(group, times?.rows ?? [])) };
    },
  };
}

const COUNT = `select count(*)::integer as count from switchroom_scores
where desk = $1 and opened_at >= $2 and opened_at < $3`;

interface EdgeTimes {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly median: number;
  readonly p95: number;
}

function withTimes({ edges, ...group }: ScoreSums, times: readonly EdgeTimes[]): ScoreSums {
  return {
    ...group,
    edges: edges.map((edge) => {
      const found = times.find(
        ({ key, from, to }) => key === group.key && from === edge.from && to === edge.to,
      );
      return { ...edge, firstReplyMs: found && { median: found.median, p95: found.p95 } };
    }),
  };
}

/** What goes into the columns of edges, in their order. */
export function edgeColumns(edges: readonly EdgeTally[]): unknown[] {
  const names = edges.map(edgeName);
  return [
    names,
    edges.map(({ handoffs }) => handoffs),
    edges.map(({ clean }) => clean),
    edges.map(({ refused }) => refused),
    edges.flatMap(({ faults }, at) => faults.map((fault) => `${names[at]} ${fault}`)),
    edges.flatMap(({ firstReplyMs }, at) => firstReplyMs.map(() => names[at])),
    edges.flatMap(({ firstReplyMs }) => firstReplyMs),
  ];
}

function edgeName({ from, to }: EdgeTally): string {
  return `${from}>${to}`;
}

const MOST_GROUPS = 100;

const KEYS: Readonly<Record<ScoreGrouping | 'all', string>> = {
  all: `'all'`,
  version: 'version',
  trial: 'trial',
  day: `date_trunc('day', opened_at at time zone 'UTC')::date::text`,
};

/** By chance, and always the same ones. */
const MEANT = `desk = $1 and opened_at >= $2 and opened_at < $3 and abs(hashtext(conversation) % ${PARTS}) < $4`;

/** Read again for each count, which is quicker than keeping it. Grouping sets make the row of all edges together. */
function sumsText(by: ScoreGrouping | 'all' = 'all'): string {
  return `with keyed as not materialized (
  select ${KEYS[by]} as key, switchroom_scores.* from switchroom_scores where ${MEANT}${by === 'trial' ? ' and trial is not null' : ''}
),
counted as (
  select key, count(*)::integer as conversations, sum(messages)::integer as messages, max(opened_at) as newest
  from keyed group by key order by newest desc limit ${MOST_GROUPS}
),
-- Most conversations go one of few ways: these are taken apart, and not each conversation.
alike as (
  select key, edges, handoffs, clean, refused, count(*) as times from keyed group by key, edges, handoffs, clean, refused
),
gone as (
  select key, coalesce(edge, '*>*') as edge, sum(times * handoffs)::integer as handoffs, sum(times * clean)::integer as clean,
    sum(times * refused)::integer as refused
  from (select key, times, each.* from alike, unnest(edges, handoffs, clean, refused) as each (edge, handoffs, clean, refused)) one
  group by grouping sets ((key, edge), (key))
),
faulty as (
  select key, coalesce(edge, '*>*') as edge, fault, count(*)::integer as count
  from (select key, split_part(each, ' ', 1) as edge, split_part(each, ' ', 2) as fault
    from keyed, unnest(faults) as each where faults <> '{}') one
  group by grouping sets ((key, edge, fault), (key, fault))
),
wrong as (select key, edge, json_object_agg(fault, count) as faults from faulty group by key, edge),
told as (
  select key, json_agg(json_build_object('from', split_part(edge, '>', 1), 'to', split_part(edge, '>', 2),
    'handoffs', handoffs, 'clean', clean, 'refused', refused, 'faults', faults) order by handoffs desc, edge) as edges
  from gone left join wrong using (key, edge) group by key
)
select key, conversations, messages, coalesce(edges, '[]') as edges from counted left join told using (key)
order by ${by === 'day' ? 'key' : 'newest desc'}`;
}

/** As \`percentileIn\` of the scorecard tells it. */
const percentile = (share: number) =>
  `ms[least(cardinality(ms), 1 + floor(cardinality(ms) * ${share})::integer)]`;

function timesText(by: ScoreGrouping | 'all' = 'all'): string {
  return `with keyed as (
  select ${KEYS[by]} as key, first_edges, first_ms from switchroom_scores where ${MEANT}
),
sorted as (
  select key, coalesce(edge, '*>*') as edge, array_agg(ms order by ms) as ms
  from (select key, each.* from keyed, unnest(first_edges, first_ms) as each (edge, ms)) one
  group by grouping sets ((key, edge), (key))
)
select key, split_part(edge, '>', 1) as "from", split_part(edge, '>', 2) as "to", ${percentile(0.5)} as median,
  ${percentile(0.95)} as p95 from sorted where cardinality(ms) > 0`;
}
