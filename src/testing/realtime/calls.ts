import { createHmac } from 'node:crypto';
import type { RealtimeCallIncomingWebhookEvent } from 'openai/resources/webhooks/webhooks';
import { z } from 'zod';
import type { FaultPlan } from './faults.ts';
import { initialConfig } from './initial-config.ts';
import { type LegListener, MediaLeg } from './media-leg.ts';
import type { Settings } from './options.ts';
import { refuseShape } from './refuse-shape.ts';
import { Session } from './session.ts';
import type { SessionConfig } from './session-config.ts';
import { invalid, isRefusal, type Refusal } from './wire.ts';

/** A SIP call as its caller sees it. */
export interface SipCall {
  readonly callId: string;
  readonly state: 'ringing' | 'accepted' | 'rejected' | 'transferred' | 'ended';
  /** What the application answered a call with that it did not take; 603 when it gave none. */
  readonly sipStatus: number | undefined;
  /** Where the application sent the caller. */
  readonly referredTo: string | undefined;
  /** The caller's end of the sound, from the moment the call is accepted. */
  readonly leg: MediaLeg | undefined;
}

/** Who calls, and where the application wants to be told. */
export interface SipInvite {
  readonly webhookUrl: string;
  readonly from: string;
  readonly to: string;
  readonly listener?: LegListener;
}

type Pending = { -readonly [Key in keyof SipCall]: SipCall[Key] };

const referBody = z.strictObject({ target_uri: z.string() });
const rejectBody = z.strictObject({ status_code: z.int().min(300).max(699).optional() }).nullish();

/** SIP and WebRTC calls: sessions whose sound goes over a leg. */
export class Calls {
  readonly #settings: Settings;
  readonly #faults: FaultPlan;
  readonly #sessions: Map<string, Session>;
  readonly #ringing = new Map<string, { call: Pending; listener: LegListener }>();

  constructor(settings: Settings, faults: FaultPlan, sessions: Map<string, Session>) {
    this.#settings = settings;
    this.#faults = faults;
    this.#sessions = sessions;
  }

  /** A telephone calls by SIP: the application is told by a signed `realtime.call.incoming` webhook. */
  async invite({ webhookUrl, from, to, listener = {} }: SipInvite): Promise<SipCall> {
    const callId = this.#settings.ids.next('rtc');
    const call: Pending = {
      callId,
      state: 'ringing',
      sipStatus: undefined,
      referredTo: undefined,
      leg: undefined,
    };
    this.#ringing.set(callId, { call, listener });
    await this.#announce(webhookUrl, callId, [
      { name: 'From', value: from },
      { name: 'To', value: to },
    ]);
    return call;
  }

  /** A browser calls by WebRTC; its sound is the leg's. */
  connect(config: SessionConfig | undefined, listener: LegListener = {}): Session {
    return this.#begin(config, listener);
  }

  /** Answers `POST /v1/realtime/calls/{id}/{verb}`. */
  act(callId: string, verb: string, body: unknown): Refusal | undefined {
    if (verb === 'hangup') return this.#hangUp(callId);
    const ringing = this.#ringing.get(callId);
    if (verb === 'accept' && ringing?.call.state === 'ringing') return this.#accept(ringing, body);
    if (verb === 'reject' && ringing?.call.state === 'ringing') return this.#reject(ringing.call, body);
    if (verb === 'refer' && ringing?.call.state === 'accepted') return this.#refer(ringing.call, body);
    return invalid('call_id_not_found', `No session found for call_id '${callId}'.`, 'call_id');
  }

  #accept({ call, listener }: { call: Pending; listener: LegListener }, body: unknown): Refusal | undefined {
    const config = initialConfig(body);
    if (isRefusal(config)) return config;
    const hungUp = () => {
      if (call.state === 'accepted') call.state = 'ended';
      listener.hungUp?.();
    };
    const session = this.#begin(config, { ...listener, hungUp }, call.callId);
    call.state = 'accepted';
    call.leg = session.leg;
    return undefined;
  }

  #begin(config: SessionConfig | undefined, listener: LegListener, callId?: string): Session {
    const session = new Session(this.#settings, this.#faults, config, callId);
    new MediaLeg(session, listener);
    this.#sessions.set(session.rtcId, session);
    session.signal.addEventListener('abort', () => this.#sessions.delete(session.rtcId), { once: true });
    return session;
  }

  #reject(call: Pending, body: unknown): Refusal | undefined {
    const parsed = rejectBody.safeParse(body);
    if (!parsed.success) return refuseShape(parsed.error, body);
    call.state = 'rejected';
    call.sipStatus = parsed.data?.status_code ?? 603;
    return undefined;
  }

  #refer(call: Pending, body: unknown): Refusal | undefined {
    const parsed = referBody.safeParse(body);
    if (!parsed.success) return refuseShape(parsed.error, body);
    call.state = 'transferred';
    call.referredTo = parsed.data.target_uri;
    return this.#hangUp(call.callId);
  }

  #hangUp(callId: string): Refusal | undefined {
    const session = this.#sessions.get(callId);
    if (session === undefined)
      return invalid('call_id_not_found', `No session found for call_id '${callId}'.`, 'call_id');
    session.end(1000, 'The call was hung up.');
    return undefined;
  }

  /** Signed as the vendor signs: standard-webhooks, HMAC-SHA256 of id, time and body. */
  async #announce(
    url: string,
    call_id: string,
    sip_headers: { name: string; value: string }[],
  ): Promise<void> {
    const { clock, ids, webhookSecret = 'whsec_c3dpdGNocm9vbQ==' } = this.#settings;
    const created_at = Math.floor(clock.now().getTime() / 1000);
    const id = ids.next('evt');
    const event: RealtimeCallIncomingWebhookEvent = {
      object: 'event',
      id,
      type: 'realtime.call.incoming',
      created_at,
      data: { call_id, sip_headers },
    };
    const body = JSON.stringify(event);
    const key = Buffer.from(webhookSecret.replace(/^whsec_/, ''), 'base64');
    const signature = createHmac('sha256', key).update(`${id}.${created_at}.${body}`).digest('base64');
    const headers = {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(created_at),
      'webhook-signature': `v1,${signature}`,
    };
    await fetch(url, { method: 'POST', headers, body });
  }
}
