import type { Analysis } from '../../contracts/analysis.ts';

/** What a cell holds; null where there is nothing to say. */
export type Cell = string | number | Date | null;

/** A column of a table of analyses. */
export interface Column {
  readonly name: string;
  readonly type: 'STRING' | 'INT32' | 'DOUBLE' | 'TIMESTAMP';
  cell(analysis: Analysis): Cell;
}

const text = (name: string, cell: (analysis: Analysis) => string | null): Column => ({
  name,
  type: 'STRING',
  cell,
});
const whole = (name: string, cell: (analysis: Analysis) => number | null): Column => ({
  name,
  type: 'INT32',
  cell,
});
const amount = (name: string, cell: (analysis: Analysis) => number | null): Column => ({
  name,
  type: 'DOUBLE',
  cell,
});
const time = (name: string, cell: (analysis: Analysis) => string): Column => ({
  name,
  type: 'TIMESTAMP',
  cell: (analysis) => new Date(cell(analysis)),
});

/** The columns of a table of analyses, in their order: a row a conversation. JSON has all that there is. */
export const COLUMNS: readonly Column[] = [
  text('conversation', ({ conversation }) => conversation),
  text('desk', ({ desk }) => desk),
  text('line', ({ line }) => line),
  time('opened_at', ({ openedAt }) => openedAt),
  time('closed_at', ({ closedAt }) => closedAt),
  text('closed_because', ({ closedBecause }) => closedBecause),
  text('language', ({ language }) => language),
  text('disposition', ({ disposition }) => disposition.outcome),
  text('disposition_by', ({ disposition }) => disposition.by),
  text('summary', ({ summary }) => summary.text),
  text('summary_by', ({ summary }) => summary.by),
  amount('sentiment', ({ sentiment }) => sentiment.score),
  text('sentiment_trend', ({ sentiment }) => sentiment.trend),
  text('sentiment_by', ({ sentiment }) => sentiment.by),
  whole('lead_score', ({ lead }) => lead.score),
  text('lead_reasons', ({ lead }) => lead.reasons.map(({ reason }) => reason).join('; ')),
  text('agents', ({ agents }) => agents.join(' ')),
  text('handoffs', ({ handoffs }) => handoffs.trail.map(({ from, to }) => `${from}>${to}`).join(' ')),
  whole('handoff_count', ({ handoffs }) => handoffs.trail.length),
  whole('handoffs_refused', ({ handoffs }) => handoffs.refused),
  text('tools', ({ intents }) =>
    intents
      .filter(({ from }) => from === 'tool')
      .map(({ intent }) => intent)
      .join(' '),
  ),
  whole('customer_messages', ({ messages }) => messages.customer),
  whole('agent_messages', ({ messages }) => messages.agent),
  whole('person_messages', ({ messages }) => messages.person),
  whole('people_asked', ({ people }) => people.asked),
  whole('people_claimed', ({ people }) => people.claimed),
  amount('people_waited_ms', ({ people }) => people.waitedMs),
  amount('usd', ({ cost }) => cost.usd),
  whole('model_calls', ({ cost }) => cost.modelCalls),
  whole('tool_calls', ({ cost }) => cost.toolCalls),
  amount('input_tokens', ({ cost }) => cost.inputTokens),
  amount('output_tokens', ({ cost }) => cost.outputTokens),
  amount('median_turn_ms', ({ latency }) => latency.medianMs),
  amount('p95_turn_ms', ({ latency }) => latency.p95Ms),
  text('flags', ({ flags }) => [...new Set(flags.map(({ flag }) => flag))].join(' ')),
  whole('rating', ({ rating }) => rating?.stars ?? null),
  text('rating_comment', ({ rating }) => rating?.comment ?? null),
  whole('version', ({ version }) => version),
];
