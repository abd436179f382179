import type { EventData, StoredEvent, TurnEvent } from '../api.ts';

/** As much of something as a test is about. */
type Sketch<Whole> = Whole extends readonly unknown[]
  ? Whole
  : { readonly [Field in keyof Whole]?: Sketch<Whole[Field]> };

/** As much of an event of the log as a test is about: its type and some of what it says. */
export type StoredSketch = {
  [Type in keyof EventData]: readonly [type: Type, data: Sketch<EventData[Type]>];
}[keyof EventData];

/** As much of an event of a running turn as a test is about. */
export type TurnSketch = {
  [Type in TurnEvent['type']]: { readonly type: Type } & Sketch<
    Omit<Extract<TurnEvent, { type: Type }>, 'type'>
  >;
}[TurnEvent['type']];

/** An event of the log. */
export function storedEvent(
  [type, data]: StoredSketch,
  place: Pick<StoredEvent, 'seq' | 'turn' | 'at'>,
): StoredEvent {
  return { epoch: 0, ...place, type, data } as unknown as StoredEvent;
}

/** An event of a running turn. */
export function turnEvent(sketch: TurnSketch): TurnEvent {
  return sketch as unknown as TurnEvent;
}
