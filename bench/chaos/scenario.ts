import type { World, WorldOptions } from './world.ts';

/** A way to break things while customers talk. */
export interface Scenario {
  readonly name: string;
  /** What is done, in one sentence. */
  readonly about: string;
  readonly world?: WorldOptions;
  /** Breaks things until `calm` is aborted, and then mends what it broke. */
  storm(world: World, calm: AbortSignal): Promise<void>;
  /** How long it lasts at most, in ms; `STORM_MS` without. */
  readonly stormMs?: number;
  /** How many conversations, when nobody says; `CONVERSATIONS` without. */
  readonly conversations?: number;
}
