import { PERSON } from '../../contracts/edge.ts';
import type { TraceSpan } from '../../contracts/trace.ts';
import { ATTRIBUTE, OPERATION, SPAN } from './names.ts';
import type { SpanMaker } from './span.ts';
import type { EventOf, TurnEvents } from './turns.ts';

/** The id of the span that an event belongs under. */
type ParentAt = (seq: number) => string;

/** The spans of what agents called in a turn: tools, handoffs and who took them, and the guards that stopped something. */
export function callSpans(maker: SpanMaker, turn: TurnEvents, parentAt: ParentAt): TraceSpan[] {
  return turn.events.flatMap((event) => {
    switch (event.type) {
      case 'tool-called':
        return toolSpan(maker, turn, event, parentAt);
      case 'handoff-proposed':
        return handoffSpan(maker, turn, event, parentAt(event.seq));
      case 'handoff-guarded':
        return verdictSpans(maker, turn, event);
      case 'handoff-acknowledged':
        return acceptanceSpan(maker, turn, event, parentAt(event.seq));
      case 'guard-tripped':
        return guardSpan(maker, turn, event, parentAt(event.seq));
      default:
        return [];
    }
  });
}

function toolSpan(
  maker: SpanMaker,
  turn: TurnEvents,
  { at, seq, data }: EventOf<'tool-called'>,
  parentAt: ParentAt,
): TraceSpan {
  const answer = turn.events.find(
    (event): event is EventOf<'tool-returned'> =>
      event.type === 'tool-returned' && event.data.callId === data.callId,
  );
  const { status, recovered, output } = answer?.data ?? {};
  return maker.span({
    subject: 'tool',
    key: data.callId,
    parent: data.parent === undefined ? parentAt(seq) : maker.id('tool', data.parent),
    name: `${OPERATION.tool} ${data.name}`,
    from: at,
    to: answer?.at ?? turn.to,
    seq,
    lastSeq: turn.lastSeq,
    failed: status === 'failed',
    attributes: {
      [ATTRIBUTE.operation]: OPERATION.tool,
      [ATTRIBUTE.agent]: data.agent,
      [ATTRIBUTE.tool]: data.name,
      [ATTRIBUTE.toolCall]: data.callId,
      [ATTRIBUTE.toolType]: 'function',
      [ATTRIBUTE.toolStatus]: status,
      [ATTRIBUTE.recovered]: recovered,
      [ATTRIBUTE.error]: status === 'failed' ? 'tool-failed' : undefined,
      [ATTRIBUTE.toolArguments]: maker.said(data.arguments),
      [ATTRIBUTE.toolResult]: maker.said(output),
    },
  });
}

type HandoffEnd = EventOf<'handoff-committed'> | EventOf<'handoff-refused'> | EventOf<'handoff-escalated'>;

const OUTCOMES = {
  'handoff-committed': 'committed',
  'handoff-refused': 'refused',
  'handoff-escalated': 'escalated',
} as const;

/** From the wish to the commit, or to the no. */
function handoffSpan(
  maker: SpanMaker,
  turn: TurnEvents,
  { at, seq, data }: EventOf<'handoff-proposed'>,
  parent: string,
): TraceSpan {
  const { callId } = data;
  const end = turn.events.find(
    (event): event is HandoffEnd =>
      event.type in OUTCOMES && 'callId' in event.data && event.data.callId === callId,
  );
  return maker.span({
    subject: 'handoff',
    key: callId,
    parent,
    name: `${SPAN.handoff} ${end?.data.to ?? data.to}`,
    from: at,
    to: end?.at ?? turn.to,
    seq,
    lastSeq: turn.lastSeq,
    attributes: {
      [ATTRIBUTE.agent]: data.from,
      [ATTRIBUTE.tool]: data.toolName,
      [ATTRIBUTE.toolCall]: callId,
      [ATTRIBUTE.handoffFrom]: data.from,
      [ATTRIBUTE.handoffTo]: end?.type === 'handoff-escalated' ? PERSON : (end?.data.to ?? data.to),
      [ATTRIBUTE.handoffActor]: data.actor,
      [ATTRIBUTE.handoffOutcome]: end && OUTCOMES[end.type],
      [ATTRIBUTE.handoffDepth]: end?.type === 'handoff-committed' ? end.data.depth : undefined,
      [ATTRIBUTE.handoffReason]: maker.said(end?.data.reason),
      [ATTRIBUTE.routerAgent]: data.opinion?.agent,
      [ATTRIBUTE.routerProbability]: data.opinion?.probability,
      [ATTRIBUTE.toolArguments]: maker.said(data.arguments),
    },
  });
}

/** Judgements on the way of a handoff, each with the time it took; they were made one after the other. */
function verdictSpans(
  maker: SpanMaker,
  turn: TurnEvents,
  { at, seq, data }: EventOf<'handoff-guarded'>,
): TraceSpan[] {
  let from = at.getTime() - data.verdicts.reduce((sum, { ms }) => sum + ms, 0);
  return data.verdicts.map(({ guard, verdict, ms }, index) => {
    const begun = new Date(from);
    from += ms;
    return maker.span({
      subject: 'guard',
      key: `${seq}.${index}`,
      parent: maker.id('handoff', data.callId),
      name: `${SPAN.guard} ${guard}`,
      from: begun,
      to: new Date(from),
      seq,
      lastSeq: turn.lastSeq,
      failed: verdict === 'failed',
      attributes: {
        [ATTRIBUTE.guard]: guard,
        [ATTRIBUTE.guardStage]: 'handoff',
        [ATTRIBUTE.guardVerdict]: verdict,
      },
    });
  });
}

/** Of the guards of messages, calls and answers those are on record that stopped something. */
function guardSpan(
  maker: SpanMaker,
  turn: TurnEvents,
  { at, seq, data }: EventOf<'guard-tripped'>,
  parent: string,
): TraceSpan {
  const { guard, stage, verdict, agent, callId } = data;
  return maker.span({
    subject: 'guard',
    key: seq,
    parent: stage === 'tool' && callId !== undefined ? maker.id('tool', callId) : parent,
    name: `${SPAN.guard} ${guard}`,
    from: at,
    to: at,
    seq,
    lastSeq: turn.lastSeq,
    failed: verdict === 'failed',
    attributes: {
      [ATTRIBUTE.guard]: guard,
      [ATTRIBUTE.guardStage]: stage,
      [ATTRIBUTE.guardVerdict]: verdict,
      [ATTRIBUTE.agent]: agent,
    },
  });
}

/** The new owner's model has taken its instructions: linked to the handoff, which may have been in an earlier turn. */
function acceptanceSpan(
  maker: SpanMaker,
  turn: TurnEvents,
  { at, seq, data }: EventOf<'handoff-acknowledged'>,
  parent: string,
): TraceSpan {
  const committed = turn.events.find(
    (event) => event.type === 'handoff-committed' && event.data.callId === data.callId,
  );
  return maker.span({
    subject: 'acceptance',
    key: data.callId,
    parent,
    name: SPAN.acceptance,
    from: committed?.at ?? turn.from,
    to: at,
    seq,
    lastSeq: turn.lastSeq,
    attributes: { [ATTRIBUTE.toolCall]: data.callId, [ATTRIBUTE.model]: data.model },
    links: [{ traceId: maker.traceId, spanId: maker.id('handoff', data.callId) }],
  });
}
