import { type DevicesView, NO_DEVICES } from './call-devices.ts';
import type { Caption } from './captions.ts';
import type { SimulationView } from './demonstration.ts';
import type { Saying } from './words/call-words.ts';

/** What is shown of a call. */
export interface CallView {
  /** `ended`: it is over, and `ending` says why. */
  readonly phase: 'idle' | 'connecting' | 'live' | 'reconnecting' | 'ending' | 'ended';
  readonly captions: readonly Caption[];
  readonly muted: boolean;
  /** Whether the customer holds the key to speak. */
  readonly holding: boolean;
  readonly devices: DevicesView;
  /** What is said of a simulated call; null when it is a real one. */
  readonly simulation: SimulationView | null;
  /** What the customer is to know of a device; null when all is well. */
  readonly notice: Saying | null;
  readonly ending: Saying | null;
}

/** When there is no call. */
export const IDLE: CallView = {
  ...{ phase: 'idle', captions: [], muted: false, holding: false },
  ...{ devices: NO_DEVICES, simulation: null, notice: null, ending: null },
};
