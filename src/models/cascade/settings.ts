import type { ModelLink, Price } from '../../contracts/model.ts';

/** What a cascade needs of a transcription model; those of the Vercel AI SDK (specification v2 to v4) are such. */
export interface TranscriptionModel {
  doGenerate(options: { audio: Uint8Array; mediaType: string; abortSignal?: AbortSignal }): PromiseLike<{
    readonly text: string;
    /** Parts of the text, in order, where the model tells when each begins. */
    readonly segments?: readonly { readonly text: string; readonly startSecond: number }[];
  }>;
}

/** What a cascade needs of a model that speaks; those of the Vercel AI SDK (specification v2 to v4) are such. */
export interface VoiceModel {
  doGenerate(options: {
    text: string;
    voice?: string;
    outputFormat?: string;
    abortSignal?: AbortSignal;
  }): PromiseLike<{ readonly audio: Uint8Array | string }>;
}

/** Three models that make one speech model. */
export interface CascadeOptions {
  /** Puts what the customer says into words. */
  readonly transcription: TranscriptionModel;
  /** Thinks: any link a desk's chain may have. */
  readonly text: ModelLink;
  /** Speaks what was thought, sentence by sentence. */
  readonly speech: VoiceModel;
  /** As the speech model names it. */
  readonly voice?: string;
  /**
   * What the speech model is asked for: mono WAV of 16 bits. `wav` when left out; with any other name, what comes
   * without a WAV header is taken for PCM16 at 24 kHz.
   */
  readonly outputFormat?: string;
  /** How loud speech is, from 0 (-60 dB of full scale) to 1 (-20 dB); 0.5 when left out. */
  readonly threshold?: number;
  /** Silence that ends a turn, in ms; 600 when left out. */
  readonly silenceMs?: number;
  /** What the text model costs; nothing when left out. */
  readonly price?: Price;
  /** What the transcription model costs, in USD for a minute of what the customer says; nothing when left out. */
  readonly minutePrice?: number;
  /** `cascade` when left out. */
  readonly name?: string;
}

/** The options with nothing left to guess. */
export interface Settings extends CascadeOptions {
  readonly outputFormat: string;
  readonly threshold: number;
  readonly silenceMs: number;
}
