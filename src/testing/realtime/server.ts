import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { Ids } from '../../contracts/clock.ts';
import { Calls, type SipCall, type SipInvite } from './calls.ts';
import { machineClock } from './clock.ts';
import { type Fault, FaultPlan } from './faults.ts';
import { HttpApi } from './http-api.ts';
import { Keys } from './keys.ts';
import type { RealtimeServerOptions, Settings } from './options.ts';
import type { Session } from './session.ts';
import { SocketEntry } from './socket-entry.ts';

/** A running local Realtime server. */
export interface RealtimeServer {
  /** Where sockets connect, `ws://127.0.0.1:.../v1/realtime`; the model, or a call, is a parameter. */
  readonly url: string;
  /** The base URL of the HTTP side, ending in `/v1`. */
  readonly httpUrl: string;
  readonly apiKey: string;
  /** The sessions that are open, oldest first. */
  readonly sessions: readonly Session[];
  /** Faults for what comes next. */
  plan(...faults: Fault[]): void;
  /** A telephone calls by SIP; resolves when the application's webhook has answered. */
  invite(invite: SipInvite): Promise<SipCall>;
  /** Resolves when no response is under way in any session. A paced one is under way until its clock lets it go on. */
  settled(): Promise<void>;
  /** Stops listening and resets the connections that are open. */
  close(): Promise<void>;
}

/**
 * Starts a double of the vendor's Realtime API on a local port. It keeps the vendor's wire contract, errors included; its
 * mind is any text model, and its voice and ear are the modem of the audio room.
 * @example
 * const server = await startRealtimeServer({ model: new ScriptedModel([[assistantMessage('Hello!')]]) });
 */
export async function startRealtimeServer(options: RealtimeServerOptions): Promise<RealtimeServer> {
  const faults = new FaultPlan(options.faults);
  const settings = settingsOf(options);
  const sessions = new Map<string, Session>();
  const calls = new Calls(settings, faults, sessions);
  const keys = new Keys(settings.apiKey, settings.clock, settings.ids);
  const api = new HttpApi(keys, calls, options.answerOffer);
  const http = createServer((request, response) => {
    api.serve(request, response).catch(() => response.destroy());
  });
  const door = new SocketEntry(settings, faults, sessions, keys);
  http.on('upgrade', (request, socket, head) => door.open(request, socket, head));
  http.listen(options.port ?? 0, '127.0.0.1');
  await once(http, 'listening');
  const port = portOf(http);
  return {
    url: `ws://127.0.0.1:${port}/v1/realtime`,
    httpUrl: `http://127.0.0.1:${port}/v1`,
    apiKey: settings.apiKey,
    get sessions() {
      return [...sessions.values()];
    },
    plan: (...more) => faults.add(more),
    invite: (invite) => calls.invite(invite),
    settled: async () => {
      await Promise.all([...sessions.values()].map((session) => session.responder.settled()));
    },
    close: async () => {
      for (const session of sessions.values()) session.drop();
      await door.close();
      const closed = once(http, 'close');
      http.close();
      http.closeAllConnections();
      await closed;
    },
  };
}

function settingsOf(options: RealtimeServerOptions): Settings {
  return {
    ...options,
    clock: options.clock ?? machineClock,
    ids: options.ids ?? countingIds(),
    apiKey: options.apiKey ?? 'sk-test',
    pace: options.pace ?? Number.POSITIVE_INFINITY,
    pieceMs: options.pieceMs ?? 100,
    sessionMs: options.sessionMs ?? 3_600_000,
  };
}

function countingIds(): Ids {
  let count = 0;
  return {
    next: (prefix) => {
      count += 1;
      return `${prefix}_${String(count).padStart(6, '0')}`;
    },
  };
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
