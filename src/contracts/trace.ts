/** What is said of a span: words, numbers and lists of words. */
export type TraceAttributes = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** Which span is meant: 32 and 16 hexadecimal digits, as in the header `traceparent`. */
export interface SpanPlace {
  readonly traceId: string;
  readonly spanId: string;
}

/** Something that happened at one moment of a span. */
export interface TraceMoment {
  readonly name: string;
  readonly at: Date;
  readonly attributes: TraceAttributes;
}

/** A piece of a conversation with a beginning and an end: a turn, a call of a model or a tool, a handoff. */
export interface TraceSpan extends SpanPlace {
  readonly parentSpanId: string | null;
  readonly name: string;
  readonly kind: 'internal' | 'client' | 'server';
  readonly startedAt: Date;
  /** Null while it goes on. */
  readonly endedAt: Date | null;
  readonly status: 'unset' | 'error';
  readonly attributes: TraceAttributes;
  readonly moments: readonly TraceMoment[];
  /** Spans of other parents, or of other traces, that it has to do with. */
  readonly links: readonly SpanPlace[];
  /** The event it began with. */
  readonly seq: number;
  /** The event it was complete with; null while it goes on. */
  readonly lastSeq: number | null;
}

/** A conversation as spans, a parent before its children. */
export interface Trace {
  readonly traceId: string;
  readonly conversation: string;
  /** Version of the conventions that the names follow. */
  readonly schema: string;
  readonly spans: readonly TraceSpan[];
}
