import type { ConversationEvent } from '../../contracts/event.ts';
import type { Trace, TraceSpan } from '../../contracts/trace.ts';
import { readTraceparent } from '../../contracts/trace-ids.ts';
import { ATTRIBUTE, OPERATION, SCHEMA } from './names.ts';
import { personSpans } from './person-spans.ts';
import { SpanMaker, type TraceOptions } from './span.ts';
import { turnSpans } from './turn-spans.ts';
import { turnsOf } from './turns.ts';

/**
 * A conversation as a tree of spans, from its log: conversation, turns, agents, and what they called. The same events make the same
 * spans with the same ids; a piece of a log makes the spans of the turns in it.
 */
export function traceOf(
  conversation: string,
  events: readonly ConversationEvent[],
  options: TraceOptions = { content: false },
): Trace {
  const maker = new SpanMaker(conversation, options);
  return {
    traceId: maker.traceId,
    conversation,
    schema: SCHEMA,
    spans: [
      ...conversationSpan(maker, events),
      ...turnsOf(events).flatMap((turn) => turnSpans(maker, turn)),
      ...personSpans(maker, events),
    ],
  };
}

function conversationSpan(maker: SpanMaker, events: readonly ConversationEvent[]): TraceSpan[] {
  const opened = events.find((event) => event.type === 'conversation-opened');
  if (!opened) return [];
  const { at, seq, data } = opened;
  const closed = events.find((event) => event.type === 'conversation-closed');
  const caller = readTraceparent(data.traceparent);
  return [
    maker.span({
      subject: 'conversation',
      key: '',
      parent: null,
      name: `${OPERATION.conversation} ${data.desk}`,
      from: at,
      to: closed?.at ?? null,
      seq,
      lastSeq: closed?.seq ?? null,
      attributes: {
        [ATTRIBUTE.operation]: OPERATION.conversation,
        [ATTRIBUTE.workflow]: data.desk,
        [ATTRIBUTE.desk]: data.desk,
        [ATTRIBUTE.line]: data.line,
        [ATTRIBUTE.owner]: data.owner,
        [ATTRIBUTE.closedBecause]: maker.said(closed?.data.reason),
      },
      links: caller ? [caller] : [],
    }),
  ];
}
