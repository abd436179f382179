import type { EventData, HandoffStatus, StoredEvent, ToolStatus, TurnOutcome, Usage } from './api.ts';
import { PERSON } from './directory.ts';
import type { KnownFact, Placed, TimelineItem } from './timeline-item.ts';
import { emptyTimeline, type Timeline } from './timeline-state.ts';

export { emptyTimeline, type Timeline };

/** Folds stored events in; those already seen are skipped. */
export function foldEvents(timeline: Timeline, events: readonly StoredEvent[]): Timeline {
  return events.reduce(
    (folded, event) =>
      event.seq <= folded.seq ? folded : { ...foldEvent(atTurn(folded, event.turn), event), seq: event.seq },
    timeline,
  );
}

function foldEvent(timeline: Timeline, event: StoredEvent): Timeline {
  switch (event.type) {
    case 'conversation-opened':
      return { ...timeline, owner: event.data.owner };
    case 'customer-said':
      return add(timeline, event.at, { kind: 'customer', text: event.data.text });
    case 'danger-found':
      return { ...timeline, danger: event.data };
    case 'agent-said':
      return foldSaid(timeline, event.at, event.data);
    case 'tool-called':
      return add(timeline, event.at, startedTool(event.data));
    case 'tool-returned':
      return finishTool(timeline, event.data);
    case 'fact-recorded':
      return { ...timeline, facts: withFact(timeline.facts, event.data) };
    case 'handoff-proposed':
      return doubt(timeline, event.data);
    case 'handoff-committed':
      return connect(timeline, event.at, { ...event.data, status: 'committed' });
    case 'handoff-refused':
      return connect(timeline, event.at, { ...event.data, status: 'refused' });
    case 'person-requested':
      return connect(timeline, event.at, {
        from: timeline.owner,
        ...event.data,
        to: PERSON,
        status: 'escalated',
      });
    case 'person-claimed':
      return { ...timeline, owner: PERSON };
    case 'person-said': {
      const { by, text } = event.data;
      return add(timeline, event.at, { kind: 'agent', agent: by, text, state: 'complete' });
    }
    case 'person-returned':
      return { ...timeline, owner: event.data.to, personAsked: false };
    case 'person-declined':
    case 'request-withdrawn':
      return { ...timeline, personAsked: false };
    case 'model-failed':
      return add(timeline, event.at, fallback(event.data));
    case 'turn-finished':
      return finish(timeline, event.at, event.data);
    case 'unknown':
      return add(timeline, event.at, { kind: 'unknown', type: event.data.type });
    default:
      return timeline;
  }
}

/** A model that goes on where another broke off says the rest of the same message, unless something stands between. */
function foldSaid(timeline: Timeline, at: string, said: EventData['agent-said']): Timeline {
  const { agent, text, complete, continues } = said;
  if (text === '') return timeline;
  const state = complete ? 'complete' : 'cut-off';
  const last = timeline.items.at(-1);
  if (continues && last?.kind === 'agent' && last.state === 'cut-off')
    return { ...timeline, items: timeline.items.with(-1, { ...last, text: last.text + text, state }) };
  return add(timeline, at, { kind: 'agent', agent, text: continues ? text.trimStart() : text, state });
}

// Distributes over the union, which the built-in Omit does not.
type Unplaced = TimelineItem extends infer Item
  ? Item extends Placed
    ? Omit<Item, keyof Placed>
    : never
  : never;

function add(timeline: Timeline, at: string, content: Unplaced): Timeline {
  const { turn, owner, items } = timeline;
  const nth = items.filter((item) => item.turn === turn && item.kind === content.kind).length;
  const placed = { ...content, key: `${turn}-${content.kind}-${nth}`, turn, owner, at } as TimelineItem;
  return { ...timeline, items: [...items, placed] };
}

interface ToolEnd {
  readonly callId: string;
  readonly status: ToolStatus;
  readonly output?: string | null;
  readonly ms?: number | null;
}

function finishTool(timeline: Timeline, { callId, status, output = null, ms = null }: ToolEnd): Timeline {
  const items = timeline.items.map((item) =>
    item.kind === 'tool' && item.callId === callId ? { ...item, status, output, ms } : item,
  );
  return { ...timeline, items };
}

function doubt(timeline: Timeline, { callId, opinion }: EventData['handoff-proposed']): Timeline {
  if (!opinion) return timeline;
  return { ...timeline, doubts: { ...timeline.doubts, [callId]: opinion.agent } };
}

interface Move {
  readonly from: string;
  readonly to: string;
  readonly reason?: string;
  readonly status: HandoffStatus;
  readonly callId?: string;
}

function connect(timeline: Timeline, at: string, { from, to, reason = '', status, callId }: Move): Timeline {
  const doubt = callId === undefined ? undefined : timeline.doubts[callId];
  const seam = { kind: 'seam', from, to, reason, status } as const;
  const added = add(timeline, at, doubt === undefined ? seam : { ...seam, doubt });
  if (status === 'committed' && to !== PERSON) return { ...added, owner: to };
  return status === 'refused' ? added : { ...added, personAsked: true };
}

interface TurnEnd {
  readonly outcome: TurnOutcome;
  readonly models?: readonly string[];
  readonly usage?: Usage;
}

function finish(timeline: Timeline, at: string, { outcome, models = [], usage = {} }: TurnEnd): Timeline {
  const whole = outcome === 'replied' || outcome === 'with-person';
  const ended = { ...timeline, models };
  const told = whole ? ended : add(ended, at, { kind: 'ending', outcome });
  return usage.usd ? add(told, at, { kind: 'cost', usd: usage.usd }) : told;
}

function atTurn(timeline: Timeline, turn: number): Timeline {
  return turn === timeline.turn ? timeline : { ...timeline, turn };
}

function startedTool(call: {
  agent: string;
  callId: string;
  name: string;
  arguments?: string;
  parent?: string;
}): Unplaced {
  const { agent, callId, name, parent = null } = call;
  return {
    kind: 'tool',
    agent,
    callId,
    name,
    arguments: call.arguments ?? null,
    parent,
    status: 'running',
    output: null,
    ms: null,
  };
}

function fallback({ model, next, reason }: { model: string; next: string | null; reason: string }): Unplaced {
  return { kind: 'fallback', model, next, reason };
}

function withFact(facts: readonly KnownFact[], { name, value, provenance }: KnownFact): readonly KnownFact[] {
  return [...facts.filter((fact) => fact.name !== name), { name, value, provenance }];
}
