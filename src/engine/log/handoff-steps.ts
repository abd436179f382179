import { PERSON } from '../../contracts/edge.ts';
import { SwitchroomError } from '../../contracts/errors.ts';
import type { ConversationEvent } from '../../contracts/event.ts';
import type { HandoffRecord, HandoffStatus, HandoffStep } from '../../contracts/handoff.ts';
import { isoTime } from '../../contracts/iso-time.ts';
import type { JsonValue } from '../../contracts/json.ts';

/** Which status may follow which: nothing else can get into the ledger. */
export const STEPS: Readonly<Record<HandoffStatus, readonly HandoffStatus[]>> = {
  proposed: ['guarded', 'refused'],
  guarded: ['committed', 'escalated', 'refused'],
  committed: ['acknowledged', 'returned', 'handed-on', 'escalated', 'resolved', 'failed'],
  acknowledged: ['first-reply', 'returned', 'handed-on', 'escalated', 'resolved', 'failed'],
  'first-reply': ['returned', 'handed-on', 'escalated', 'resolved'],
  refused: [],
  returned: [],
  'handed-on': [],
  escalated: [],
  resolved: [],
  failed: [],
};

/** Whether nothing can follow any more. */
export function isEnded({ status }: HandoffRecord): boolean {
  return STEPS[status].length === 0;
}

/** What a step does to a record. */
export interface StepTaken {
  readonly status: HandoffStatus;
  /** Why this step was taken. */
  readonly reason?: string;
  /** What the record knows from then on. */
  readonly found?: Partial<HandoffRecord>;
}

/** The record one step further; throws `internal` when the step may not follow. */
export function stepped(
  record: HandoffRecord,
  event: ConversationEvent,
  { status, reason, found = {} }: StepTaken,
): HandoffRecord {
  if (!STEPS[record.status].includes(status)) {
    throw new SwitchroomError('internal', `Handoff ${record.callId}: ${record.status}, then ${status}.`);
  }
  const redirected = found.to !== undefined && found.to !== record.wanted;
  const steps = redirected
    ? [stepOf(event, 'redirected', reason), stepOf(event, status)]
    : [stepOf(event, status, reason)];
  return { ...record, ...found, status, steps: [...record.steps, ...steps] };
}

/** The record of a handoff somebody just asked for. */
export function proposed(event: ConversationEvent & { readonly type: 'handoff-proposed' }): HandoffRecord {
  const { callId, from, to, actor, opinion = null, ranked } = event.data;
  return {
    callId,
    from,
    to,
    wanted: to,
    actor,
    status: 'proposed',
    reason: '',
    verdicts: [],
    opinion,
    ...(ranked && { ranked }),
    carried: null,
    payload: readPayload(event.data.arguments),
    depth: 0,
    turn: event.turn,
    seq: event.seq,
    steps: [stepOf(event, 'proposed')],
    at: event.at,
  };
}

/** The record of a conversation that a person gave back: what people do is decided, and nobody judges it. */
export function givenBack(
  event: ConversationEvent & { readonly type: 'person-returned' },
  depth: number,
): HandoffRecord {
  const { by, to, note } = event.data;
  return {
    callId: `person_${event.seq}`,
    from: PERSON,
    to,
    wanted: to,
    actor: 'person',
    status: 'committed',
    reason: note,
    payload: { by, note },
    verdicts: [],
    opinion: null,
    carried: null,
    depth,
    turn: event.turn,
    seq: event.seq,
    steps: [stepOf(event, 'committed', note)],
    at: event.at,
  };
}

function stepOf({ seq, at }: ConversationEvent, status: HandoffStep['status'], reason?: string): HandoffStep {
  return { status, seq, at: isoTime(at), ...(reason === undefined ? {} : { reason }) };
}

/** As the one who asked wrote it: what is no JSON is kept as text. */
function readPayload(text: string): JsonValue {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
