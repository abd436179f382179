import { z } from '@hono/zod-openapi';

/** The desk as clients see it: no instructions. */
export const deskView = z
  .object({
    id: z.string(),
    name: z.string(),
    entry: z.string(),
    models: z.array(z.string()),
    examples: z.array(z.string()).openapi({ description: 'Something a customer could say to each agent.' }),
    agents: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        handoffDescription: z.string(),
        tools: z.array(z.string()),
        edges: z.array(z.object({ to: z.string(), toolName: z.string() })),
      }),
    ),
  })
  .openapi('Desk');

/** The desk as everybody may see it. */
export const customerDesk = z
  .object({
    id: z.string(),
    name: z.string(),
    entry: z.string(),
    examples: z.array(z.string()),
    agents: z.array(z.object({ id: z.string(), name: z.string() })),
    voice: z.boolean().openapi({ description: 'Whether pages can call it.' }),
  })
  .openapi('CustomerDesk');

/** The desks of a process, in their order. */
export const desksView = z.object({ desks: z.array(z.object({ id: z.string(), name: z.string() })) });

/** How one model link fares. */
export const linkHealth = z
  .object({
    model: z.string(),
    status: z
      .enum(['ok', 'failing', 'unknown'])
      .openapi({ description: '`unknown`: nothing was asked of it since the start.' }),
    since: z.iso.datetime().nullable(),
    reason: z
      .string()
      .nullable()
      .openapi({ description: "Why the last request failed, in the vendor's words." }),
    failures: z.int().openapi({ description: 'Requests that failed since it last answered.' }),
  })
  .openapi('ModelHealth');

/** How the models fare, in the order they are asked. */
export const modelsView = z.object({ models: z.array(linkHealth) });
