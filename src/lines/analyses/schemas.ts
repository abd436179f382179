import { z } from '@hono/zod-openapi';
import { DISPOSITIONS, type Disposition, GROUPINGS } from '../../contracts/analysis.ts';
import { periodQuery, share } from '../_shared/fields.ts';

const NAME_LENGTH = 200;

const disposition = z.enum(Object.keys(DISPOSITIONS) as [Disposition, ...Disposition[]]);
const found = { by: z.enum(['model', 'rules']), events: z.array(z.int()) };
const orNull = z.number().nullable();

/** What a closed conversation came to. */
export const analysis = z
  .object({
    version: z.int(),
    conversation: z.string(),
    desk: z.string(),
    line: z.string(),
    openedAt: z.iso.datetime(),
    closedAt: z.iso.datetime(),
    closedBecause: z.string(),
    seq: z.int().openapi({ description: 'The last event that was read.' }),
    language: z.string().nullable(),
    summary: z.object({ ...found, text: z.string() }),
    disposition: z.object({ ...found, outcome: disposition }),
    sentiment: z.object({
      by: found.by,
      score: orNull,
      trend: z.enum(['better', 'worse', 'level']).nullable(),
      turns: z.array(z.object({ seq: z.int(), turn: z.int(), score: z.number() })),
    }),
    lead: z.object({
      score: z.int(),
      reasons: z.array(z.object({ reason: z.string(), points: z.int(), seq: z.int() })),
    }),
    agents: z.array(z.string()),
    intents: z.array(z.object({ intent: z.string(), from: z.enum(['agent', 'tool']), seq: z.int() })),
    messages: z.object({ customer: z.int(), agent: z.int(), person: z.int() }),
    handoffs: z.object({
      refused: z.int(),
      trail: z.array(
        z.object({
          from: z.string(),
          to: z.string(),
          turn: z.int(),
          seq: z.int(),
          reason: z.string(),
          outcome: z.string().optional(),
          firstReplyMs: z.number().optional(),
        }),
      ),
    }),
    people: z.object({ asked: z.int(), claimed: z.int(), waitedMs: z.number() }),
    cost: z.object({
      usd: z.number(),
      modelCalls: z.int(),
      toolCalls: z.int(),
      inputTokens: z.int(),
      outputTokens: z.int(),
    }),
    latency: z.object({ turnMs: z.array(z.number()), medianMs: orNull, p95Ms: orNull }),
    flags: z.array(z.object({ flag: z.string(), seq: z.int() })),
    rating: z.object({ stars: z.int(), comment: z.string().optional(), seq: z.int() }).nullable(),
    model: z.object({ name: z.string(), inputTokens: z.int(), outputTokens: z.int() }).nullable(),
  })
  .openapi('Analysis');

const filter = {
  ...periodQuery,
  line: z.string().max(NAME_LENGTH).optional(),
  agent: z.string().max(NAME_LENGTH).optional().openapi({ description: 'That this agent had for a while.' }),
  disposition: disposition.optional(),
  flag: z.string().max(NAME_LENGTH).optional().openapi({ description: 'With this quality flag.' }),
  edge: z.string().max(NAME_LENGTH).optional().openapi({
    description:
      'That took this edge, e.g. `triage>billing`, or should have; with `flag`, where this was wrong with it.',
  }),
  toLabel: z.enum(['true']).optional().openapi({
    description: 'Worth a look, with a flag or rated 1 or 2 stars, and labelled by nobody yet.',
  }),
};

/** Query of `GET /v1/analyses`. */
export const listQuery = z.object({
  ...filter,
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: z.string().max(NAME_LENGTH).optional().openapi({ description: '`next` of the page before.' }),
});

/** Query of `GET /v1/analyses/figures`. */
export const figuresQuery = z.object({ ...filter, by: z.enum(GROUPINGS).optional() });

/** A page of analyses. */
export const analysisList = z.object({
  analyses: z.array(analysis),
  next: z
    .string()
    .nullable()
    .openapi({ description: 'Give it as `after` for the next page; null after the last.' }),
});

const figures = z
  .object({
    key: z.string(),
    conversations: z.int(),
    handoffsEach: z.number(),
    dispositions: z.record(z.string(), z.int()),
    resolvedShare: orNull,
    escalatedShare: orNull,
    flagged: z.int(),
    sentiment: orNull,
    lead: z.object({ mean: orNull, hot: z.int() }),
    usd: z.number(),
    turnMs: z.object({ p50: orNull, p95: orNull, p99: orNull }),
    ratings: z.object({ count: z.int(), mean: orNull }),
  })
  .openapi('AnalysisFigures');

/** Figures of the conversations that are meant, in all and by groups. */
export const figuresAnswer = z.object({
  total: figures,
  groups: z.array(figures),
  calibration: z.object({
    rated: z.int(),
    found: share,
    lowWithFlag: share,
    lowWithoutFlag: share,
    flags: z.array(z.object({ flag: z.string(), low: share })),
  }),
});
