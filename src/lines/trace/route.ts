import { createRoute, z } from '@hono/zod-openapi';
import type { Trace } from '../../contracts/trace.ts';
import { answers, json } from '../_shared/answers.ts';
import { conversationPath } from '../_shared/fields.ts';

const attributes = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]));
const place = { traceId: z.string(), spanId: z.string() };

const span = z
  .object({
    ...place,
    parentSpanId: z.string().nullable(),
    name: z.string(),
    kind: z.enum(['internal', 'client', 'server']),
    startedAt: z.iso.datetime(),
    endedAt: z.iso.datetime().nullable().openapi({ description: 'Null while it goes on.' }),
    status: z.enum(['unset', 'error']),
    attributes,
    moments: z.array(z.object({ name: z.string(), at: z.iso.datetime(), attributes })),
    links: z.array(z.object(place)),
    seq: z.int().openapi({ description: 'The event it began with.' }),
  })
  .openapi('Span');

const trace = z
  .object({
    traceId: z.string(),
    conversation: z.string(),
    schema: z.string().openapi({ description: 'Version of the conventions that the names follow.' }),
    spans: z.array(span),
  })
  .openapi('Trace');

/** `GET /v1/conversations/{id}/trace`. */
export const traceRoute = createRoute({
  method: 'get',
  path: '/v1/conversations/{id}/trace',
  summary: 'Read a conversation as spans, a parent before its children',
  description:
    'What an OpenTelemetry exporter sends of it, with the same ids. For staff and services; nothing that was said is in it.',
  request: { params: conversationPath },
  responses: {
    200: json(trace, 'The spans.'),
    ...answers.invalid,
    ...answers.missing,
    ...answers.unknown,
    ...answers.refused,
    ...answers.unavailable,
  },
});

/** A trace as it is answered. */
export function traceView({ spans, ...rest }: Trace): z.input<typeof trace> {
  return {
    ...rest,
    spans: spans.map(({ startedAt, endedAt, moments, links, attributes, lastSeq: _, ...span }) => ({
      ...span,
      startedAt: startedAt.toISOString(),
      endedAt: endedAt?.toISOString() ?? null,
      attributes: copied(attributes),
      moments: moments.map(({ name, at, attributes: about }) => ({
        name,
        at: at.toISOString(),
        attributes: copied(about),
      })),
      links: [...links],
    })),
  };
}

type Answered = z.input<typeof attributes>;

/** Attributes are read only; what is answered is not. */
function copied(given: Trace['spans'][number]['attributes']): Answered {
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, typeof value === 'object' ? [...value] : value]),
  );
}
