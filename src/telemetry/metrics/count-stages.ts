import type { ConversationEvent, EventData } from '../../contracts/event.ts';
import type { Meters } from './count-events.ts';

/** A handoff that was made. */
interface Move {
  readonly from: string;
  readonly to: string;
  readonly at: Date;
}

/** What must be known of a conversation's handoffs. */
export interface StageNotes {
  /** When each was wanted and by whom, until it is decided. */
  readonly proposed: Map<string, { readonly at: Date; readonly actor: string }>;
  /** Those that have not come to their end. */
  readonly moves: Map<string, Move>;
  /** Those of the turn that runs. */
  committed: Move[];
}

/** Handoffs and how long each stage of them took. */
export function countStages(meters: Meters, notes: StageNotes, event: ConversationEvent): void {
  const { type, data, at } = event;
  switch (type) {
    case 'handoff-proposed':
      notes.proposed.set(data.callId, { at, actor: data.actor });
      break;
    case 'handoff-committed':
      decided(meters, notes, event, data, 'committed');
      keep(notes, data.callId, { from: data.from, to: data.to, at });
      break;
    case 'handoff-refused':
      decided(meters, notes, event, data, 'refused');
      break;
    case 'handoff-escalated':
      decided(meters, notes, event, data, 'escalated');
      break;
    case 'handoff-acknowledged':
      acknowledged(meters, notes, data.callId, at);
      break;
    case 'handoff-ended':
      ended(meters, notes, data);
      break;
    case 'turn-finished':
      turnStages(meters, notes, data, at);
      break;
  }
}

function decided(
  { count, time }: Meters,
  notes: StageNotes,
  { at }: ConversationEvent,
  move: { callId: string; from: string; to: string },
  outcome: string,
): void {
  const { callId, from, to } = move;
  const wanted = notes.proposed.get(callId);
  notes.proposed.delete(callId);
  count('handoffs', { from, to, actor: wanted?.actor ?? 'unknown', outcome });
  if (wanted) time('stage_seconds', { stage: 'handoff_decision' }, at.getTime() - wanted.at.getTime());
}

function keep(notes: StageNotes, callId: string, move: Move): void {
  notes.moves.set(callId, move);
  notes.committed.push(move);
}

function acknowledged({ time }: Meters, { moves }: StageNotes, callId: string, at: Date): void {
  const move = moves.get(callId);
  if (move) time('stage_seconds', { stage: 'handoff_acknowledged' }, at.getTime() - move.at.getTime());
}

function ended(
  { count }: Meters,
  { moves }: StageNotes,
  { callId, outcome }: EventData['handoff-ended'],
): void {
  const { from = 'unknown', to = 'unknown' } = moves.get(callId) ?? {};
  moves.delete(callId);
  count('handoff_outcomes', { from, to, outcome });
}

/** All that a turn has timed is known at its end. */
function turnStages(
  { time }: Meters,
  notes: StageNotes,
  { ms, calls = [], speech = {} }: EventData['turn-finished'],
  at: Date,
): void {
  const began = at.getTime() - ms;
  const { endOfSpeechMs = 0, firstSoundMs } = speech;
  const words = calls.flatMap(({ agent, purpose, atMs, firstTokenMs }) =>
    purpose === 'answer' && firstTokenMs !== undefined ? { agent, ms: atMs + firstTokenMs } : [],
  );
  const [first] = words;
  time('stage_seconds', { stage: 'turn' }, ms - endOfSpeechMs);
  if (first) time('stage_seconds', { stage: 'first_token' }, first.ms - endOfSpeechMs);
  if (firstSoundMs !== undefined)
    time('stage_seconds', { stage: 'first_sound' }, firstSoundMs - endOfSpeechMs);
  for (const move of notes.committed) {
    const committed = move.at.getTime() - began;
    const word = words.find(({ agent, ms: heard }) => agent === move.to && heard >= committed);
    if (word) time('stage_seconds', { stage: 'handoff_first_token' }, word.ms - committed);
    if (firstSoundMs !== undefined && firstSoundMs >= committed)
      time('stage_seconds', { stage: 'handoff_first_sound' }, firstSoundMs - committed);
  }
  notes.committed = [];
}
