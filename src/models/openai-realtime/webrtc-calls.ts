import type { SpeechPersona } from '../../contracts/speech-model.ts';
import type { WebRtcCalls } from '../../contracts/voice.ts';
import { httpUrlOf, type VendorCalls } from './calls.ts';
import { CarriedCall, type CarryingModel } from './carried-call.ts';
import type { Settings } from './settings.ts';

/** A key tells a page nothing of the desk: who speaks is said when the call is held. */
const NOBODY: SpeechPersona = { agent: '', instructions: '', tools: [], handoffs: [] };

/** Calls of pages, which connect by themselves: there is nothing to accept. */
export function webRtcCalls(
  model: CarryingModel & Pick<VendorCalls, 'mintKey' | 'hangUp'>,
  { url, timers }: Settings,
): WebRtcCalls {
  const connected = { ...model, accept: async () => undefined };
  return {
    url: `${httpUrlOf(url)}/realtime/calls`,
    mintKey: () => model.mintKey(NOBODY),
    carry: (callId, listener) => new CarriedCall(connected, callId, { listener, timers }),
    hangUp: model.hangUp,
  };
}
