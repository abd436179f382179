import type { SpeechModel } from '../../contracts/speech-model.ts';
import type { SipCalls, WebRtcCalls } from '../../contracts/voice.ts';
import { type VendorCalls, vendorCalls } from './calls.ts';
import { CarriedCall } from './carried-call.ts';
import { attachTo, openSession } from './open-session.ts';
import { type OpenAIRealtimeOptions, settingsOf } from './settings.ts';
import type { SidebandSession, SidebandStart } from './sideband.ts';
import { usdOf } from './usage.ts';
import { webRtcCalls } from './webrtc-calls.ts';

/** OpenAI's speech model, and what only it can do. */
export interface OpenAIRealtime extends SpeechModel, VendorCalls {
  /**
   * Attaches to a WebRTC or SIP call: who speaks and what they may do is decided here, the sound goes straight to the
   * customer. Throws as `open` does.
   */
  attach(callId: string, start: SidebandStart): Promise<SidebandSession>;
  readonly webrtc: WebRtcCalls;
  readonly sip: SipCalls;
}

/**
 * OpenAI's speech models over the Realtime API.
 * @throws SwitchroomError `config-invalid` when there is neither a key nor a `url`.
 */
export function openaiRealtime(options: OpenAIRealtimeOptions = {}): OpenAIRealtime {
  const settings = settingsOf(options);
  const { timers } = settings;
  const calls = vendorCalls(settings);
  const model: Omit<OpenAIRealtime, 'sip' | 'webrtc'> = {
    name: settings.name,
    formats: ['mulaw-8k', 'pcm16-24k'],
    usdOf: (usage) => usdOf(settings.prices, usage),
    open: (start) => openSession(settings, start),
    attach: (callId, start) => attachTo(settings, callId, start),
    ...calls,
  };
  return {
    ...model,
    sip: { ...calls, carry: (callId, listener) => new CarriedCall(model, callId, { listener, timers }) },
    webrtc: webRtcCalls(model, settings),
  };
}
