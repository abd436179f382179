import {
  assistantMessage,
  functionCall,
  ScriptedModel,
  type ScriptedModelInput,
} from '@openai/agents-core/testing';
import { onTestFinished } from 'vitest';
import { type RunningServer, serve } from '../../src/app/serve.ts';
import type { ModelLink } from '../../src/contracts/model.ts';
import type { Pack } from '../../src/contracts/pack.ts';
import type { DeploymentPhoneSettings } from '../../src/lines/phone/settings.ts';
import { openaiRealtime } from '../../src/models/openai-realtime/index.ts';
import type { RecordingSettings } from '../../src/recordings/settings.ts';
import { type RealtimeServerOptions, startRealtimeServer } from '../../src/testing/realtime/index.ts';
import { obedient } from '../../src/testing/realtime/obedient.ts';
import { Telephone, type TelephoneOptions } from '../../src/testing/telephone/index.ts';
import { startTwilio } from '../../src/testing/twilio/index.ts';
import { ownersApi } from './api.ts';
import { CallOnRecord } from './call-on-record.ts';
import { freePort } from './free-port.ts';
import { installedDatabase } from './installed-database.ts';
import { phoneTimeWith, serverTime } from './phone-time.ts';

/** The desk's number, the customer's, and those of two people. */
export const DESK = '+15550100';
export const ANNA = '+15550199';
export const BEN = '+15550150';
export const CLEO = '+15550151';

/** An answer of words alone. */
export const words = (said: string) => [assistantMessage(said)];

let calls = 0;

/** A function call. */
export const calling = (name: string, args: object = {}) =>
  functionCall(name, args as Record<string, unknown>, { callId: `call_${++calls}` });

/** What a test chooses of a desk on the telephone. */
export interface PhoneDeskOptions {
  readonly pack: Pack;
  /** Several desks; the first is `pack`. */
  readonly packs?: readonly Pack[];
  /** What the mind behind the speech model answers, in order. */
  readonly steps: ScriptedModelInput[];
  readonly settings?: DeploymentPhoneSettings;
  readonly recording?: RecordingSettings;
  /** Text models; only the floor without. */
  readonly models?: readonly ModelLink[];
  readonly realtime?: Partial<RealtimeServerOptions>;
  /** Where the network reaches the desk, if not at its node directly. */
  readonly publicUrl?: string;
}

/**
 * The whole server on the telephone: a local Twilio and telephones on one side, a local Realtime server on the other, a
 * database of its own, one time for all.
 */
export async function phoneDesk(options: PhoneDeskOptions) {
  const { pack, packs = [pack], steps, settings = {}, models = [], realtime, recording } = options;
  const database = await installedDatabase(pack);
  const { time, skip, close: closeTime } = phoneTimeWith(database.url);
  const { clock, timers } = serverTime(time);
  const mind = new ScriptedModel(steps);
  const voices = await startRealtimeServer({ model: obedient(mind), clock: time, ...realtime });
  const port = await freePort();
  const PUBLIC_URL = options.publicUrl ?? `http://127.0.0.1:${port}`;
  const number = {
    voiceUrl: `${PUBLIC_URL}/v1/phone/voice`,
    statusCallback: `${PUBLIC_URL}/v1/phone/status`,
  };
  const numbers = [DESK, ...Object.keys(settings.numbers ?? {})].map((ours) => [ours, number]);
  const network = await startTwilio({ numbers: Object.fromEntries(numbers), time });
  const { url, apiKey } = voices;
  const speech = openaiRealtime({ url, apiKey, timers, turnDetection: { type: 'server' } });
  const account = { TWILIO_ACCOUNT_SID: network.accountSid, TWILIO_AUTH_TOKEN: network.authToken };
  const nodes: RunningServer[] = [];
  const stopped = new Set<RunningServer>();
  const stopNode = async (node: RunningServer) => {
    if (!stopped.has(node)) await node.close();
    stopped.add(node);
  };
  const startNode = async (PORT = 0) => {
    const node = await serve(
      { pack, packs, models: [...models], prices: {}, phone: settings, speech, recording },
      {
        ...{ PORT, HOST: '127.0.0.1', PUBLIC_URL, ...account, TWILIO_API_URL: network.url },
        ...{ DATABASE_URL: database.url, SWITCHROOM_DATA: '', LOG_LEVEL: 'silent' },
      },
      { clock, timers },
    );
    nodes.push(node);
    return node;
  };
  const server = await startNode(port);
  onTestFinished(async () => {
    await network.close();
    for (const node of nodes) await stopNode(node);
    await voices.close();
    await closeTime();
    await database.drop();
  });
  const telephone = (from: string, more: Partial<TelephoneOptions> = {}) =>
    new Telephone({ twilio: network, number: from, ...more });
  const anna = telephone(ANNA);
  return {
    ...{ network, voices, mind, server, startNode, stopNode, time, skip, anna, telephone },
    api: await ownersApi(server),
    call: new CallOnRecord(await ownersApi(server), time, () => `cv_${anna.callSid}`),
  };
}
