/**
 * OpenAI's speech models, over the Realtime API.
 * @module
 */
export type { VendorCalls } from './calls.ts';
export { type OpenAIRealtime, openaiRealtime } from './openai-realtime.ts';
export type { OpenAIRealtimeOptions, Transcription, TurnDetection } from './settings.ts';
export type { Playback, SidebandSession, SidebandStart } from './sideband.ts';
export type { SpeechPrices, TranscriptionPrices } from './usage.ts';
