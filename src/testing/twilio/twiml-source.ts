import type { Call, Callback } from './call.ts';
import type { Exchange } from './exchange.ts';
import type { WebhookParams } from './signature.ts';
import type { VerbContext } from './verbs/context.ts';
import type { WebhookKind } from './webhooks.ts';
import type { XmlElement } from './xml.ts';

/** Where a document comes from: an address of the application's, or given in a REST request. */
export type TwimlSource =
  | (Callback & { readonly kind: WebhookKind; readonly params?: WebhookParams })
  | { readonly twiml: string; readonly base?: string };

/** Carries out TwiML; handed to the verbs that contain or fetch more of it. */
export interface Interpreter {
  /** Documents, one after the other, until the call ends: it is hung up after the last. */
  call(exchange: Exchange, call: Call, first: TwimlSource): Promise<void>;
  /** One document; returns the next. Returns nothing where the signal aborts. */
  document(
    exchange: Exchange,
    call: Call,
    source: TwimlSource,
    signal: AbortSignal,
  ): Promise<TwimlSource | undefined>;
  /** Verbs in order; returns the document that one of them leads to. Throws the signal's reason when it aborts. */
  verbs(context: VerbContext, verbs: readonly XmlElement[]): Promise<TwimlSource | undefined>;
}
