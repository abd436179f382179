import OpenAI from 'openai';
import { messageOf, SwitchroomError } from '../../contracts/errors.ts';
import type { SpeechPersona } from '../../contracts/speech-model.ts';
import type { EphemeralKey, RingingCall, SipCalls } from '../../contracts/voice.ts';
import { wholeConfig } from './session-config.ts';
import type { Settings } from './settings.ts';
import { requestFailed } from './vendor-errors.ts';

/**
 * What is done with calls whose sound the vendor carries. All throw `config-invalid` for a key that is refused,
 * `speech-refused`, and `speech-unavailable` when the vendor can't be reached or the call is over.
 */
export interface VendorCalls extends Omit<SipCalls, 'carry'> {
  /**
   * A key for a browser's WebRTC call, valid for so many seconds, 60 when left out. Who bears it can read the instructions
   * of the agents they speak to.
   */
  mintKey(persona: SpeechPersona, seconds?: number): Promise<EphemeralKey>;
  accept(callId: string, persona: SpeechPersona): Promise<void>;
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
  headers: Readonly<Record<string, string>>,
): Promise<RingingCall | undefined> {
  if (!client.webhookSecret) {
    const detail =
      'openaiRealtime() has no webhook secret: pass webhookSecret, or set OPENAI_WEBHOOK_SECRET.';
    throw new SwitchroomError('config-invalid', detail);
  }
  try {
    const event = await client.webhooks.unwrap(body, headers);
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
