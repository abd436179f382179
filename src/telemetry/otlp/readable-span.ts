import { type HrTime, SpanKind, SpanStatusCode, TraceFlags } from '@opentelemetry/api';
import type { Resource } from '@opentelemetry/resources';
import type { ReadableSpan } from '@opentelemetry/sdk-trace';
import type { SpanPlace, TraceAttributes, TraceSpan } from '../../contracts/trace.ts';
import { SCHEMA } from '../trace/names.ts';

const SCOPE = { name: 'switchroom', version: SCHEMA };
const KINDS = { internal: SpanKind.INTERNAL, client: SpanKind.CLIENT, server: SpanKind.SERVER } as const;
const MS_PER_SECOND = 1_000;
const NS_PER_MS = 1_000_000;

/** A span as OpenTelemetry's exporters take it; one that has not ended yet ends where it began. */
export function readableSpan(span: TraceSpan, resource: Resource): ReadableSpan {
  const { traceId, parentSpanId, startedAt, endedAt } = span;
  const end = endedAt ?? startedAt;
  return {
    name: span.name,
    kind: KINDS[span.kind],
    spanContext: () => contextOf(span),
    ...(parentSpanId !== null && { parentSpanContext: contextOf({ traceId, spanId: parentSpanId }) }),
    startTime: timeOf(startedAt.getTime()),
    endTime: timeOf(end.getTime()),
    duration: timeOf(end.getTime() - startedAt.getTime()),
    ended: endedAt !== null,
    status: { code: span.status === 'error' ? SpanStatusCode.ERROR : SpanStatusCode.UNSET },
    attributes: copied(span.attributes),
    links: span.links.map((place) => ({ context: contextOf(place) })),
    events: span.moments.map(({ name, at, attributes }) => ({
      name,
      time: timeOf(at.getTime()),
      attributes: copied(attributes),
    })),
    resource,
    instrumentationScope: SCOPE,
    droppedAttributesCount: 0,
    droppedEventsCount: 0,
    droppedLinksCount: 0,
  };
}

function contextOf({ traceId, spanId }: SpanPlace) {
  return { traceId, spanId, traceFlags: TraceFlags.SAMPLED };
}

function timeOf(ms: number): HrTime {
  return [Math.floor(ms / MS_PER_SECOND), (ms % MS_PER_SECOND) * NS_PER_MS];
}

function copied(attributes: TraceAttributes): Record<string, string | number | boolean | string[]> {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [name, typeof value === 'object' ? [...value] : value]),
  );
}
