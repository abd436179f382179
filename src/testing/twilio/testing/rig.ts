import twilio from 'twilio';
import { onTestFinished } from 'vitest';
import type { WebSocket } from 'ws';
import { Telephone, type TelephoneOptions } from '../../telephone/telephone.ts';
import { localHttpClient } from '../local-client.ts';
import { startTwilio, type TwilioOptions } from '../start-twilio.ts';
import { type Routes, sampleApp } from './sample-app.ts';

/** The application's number. */
export const DESK = '+15550100';
/** The customer's. */
export const ANNA = '+15550199';
/** A colleague's. */
export const BEN = '+15550150';

/** A local Twilio with a bare application behind `DESK`, whose voice URL is `/voice`, and Anna's telephone. */
export async function phoneRig(
  routes: Routes,
  connected?: (socket: WebSocket, path: string) => void,
  options: Partial<TwilioOptions> = {},
) {
  const app = await sampleApp({ '/status': '', ...routes }, connected);
  const desk = { voiceUrl: `${app.url}/voice`, statusCallback: `${app.url}/status` };
  const network = await startTwilio({ numbers: { [DESK]: desk }, ...options });
  onTestFinished(() => network.close());
  const client = twilio(network.accountSid, network.authToken, { httpClient: localHttpClient(network.url) });
  const telephone = (number: string, more: Partial<TelephoneOptions> = {}) =>
    new Telephone({ twilio: network, number, ...more });
  return { app, network, client, time: network.time, anna: telephone(ANNA), telephone };
}

/** Puts verbs into a document. */
export function response(verbs: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><Response>${verbs}</Response>`;
}
