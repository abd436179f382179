import type { ConversationEvent, EventData } from '../../contracts/event.ts';

/** An event of one type. */
export type EventOf<Type extends ConversationEvent['type']> = Extract<ConversationEvent, { type: Type }>;

/** The events of one turn, and how it ended. */
export interface TurnEvents {
  readonly number: number;
  /** From the one that opened it to its end, oldest first. */
  readonly events: readonly [ConversationEvent, ...ConversationEvent[]];
  /** Undefined while it runs. */
  readonly end: EventOf<'turn-finished'> | undefined;
  /** When it began: on a call when the customer stopped speaking. */
  readonly from: Date;
  readonly to: Date | null;
  readonly lastSeq: number | null;
}

/** The turns that are in a piece of a log; what people do between two turns belongs to none. */
export function turnsOf(events: readonly ConversationEvent[]): TurnEvents[] {
  const turns: TurnEvents[] = [];
  let open: [ConversationEvent, ...ConversationEvent[]] | undefined;
  for (const event of events) {
    if (event.type === 'customer-said' || event.type === 'turn-opened') {
      if (open) turns.push(turnOf(open));
      open = [event];
    } else if (open) {
      open.push(event);
      if (event.type === 'turn-finished') {
        turns.push(turnOf(open));
        open = undefined;
      }
    }
  }
  if (open) turns.push(turnOf(open));
  return turns;
}

function turnOf(events: TurnEvents['events']): TurnEvents {
  const [first] = events;
  const last = events.at(-1);
  const end = last?.type === 'turn-finished' ? last : undefined;
  const { endOfSpeechMs = 0 } = end?.data.speech ?? {};
  const from = new Date(Math.min(first.at.getTime(), begunAt(first.at, end) + endOfSpeechMs));
  return { number: first.turn, events, end, from, to: end?.at ?? null, lastSeq: end?.seq ?? null };
}

/** What a turn times is counted from here, in ms since 1970. */
export function startOf({ events: [{ at }], end }: TurnEvents): number {
  return begunAt(at, end);
}

function begunAt(first: Date, end: EventOf<'turn-finished'> | undefined): number {
  return end ? Math.min(first.getTime(), end.at.getTime() - end.data.ms) : first.getTime();
}

/** A stretch of a turn in which one agent owns the conversation. */
export interface Stretch {
  readonly agent: string;
  /** The event that gave it the conversation, or opened the turn. */
  readonly seq: number;
  readonly from: Date;
  to: Date | null;
}

/** Who owned the conversation in a turn, one after the other; a person's part in it is no stretch. */
export function stretchesOf(turn: TurnEvents): Stretch[] {
  const [first] = turn.events;
  const stretches: Stretch[] = [];
  const owner = firstOwner(turn);
  if (owner !== undefined) stretches.push({ agent: owner, seq: first.seq, from: turn.from, to: turn.to });
  for (const event of turn.events) {
    const next = ownerAfter(event);
    if (next === undefined) continue;
    const last = stretches.at(-1);
    if (last) last.to = event.at;
    if (next !== null) stretches.push({ agent: next, seq: event.seq, from: event.at, to: turn.to });
  }
  return stretches;
}

/** Who owns the conversation after an event: null for a person, undefined where nothing changes. */
function ownerAfter({ type, data }: ConversationEvent): string | null | undefined {
  if (type === 'handoff-committed' || type === 'person-returned') return data.to;
  return type === 'person-claimed' ? null : undefined;
}

/** The first agent that did something in a turn, as its owner. */
function firstOwner({ events, end }: TurnEvents): string | undefined {
  for (const { type, data } of events) {
    if (type === 'person-returned' || type === 'person-claimed') return undefined;
    if (type === 'handoff-proposed' || type === 'handoff-committed') return data.from;
    if (type === 'tool-called' && data.parent === undefined) return data.agent;
    if (type === 'agent-said' || type === 'guard-tripped' || type === 'model-failed') return data.agent;
    if (type === 'person-requested') return data.from;
  }
  return end?.data.calls?.[0]?.agent;
}

/** The stretch that is on at an event. */
export function stretchAt(stretches: readonly Stretch[], seq: number): Stretch | undefined {
  return stretches.findLast((stretch) => stretch.seq <= seq);
}

/** A call of a model, with when it was. */
export interface TimedCall {
  readonly index: number;
  readonly call: NonNullable<EventData['turn-finished']['calls']>[number];
  readonly from: Date;
  readonly to: Date;
}

/** The calls of models of a turn, within it. */
export function modelCallsOf(turn: TurnEvents): TimedCall[] {
  const start = startOf(turn);
  const last = turn.to?.getTime() ?? start;
  return (turn.end?.data.calls ?? []).map((call, index) => {
    const from = Math.min(start + call.atMs, last);
    return { index, call, from: new Date(from), to: new Date(Math.min(from + call.ms, last)) };
  });
}
