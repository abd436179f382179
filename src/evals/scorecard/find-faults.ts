import type { ConversationEvent } from '../../contracts/event.ts';
import { wentBefore } from '../../contracts/loop.ts';
import { countReasks, type ReaskOptions } from '../../desk/re-asks.ts';
import type { Fault, Finding } from './faults.ts';
import { labelledFaults } from './labelled-faults.ts';
import { type Move, trailOf } from './trail.ts';

/** How conversations are judged. */
export interface FaultOptions {
  /** Who should have the conversation after each message of the customer, where that is known; the first message is the first. */
  readonly owners?: readonly string[];
  /** Whether the owners speak of people; true without. */
  readonly people?: boolean;
  /** Names of tools that need the customer's yes. */
  readonly needConsent?: ReadonlySet<string>;
  /** How questions for facts are told. */
  readonly reasks?: ReaskOptions;
  /** From so many ms between a handoff and the target's first words on, a customer has waited for dead air. */
  readonly deadAirMs?: number;
}

/** A customer waits for a colleague as long as for a page. */
const DEAD_AIR_MS = 2_000;

/** What was wrong with the handoffs of one conversation, in the order of its log; `events` are all of it, oldest first. */
export function findFaults(
  events: readonly ConversationEvent[],
  options: FaultOptions = {},
  moves: readonly Move[] = trailOf(events),
): Finding[] {
  const { owners, people } = options;
  const entry = entryOf(events);
  const found = [
    ...(owners ? labelledFaults(events, owners, people) : moves.flatMap((move) => goneInVain(move, entry))),
    ...moves.flatMap((move, at) => loops(move, moves.slice(0, at))),
    ...moves.flatMap((move) => deadAir(move, events, options)),
    ...reasks(events, moves, options),
    ...doubleSpeak(events, moves),
    ...withheld(events, moves),
    ...withoutConsent(events, moves, options),
  ];
  return found.sort((one, other) => one.seq - other.seq);
}

/** Without labels: who passes a customer on, or back, with nothing done and no more than a word, was not the one. */
function goneInVain(move: Move, entry: string | undefined): Finding[] {
  const { to, ended, worked, turn } = move;
  if (!ended || worked || ended.turn > turn + 1) return [];
  // Reception is there to be passed through.
  if (to === entry && ended.turn === turn) return [];
  if (ended.outcome === 'returned') return [finding('false', move)];
  return ended.outcome === 'handed-on' ? [finding('wrong-target', move)] : [];
}

function loops(move: Move, earlier: readonly Move[]): Finding[] {
  return wentBefore(move, earlier) ? [finding('loop', move)] : [];
}

/** Whoever handed on at once had nothing to say. */
function deadAir(
  move: Move,
  events: readonly ConversationEvent[],
  { deadAirMs = DEAD_AIR_MS }: FaultOptions,
): Finding[] {
  const { turn, ended, firstReplyMs } = move;
  const isOver = events.some(({ type, turn: at }) => type === 'turn-finished' && at === turn);
  if (!isOver || (ended?.turn === turn && firstReplyMs === undefined)) return [];
  return firstReplyMs === undefined || firstReplyMs >= deadAirMs ? [finding('dead-air', move)] : [];
}

function reasks(
  events: readonly ConversationEvent[],
  moves: readonly Move[],
  { reasks: options }: FaultOptions,
): Finding[] {
  return countReasks(events, options).reasked.flatMap(({ seq, agent }) => {
    const by = moves.findLast((move) => move.seq < seq && move.to === agent);
    return by ? [finding('re-ask', by, seq, turnOf(events, seq))] : [];
  });
}

/** Words of the one who handed over and of the target, in one turn. */
function doubleSpeak(events: readonly ConversationEvent[], moves: readonly Move[]): Finding[] {
  return moves.flatMap((move) => {
    const { from, turn, seq, firstReplyMs } = move;
    const spoke = events.some(
      ({ type, data, turn: at, seq: place }) =>
        type === 'agent-said' && at === turn && place < seq && data.agent === from && data.text.trim() !== '',
    );
    return spoke && firstReplyMs !== undefined ? [finding('double-speak', move)] : [];
  });
}

function withheld(events: readonly ConversationEvent[], moves: readonly Move[]): Finding[] {
  return events.flatMap(({ type, data, seq, turn }) =>
    type === 'claim-withheld' ? [finding('say-do', wayTo(data.agent, moves, seq), seq, turn)] : [],
  );
}

function withoutConsent(
  events: readonly ConversationEvent[],
  moves: readonly Move[],
  { needConsent = new Set() }: FaultOptions,
): Finding[] {
  const agreed = new Set<string>();
  for (const { type, data } of events) {
    if (type === 'consent-spent') agreed.add(data.callId);
    // The same write once more, or what came of one that a person had to look at, needs no second yes.
    const first = type === 'tool-called' ? (data.sameAs ?? data.approvalOf) : undefined;
    if (type === 'tool-called' && first !== undefined && agreed.has(first)) agreed.add(data.callId);
  }
  return events.flatMap(({ type, data, seq, turn }) =>
    type === 'tool-returned' && data.status === 'ok' && needConsent.has(data.name) && !agreed.has(data.callId)
      ? [finding('consent', wayTo(data.agent, moves, seq), seq, turn)]
      : [],
  );
}

/** Who has conversations first. */
function entryOf([opened]: readonly ConversationEvent[]): string | undefined {
  return opened?.type === 'conversation-opened' ? opened.data.owner : undefined;
}

/** The edge by which an agent had the conversation; who had it from the start came by none. */
function wayTo(agent: string, moves: readonly Move[], before: number): Pick<Move, 'from' | 'to'> {
  return moves.findLast(({ to, seq }) => to === agent && seq < before) ?? { from: '', to: agent };
}

function turnOf(events: readonly ConversationEvent[], seq: number): number {
  return events.find((event) => event.seq === seq)?.turn ?? 0;
}

function finding(fault: Fault, way: Pick<Move, 'from' | 'to'>, seq: number, turn: number): Finding;
function finding(fault: Fault, move: Move): Finding;
function finding(
  fault: Fault,
  way: Pick<Move, 'from' | 'to'> & Partial<Move>,
  seq = way.seq ?? 0,
  turn = way.turn ?? 0,
): Finding {
  return { fault, from: way.from, to: way.to, turn, seq };
}
