import type { WebhookKind } from './webhooks.ts';

/** What can go wrong with a webhook on its way to the application. */
export type WebhookFault =
  | { readonly fault: 'late' /** Of phone time. */; readonly ms: number }
  | { readonly fault: 'duplicate' }
  | { readonly fault: 'wrong-signature' }
  | { readonly fault: 'lost' };

/** Which webhooks a fault meets: the next one of that kind, or the next `times`. */
export interface WebhookFaultAim {
  readonly kind?: WebhookKind;
  readonly times?: number;
}

/** What can go wrong with a request to the REST API: an error status, with the vendor's code. */
export interface RestFault {
  readonly status: number;
  readonly code?: number;
  /** Of the path, e.g. /Calls/. */
  readonly path?: RegExp;
  readonly times?: number;
}

/** What can go wrong with the audio of one Media Stream. */
export type StreamFault =
  /** The handshake is slow: what the caller said for so long comes at once, right behind `start`. */
  | { readonly fault: 'early-media'; readonly ms: number }
  /** The network hiccups: the caller's audio comes in bursts of so many ms. */
  | { readonly fault: 'bursts'; readonly ms: number }
  /** The socket breaks so many ms after `start`, without a closing frame. */
  | { readonly fault: 'drop'; readonly afterMs: number };

interface Aimed<Fault> {
  readonly fault: Fault;
  left: number;
}

/** The faults that are set and not yet used up. */
export class Faults {
  readonly #webhooks: (Aimed<WebhookFault> & { readonly kind?: WebhookKind })[] = [];
  readonly #rest: Aimed<RestFault>[] = [];
  readonly #streams: StreamFault[] = [];

  /** Breaks the next webhook. */
  webhook(fault: WebhookFault, { times = 1, ...aim }: WebhookFaultAim = {}): void {
    this.#webhooks.push({ fault, left: times, ...aim });
  }

  /** Refuses the next request to the REST API. */
  rest(fault: RestFault): void {
    this.#rest.push({ fault, left: fault.times ?? 1 });
  }

  /** Breaks the next Media Stream. */
  stream(fault: StreamFault): void {
    this.#streams.push(fault);
  }

  takeWebhook(kind: WebhookKind): WebhookFault | undefined {
    return take(this.#webhooks, (aimed) => aimed.kind === undefined || aimed.kind === kind);
  }

  takeRest(path: string): RestFault | undefined {
    return take(this.#rest, ({ fault }) => fault.path === undefined || fault.path.test(path));
  }

  takeStream(): StreamFault | undefined {
    return this.#streams.shift();
  }
}

function take<Fault, Candidate extends Aimed<Fault>>(
  set: readonly Candidate[],
  fits: (aimed: Candidate) => boolean,
): Fault | undefined {
  const aimed = set.find((candidate) => candidate.left > 0 && fits(candidate));
  if (aimed === undefined) return undefined;
  aimed.left -= 1;
  return aimed.fault;
}
