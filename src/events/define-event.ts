import type { z } from 'zod';
import type { ConversationState } from '../contracts/conversation.ts';
import type { HistoryEntry } from './history-entry.ts';

/** An event as it stands in the log: `seq` counts from 1 without gaps within its conversation. */
export interface Recorded<Data = object, Type extends string = string> {
  readonly type: Type;
  readonly data: Data;
  readonly seq: number;
  /** The turn it belongs to: 0 for opening, then one per customer message. */
  readonly turn: number;
  /** How often ownership had changed when it was recorded. */
  readonly epoch: number;
  readonly at: Date;
}

/** Where an event stands: a turn begins with it, somebody else owns the conversation after it, or neither. */
export type Place = 'opens-turn' | 'changes-owner' | 'within-turn';

/** A table of the store, beside the state, that is kept up to date with events. */
export type Projection = 'tools' | 'deadlines';

// Methods, as TypeScript lets a definition of one event stand for any: the registry hands each its own events only.
interface Ways<Data> {
  fold(state: ConversationState, event: Recorded<Data>): Partial<ConversationState> | undefined;
  history(event: Recorded<Data>): HistoryEntry | undefined;
  upcast(data: Record<string, unknown>): object;
}

/** What the registry knows of an event. */
export interface EventDefinition<Type extends string = string, Data extends object = object> {
  readonly type: Type;
  readonly version: number;
  /** What it says, in a sentence or two, for docs/events.md. */
  readonly about: string;
  /** What `data` consists of. */
  readonly data: z.ZodType<Data>;
  readonly place: Place;
  /** What it changes of the state. */
  readonly fold: Ways<Data>['fold'] | 'nothing';
  /** What a model reads of it. */
  readonly history: Ways<Data>['history'] | 'nothing';
  /** The fields that the customer may read; what is not listed is for staff and services only. */
  readonly customer: readonly string[] | 'nothing';
  readonly projections: readonly Projection[];
  /** By version: makes the data of the next one. */
  readonly upcast: Readonly<Record<number, Ways<Data>['upcast']>>;
}

/** The versions from 1 to the one before `Version`. */
type Before<Version extends number, Counted extends unknown[] = [unknown]> = Counted['length'] extends Version
  ? never
  : Counted['length'] | Before<Version, [...Counted, unknown]>;

/** An event as its file writes it: nothing can be left out, and from the second version on none of the upcasters. */
type Declaration<Type extends string, Version extends number, Data extends object> = Omit<
  EventDefinition<Type, Data>,
  'version' | 'upcast' | 'fold' | 'history' | 'customer'
> & {
  readonly version: Version;
  readonly fold: NoInfer<Ways<Data>['fold']> | 'nothing';
  readonly history: NoInfer<Ways<Data>['history']> | 'nothing';
  readonly customer: readonly (keyof NoInfer<Data>)[] | 'nothing';
} & (Version extends 1
    ? { readonly upcast?: never }
    : { readonly upcast: { readonly [Old in Before<Version>]: Ways<Data>['upcast'] } });

/** Declares a type of event: everything there is to know of it, in one place. */
export function defineEvent<Type extends string, const Version extends number, Data extends object>(
  declaration: Declaration<Type, Version, Data>,
): EventDefinition<Type, Data> {
  return { upcast: {}, ...declaration } as EventDefinition<Type, Data>;
}
