import type { IncomingHttpHeaders } from 'node:http';
import OpenAI from 'openai';
import { messageOf, SwitchroomError } from '../../contracts/errors.ts';
import type { SpeechPersona } from '../../contracts/speech-model.ts';
import type { EphemeralKey } from '../../contracts/voice.ts';
import { wholeConfig } from './session-config.ts';
import type { Settings } from './settings.ts';
import { requestFailed } from './vendor-errors.ts';

/** A telephone call that rings at the vendor's SIP address. */
export interface IncomingCall {
  readonly callId: string;
  /** The SIP headers, e.g. `From` and `To`, by their names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * What is done with calls whose sound the vendor carries. All throw `config-invalid` for a key that is refused,
 * `speech-refused`, and `speech-unavailable` when the vendor can't be reached or the call is over.
 */
export interface VendorCalls {
  /**
   * A key for a browser's WebRTC call, valid for so many seconds, 60 when left out. Who bears it can read the instructions
   * of the agents they speak to.
   */
  mintKey(persona: SpeechPersona, seconds?: number): Promise<EphemeralKey>;
  /**
   * The call a webhook announces; undefined for a webhook about something else.
   * Throws `request-invalid` when the vendor did not sign it, or signed it more than 5 minutes ago.
   */
  incoming(body: string, headers: IncomingHttpHeaders): Promise<IncomingCall | undefined>;
  accept(callId: string, persona: SpeechPersona): Promise<void>;
  /** With a SIP status; 603 (declined) when left out. */
  reject(callId: string, status?: number): Promise<void>;
  /** Sends the caller elsewhere: `tel:` or `sip:`. */
  refer(callId: string, target: string): Promise<void>;
  hangUp(callId: string): Promise<void>;
}

/** The calls of an account, by the vendor's own client. */
export function vendorCalls(settings: Settings): VendorCalls {
  const client = clientOf(settings);
  const { calls, clientSecrets } = client.realtime;
  const configOf = (persona: SpeechPersona) => ({ ...wholeConfig(settings, persona), model: settings.model });
  return {
    mintKey: async (persona, seconds = 60) => {
      const expires_after = { anchor: 'created_at' as const, seconds };
      const asked = clientSecrets.create({ session: configOf(persona), expires_after });
      const { value, expires_at } = await done(asked);
      return { value, expiresAt: new Date(expires_at * 1000) };
    },
    incoming: (body, headers) => readWebhook(client, body, headers),
    accept: (callId, persona) => done(calls.accept(callId, configOf(persona))),
    reject: (callId, status_code = 603) => done(calls.reject(callId, { status_code })),
    refer: (callId, target_uri) => done(calls.refer(callId, { target_uri })),
    hangUp: (callId) => done(calls.hangup(callId)),
  };
}

async function done<Answer>(asked: PromiseLike<Answer>): Promise<Answer> {
  try {
    return await asked;
  } catch (thrown) {
    throw requestFailed(thrown);
  }
}

async function readWebhook(
  client: OpenAI,
  body: string,
  headers: IncomingHttpHeaders,
): Promise<IncomingCall | undefined> {
  if (!client.webhookSecret) {
    const detail =
      'openaiRealtime() has no webhook secret: pass webhookSecret, or set OPENAI_WEBHOOK_SECRET.';
    throw new SwitchroomError('config-invalid', detail);
  }
  try {
    const event = await client.webhooks.unwrap(body, flat(headers));
    if (event.type !== 'realtime.call.incoming') return undefined;
    const { call_id: callId, sip_headers } = event.data;
    return {
      callId,
      headers: Object.fromEntries(sip_headers.map(({ name, value }) => [name.toLowerCase(), value])),
    };
  } catch (thrown) {
    throw new SwitchroomError('request-invalid', messageOf(thrown), { cause: thrown });
  }
}

/** The vendor's client reads no lists. */
function flat(headers: IncomingHttpHeaders): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}

/** Reads nothing from the environment, and so sends nothing of it to another server. */
function clientOf({ apiKey, url, timeoutMs, webhookSecret }: Settings): OpenAI {
  return new OpenAI({
    apiKey,
    adminAPIKey: null,
    baseURL: httpUrlOf(url),
    organization: null,
    project: null,
    webhookSecret: webhookSecret ?? null,
    maxRetries: 0,
    timeout: timeoutMs,
    logLevel: 'off',
  });
}

/** Where the HTTP side of a vendor is whose sockets connect there. */
export function httpUrlOf(url: string): string {
  const { protocol, host, pathname } = new URL(url);
  return `${protocol.replace('ws', 'http')}//${host}${pathname.replace(/\/realtime\/?$/, '')}`;
}
