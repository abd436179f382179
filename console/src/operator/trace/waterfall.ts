import type { Span } from '../../server-types.ts';

/** A span as a bar: where it stands in its turn, and how deep. */
export interface Bar {
  readonly span: Span;
  readonly depth: number;
  /** Since its turn began, ms. */
  readonly fromMs: number;
  readonly ms: number;
  /** Of `ms`, what no span inside accounts for; of a span without any inside, nothing. */
  readonly unaccountedMs: number;
}

/** A turn: its own span first, then all inside it. */
export interface TurnBars {
  readonly bars: readonly Bar[];
  readonly ms: number;
}

/** The spans of a conversation by turn, each with those inside it; what goes on still has no end and lasts until the last that is known. */
export function turnsOf(spans: readonly Span[]): TurnBars[] {
  const byId = new Map(spans.map((span) => [span.spanId, span]));
  const children = new Map<string, Span[]>();
  for (const span of spans) {
    const parent = span.parentSpanId !== null && byId.has(span.parentSpanId) ? span.parentSpanId : '';
    children.set(parent, [...(children.get(parent) ?? []), span]);
  }
  const roots = children.get('') ?? [];
  // The conversation itself is above all turns.
  const tops = roots.flatMap((root) =>
    root.parentSpanId === null ? (children.get(root.spanId) ?? [root]) : [root],
  );
  return tops.map((top) => turnFrom(top, children));
}

function turnFrom(top: Span, children: ReadonlyMap<string, readonly Span[]>): TurnBars {
  const began = Date.parse(top.startedAt);
  const bars: Bar[] = [];
  const add = (span: Span, depth: number) => {
    const inside = children.get(span.spanId) ?? [];
    const from = Date.parse(span.startedAt);
    const ms = Math.max(0, endOf(span, children) - from);
    bars.push({
      span,
      depth,
      fromMs: from - began,
      ms,
      unaccountedMs: unaccounted(span, ms, inside, children),
    });
    for (const one of inside) add(one, depth + 1);
  };
  add(top, 0);
  return { bars, ms: Math.max(1, ...bars.map(({ fromMs, ms }) => fromMs + ms)) };
}

function endOf(span: Span, children: ReadonlyMap<string, readonly Span[]>): number {
  if (span.endedAt !== null) return Date.parse(span.endedAt);
  return Math.max(
    Date.parse(span.startedAt),
    ...(children.get(span.spanId) ?? []).map((one) => endOf(one, children)),
  );
}

/** What is left of a span without the time in which anything inside it ran. */
function unaccounted(
  span: Span,
  ms: number,
  inside: readonly Span[],
  children: ReadonlyMap<string, readonly Span[]>,
): number {
  if (inside.length === 0) return 0;
  const pieces = inside
    .map((one) => [Date.parse(one.startedAt), endOf(one, children)] as const)
    .sort(([one], [other]) => one - other);
  let covered = 0;
  let until = Date.parse(span.startedAt);
  for (const [from, to] of pieces) {
    covered += Math.max(0, to - Math.max(from, until));
    until = Math.max(until, to);
  }
  return Math.max(0, ms - covered);
}
