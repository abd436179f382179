import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { getRequestListener } from '@hono/node-server';
import { OpenAPIHono } from '@hono/zod-openapi';
import twilio from 'twilio';
import { onTestFinished } from 'vitest';
import type { Timers } from '../../../contracts/clock.ts';
import type { Desk } from '../../../contracts/desk.ts';
import type { AnswerCall } from '../../../contracts/voice.ts';
import type { Telephone, TelephoneOptions } from '../../../testing/telephone/telephone.ts';
import { Telephone as LocalTelephone } from '../../../testing/telephone/telephone.ts';
import type { TestSwitchboard } from '../../../testing/test-switchboard.ts';
import { localHttpClient } from '../../../testing/twilio/local-client.ts';
import { PhoneTime } from '../../../testing/twilio/phone-time.ts';
import { startTwilio } from '../../../testing/twilio/start-twilio.ts';
import type { CallAdmission } from '../../_shared/call-admission.ts';
import { problemOf, problemResponse } from '../../_shared/problem.ts';
import type { PhoneDesk, TransferAttempt } from '../parts.ts';
import { phoneLine } from '../phone-line.ts';
import type { PhoneSettings } from '../settings.ts';

/** The desk's number, the customer's, and those of two people. */
export const DESK = '+15550100';
export const ANNA = '+15550199';
export const BEN = '+15550150';
export const CLEO = '+15550151';

/** What a test chooses of a desk on the telephone. */
export interface PhoneRigOptions {
  readonly desk: Desk;
  readonly switchboard: TestSwitchboard;
  readonly settings?: PhoneSettings;
  readonly answer?: AnswerCall;
  readonly timers?: Timers;
  readonly admission?: CallAdmission;
  /** Further desks, which a number of ours stands for which. */
  readonly others?: readonly PhoneDesk[];
  readonly deskOf?: (number: string) => string;
  /** Numbers of ours besides the desk's. */
  readonly numbers?: readonly string[];
}

/** A desk on the telephone, behind a local Twilio, and Anna's telephone. */
export async function phoneRig(options: PhoneRigOptions) {
  const { desk, switchboard, settings, answer, timers, admission, others, deskOf } = options;
  // The desk's database is not seen by the network, which gives it a little time in every frame.
  const time = new PhoneTime({ lingerMs: 1 });
  const app = new OpenAPIHono();
  const server = createServer(getRequestListener(app.fetch));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const publicUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const ours = { voiceUrl: `${publicUrl}/v1/phone/voice`, statusCallback: `${publicUrl}/v1/phone/status` };
  const numbers = Object.fromEntries([DESK, ...(options.numbers ?? [])].map((number) => [number, ours]));
  const network = await startTwilio({ numbers, time });
  const { accountSid, authToken } = network;
  const client = twilio(accountSid, authToken, { httpClient: localHttpClient(network.url) });
  const defects: unknown[] = [];
  const transfers: TransferAttempt[] = [];
  const noticed: { staff: string; conversation: string }[] = [];
  const line = phoneLine({
    desk,
    switchboard,
    inboxOf: switchboard.inboxOf,
    client,
    clock: time,
    timers: timers ?? phoneTimers(time),
    account: { accountSid, authToken, publicUrl },
    onTransfer: (attempt) => void transfers.push(attempt),
    onNoticed: async (who) => void noticed.push(who),
    onDefect: (thrown, where) => void defects.push([where, thrown]),
    ...(others && { others }),
    ...(deskOf && { deskOf }),
    ...(settings && { settings }),
    ...(answer && { answer }),
    admission,
  });
  app.route('/', line.app);
  app.onError((thrown) => problemResponse(problemOf(thrown)));
  server.on('upgrade', (request, socket: Duplex, head) => {
    if (!line.upgrade(request, socket, head)) socket.destroy();
  });
  onTestFinished(async () => {
    await network.close();
    await line.close();
    server.closeAllConnections();
    server.close();
  });
  const telephone = (number: string, more: Partial<TelephoneOptions> = {}): Telephone =>
    new LocalTelephone({ twilio: network, number, ...more });
  const anna = telephone(ANNA);
  /** The conversation of Anna's call. */
  const id = () => `cv_${anna.callSid}`;
  return {
    network,
    client,
    line,
    publicUrl,
    time,
    anna,
    telephone,
    transfers,
    noticed,
    defects,
    id,
    switchboard,
  };
}

/** Timers of phone time. */
export function phoneTimers(time: PhoneTime): Timers {
  return {
    after(ms, work) {
      const cancelled = new AbortController();
      time.sleep(ms, cancelled.signal).then(work, () => undefined);
      return () => cancelled.abort();
    },
  };
}
