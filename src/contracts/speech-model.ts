import type { AgentInputItem, DeskView, SerializedHandoff, SerializedTool } from './model.ts';
import type { SoundTimes } from './recording.ts';
import type { SipCalls, WebRtcCalls } from './voice.ts';

/** Audio as it crosses a line and a speech model: 16-bit little-endian samples at 24 kHz, or G.711 mu-law at 8 kHz. */
export type AudioFormat = 'pcm16-24k' | 'mulaw-8k';

/** Bytes of audio in one millisecond. */
export const BYTES_PER_MS: Readonly<Record<AudioFormat, number>> = { 'pcm16-24k': 48, 'mulaw-8k': 8 };

/** What a speech model is for as long as an agent owns the call. */
export interface SpeechPersona {
  readonly agent: string;
  readonly instructions: string;
  readonly tools: readonly SerializedTool[];
  readonly handoffs: readonly SerializedHandoff[];
}

/** How a speech session begins. */
export interface SpeechStart {
  readonly conversationId: string;
  readonly persona: SpeechPersona;
  readonly format: AudioFormat;
  /** What was said before, without audio: a session that goes on where another ended. */
  readonly history: readonly AgentInputItem[];
  /** Hears everything that happens in the session, in order, until it is closed. */
  readonly hear: (event: SpeechEvent) => void;
  /** Gives the opening up. */
  readonly signal: AbortSignal;
}

/** A function the speech model called, with the vendor's own id of the call. */
export interface SpeechCall {
  readonly callId: string;
  readonly name: string;
  /** JSON text, as the model gave it. */
  readonly arguments: string;
}

/** Tokens of one response. */
export interface SpeechUsage {
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly inputAudioTokens: number;
  readonly outputAudioTokens: number;
  /** Of the input, what the vendor still knew from the response before and asks less for; 0 when left out. */
  readonly cachedTextTokens?: number;
  readonly cachedAudioTokens?: number;
}

/** What it took to put what the customer said into words. */
export interface HearingCost {
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly usd: number;
}

/** How a response ended. */
export type SpeechEnd = 'completed' | 'cancelled' | 'failed';

/** What a speech session tells. */
export type SpeechEvent =
  /** The customer began to speak. */
  | { readonly type: 'speech-started' }
  /** The customer is taken to have finished: what they said is item `item`. */
  | { readonly type: 'speech-committed'; readonly item: string }
  /** What the customer said, in words; comes late, or never. */
  | {
      readonly type: 'customer-said';
      readonly item: string;
      readonly text: string;
      /** So many characters of it had been spoken after so many ms, where the recogniser tells; in order. */
      readonly marks?: SoundTimes['marks'];
      /** Nothing when left out. */
      readonly cost?: HearingCost;
    }
  /** What the customer said could not be put into words. */
  | { readonly type: 'transcription-failed'; readonly item: string; readonly reason: string }
  | { readonly type: 'response-started'; readonly response: string }
  /** Sound of an item, in the session's format. */
  | { readonly type: 'audio'; readonly response: string; readonly item: string; readonly audio: Uint8Array }
  /** Words of an item, as they are spoken. */
  | { readonly type: 'words'; readonly response: string; readonly item: string; readonly delta: string }
  | {
      readonly type: 'response-ended';
      readonly response: string;
      readonly how: SpeechEnd;
      readonly reason: string;
      readonly calls: readonly SpeechCall[];
      readonly usage: SpeechUsage;
    }
  /** The vendor refused or could not do something; the session goes on. */
  | { readonly type: 'trouble'; readonly code: string; readonly reason: string }
  /** The session is over: nobody hears or is heard any more. */
  | { readonly type: 'closed'; readonly reason: string };

/** What a response is asked for with. */
export interface SpeechRequest {
  /** Exactly these words are to be spoken, whatever the persona: an announcement, a filler, a question again. */
  readonly say?: string;
}

/** One call's connection to a speech model. */
export interface SpeechSession {
  /** When the vendor ends the session by itself; undefined when it does not. */
  readonly endsAt: Date | undefined;
  /** The customer's sound, in the session's format. */
  send(audio: Uint8Array): void;
  /**
   * The customer has said this, as their own device has put it into words or they have typed it: told as speech that is over.
   * Only speech models have it that hear no sound.
   */
  hearWords?(text: string): void;
  /** Nobody speaks any more: what the customer was saying is taken for finished. */
  commit(): void;
  /**
   * Makes the session another agent; resolves when the vendor has confirmed it. Throws `speech-refused` when the vendor
   * refuses (the session is then what it was before), and `speech-unavailable` when it is over.
   */
  become(persona: SpeechPersona): Promise<void>;
  /** What the desk knows, told before a response is asked for; vendors' sessions have no use for it, the floor has. */
  know?(view: DeskView): void;
  /** Puts something into the conversation without speaking: a note of the desk's, or what the customer typed. */
  add(item: AgentInputItem): void;
  /** Answers a call; what comes of it is only said once a response is asked for. */
  answer(callId: string, output: string): void;
  /** Asks for a response, once the last one has ended. Each ends with one `response-ended`, unless the session is over. */
  respond(request?: SpeechRequest): void;
  /** Ends the response that is being given or waited for, if one is; nothing more is heard of it but its end. */
  cancel(): void;
  /** Forgets what was not heard of an item: all after so many ms of its audio. */
  truncate(item: string, heardMs: number): void;
  /** Ends the session; nothing is heard of it any more, and what is asked of it is let fall. */
  close(): void;
}

/** A vendor's speech model; one folder of `models`. */
export interface SpeechModel {
  /** Stands in events and traces, e.g. `openai-realtime`. */
  readonly name: string;
  /** What a response costs, in USD. */
  usdOf(usage: SpeechUsage): number;
  /** Formats it takes and gives without conversion. */
  readonly formats: readonly AudioFormat[];
  /** Present when pages can talk straight to the vendor, and the desk hold the call beside it. */
  readonly webrtc?: WebRtcCalls;
  /** Present when the vendor can be called by telephone, and the desk hold the call beside it. */
  readonly sip?: SipCalls;
  /**
   * Resolves when the session is what it was asked to be. Throws `speech-unavailable` when it can't be reached,
   * `speech-refused` when it would not be that, `config-invalid` when the key is refused, and the signal's reason.
   */
  open(start: SpeechStart): Promise<SpeechSession>;
}
