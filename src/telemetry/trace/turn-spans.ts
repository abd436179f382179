import type { TraceMoment, TraceSpan } from '../../contracts/trace.ts';
import { readTraceparent } from '../../contracts/trace-ids.ts';
import { callSpans } from './call-spans.ts';
import { ATTRIBUTE, MOMENT, OPERATION, SPAN } from './names.ts';
import { momentOf, type SpanMaker } from './span.ts';
import {
  modelCallsOf,
  type Stretch,
  startOf,
  stretchAt,
  stretchesOf,
  type TimedCall,
  type TurnEvents,
} from './turns.ts';

/** The spans of one turn: itself, who owned the conversation in it, and what they called. */
export function turnSpans(maker: SpanMaker, turn: TurnEvents): TraceSpan[] {
  const stretches = stretchesOf(turn);
  const turnId = maker.id('turn', turn.number);
  const parentAt = (seq: number) => {
    const stretch = stretchAt(stretches, seq);
    return stretch ? maker.id('agent', stretch.seq) : turnId;
  };
  return [
    turnSpan(maker, turn),
    ...stretches.map((stretch) => stretchSpan(maker, turn, stretch)),
    ...modelCallsOf(turn).map((timed) =>
      modelSpan(maker, turn, timed, parentOf(maker, stretches, timed) ?? turnId),
    ),
    ...callSpans(maker, turn, parentAt),
  ];
}

function turnSpan(maker: SpanMaker, turn: TurnEvents): TraceSpan {
  const { number, events, end, from, to, lastSeq } = turn;
  const [first] = events;
  const said = first.type === 'customer-said' ? first.data : undefined;
  const caller = readTraceparent(said?.traceparent);
  const { outcome, models, usage } = end?.data ?? {};
  return maker.span({
    subject: 'turn',
    key: number,
    parent: maker.id('conversation', ''),
    name: SPAN.turn,
    kind: 'server',
    from,
    to,
    seq: first.seq,
    lastSeq,
    failed: outcome === 'failed',
    attributes: {
      [ATTRIBUTE.turn]: number,
      [ATTRIBUTE.cause]: first.type === 'turn-opened' ? first.data.cause : 'message',
      [ATTRIBUTE.outcome]: outcome,
      [ATTRIBUTE.models]: models,
      [ATTRIBUTE.inputTokens]: usage?.inputTokens,
      [ATTRIBUTE.outputTokens]: usage?.outputTokens,
      [ATTRIBUTE.usd]: usage?.usd,
      [ATTRIBUTE.inputMessages]: said && maker.said(messages('user', [said.text])),
      [ATTRIBUTE.outputMessages]: maker.said(
        messages(
          'assistant',
          events.flatMap(({ type, data }) => (type === 'agent-said' ? data.text : [])),
        ),
      ),
    },
    moments: [...spokenMoments(turn), ...events.flatMap((event) => momentsOf(event))].toSorted(
      (one, other) => one.at.getTime() - other.at.getTime(),
    ),
    links: caller ? [caller] : [],
  });
}

/** As the conventions write messages, in JSON. */
function messages(role: string, texts: readonly string[]): string {
  return JSON.stringify(texts.map((content) => ({ role, parts: [{ type: 'text', content }] })));
}

/** What was heard when: of a call, and of the first word in any turn. */
function spokenMoments(turn: TurnEvents): TraceMoment[] {
  const { endOfSpeechMs, firstSoundMs } = turn.end?.data.speech ?? {};
  const first = modelCallsOf(turn).find(
    ({ call }) => call.purpose === 'answer' && call.firstTokenMs !== undefined,
  );
  const start = startOf(turn);
  const all = [
    [MOMENT.endOfSpeech, endOfSpeechMs === undefined ? undefined : start + endOfSpeechMs],
    [MOMENT.firstToken, first && first.from.getTime() + (first.call.firstTokenMs ?? 0)],
    [MOMENT.firstSound, firstSoundMs === undefined ? undefined : start + firstSoundMs],
  ] as const;
  return all.flatMap(([name, at]) => (at === undefined ? [] : { name, at: new Date(at), attributes: {} }));
}

function momentsOf(event: TurnEvents['events'][number]): TraceMoment[] {
  const moment = (name: string, attributes = {}) => [momentOf(event, name, attributes)];
  const { type, data } = event;
  switch (type) {
    case 'turn-resumed':
      return moment(MOMENT.resumed);
    case 'handoff-ended':
      return moment(MOMENT.handoffEnded, {
        [ATTRIBUTE.toolCall]: data.callId,
        [ATTRIBUTE.handoffOutcome]: data.outcome,
      });
    case 'model-failed':
      return moment(MOMENT.modelFailed, { [ATTRIBUTE.model]: data.model, [ATTRIBUTE.agent]: data.agent });
    case 'limit-reached':
      return moment(MOMENT.limit, { [ATTRIBUTE.limit]: data.limit, [ATTRIBUTE.wayOut]: data.wayOut });
    case 'danger-found':
      return moment(MOMENT.danger, { [ATTRIBUTE.danger]: data.category });
    case 'consent-asked':
      return moment(MOMENT.consentAsked, { [ATTRIBUTE.toolCall]: data.callId, [ATTRIBUTE.tool]: data.name });
    case 'consent-judged':
      return moment(MOMENT.consentJudged, {
        [ATTRIBUTE.toolCall]: data.callId,
        [ATTRIBUTE.consentVerdict]: data.verdict,
      });
    case 'consent-spent':
      return moment(MOMENT.consentSpent, { [ATTRIBUTE.toolCall]: data.callId });
    default:
      return [];
  }
}

function stretchSpan(maker: SpanMaker, turn: TurnEvents, { agent, seq, from, to }: Stretch): TraceSpan {
  return maker.span({
    subject: 'agent',
    key: seq,
    parent: maker.id('turn', turn.number),
    name: `${OPERATION.agent} ${agent}`,
    from,
    to,
    seq,
    lastSeq: turn.lastSeq,
    attributes: { [ATTRIBUTE.operation]: OPERATION.agent, [ATTRIBUTE.agent]: agent },
  });
}

/** A call of a model is its tool's, or of the agent that had the conversation then. */
function parentOf(
  maker: SpanMaker,
  stretches: readonly Stretch[],
  { call, from }: TimedCall,
): string | undefined {
  if (call.parent !== undefined) return maker.id('tool', call.parent);
  const theirs = stretches.filter(({ agent }) => agent === call.agent);
  const stretch = theirs.findLast((one) => one.from <= from) ?? theirs[0];
  return stretch && maker.id('agent', stretch.seq);
}

function modelSpan(
  maker: SpanMaker,
  turn: TurnEvents,
  { index, call, from, to }: TimedCall,
  parent: string,
): TraceSpan {
  return maker.span({
    subject: 'model',
    key: `${turn.number}.${index}`,
    parent,
    name: `${OPERATION.model} ${call.model}`,
    kind: 'client',
    from,
    to,
    seq: turn.end?.seq ?? turn.events[0].seq,
    lastSeq: turn.lastSeq,
    attributes: {
      [ATTRIBUTE.operation]: OPERATION.model,
      [ATTRIBUTE.provider]: call.model,
      [ATTRIBUTE.model]: call.model,
      [ATTRIBUTE.agent]: call.agent,
      [ATTRIBUTE.purpose]: call.purpose,
      [ATTRIBUTE.index]: index,
      [ATTRIBUTE.inputTokens]: call.inputTokens,
      [ATTRIBUTE.outputTokens]: call.outputTokens,
      [ATTRIBUTE.usd]: call.usd,
      [ATTRIBUTE.firstToken]: call.firstTokenMs === undefined ? undefined : call.firstTokenMs / 1_000,
    },
  });
}
