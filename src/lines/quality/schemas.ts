import { z } from '@hono/zod-openapi';
import { deskChanges } from '../../contracts/desk-changes.ts';
import { SCORE_GROUPINGS } from '../../contracts/scores.ts';
import { periodQuery, share } from '../_shared/fields.ts';

const NAME_LENGTH = 200;
const COMMENT_LENGTH = 500;
const MOST_LABELS = 200;

/** Query of `GET /v1/scorecard`. */
export const scorecardQuery = z.object({ ...periodQuery, by: z.enum(SCORE_GROUPINGS).optional() });

const edge = z
  .object({
    from: z.string().openapi({ description: 'Empty for who had it from the start.' }),
    to: z.string(),
    handoffs: z.int(),
    refused: z.int(),
    faults: z.record(z.string(), z.int()),
    bounced: z.int().openapi({ description: 'Faults `false` and `loop`.' }),
    misrouted: z
      .int()
      .openapi({ description: 'Faults `wrong-target`, `premature`, `missed` and `over-escalation`.' }),
    clean: share,
    firstReplyMs: z.object({ median: z.number(), p95: z.number() }).optional(),
  })
  .openapi('EdgeScore');

/** Scorecards of analysed conversations. */
export const scorecardAnswer = z.object({
  of: z.int().openapi({
    description: 'How many conversations there are; of more than 25,000 so many are counted, by chance.',
  }),
  groups: z.array(
    z
      .object({
        key: z.string(),
        conversations: z.int(),
        messages: z.int(),
        total: edge,
        edges: z.array(edge),
      })
      .openapi('Scorecard'),
  ),
});

const comment = z.string().trim().min(1).max(COMMENT_LENGTH);

/** Who should have had a conversation after some of its messages. */
export const labelBody = z
  .object({
    labels: z
      .array(
        z.object({ seq: z.int().min(1), agent: z.string().max(NAME_LENGTH), comment: comment.optional() }),
      )
      .min(1)
      .max(MOST_LABELS),
  })
  .strict()
  .openapi('NewLabels');

const who = {
  agent: z.string().openapi({ description: 'Who should have had it; `person` for people.' }),
  comment: z.string().nullable(),
  by: z.string().openapi({ description: 'Id of who said so.' }),
  at: z.iso.datetime(),
};

/** The messages of a conversation that an agent decided about. */
export const decisions = z.object({
  decisions: z.array(
    z
      .object({
        seq: z.int(),
        text: z.string(),
        from: z.string().openapi({ description: 'Who had it when the customer said it.' }),
        decided: z.string().openapi({ description: 'Who had it when the turn was over.' }),
        label: z.union([z.object(who), z.null()]),
      })
      .openapi('RoutingDecision'),
  ),
});

/** Query of `GET /v1/labels`. */
export const labelQuery = z.object({
  ...periodQuery,
  decided: z.string().max(NAME_LENGTH).optional(),
  agent: z.string().max(NAME_LENGTH).optional(),
  wrong: z.enum(['true']).optional().openapi({ description: 'Only where somebody else should have had it.' }),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** Labels, the newest conversations first. */
export const labelList = z.object({
  labels: z.array(
    z
      .object({
        conversation: z.string(),
        seq: z.int(),
        decided: z.string(),
        example: z.string().openapi({ description: 'What was said, with invented data for personal data.' }),
        ...who,
      })
      .openapi('Label'),
  ),
});

/** Query of `GET /v1/labels/confusion`. */
export const confusionQuery = z.object(periodQuery);

/** Who had it against who should have had it. */
export const confusion = z.object({
  cells: z.array(z.object({ decided: z.string(), agent: z.string(), count: z.int() })),
});

const MOST_TRIED = 50;

/** Changes that are tried on what is on record. */
export const backtestBody = z
  .object({
    desk: z.string().max(40).optional(),
    changes: deskChanges,
    conversations: z
      .int()
      .min(1)
      .max(MOST_TRIED)
      .default(20)
      .openapi({ description: 'So many of the newest, or as many as ten seconds take.' }),
  })
  .strict()
  .openapi('NewBacktest');

/** What they would do otherwise than the desk that serves. */
export const backtest = z
  .object({
    conversations: z.int(),
    turns: z.int().openapi({ description: 'Messages that were decided anew.' }),
    leftOut: z.int().openapi({ description: 'Messages that no agent decided about.' }),
    changed: share.openapi({ description: 'Of the messages, those that would go elsewhere.' }),
    conversationsChanged: share,
    asRecorded: share.openapi({
      description: 'Of the messages, those that the desk as it serves gives to whom the record says.',
    }),
    groups: z.array(
      z.object({
        from: z.string(),
        was: z.string(),
        wouldBe: z.string(),
        count: z.int(),
        examples: z.array(z.object({ conversation: z.string(), seq: z.int(), text: z.string() })),
      }),
    ),
  })
  .openapi('Backtest');

/** Which test is made of a conversation. */
export const testQuery = z.object({
  until: z.coerce
    .number()
    .int()
    .min(1)
    .optional()
    .openapi({ description: 'It ends with the message whose turn this event is in.' }),
  agent: z
    .string()
    .max(NAME_LENGTH)
    .optional()
    .openapi({ description: 'Who should have had the conversation after the last message.' }),
});

/** A test of a conversation, with other personal data. */
export const madeTest = z
  .object({ name: z.string(), suite: z.string().openapi({ description: 'YAML.' }) })
  .openapi('RecordedTest');
