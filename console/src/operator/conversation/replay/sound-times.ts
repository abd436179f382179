import type { StoredEvent } from '../../../api.ts';
import type { Spoken } from '../../sound/spoken.ts';

/** Where events are in the sound of a call. */
export interface SoundTimes {
  /** When an event was to be heard, in ms since 1970; undefined: there is no such event. */
  msOf(seq: number): number | undefined;
  /** The last event that had happened at a time of the sound; undefined before the first. */
  seqAt(ms: number): number | undefined;
}

/** Words are where they began to be said, which is before they were on record; all else is where it happened. */
export function soundTimes(events: readonly StoredEvent[], spoken: readonly Spoken[]): SoundTimes {
  const said = new Map(spoken.map(({ seq, fromMs }) => [seq, fromMs]));
  const times = new Map(events.map(({ seq, at }) => [seq, said.get(seq) ?? Date.parse(at)]));
  const inOrder = [...times].sort(([, one], [, other]) => one - other);
  return {
    msOf: (seq) => times.get(seq),
    seqAt: (ms) => inOrder.findLast(([, at]) => at <= ms)?.[0],
  };
}
