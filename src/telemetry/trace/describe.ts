import type { Trace, TraceSpan } from '../../contracts/trace.ts';
import { ATTRIBUTE } from './names.ts';

/** What is said of a span behind its name. */
const SHOWN = [
  ATTRIBUTE.cause,
  ATTRIBUTE.outcome,
  ATTRIBUTE.handoffOutcome,
  ATTRIBUTE.toolStatus,
  ATTRIBUTE.guardVerdict,
  ATTRIBUTE.personOutcome,
  ATTRIBUTE.inputTokens,
  ATTRIBUTE.outputTokens,
];

/** A trace as a tree in plain text, a span a line, with how long it took. */
export function describeTrace({ traceId, schema, spans }: Trace): string {
  const children = Map.groupBy(spans, ({ parentSpanId }) => parentSpanId);
  const lines = (parent: string | null, depth: number): string[] =>
    (children.get(parent) ?? [])
      .toSorted((one, other) => one.startedAt.getTime() - other.startedAt.getTime())
      .flatMap((span) => [`${'  '.repeat(depth)}${lineOf(span)}`, ...lines(span.spanId, depth + 1)]);
  return [`trace ${traceId} (${schema})`, ...lines(null, 0)].join('\n');
}

function lineOf({ name, startedAt, endedAt, attributes, moments }: TraceSpan): string {
  const took = endedAt === null ? 'goes on' : `${endedAt.getTime() - startedAt.getTime()} ms`;
  const known = new Map(Object.entries(attributes));
  const shown = SHOWN.flatMap((attribute) => {
    const value = known.get(attribute);
    return value === undefined ? [] : [`${attribute.replace(/^.*\./, '')}=${value}`];
  });
  const happened = moments.map((moment) => `${moment.name} +${moment.at.getTime() - startedAt.getTime()} ms`);
  return [name, took, ...shown, ...happened].join('  ');
}
