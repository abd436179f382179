import { randomBytes } from 'node:crypto';
import { setImmediate as nextRound } from 'node:timers/promises';
import { ALERTS, type Alert, type AlertCode } from './alerts.ts';
import type { AppSocket } from './app-socket.ts';
import { Call, type Callback, type CallParties } from './call.ts';
import type { Conference } from './conference.ts';
import { Faults } from './faults.ts';
import type { Handset } from './handset.ts';
import { mixed, SILENT_FRAME } from './line-audio.ts';
import type { Message } from './messages.ts';
import type { PhoneTime } from './phone-time.ts';
import type { Recording } from './recordings.ts';
import type { Interpreter } from './twiml-source.ts';
import { Webhooks } from './webhooks.ts';

/** A telephone number of the application's account, with what the vendor's console lets one set. */
export interface PhoneNumber {
  voiceUrl: string;
  voiceMethod?: string;
  voiceFallbackUrl?: string;
  voiceFallbackMethod?: string;
  statusCallback?: string;
  statusCallbackMethod?: string;
}

/** The account that the double serves, and how it serves it. */
export interface ExchangeOptions {
  readonly accountSid: string;
  readonly authToken: string;
  readonly time: PhoneTime;
  readonly numbers: Readonly<Record<string, PhoneNumber>>;
  readonly webhookTimeoutMs?: number;
  readonly twiml: Interpreter;
}

/** The network: everything that rings, runs or is kept, and the frame every 20 ms that moves all audio. */
export class Exchange {
  readonly accountSid: string;
  readonly authToken: string;
  readonly time: PhoneTime;
  readonly twiml: Interpreter;
  readonly faults = new Faults();
  readonly webhooks: Webhooks;
  readonly alerts: Alert[] = [];
  readonly numbers: Map<string, PhoneNumber>;
  readonly numberSids = new Map<string, string>();
  readonly handsets = new Map<string, Handset>();
  readonly calls = new Map<string, Call>();
  readonly conferences = new Map<string, Conference>();
  readonly recordings = new Map<string, Recording>();
  readonly messages = new Map<string, Message>();
  readonly sockets = new Set<AppSocket>();
  /** The connection of each call that is the application's, by the call's id. */
  readonly streams = new Map<string, { drop(): void }>();
  /** Where the REST API is served, set when it listens. */
  baseUrl = '';
  #live: Call[] = [];

  constructor({ accountSid, authToken, time, numbers, webhookTimeoutMs, twiml }: ExchangeOptions) {
    this.accountSid = accountSid;
    this.authToken = authToken;
    this.time = time;
    this.twiml = twiml;
    this.numbers = new Map(Object.entries(numbers).map(([number, set]) => [number, { ...set }]));
    for (const number of this.numbers.keys()) this.numberSids.set(number, this.sid('PN'));
    this.webhooks = new Webhooks({
      authToken,
      time,
      faults: this.faults,
      ...(webhookTimeoutMs === undefined ? {} : { timeoutMs: webhookTimeoutMs }),
    });
    time.onFrame(() => this.#frame());
    time.onSettle(() => this.#settled());
  }

  /** A new id of the vendor's form, e.g. `CA` and 32 hexadecimal digits. */
  sid(prefix: string): string {
    return `${prefix}${randomBytes(16).toString('hex')}`;
  }

  alert(code: AlertCode, detail: string, call?: Call): void {
    const message = `${ALERTS[code]}: ${detail}`;
    this.alerts.push({ code, message, ...(call === undefined ? {} : { callSid: call.sid }) });
  }

  /** A new leg to a telephone. */
  open(parties: Omit<CallParties, 'sid'>, handset: Handset): Call {
    const call = new Call({ ...parties, sid: this.sid('CA') }, handset, () => this.time.now());
    this.calls.set(call.sid, call);
    this.#live.push(call);
    return call;
  }

  /** Sends a webhook whose answer nobody needs. */
  notify(
    callback: Callback,
    kind: Parameters<Webhooks['request']>[0]['kind'],
    params: Record<string, string>,
  ): void {
    void this.webhooks.request({ kind, ...callback, params }).then((answer) => {
      if (!answer.ok) this.alert(answer.code, answer.message);
    });
  }

  /** An address as a document gives it: whole, or relative to the document. Undefined, with an alert, for none. */
  resolve(url: string, base: string | undefined, call?: Call): string | undefined {
    try {
      // The URL is kept as written where it is whole: it is what gets signed.
      return /^\w+:\/\//.test(url) ? url : new URL(url, base).href;
    } catch {
      this.alert(11100, `'${url}' in ${base ?? 'a document without an address'}`, call);
      return undefined;
    }
  }

  /** 20 ms: first all telephones speak, then all hear. */
  #frame(): void {
    this.#live = this.#live.filter((call) => call.live);
    const connected = this.#live.filter((call) => call.connected);
    for (const call of connected) call.frame = call.handset.speakFrame() ?? SILENT_FRAME;
    for (const call of connected) for (const listener of [...call.onHeard]) listener(call.frame);
    for (const call of connected) {
      const frame = mixed([call.source?.(), call.player.next()]);
      for (const listener of [...call.onPlayed]) listener(frame);
      call.handset.hearFrame(frame);
    }
  }

  async #settled(): Promise<void> {
    await nextRound();
    await this.webhooks.settled();
    await Promise.all([...this.sockets].map((socket) => socket.settled()));
    await this.webhooks.settled();
  }
}
