import type { CallRecorder } from './recording.ts';
import type { AudioFormat, SpeechModel } from './speech-model.ts';

/**
 * Why a call is over from our side: said goodbye; or the line must go on without a speech model; or a newer call has the
 * conversation, and nobody is to be hung up on.
 */
export type CallEnding =
  | { readonly kind: 'closed'; readonly reason: string }
  | { readonly kind: 'floor'; readonly reason: string }
  | { readonly kind: 'replaced'; readonly reason: string };

/** What a line shows of a call while it is held: live captions. */
export type CallEvent =
  | { readonly type: 'customer-speaks' }
  | { readonly type: 'customer-said'; readonly text: string }
  /** More words of an answer; `item` tells one answer from the next. */
  | { readonly type: 'agent-words'; readonly agent: string; readonly item: string; readonly delta: string }
  | { readonly type: 'interrupted' }
  | { readonly type: 'owner'; readonly agent: string };

/** The customer's end of a call, as a line gives it to the engine. */
export interface VoiceLine {
  readonly format: AudioFormat;
  /** Hears and speaks on this line alone, in place of the desk's speech model: a call whose sound its vendor carries. */
  readonly speech?: SpeechModel;
  /** Keeps the sound of this call, where it is to be recorded. */
  readonly recorder?: CallRecorder;
  /** Sound for the customer, in order. */
  play(audio: Uint8Array): void;
  /** `VoiceCall.played` is to be called with the name once all sound so far was heard. */
  mark(name: string): void;
  /** What was not heard yet is dropped; of all that was sent and not dropped before, `playedMs` are taken to have been played. */
  clear(playedMs: number): void;
  show(event: CallEvent): void;
  /** Nothing more comes; the line hangs up, or serves the customer without a speech model. */
  end(ending: CallEnding): void;
}

/** What the customer's end of a call consists of whose sound the vendor of a speech model carries. */
export type CarriedSound = Required<Pick<VoiceLine, 'format' | 'speech' | 'play' | 'mark' | 'clear'>>;

/** What the line of such a call is told. */
export interface CarriedListener {
  /** All that was said before a mark was heard. */
  onMark(name: string): void;
  /** The customer pressed a key of the telephone. */
  onKey(digit: string): void;
  /** Nobody can be heard on it any more: it was hung up, or the vendor is away. Not told of one that never began. */
  onOver(reason: string): void;
}

/** What a page calls the vendor of a speech model with. */
export interface EphemeralKey {
  /** A secret of this one page's: never logged. */
  readonly value: string;
  readonly expiresAt: Date;
}

/**
 * Calls that pages make straight to the vendor of a speech model. Throw `config-invalid` for a key of ours that is refused,
 * `speech-refused`, and `speech-unavailable` when the vendor can't be reached or the call is over.
 */
export interface WebRtcCalls {
  /** Where a page sends its offer (SDP), with the key as bearer; the answer's `Location` ends in the id of the call. */
  readonly url: string;
  /** A key for one page: its call is silent until somebody holds it. */
  mintKey(): Promise<EphemeralKey>;
  /** The customer's end of a call that a page has made. */
  carry(callId: string, listener: CarriedListener): CarriedSound;
  hangUp(callId: string): Promise<void>;
}

/** A telephone call that rings at the SIP address of the vendor of a speech model. */
export interface RingingCall {
  readonly callId: string;
  /** The SIP headers, e.g. `from` and `to`, by their names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Telephone calls whose sound the vendor of a speech model carries. Throw `config-invalid` for a key that is refused,
 * `speech-refused`, and `speech-unavailable` when the vendor can't be reached or the call is over.
 */
export interface SipCalls {
  /**
   * The call a webhook announces; undefined for a webhook about something else.
   * Throws `request-invalid` when the vendor did not sign it, or signed it more than 5 minutes ago.
   */
  incoming(body: string, headers: Readonly<Record<string, string>>): Promise<RingingCall | undefined>;
  /** The customer's end of a call; it is accepted when it is to be answered. */
  carry(callId: string, listener: CarriedListener): CarriedSound;
  /** With a SIP status; 603 (declined) when left out. */
  reject(callId: string, status?: number): Promise<void>;
  /** Sends the caller elsewhere: `tel:` or `sip:`. */
  refer(callId: string, target: string): Promise<void>;
  hangUp(callId: string): Promise<void>;
}

/** A call that is held, as its line sees it. */
export interface VoiceCall {
  readonly conversationId: string;
  /** The customer's sound. */
  hear(audio: Uint8Array): void;
  /** The customer has said this, in words, in place of sound; nothing to a speech model that hears sound. */
  hearWords(text: string): void;
  /** The line has played all that was sent before a mark. */
  played(mark: string): void;
  /** The line has played so many ms of all that was sent and not dropped; for lines that know their clock. */
  playedTo(ms: number): void;
  /** A key of the telephone. */
  press(digit: string): void;
  /** The customer hears nothing more of it; resolves when all that was said is on record. */
  hangUp(): Promise<void>;
}

/** Holds a call by voice. Throws `speech-unavailable` when no speech model can be had. */
export type AnswerCall = (conversationId: string, line: VoiceLine) => Promise<VoiceCall>;

/** How a desk behaves on the phone; all times in ms. */
export interface VoicePolicy {
  /** Speech shorter than this does not interrupt an agent before it is known what was said. */
  readonly bargeInMs: number;
  /** Words that only show attention: they never interrupt. */
  readonly backchannels: readonly string[];
  /** Said when a tool takes longer than `fillerMs`. */
  readonly filler: string;
  readonly fillerMs: number;
  /** After so much silence the customer is asked again, with `reprompts` in turn; then the call ends with `goodbye`. */
  readonly silenceMs: number;
  readonly reprompts: readonly string[];
  readonly goodbye: string;
  /** The longest a customer who has finished may hear nothing; then the model is asked again, then the floor serves. */
  readonly deadAirMs: number;
  /** How long a transcript is waited for. */
  readonly transcriptMs: number;
  /** Keys pressed within so much time of each other belong together. */
  readonly digitsMs: number;
  /** How long before its end a session is replaced by a new one. */
  readonly rollOverMs: number;
}

/** How a desk behaves on the phone when it does not say. */
export const VOICE_DEFAULTS: VoicePolicy = {
  bargeInMs: 350,
  backchannels: [
    'uh-huh',
    'uh huh',
    'mm-hmm',
    'mhm',
    'mm',
    'hm',
    'hmm',
    'yeah',
    'right',
    'okay',
    'ok',
    'i see',
    'sure',
  ],
  filler: 'One moment, I am looking that up.',
  fillerMs: 1_500,
  silenceMs: 8_000,
  reprompts: ['Are you still there?', 'I can not hear you. Is there anything else I can do?'],
  goodbye: 'As I can not hear you, I am ending the call. Please call again any time. Goodbye.',
  deadAirMs: 4_000,
  transcriptMs: 4_000,
  digitsMs: 2_000,
  rollOverMs: 120_000,
};
