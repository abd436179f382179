import { z } from '@hono/zod-openapi';

const ms = z.int().openapi({ description: 'In ms.' });

const quota = z.object({
  kind: z.string().openapi({ example: 'messages' }),
  subject: z.string().openapi({ description: 'Whom it counts for: `address`, `customer`, `desk`, `key`.' }),
  most: z.number().openapi({ description: 'How often; of `usd` how much.' }),
  perMs: ms,
});

/** How a deployment is configured, as far as owners look it up here: no secret, no address of a database. */
export const deploymentSettings = z
  .object({
    isPublic: z.boolean().openapi({ description: 'Whether others than this machine can reach the server.' }),
    publicUrl: z.string().nullable(),
    signIn: z.object({ ways: z.array(z.string()), tokenMs: ms, idleMs: ms, longestMs: ms }),
    quotas: z.array(quota),
    desks: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        conversationsMs: ms.nullable().openapi({
          description: 'After how long a closed conversation is deleted; null: never.',
        }),
        receiptsMs: ms.nullable(),
        closeAfterMs: ms.nullable().openapi({
          description: 'After how long without a word a conversation is closed; null: never.',
        }),
        trial: z.string().nullable().openapi({ description: 'Name of the trial that runs; null: none.' }),
      }),
    ),
    telephone: z.object({
      hasAccount: z.boolean().openapi({ description: 'Whether the environment names a telephone network.' }),
      numbers: z.array(z.object({ number: z.string(), desk: z.string() })),
      people: z.array(z.object({ desk: z.string(), name: z.string() })),
      recorded: z.boolean(),
    }),
    calls: z.object({ most: z.int(), speech: z.string().nullable() }),
    webhooks: z.array(
      z.object({
        name: z.string(),
        host: z.string(),
        events: z.array(z.string()).nullable().openapi({ description: 'null: all its audience may read.' }),
        audience: z.enum(['customer', 'operator']),
      }),
    ),
    isAnalysed: z.boolean().openapi({ description: 'Whether closed conversations are analysed.' }),
  })
  .openapi('DeploymentSettings');

/** See `deploymentSettings`. */
export type DeploymentSettings = z.input<typeof deploymentSettings>;
