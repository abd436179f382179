import type { Clock } from '../../contracts/clock.ts';
import type { ConversationState } from '../../contracts/conversation.ts';
import type { Desk } from '../../contracts/desk.ts';
import type { Edge } from '../../contracts/edge.ts';
import type { JsonValue } from '../../contracts/json.ts';
import { own } from '../../contracts/own.ts';
import { missingFact } from '../../desk/read-arguments.ts';
import type { Conversation } from '../log/conversation.ts';
import type { Recorder } from '../log/record.ts';
import { offeredFunctions } from '../request/render-request.ts';
import { type GuardedTurn, nextCallId, type TurnAudience } from '../turn/turn.ts';
import { handOver } from './hand-over.ts';

/** Deadlines of timed edges are named so, and by the edge's `toolName`. */
export const EDGE_DEADLINE = 'edge:';

const UNITS = [
  [3_600_000, 'hour'],
  [60_000, 'minute'],
  [1_000, 'second'],
] as const;

/** What timed edges are kept with; a turn has all of it. */
export interface Timekeeper {
  readonly desk: Desk;
  readonly conversation: Conversation;
  readonly record: Recorder;
  readonly clock: Clock;
}

/** An edge with a time after which it is taken by itself. */
type TimedEdge = Edge & { readonly after: NonNullable<Edge['after']> };

/**
 * Gives every timed edge of the owner that has none its deadline, and clears those that no longer hold: to be called at the
 * end of every change. The time of an edge begins when its agent owns the conversation and the facts it requires are
 * known; it ends with the ownership, or with the fact it waits for.
 */
export function keepTimedEdges({ desk, conversation, record, clock }: Timekeeper): void {
  const { epoch, deadlines } = conversation.state;
  const running = runningEdges(desk, conversation.state);
  for (const name of Object.keys(deadlines)) {
    const isRunning = running.some((edge) => nameOf(edge) === name);
    if (name.startsWith(EDGE_DEADLINE) && !isRunning) record.add('deadline-cleared', { name });
  }
  for (const edge of running) {
    if (epochOf(own(deadlines, nameOf(edge))?.data) === epoch) continue;
    const reason = `No answer within ${inWords(edge.after.ms)}.`;
    set(record, edge, clock.now().getTime() + edge.after.ms, { epoch, reason });
  }
}

/** Lets the first timed edge of the owner be due at once, as waiting has become pointless; `reason` is why. */
export function hurryTimedEdge({ desk, conversation, record, clock }: Timekeeper, reason: string): void {
  const { state } = conversation;
  const [first] = runningEdges(desk, state).toSorted((a, b) => a.after.ms - b.after.ms);
  if (first) set(record, first, clock.now().getTime(), { epoch: state.epoch, reason });
}

/** The time of an edge is over: it is taken, by rule, unless the conversation has moved on. */
export async function passTimedEdge(
  turn: GuardedTurn & TurnAudience,
  name: string,
  data: JsonValue,
): Promise<'speak' | 'quiet'> {
  const { desk, conversation } = turn;
  const { owner, epoch } = conversation.state;
  const agent = desk.agents.get(owner);
  const edge = runningEdges(desk, conversation.state).find((one) => nameOf(one) === name);
  if (!agent || !edge || epochOf(data) !== epoch) return 'quiet';
  const offered = await offeredFunctions(turn, agent);
  if (!offered.edges.includes(edge)) return 'quiet';
  const args = JSON.stringify({ reason: reasonOf(data) });
  const taken = await handOver(turn, agent, edge, {
    callId: nextCallId(turn),
    arguments: args,
    actor: 'rule',
  });
  return taken ? 'speak' : 'quiet';
}

/** The timed edges of the owner whose time runs now. */
function runningEdges(desk: Desk, { owner, status, facts }: ConversationState): TimedEdge[] {
  if (status === 'closed') return [];
  return (desk.agents.get(owner)?.edges ?? []).filter(
    (edge): edge is TimedEdge =>
      edge.after !== undefined &&
      missingFact(edge.requires, facts) === undefined &&
      (edge.after.unless === undefined || missingFact([edge.after.unless], facts) !== undefined),
  );
}

function set(record: Recorder, edge: Edge, at: number, data: { epoch: number; reason: string }): void {
  record.add('deadline-set', { name: nameOf(edge), at: new Date(at).toISOString(), data });
}

function nameOf({ toolName }: Edge): string {
  return `${EDGE_DEADLINE}${toolName}`;
}

function epochOf(data: JsonValue | undefined): unknown {
  return typeof data === 'object' && data !== null && 'epoch' in data ? data.epoch : undefined;
}

function reasonOf(data: JsonValue): unknown {
  return typeof data === 'object' && data !== null && 'reason' in data ? data.reason : undefined;
}

/** The largest unit that leaves nothing over: "5 minutes", "90 seconds". */
function inWords(ms: number): string {
  const [size, unit] = UNITS.find(([one]) => ms % one === 0) ?? [1, 'millisecond'];
  const count = ms / size;
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
