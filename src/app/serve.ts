import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ApiKeys } from '../contracts/api-key.ts';
import type { Clock, Timers } from '../contracts/clock.ts';
import { SwitchroomError } from '../contracts/errors.ts';
import type { LinkHealth } from '../contracts/model.ts';
import type { Staff } from '../contracts/staff.ts';
import { CallAdmission, callLimits } from '../lines/_shared/call-admission.ts';
import type { StaffCall } from '../lines/phone/notice/call-staff.ts';
import type { PhoneLine } from '../lines/phone/phone-line.ts';
import { staffLine } from '../lines/staff/staff-line.ts';
import { databaseClock } from '../stores/postgres/database-clock.ts';
import { homeOf } from '../stores/postgres/homes.ts';
import { deskSpeech, directCalls } from './browser-voice.ts';
import type { LoadedConfig } from './config.ts';
import type { RunningDesk } from './create-desk.ts';
import { deploymentSettings } from './deployment-settings.ts';
import { deskIds } from './desks-config.ts';
import type { Environment } from './environment.ts';
import { expectIdentity, ownersLink } from './first-sign-in.ts';
import { clientAddress, trustedProxies } from './http/client-address.ts';
import { expectHost, hostsOf } from './http/hosts.ts';
import { httpLimits } from './http/http-limits.ts';
import { httpServer } from './http/http-server.ts';
import { isLoopback } from './http/loopback.ts';
import { originOf } from './http/origins.ts';
import { httpApp } from './http-app.ts';
import { type DeskIdentity, deskIdentity } from './identity.ts';
import { learnFloors } from './learn-floors.ts';
import { type CallLines, type CallLinesParts, callLines } from './lines.ts';
import { loadMeter } from './load-meter.ts';
import { createLog, defectsTo } from './log.ts';
import { type NoticeWays, noticeSenders } from './notifications/notice-senders.ts';
import type { OpenDatabase } from './open-database.ts';
import { openDesks, startDesks } from './start-desks.ts';
import { stoppable } from './stoppable.ts';
import { systemTimers } from './system.ts';
import type { WorkerPlace } from './worker-place.ts';

/** A running Switchroom. */
export interface RunningServer {
  readonly url: string;
  /** What answers and where the data is, for the start-up message. */
  readonly models: readonly string[];
  readonly modelHealth: () => readonly LinkHealth[];
  /** Resolves when each model was asked once whether it would answer; at once where that is off. */
  readonly probed: Promise<void>;
  readonly database: string;
  /** What is doubtful about the desk, a line each. */
  readonly warnings: readonly string[];
  /** Signs whoever opens it in as owner, once; undefined where others may read it, or owners sign in otherwise. */
  readonly signInUrl: string | undefined;
  /** Makes keys for programs beside it. */
  readonly keys: ApiKeys;
  /** Who works here, for programs beside it. */
  readonly staff: Staff;
  /** Lets running turns end, then stops the server and the embedded database. */
  close(): Promise<void>;
}

/** How long running turns may take to end when the server stops, in ms. */
const GRACE_MS = 5_000;

/** The time a server goes by. */
export interface ServerTime {
  readonly clock: Clock;
  readonly timers: Timers;
}

/** How a server may be started differently. */
export interface ServeOptions extends Partial<ServerTime> {
  /** Its place where several processes serve one port. */
  readonly worker?: WorkerPlace | undefined;
}

/** Starts everything: database, tables, desk, HTTP; by the database's time without another. Throws a coded error saying how to mend what is wrong. */
export async function serve(
  config: LoadedConfig,
  environment: Environment,
  { clock, timers, worker }: ServeOptions = {},
): Promise<RunningServer> {
  const time = clock && timers && { clock, timers };
  const log = createLog(environment, worker?.number);
  const packs = config.packs ?? [config.pack];
  const database = await openDesks(config, { ...environment, worker }, log);
  try {
    const shared = await databaseClock(database.control);
    const parts = { config, environment, log, ...(time ?? { clock: shared, timers: systemTimers }) };
    const onDefect = defectsTo(log);
    const home = await homeOf(database.control, deskIds(packs));
    const own = ownIdentity({ ...parts, home }, database.control, onDefect);
    const at: { phone?: PhoneLine | undefined } = {};
    const ways = await noticeWays({ ...parts, own }, at);
    const places = { ...parts, database, packs, time, shared, home };
    const { running, upkeep } = await startDesks({
      ...places,
      speechOf: (desk) => deskSpeech(desk, config.speech),
      onDefect,
      identity: own,
      notices: ways?.senders,
      telemetry: { variables: process.env, worker: worker?.number },
    });
    await expectIdentity(environment, own.staff);
    const stopping = new AbortController();
    const calls = { ...parts, own, admission: admissionFor(parts) };
    const lines = callLines(running, calls);
    at.phone = lines.phone;
    const server = serverFor(running, { ...calls, lines, ways, stopping: stopping.signal });
    const stop = stoppable(server);
    const url = await listen(server, environment);
    const probing = config.probeModels !== false ? running.probeModels() : undefined;
    const close = async () => {
      stopping.abort();
      probing?.stop();
      const { phone } = await closeLines(lines);
      await stop(GRACE_MS);
      await phone;
      await upkeep.stop();
      // A customer may have left in mid-turn: what was begun is finished and recorded.
      await running.exchange.drain();
      await own.audit.flush();
      await database.close();
    };
    const first = { ...environment, isFirst: worker?.isFirst ?? true };
    const begun = upkeep.begin().then(() => ownersLink(url, first, own.staff));
    const signInUrl = await begun.catch(async (thrown) => {
      // A port that stays open keeps the process alive, with no database to answer from.
      await close().catch(() => undefined);
      throw thrown;
    });
    void learnFloors(packs);
    return {
      url,
      models: running.models,
      database: database.description,
      warnings: running.warnings,
      modelHealth: running.modelHealth,
      probed: probing?.done ?? Promise.resolve(),
      keys: own.keys,
      staff: own.staff,
      signInUrl,
      close,
    };
  } catch (thrown) {
    await database.close();
    throw thrown;
  }
}

/** Takes no more calls; `phone` has ended when what was begun for its calls has. */
async function closeLines({ phone, sip, voice, listen: listening }: CallLines) {
  const ended = phone?.close();
  await sip?.close();
  for (const line of [voice, listening]) line.close();
  return { phone: ended };
}

interface OwnParts extends Pick<CallLinesParts, 'config' | 'environment' | 'clock' | 'timers'> {
  /** See `homeOf`. */
  readonly home: string;
}

/** Who asks this server, for its desks and by its time. */
function ownIdentity(
  { config, environment, clock, timers, home }: OwnParts,
  pool: OpenDatabase['pool'],
  onDefect: (thrown: unknown, where: string) => void,
): DeskIdentity {
  return deskIdentity({
    desk: home,
    desks: deskIds(config.packs ?? [config.pack]),
    pool,
    environment,
    clock,
    timers,
    onDefect,
    settings: config.identity,
    quotas: config.quotas,
    isPublic: !isLoopback(environment.HOST),
  });
}

/** How people can be reached, where the configuration wants it; `at` has the telephone once there is one. */
async function noticeWays(
  { config, environment, own }: Pick<CallLinesParts, 'config' | 'environment' | 'own'>,
  at: { readonly phone?: PhoneLine | undefined },
): Promise<NoticeWays | undefined> {
  const { notifications: settings } = config;
  if (settings === undefined) return undefined;
  const callStaff = async (call: StaffCall) => at.phone?.callStaff(call);
  return noticeSenders({ settings, environment, store: own.notifications, callStaff });
}

/** How many calls this process takes. */
function admissionFor({ config, clock, log }: Pick<CallLinesParts, 'config' | 'clock' | 'log'>) {
  return new CallAdmission({ limits: callLimits.parse(config.calls ?? {}), load: loadMeter(), clock, log });
}

interface ServerParts extends CallLinesParts {
  readonly lines: CallLines;
  /** How people can be reached. */
  readonly ways: NoticeWays | undefined;
  readonly stopping: AbortSignal;
}

/** What answers on the port: every line, the page, and sockets, each within the limits of the configuration. */
function serverFor(running: RunningDesk, parts: ServerParts): Server {
  const { config, environment, log, own, admission, ways, stopping } = parts;
  const { phone, sip, voice, listen: listening } = parts.lines;
  const { deskHosts = {} } = config;
  const trusted = trustedProxies(environment.TRUSTED_PROXIES);
  const hosts = hostsOf({
    host: environment.HOST,
    publicUrl: environment.PUBLIC_URL,
    hosts: [...(config.hosts ?? []), ...Object.keys(deskHosts)],
  });
  const limits = httpLimits.parse(config.http ?? {});
  const pagesAt = originOf(environment.PUBLIC_URL, Object.keys(deskHosts));
  const webrtc = directCalls(config);
  const app = httpApp(running, log, {
    hosts,
    limits,
    origins: config.origins,
    originOf: pagesAt,
    identity: own.identity,
    audit: own.audit,
    duty: own,
    kept: { ...own, noticeWays: ways },
    settings: deploymentSettings({ config, environment, desks: running.desks, ways: own.ways }),
    addressOf: (context) => clientAddress(context.env.incoming, trusted),
    stopping,
    calls: () => admission.count,
    phone: phone?.app,
    voice: voice.app,
    listen: listening.app,
    sip: sip?.app,
    quotas: own.quotas,
    deskHosts,
    staff: staffLine({ ...own, originOf: pagesAt }),
    ...(webrtc && { vendor: new URL(webrtc.url).origin }),
  });
  return httpServer({
    fetch: app.fetch,
    limits,
    trusted,
    onDefect: (thrown, where) => log.error({ err: thrown, where }, 'The HTTP server met a defect.'),
    upgrade: (request, socket, head) => {
      expectHost(request.headers.host, hosts);
      const lines = [phone, voice, listening];
      return lines.some((line) => line?.upgrade(request, socket, head));
    },
  });
}

function listen(server: Server, { HOST, PORT }: Environment): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const why =
        cause.code === 'EADDRINUSE'
          ? 'is taken; set PORT to another, e.g. PORT=0'
          : `failed: ${cause.message}`;
      reject(new SwitchroomError('config-invalid', `Listening on ${HOST}:${PORT} ${why}.`, { cause }));
    });
    server.listen(PORT, HOST, () => {
      const { port } = server.address() as AddressInfo;
      resolve(`http://${HOST === '0.0.0.0' || HOST === '::' ? 'localhost' : HOST}:${port}`);
    });
  });
}
