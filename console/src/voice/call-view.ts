import { type DevicesView, NO_DEVICES } from './call-devices.ts';
import type { Caption } from './captions.ts';
import type { SimulationView } from './demonstration.ts';

/** What the page shows of a call. */
export interface CallView {
  /** `ended`: it is over, and `ending` says why. */
  readonly phase: 'idle' | 'connecting' | 'live' | 'reconnecting' | 'ending' | 'ended';
  /** Null until the conversation is opened. */
  readonly conversationId: string | null;
  readonly captions: readonly Caption[];
  readonly muted: boolean;
  /** Whether the customer holds the key to speak. */
  readonly holding: boolean;
  readonly devices: DevicesView;
  /** What is said of a simulated call; null when it is a real one. */
  readonly simulation: SimulationView | null;
  /** What the customer is to know of a device; empty when all is well. */
  readonly notice: string;
  readonly ending: string;
}

/** When there is no call. */
export const IDLE: CallView = {
  ...{ phase: 'idle', conversationId: null, captions: [], muted: false, holding: false },
  ...{ devices: NO_DEVICES, simulation: null, notice: '', ending: '' },
};
