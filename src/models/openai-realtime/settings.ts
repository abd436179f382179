import type { Timers } from '../../contracts/clock.ts';
import { SwitchroomError } from '../../contracts/errors.ts';
import type { SpeechPrices } from './usage.ts';

/** How the vendor tells that the customer has finished. */
export type TurnDetection =
  /** By what was said: a thought that is not finished is waited for. */
  | { readonly type: 'semantic'; readonly eagerness?: 'low' | 'medium' | 'high' | 'auto' }
  /** By silence. */
  | {
      readonly type: 'server';
      /** From 0 to 1, louder is speech; the vendor's 0.5 when left out. */
      readonly threshold?: number;
      /** Sound kept from before the speech, in ms; the vendor's 300 when left out. */
      readonly prefixMs?: number;
      /** Silence that ends a turn, in ms; the vendor's 500 when left out. */
      readonly silenceMs?: number;
    };

/** How what the customer says is put into words. */
export interface Transcription {
  /** `gpt-4o-transcribe` when left out. */
  readonly model?: string;
  /** ISO 639-1, e.g. `en`: better and faster when it is known. */
  readonly language?: string;
  /** Names and words to expect. */
  readonly prompt?: string;
}

/** How OpenAI's Realtime API is used for a desk. */
export interface OpenAIRealtimeOptions {
  /** `OPENAI_API_KEY` of the environment when left out, but never for another `url`. */
  readonly apiKey?: string;
  /** `gpt-realtime` when left out. */
  readonly model?: string;
  /** Another server that speaks the API; ends in `/v1/realtime` as a rule. */
  readonly url?: string;
  /** The voice of the desk, `marin` when left out: the vendor lets no session change it once it has spoken. */
  readonly voice?: string;
  readonly transcription?: Transcription;
  /** Semantic when left out. */
  readonly turnDetection?: TurnDetection;
  /** For a microphone near the mouth or far from it; off when left out. */
  readonly noiseReduction?: 'near' | 'far';
  /** Calls cost nothing when left out. */
  readonly prices?: SpeechPrices;
  /** How long opening a session, and each change of it, may take, in ms; 5,000 when left out. */
  readonly timeoutMs?: number;
  /** `OPENAI_WEBHOOK_SECRET` of the environment when left out; only SIP calls need it. */
  readonly webhookSecret?: string;
  /** `openai-realtime` when left out. */
  readonly name?: string;
  /** The machine's when left out. */
  readonly timers?: Timers;
}

/** The options with nothing left to guess. */
export interface Settings
  extends Required<
      Omit<OpenAIRealtimeOptions, 'noiseReduction' | 'prices' | 'webhookSecret' | 'transcription'>
    >,
    Pick<OpenAIRealtimeOptions, 'noiseReduction' | 'prices'> {
  readonly transcription: Transcription & { readonly model: string };
  readonly webhookSecret: string | undefined;
}

const OPENAI_URL = 'wss://api.openai.com/v1/realtime';

const MACHINE_TIMERS: Timers = {
  after: (ms, work) => {
    const timer = setTimeout(work, ms);
    return () => clearTimeout(timer);
  },
};

/** Throws `config-invalid` when there is neither a key nor a `url`. */
export function settingsOf(options: OpenAIRealtimeOptions): Settings {
  return {
    ...options,
    apiKey: keyOf(options),
    model: options.model ?? 'gpt-realtime',
    url: options.url ?? OPENAI_URL,
    voice: options.voice ?? 'marin',
    transcription: { model: 'gpt-4o-transcribe', ...options.transcription },
    turnDetection: options.turnDetection ?? { type: 'semantic' },
    timeoutMs: options.timeoutMs ?? 5_000,
    webhookSecret: options.webhookSecret ?? process.env.OPENAI_WEBHOOK_SECRET,
    name: options.name ?? 'openai-realtime',
    timers: options.timers ?? MACHINE_TIMERS,
  };
}

function keyOf({ apiKey, url }: OpenAIRealtimeOptions): string {
  const given = apiKey?.trim();
  if (given) return given;
  if (url !== undefined) return 'none';
  const found = process.env.OPENAI_API_KEY?.trim();
  if (found) return found;
  throw new SwitchroomError(
    'config-invalid',
    'openaiRealtime() has no key: pass apiKey, set OPENAI_API_KEY, or pass the url of a server that needs none.',
  );
}
