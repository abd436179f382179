import type { ConversationEvent } from '../../contracts/event.ts';
import type { TraceAttributes, TraceMoment, TraceSpan } from '../../contracts/trace.ts';
import { type SpanSubject, spanIdOf, traceIdOf } from '../../contracts/trace-ids.ts';
import { ATTRIBUTE } from './names.ts';

/** How a trace is made. */
export interface TraceOptions {
  /** Whether spans hold what was said, arguments and reasons: personal data. */
  readonly content: boolean;
}

/** Attributes of which some are not there. */
export type Given = Readonly<Record<string, TraceAttributes[string] | undefined | null>>;

/** What a span is made of. */
export interface SpanParts {
  readonly subject: SpanSubject;
  readonly key: string | number;
  readonly parent: string | null;
  readonly name: string;
  readonly kind?: TraceSpan['kind'];
  readonly from: Date;
  readonly to: Date | null;
  readonly failed?: boolean;
  readonly attributes?: Given;
  readonly moments?: readonly TraceMoment[];
  readonly links?: TraceSpan['links'];
  readonly seq: number;
  readonly lastSeq: number | null;
}

/** Makes the spans of one conversation. */
export class SpanMaker {
  readonly conversation: string;
  readonly traceId: string;
  readonly content: boolean;

  constructor(conversation: string, { content }: TraceOptions) {
    this.conversation = conversation;
    this.traceId = traceIdOf(conversation);
    this.content = content;
  }

  /** The id of the span of something. */
  id(subject: SpanSubject, key: string | number): string {
    return spanIdOf(this.conversation, subject, key);
  }

  /** A span; it never ends before it begins. */
  span(parts: SpanParts): TraceSpan {
    const { subject, key, parent, name, from, to, seq, lastSeq } = parts;
    return {
      traceId: this.traceId,
      spanId: this.id(subject, key),
      parentSpanId: parent,
      name,
      kind: parts.kind ?? 'internal',
      startedAt: from,
      endedAt: to !== null && to < from ? from : to,
      status: parts.failed ? 'error' : 'unset',
      attributes: {
        ...attributesOf({ [ATTRIBUTE.conversation]: this.conversation, [ATTRIBUTE.seq]: seq }),
        ...attributesOf(parts.attributes ?? {}),
      },
      moments: parts.moments ?? [],
      links: parts.links ?? [],
      seq,
      lastSeq,
    };
  }

  /** Something that holds what people said: only where content is asked for. */
  said<Value>(value: Value): Value | undefined {
    return this.content ? value : undefined;
  }
}

/** A moment of an event. */
export function momentOf(
  { at }: Pick<ConversationEvent, 'at'>,
  name: string,
  attributes: Given,
): TraceMoment {
  return { name, at, attributes: attributesOf(attributes) };
}

function attributesOf(given: Given): TraceAttributes {
  return Object.fromEntries(
    Object.entries(given).filter((one): one is [string, TraceAttributes[string]] => one[1] != null),
  );
}
