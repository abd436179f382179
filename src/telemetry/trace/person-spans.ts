import type { ConversationEvent } from '../../contracts/event.ts';
import type { TraceSpan } from '../../contracts/trace.ts';
import { ATTRIBUTE, SPAN } from './names.ts';
import type { SpanMaker } from './span.ts';

/** Something of a person that has begun. */
interface Begun {
  readonly name: string;
  readonly event: ConversationEvent;
}

/** The spans in which a person was waited for, or had the conversation; who it was is not in them. */
export function personSpans(maker: SpanMaker, events: readonly ConversationEvent[]): TraceSpan[] {
  const spans: TraceSpan[] = [];
  let begun: Begun | undefined;
  const end = (last: ConversationEvent | undefined, outcome: string) => {
    if (!begun) return;
    const { name, event } = begun;
    spans.push(
      maker.span({
        subject: 'person',
        key: event.seq,
        parent: maker.id('conversation', ''),
        name,
        from: event.at,
        to: last?.at ?? null,
        seq: event.seq,
        lastSeq: last?.seq ?? null,
        attributes: { [ATTRIBUTE.personOutcome]: outcome },
      }),
    );
    begun = undefined;
  };
  for (const event of events) {
    if (event.type === 'person-requested' && !begun) begun = { name: SPAN.waiting, event };
    else if (event.type === 'person-claimed') {
      end(event, 'claimed');
      begun = { name: SPAN.person, event };
    } else if (event.type === 'person-returned') end(event, 'returned');
    else if (event.type === 'request-withdrawn') end(event, 'withdrawn');
    else if (event.type === 'conversation-closed') end(event, 'closed');
  }
  end(undefined, 'open');
  return spans;
}
