import { z } from '@hono/zod-openapi';
import { HANDOFF_ACTORS } from '../../../contracts/handoff.ts';
import { anyJson } from '../../_shared/fields.ts';

const handoffStatus = z.enum([
  'proposed',
  'guarded',
  'refused',
  'committed',
  'acknowledged',
  'first-reply',
  'resolved',
  'returned',
  'handed-on',
  'escalated',
  'failed',
]);

/** One handoff of the ledger. */
export const handoff = z
  .object({
    callId: z.string(),
    turn: z.int(),
    seq: z.int(),
    from: z.string(),
    to: z.string(),
    wanted: z.string().openapi({ description: 'Where the agent wanted it to go, before a redirection.' }),
    actor: z.enum(HANDOFF_ACTORS),
    status: handoffStatus,
    reason: z.string(),
    payload: anyJson,
    verdicts: z.array(
      z.object({
        guard: z.string(),
        verdict: z.enum(['allow', 'refuse', 'redirect', 'failed']),
        reason: z.string().optional(),
        ms: z.number(),
      }),
    ),
    opinion: z
      .object({ agent: z.string(), probability: z.number() })
      .nullable()
      .openapi({ description: 'Whom the router was sure of, where that is not `wanted`. It stops nothing.' }),
    ranked: z
      .array(z.object({ agent: z.string(), probability: z.number() }))
      .optional()
      .openapi({
        description: "Whose business the customer's last words most likely were, best first, three at most.",
      }),
    loopOf: z.int().nullable().openapi({
      description: '`seq` of the handoff that went the same way within three messages before: it is a loop.',
    }),
    carried: z
      .object({
        carry: z.string(),
        items: z.int(),
        dropped: z.int(),
        facts: z.array(z.string()),
        withheld: z.array(z.string()),
        summary: z.string().optional(),
      })
      .nullable()
      .openapi({ description: 'What the target reads of the history and sees of the facts.' }),
    depth: z.int().openapi({ description: 'The nth handoff of the conversation; 0 while not committed.' }),
    steps: z.array(
      z.object({
        status: z.enum([...handoffStatus.options, 'redirected']),
        seq: z.int(),
        at: z.string(),
        reason: z.string().optional(),
      }),
    ),
    at: z.iso.datetime(),
  })
  .openapi('Handoff');
