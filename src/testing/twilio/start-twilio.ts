import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Alert } from './alerts.ts';
import { type CallRecord, recordOf } from './call-record.ts';
import { Exchange, type PhoneNumber } from './exchange.ts';
import type { Faults } from './faults.ts';
import type { Handset, PhoneLine } from './handset.ts';
import { callIn } from './lines.ts';
import { PhoneTime } from './phone-time.ts';
import { serveRest } from './rest/serve.ts';
import { interpreter } from './run-twiml.ts';
import type { SentWebhook } from './webhooks.ts';

/** How a local Twilio is started. */
export interface TwilioOptions {
  /** The account's numbers, and where a call to each goes. */
  readonly numbers: Readonly<Record<string, PhoneNumber>>;
  /** Stepped without: see `PhoneTime`. */
  readonly time?: PhoneTime;
  readonly accountSid?: string;
  readonly authToken?: string;
  /** Of the REST API; a free one without. */
  readonly port?: number;
  /** How long the application may take to answer a webhook, in ms of the machine's time; 15,000 without. */
  readonly webhookTimeoutMs?: number;
}

/** A running local Twilio. */
export interface LocalTwilio {
  /** The base address of the REST API, in place of `https://api.twilio.com`. */
  readonly url: string;
  readonly accountSid: string;
  readonly authToken: string;
  readonly time: PhoneTime;
  /** What is to go wrong next. */
  readonly faults: Faults;
  /** Every webhook that went out, oldest first, repetitions included. */
  readonly webhooks: readonly SentWebhook[];
  /** What the vendor's debugger would show, oldest first. */
  readonly alerts: readonly Alert[];
  /** Every leg, oldest first. */
  readonly calls: readonly CallRecord[];
  /** Gives a telephone its number: it can be called from now on. */
  plugIn(handset: Handset): void;
  /** The number is out of service again. */
  unplug(handset: Handset): void;
  /** A telephone calls a number of the account. */
  dial(handset: Handset, number: string): PhoneLine;
  /** Breaks the WebSocket that a call is connected to, without a closing frame; those of all calls without an id. */
  dropSockets(callSid?: string): void;
  /** Hangs everything up and stops listening. Time ends, too. */
  close(): Promise<void>;
}

/**
 * Starts a double of Twilio on a free local port: it calls the application's webhooks and sockets as the vendor does, and
 * serves the vendor's REST API.
 * @example
 * const twilio = await startTwilio({ numbers: { '+15550100': { voiceUrl: 'http://127.0.0.1:3000/phone' } } });
 */
export async function startTwilio(options: TwilioOptions): Promise<LocalTwilio> {
  const time = options.time ?? new PhoneTime();
  const exchange = new Exchange({
    accountSid: options.accountSid ?? 'AC00000000000000000000000000000001',
    authToken: options.authToken ?? 'local-auth-token',
    time,
    numbers: options.numbers,
    twiml: interpreter,
    ...(options.webhookTimeoutMs === undefined ? {} : { webhookTimeoutMs: options.webhookTimeoutMs }),
  });
  const server = createServer((request, response) => {
    serveRest(exchange, request, response).catch((thrown: unknown) => {
      response.writeHead(500, { 'content-type': 'application/json' });
      response.end(
        JSON.stringify({ code: 20500, message: `The double failed: ${String(thrown)}`, status: 500 }),
      );
    });
  });
  server.listen(options.port ?? 0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  exchange.baseUrl = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  return facade(exchange, async () => {
    for (const call of exchange.calls.values()) call.end('completed');
    time.stop();
    await exchange.webhooks.settled();
    server.close();
    server.closeAllConnections();
  });
}

function facade(exchange: Exchange, close: () => Promise<void>): LocalTwilio {
  const { accountSid, authToken, time, faults, alerts, webhooks } = exchange;
  return {
    url: exchange.baseUrl,
    accountSid,
    authToken,
    time,
    faults,
    alerts,
    webhooks: webhooks.sent,
    get calls() {
      return [...exchange.calls.values()].map(recordOf);
    },
    plugIn: (handset) => void exchange.handsets.set(handset.number, handset),
    unplug: ({ number }) => void exchange.handsets.delete(number),
    dial: (handset, number) => callIn(exchange, handset, number),
    dropSockets: (callSid) => {
      for (const [sid, stream] of exchange.streams)
        if (callSid === undefined || sid === callSid) stream.drop();
    },
    close,
  };
}
