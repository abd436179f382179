import type { StoredEvent } from '../../api.ts';

/** Something that was said in a recorded call, and when. */
export interface Spoken {
  readonly seq: number;
  readonly text: string;
  readonly by: 'customer' | 'desk';
  /** In ms since 1970. */
  readonly fromMs: number;
  readonly toMs: number;
  readonly marks: readonly (readonly [characters: number, ms: number])[];
}

/** What an event says of the sound of a call; undefined: nothing. */
export function spokenIn(event: StoredEvent): Spoken | undefined {
  if (event.type !== 'customer-said' && event.type !== 'agent-said') return undefined;
  const { sound, text } = event.data;
  if (!sound) return undefined;
  const fromMs = Date.parse(sound.at);
  const by = event.type === 'customer-said' ? 'customer' : 'desk';
  return { seq: event.seq, text, by, fromMs, toMs: fromMs + sound.ms, marks: sound.marks ?? [] };
}

/** What of a conversation is recorded after an event: another text whenever that changes, an empty one where nothing is. */
export function recordedAfter(recorded: string, event: StoredEvent): string {
  if (event.type === 'recording-started') return `${event.seq}`;
  if (event.type === 'recording-stopped') return event.data.reason === 'refused' ? '' : `${event.seq}`;
  return recorded;
}
