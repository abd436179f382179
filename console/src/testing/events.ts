import type { EventData, StoredEvent } from '../api.ts';

/** As much of something as a test is about. */
type Sketch<Whole> = Whole extends readonly unknown[]
  ? Whole
  : { readonly [Field in keyof Whole]?: Sketch<Whole[Field]> };

/** As much of an event of the log as a test is about: its type and some of what it says. */
export type StoredSketch = {
  [Type in keyof EventData]: readonly [type: Type, data: Sketch<EventData[Type]>];
}[keyof EventData];

/** An event of the log. */
export function storedEvent(
  [type, data]: StoredSketch,
  place: Pick<StoredEvent, 'seq' | 'turn' | 'at'>,
): StoredEvent {
  return { epoch: 0, ...place, type, data } as unknown as StoredEvent;
}
