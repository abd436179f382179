import type { Ids } from '../../contracts/clock.ts';
import type { Model, ModelRequest } from '../../contracts/model.ts';
import type { ClientEvent } from './client-events.ts';
import type { WaitingClock } from './clock.ts';
import type { Fault } from './faults.ts';
import type { LegListener } from './media-leg.ts';
import type { SessionConfig } from './session-config.ts';
import type { ServerEvent } from './wire.ts';

/** What a model's request is made for. */
export interface RequestContext {
  readonly sessionId: string;
  /** Names the session in a sideband's URL. */
  readonly callId: string;
  readonly config: SessionConfig;
  /** What the client gave with `response.create`. */
  readonly metadata: Readonly<Record<string, string>>;
}

/** The vendor's end of a WebRTC connection: the answer to an offer (SDP), and who hears what the server says. */
export type AnswerOffer = (
  offer: string,
) => Promise<{ readonly sdp: string; readonly listener?: LegListener }>;

/** How a local Realtime server is started. */
export interface RealtimeServerOptions {
  /** Its mind: any model of the SDK. It hears what the audio says, in modem code, and its text is spoken so. */
  readonly model: Model;
  /** Changes the model's request, e.g. adds the `desk` that the floor needs. */
  readonly enrich?: (request: ModelRequest, context: RequestContext) => ModelRequest;
  /** A free one when left out. */
  readonly port?: number;
  /** The only key that is let in, besides ephemeral ones made with it; `sk-test` when left out. */
  readonly apiKey?: string;
  /** The models it has; any name is served when left out. */
  readonly models?: readonly string[];
  /** The machine's when left out. */
  readonly clock?: WaitingClock;
  /** Counting ones when left out. */
  readonly ids?: Ids;
  /** Seconds of sound sent in a second of the clock; all at once when left out. The vendor's is about 4. */
  readonly pace?: number;
  /** Sound in one `response.output_audio.delta`, in ms; 100 when left out. */
  readonly pieceMs?: number;
  /** How long a session lasts, in ms; 60 minutes when left out, as the vendor's. */
  readonly sessionMs?: number;
  readonly faults?: readonly Fault[];
  /** Answers WebRTC offers with real media; without it the answer has none, and the sound is only the session's leg's. */
  readonly answerOffer?: AnswerOffer;
  /** Signs webhooks; the vendor's `whsec_` and base64. */
  readonly webhookSecret?: string;
  /** Sees every event of every session, in order. */
  readonly observe?: (observed: ObservedEvent) => void;
}

/** An event that went over a wire. */
export type ObservedEvent = { readonly sessionId: string; readonly at: Date } & (
  | { readonly from: 'client'; readonly event: ClientEvent }
  | { readonly from: 'server'; readonly event: ServerEvent }
);

/** The options with nothing left out but the hooks. */
export interface Settings
  extends Required<
      Pick<RealtimeServerOptions, 'model' | 'clock' | 'ids' | 'apiKey' | 'pace' | 'pieceMs' | 'sessionMs'>
    >,
    Pick<RealtimeServerOptions, 'enrich' | 'models' | 'observe' | 'webhookSecret'> {}
