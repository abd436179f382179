import { ScriptedModel, type ScriptedModelInput } from '@openai/agents-core/testing';
import { onTestFinished } from 'vitest';
import { serve } from '../../src/app/serve.ts';
import { joinFrames } from '../../src/audio/frames.ts';
import type { Pack } from '../../src/contracts/pack.ts';
import type { DeploymentPhoneSettings } from '../../src/lines/phone/settings.ts';
import { openaiRealtime } from '../../src/models/openai-realtime/index.ts';
import { encode } from '../../src/testing/modem/modem.ts';
import { ModemDecoder } from '../../src/testing/modem/modem-decoder.ts';
import {
  type RealtimeServer,
  type RealtimeServerOptions,
  type SipCall,
  startRealtimeServer,
} from '../../src/testing/realtime/index.ts';
import { obedient } from '../../src/testing/realtime/obedient.ts';
import type { PhoneTime } from '../../src/testing/twilio/index.ts';
import { ownersApi } from './api.ts';
import { CallOnRecord } from './call-on-record.ts';
import { installedDatabase } from './installed-database.ts';
import { phoneTimeWith, serverTime } from './phone-time.ts';

const SECRET = `whsec_${Buffer.from('a secret of some length').toString('base64')}`;
const RATE = 24_000;

/** What a test chooses of a desk behind the vendor's SIP address. */
export interface SipDeskOptions {
  readonly pack: Pack;
  /** Several desks; the first is `pack`. */
  readonly packs?: readonly Pack[];
  /** What the mind behind the speech model answers, in order. */
  readonly steps: ScriptedModelInput[];
  readonly settings?: DeploymentPhoneSettings;
  readonly realtime?: Partial<RealtimeServerOptions>;
}

/** The whole server behind a local Realtime server that telephones call by SIP; one time for all. */
export async function sipDesk({ pack, packs = [pack], steps, settings = {}, realtime }: SipDeskOptions) {
  const database = await installedDatabase(pack);
  const { time, close: closeTime } = phoneTimeWith(database.url);
  const { clock, timers } = serverTime(time);
  const mind = new ScriptedModel(steps);
  const webhookSecret = SECRET;
  const voices = await startRealtimeServer({
    model: obedient(mind),
    clock: time,
    webhookSecret,
    ...realtime,
  });
  const { url, apiKey } = voices;
  const speech = openaiRealtime({ url, apiKey, timers, webhookSecret, turnDetection: { type: 'server' } });
  const server = await serve(
    { pack, packs, models: [], prices: {}, phone: settings, speech },
    {
      ...{ PORT: 0, HOST: '127.0.0.1', DATABASE_URL: database.url, SWITCHROOM_DATA: '' },
      ...{ LOG_LEVEL: 'silent', OPENAI_WEBHOOK_SECRET: webhookSecret },
    },
    { clock, timers },
  );
  onTestFinished(async () => {
    await server.close();
    await voices.close();
    time.stop();
    await closeTime();
    await database.drop();
  });
  const webhookUrl = `${server.url}/v1/sip/incoming`;
  const caller = new SipCaller(voices, time, webhookUrl);
  const call = new CallOnRecord(await ownersApi(server), time, () => `cv_${caller.callId}`);
  return { ...{ server, voices, mind, time, caller, call, webhookUrl } };
}

/** Somebody who calls the vendor's SIP address. */
export class SipCaller {
  /** Every word that reached them, in order. */
  heard = '';
  /** How often what they had not heard yet was dropped. */
  cleared = 0;
  readonly #voices: RealtimeServer;
  readonly #time: PhoneTime;
  readonly #webhookUrl: string;
  readonly #ear = new ModemDecoder(RATE);
  #call: SipCall | undefined;
  #read = 0;

  constructor(voices: RealtimeServer, time: PhoneTime, webhookUrl: string) {
    this.#voices = voices;
    this.#time = time;
    this.#webhookUrl = webhookUrl;
  }

  get callId(): string {
    return this.#call?.callId ?? '';
  }

  get call(): SipCall | undefined {
    return this.#call;
  }

  /** Calls; resolves when the webhook was answered. */
  async dial(to = 'sip:desk@example.com'): Promise<void> {
    this.#call = await this.#voices.invite({
      ...{ webhookUrl: this.#webhookUrl, from: 'sip:+15550199@example.com', to },
      listener: {
        sound: (samples) => {
          for (const { text } of this.#ear.push(samples)) this.heard += text;
        },
        cleared: () => {
          this.cleared += 1;
        },
      },
    });
  }

  /** Waits for words behind those it waited for before. */
  async hears(words: string): Promise<void> {
    await this.until(() => this.heard.indexOf(words, this.#read) !== -1, words);
    this.#read = this.heard.indexOf(words, this.#read) + words.length;
  }

  /** Lets time pass until it is so. */
  async until(holds: () => boolean, what: string): Promise<void> {
    await this.#time.until(holds, { what: `${what}; heard so far: “${this.heard}”` });
  }

  /** Says something, and falls silent. */
  async speak(words: string): Promise<void> {
    const sound = joinFrames([encode(words, RATE), new Int16Array(RATE)]);
    const frame = RATE / 50;
    for (let at = 0; at < sound.length; at += frame) {
      this.#call?.leg?.speak(sound.subarray(at, at + frame), RATE);
      await this.#time.advance(20);
    }
  }

  wait(ms: number): Promise<void> {
    return this.#time.advance(ms);
  }

  /** Puts the receiver down: the vendor ends the session. */
  hangUp(): void {
    this.#voices.sessions.find(({ rtcId }) => rtcId === this.callId)?.end(1000, 'The caller hung up.');
  }
}
