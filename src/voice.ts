/**
 * Calls: the speech models a deployment speaks with, what one of its own is written against, and the telephone line.
 * @module
 */
export {
  type AudioFormat,
  BYTES_PER_MS,
  type HearingCost,
  type SpeechCall,
  type SpeechEnd,
  type SpeechEvent,
  type SpeechModel,
  type SpeechPersona,
  type SpeechRequest,
  type SpeechSession,
  type SpeechStart,
  type SpeechUsage,
} from './contracts/speech-model.ts';
export {
  type AnswerCall,
  type CallEnding,
  type CallEvent,
  type CarriedListener,
  type CarriedSound,
  type EphemeralKey,
  type RingingCall,
  type SipCalls,
  VOICE_DEFAULTS,
  type VoiceCall,
  type VoiceLine,
  type VoicePolicy,
  type WebRtcCalls,
} from './contracts/voice.ts';
export {
  type Briefing,
  type CallList,
  type CallOutcome,
  type CallResult,
  type PhoneAccount,
  type PhoneDesk,
  type PhoneLine,
  type PhoneLineParts,
  type PhoneMode,
  type PhonePerson,
  type PhoneSettings,
  type PhoneWords,
  phoneLine,
  type TransferAttempt,
  type TransferOutcome,
} from './lines/phone/index.ts';
export {
  type CascadeOptions,
  cascade,
  type TranscriptionModel,
  type VoiceModel,
} from './models/cascade/index.ts';
export {
  type OpenAIRealtime,
  type OpenAIRealtimeOptions,
  openaiRealtime,
  type Playback,
  type SidebandSession,
  type SidebandStart,
  type SpeechPrices,
  type Transcription,
  type TranscriptionPrices,
  type TurnDetection,
  type VendorCalls,
} from './models/openai-realtime/index.ts';
