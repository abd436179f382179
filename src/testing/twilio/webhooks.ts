import { randomUUID } from 'node:crypto';
import { setImmediate as nextRound } from 'node:timers/promises';
import type { AlertCode } from './alerts.ts';
import type { Faults } from './faults.ts';
import type { PhoneTime } from './phone-time.ts';
import { signatureOf, type WebhookParams } from './signature.ts';

/** What a webhook is about. */
export type WebhookKind =
  | 'voice'
  | 'fallback'
  | 'action'
  | 'partial'
  | 'whisper'
  | 'wait'
  | 'audio'
  | 'status'
  | 'machine'
  | 'recording'
  | 'conference'
  | 'stream'
  | 'message';

/** A request of the double's to the application. */
export interface WebhookRequest {
  readonly kind: WebhookKind;
  /** With the vendor's connection overrides in its fragment, if any: `#rc=3&rp=all&rt=2000`. */
  readonly url: string;
  readonly method: string;
  readonly params: WebhookParams;
}

/** A request as it went out, and what came back. */
export interface SentWebhook extends WebhookRequest {
  /** Phone time, in ms. */
  readonly atMs: number;
  readonly signature: string;
  /** Absent when the application could not be reached, or not yet. */
  status?: number;
}

/** What the application answered. */
export type WebhookAnswer =
  | { readonly ok: true; readonly url: string; readonly contentType: string; readonly body: Uint8Array }
  | { readonly ok: false; readonly code: AlertCode; readonly message: string };

/** What sends webhooks. */
export interface WebhooksOptions {
  readonly authToken: string;
  readonly time: PhoneTime;
  readonly faults: Faults;
  /** How long the application may take to answer, in ms of the machine's time; 15,000 as the vendor's without. */
  readonly timeoutMs?: number;
}

const LONGEST_MS = 15_000;

/** Sends webhooks, signed, again where the vendor sends again, and keeps a record of them. */
export class Webhooks {
  /** Oldest first. */
  readonly sent: SentWebhook[] = [];
  readonly #options: WebhooksOptions;
  readonly #underWay = new Set<Promise<unknown>>();

  constructor(options: WebhooksOptions) {
    this.#options = options;
  }

  /** Never rejects. */
  async request(request: WebhookRequest): Promise<WebhookAnswer> {
    const fault = this.#options.faults.takeWebhook(request.kind);
    if (fault?.fault === 'lost')
      return { ok: false, code: 11205, message: `${request.url} was not reached.` };
    if (fault?.fault === 'late') await this.#options.time.sleep(fault.ms);
    const token = randomUUID();
    const authToken = fault?.fault === 'wrong-signature' ? 'not the token' : this.#options.authToken;
    const answer = this.track(this.#try(request, { token, authToken }));
    if (fault?.fault === 'duplicate') void this.track(this.#try(request, { token, authToken }));
    return answer;
  }

  /** Resolves when no request is under way. */
  async settled(): Promise<void> {
    while (this.#underWay.size > 0) {
      await Promise.allSettled(this.#underWay);
      await nextRound();
    }
  }

  /** Counts something else as under way, such as the opening of a socket. */
  async track<Result>(work: Promise<Result>): Promise<Result> {
    this.#underWay.add(work);
    try {
      return await work;
    } finally {
      this.#underWay.delete(work);
    }
  }

  async #try(request: WebhookRequest, identity: Identity): Promise<WebhookAnswer> {
    const { retries, retried } = overridesOf(request.url);
    for (let attempt = 0; ; attempt += 1) {
      const outcome = await this.#send(request, identity);
      if (outcome.answer.ok || attempt >= retries || !retried(outcome.failure)) return outcome.answer;
    }
  }

  async #send(request: WebhookRequest, { token, authToken }: Identity): Promise<Outcome> {
    const { url, body } = wireForm(request);
    const signature = signatureOf(authToken, url, body === undefined ? {} : request.params);
    const sent: SentWebhook = { ...request, url, signature, atMs: this.#options.time.nowMs };
    this.sent.push(sent);
    const timeout = overridesOf(request.url).timeoutMs ?? this.#options.timeoutMs ?? LONGEST_MS;
    try {
      const response = await fetch(url, {
        method: request.method,
        headers: {
          'user-agent': 'TwilioProxy/1.1',
          accept: '*/*',
          'x-twilio-signature': signature,
          'i-twilio-idempotency-token': token,
          ...(body === undefined
            ? {}
            : { 'content-type': 'application/x-www-form-urlencoded; charset=UTF-8' }),
        },
        signal: AbortSignal.timeout(timeout),
        ...(body === undefined ? {} : { body }),
      });
      sent.status = response.status;
      return await read(response);
    } catch (thrown) {
      return unreached(url, thrown);
    }
  }
}

interface Identity {
  readonly token: string;
  readonly authToken: string;
}

type Failure = 'ct' | 'rt' | '4xx' | '5xx';

interface Outcome {
  readonly answer: WebhookAnswer;
  readonly failure?: Failure;
}

async function read(response: Response): Promise<Outcome> {
  const body = new Uint8Array(await response.arrayBuffer());
  if (!response.ok) {
    const message = `${response.url} answered ${response.status}.`;
    return { answer: { ok: false, code: 11200, message }, failure: response.status < 500 ? '4xx' : '5xx' };
  }
  const contentType = response.headers.get('content-type') ?? '';
  return { answer: { ok: true, url: response.url, contentType, body } };
}

function unreached(url: string, thrown: unknown): Outcome {
  const slow = thrown instanceof DOMException && thrown.name === 'TimeoutError';
  const message = slow ? `${url} did not answer in time.` : `${url} could not be reached: ${String(thrown)}`;
  return { answer: { ok: false, code: slow ? 11200 : 11205, message }, failure: slow ? 'rt' : 'ct' };
}

/** The URL as it is requested and signed, without the fragment, and the form for POST. */
function wireForm({ url, method, params }: WebhookRequest): { url: string; body?: string } {
  const bare = url.split('#')[0] ?? url;
  const form = new URLSearchParams(params).toString();
  if (method === 'POST') return { url: bare, body: form };
  if (form === '') return { url: bare };
  return { url: `${bare}${bare.includes('?') ? '&' : '?'}${form}` };
}

/** The vendor tries once more when it cannot connect; the fragment may say otherwise. */
function overridesOf(url: string) {
  const overrides = new URLSearchParams(url.split('#')[1] ?? '');
  const policies = (overrides.get('rp') ?? 'ct').split(',');
  const timeout = Number(overrides.get('rt'));
  return {
    retries: Number(overrides.get('rc') ?? 1),
    retried: (failure: Failure | undefined) =>
      failure !== undefined && (policies.includes('all') || policies.includes(failure)),
    timeoutMs: timeout > 0 ? timeout : undefined,
  };
}
