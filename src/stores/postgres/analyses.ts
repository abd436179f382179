import { ANALYSIS_VERSION, type Analysis, type AnalysisStore } from '../../contracts/analysis.ts';
import { conditionsOf } from './analysis-conditions.ts';
import { analysisFigures } from './analysis-figures.ts';
import type { Pool } from './connect.ts';
import { ofDesk } from './conversation-row.ts';
import { countDays } from './figure-days.ts';
import { edgeColumns } from './scores.ts';
import { storableJson, storableText } from './storable.ts';

/** Keeps the analyses of one desk beside its conversations; they are deleted with these. */
export function analysesOf(pool: Pool, desk: string): AnalysisStore {
  async function rows<Row extends object>(text: string, values: unknown[]): Promise<Row[]> {
    return (await pool.query<Row>({ text, values })).rows;
  }
  return {
    ...analysisFigures(pool, desk),
    countDays: (now) => countDays(pool, desk, now),
    async put(analysis) {
      return (await rows(PUT, valuesOf(desk, analysis))).length > 0;
    },
    async get(conversation) {
      const [row] = await rows<Kept>(GET, [desk, storableText(conversation)]);
      return row?.analysis;
    },
    async list({ limit, after, ...filter }) {
      const { where, values } = conditionsOf(desk, filter);
      const behind =
        after === undefined
          ? ''
          : ` and (opened_at, conversation) < ($${values.push(after.openedAt.toISOString())}::timestamptz, $${values.push(storableText(after.conversation))})`;
      const text = `select analysis from switchroom_analyses where ${where}${behind}
        order by opened_at desc, conversation desc limit $${values.push(limit)}`;
      return (await rows<Kept>(text, values)).map(({ analysis }) => analysis);
    },
    async known(conversations) {
      const found = await rows<{ id: string }>(KNOWN, [
        desk,
        conversations.map(storableText),
        ANALYSIS_VERSION,
      ]);
      return new Set(found.map(({ id }) => id));
    },
  };
}

interface Kept {
  readonly analysis: Analysis;
}

function valuesOf(desk: string, analysis: Analysis): unknown[] {
  const { conversation, version, seq, summary, line, openedAt, disposition, sentiment, lead, rating } =
    analysis;
  const { cost, handoffs, flags, latency, agents, score } = analysis;
  return [
    ...[desk, storableText(conversation), version, seq, summary.by, line, openedAt, disposition.outcome],
    ...[sentiment.score, lead.score, rating?.stars, cost.usd, agents],
    handoffs.trail.map(({ from, to }) => `${from}>${to}`),
    [...new Set(flags.map(({ flag }) => flag))],
    latency.turnMs,
    storableJson(analysis),
    ...[score.version, score.trial, score.messages, ...edgeColumns(score.edges)],
  ];
}

// Whoever deletes the conversation waits for this, or this for them and finds none.
const PUT = `with there as (
  select id from switchroom_conversations where id = $2 and ${ofDesk('$1')} for key share
), put as (
insert into switchroom_analyses as kept (desk, conversation, version, seq, found_by, line, opened_at, disposition,
  sentiment, lead, rating, usd, agents, edges, flags, turn_ms, analysis)
select $1, id, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17 from there
on conflict (conversation) do update set version = excluded.version, seq = excluded.seq, found_by = excluded.found_by,
  line = excluded.line, opened_at = excluded.opened_at, disposition = excluded.disposition, sentiment = excluded.sentiment,
  lead = excluded.lead, rating = excluded.rating, usd = excluded.usd, agents = excluded.agents, edges = excluded.edges,
  flags = excluded.flags, turn_ms = excluded.turn_ms, analysis = excluded.analysis, at = now()
where (kept.seq, kept.version, kept.found_by = 'model') < (excluded.seq, excluded.version, excluded.found_by = 'model')
returning conversation
)
insert into switchroom_scores (desk, conversation, opened_at, version, trial, messages, edges, handoffs, clean, refused, faults,
  first_edges, first_ms)
select $1, conversation, $7, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27 from put
on conflict (conversation) do update set version = excluded.version, trial = excluded.trial, messages = excluded.messages,
  edges = excluded.edges, handoffs = excluded.handoffs, clean = excluded.clean, refused = excluded.refused,
  faults = excluded.faults, first_edges = excluded.first_edges, first_ms = excluded.first_ms
returning conversation`;

const GET = `select analysis from switchroom_analyses where conversation = $2 and ${ofDesk('$1')}`;

const KNOWN = `select conversation as id from switchroom_analyses kept
join switchroom_conversations on id = conversation and switchroom_conversations.seq = kept.seq
where conversation = any($2) and ${ofDesk('$1', 'kept.desk')} and kept.version = $3`;
