import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { routePath } from 'hono/route';
import { secureHeaders } from 'hono/secure-headers';
import { moodReader } from '../analytics/mood.ts';
import type { Audit } from '../contracts/audit.ts';
import { SwitchroomError } from '../contracts/errors.ts';
import type { AuthenticateRequest, Identity } from '../contracts/identity.ts';
import type { Logger } from '../contracts/log.ts';
import type { Quotas } from '../contracts/quota.ts';
import type { CallCount } from '../lines/_shared/call-admission.ts';
import type { LineEnv } from '../lines/_shared/principal.ts';
import { problem, problemOf, problemResponse } from '../lines/_shared/problem.ts';
import { analysesLine } from '../lines/analyses/analyses-line.ts';
import { chatLine } from '../lines/chat/chat-line.ts';
import { type DutyLineParts, dutyLine } from '../lines/duty/duty-line.ts';
import { evalsLine } from '../lines/evals/evals-line.ts';
import { forksLine } from '../lines/forks/forks-line.ts';
import { inboxLine } from '../lines/inbox/inbox-line.ts';
import { type PresenceLineParts, presenceLine } from '../lines/presence/presence-line.ts';
import { qualityLine } from '../lines/quality/quality-line.ts';
import { recordingsLine } from '../lines/recordings/recordings-line.ts';
import { rehearsalsLine } from '../lines/rehearsals/rehearsals-line.ts';
import type { DeploymentSettings } from '../lines/settings/schemas.ts';
import { settingsLine } from '../lines/settings/settings-line.ts';
import { promptLine } from '../lines/trace/prompt-line.ts';
import { traceLine } from '../lines/trace/trace-line.ts';
import { versionsLine } from '../lines/versions/versions-line.ts';
import { wallLine } from '../lines/wall/wall-line.ts';
import { traceOf } from '../telemetry/trace/trace-of.ts';
import { auditRequests } from './audit-requests.ts';
import { authenticate } from './authenticate.ts';
import type { RunningDesk } from './create-desk.ts';
import { deskForRequests } from './desk-for-requests.ts';
import { type HttpLimits, httpLimits } from './http/http-limits.ts';
import { countStreams } from './http/open-streams.ts';
import { allowOrigins } from './http/origins.ts';
import { type KeptLinesParts, keptLines } from './kept-lines.ts';
import { noRoute, problemsOnly } from './no-route.ts';
import { sameSite } from './same-site.ts';
import { widgetFiles, widgetHeaders } from './widget-files.ts';

const BODY_BYTES = 256 * 1024;
const CONSOLE_FOLDER = fileURLToPath(new URL('../../console/dist', import.meta.url));
const CONTENT_SECURITY = {
  defaultSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:'],
  frameAncestors: ["'none'"],
  objectSrc: ["'none'"],
  baseUri: ["'self'"],
};
const OPENAPI_INFO = {
  title: 'Switchroom',
  version: '1',
  description:
    'Conversations with a desk of AI agents. Errors are `application/problem+json`; see docs/errors.md.',
};

/** How an app is served. */
export interface HttpAppOptions {
  /** The host names it answers for. */
  readonly hosts: ReadonlySet<string>;
  /** Aborted when the server stops: what would be streamed for ever ends. */
  readonly stopping: AbortSignal;
  readonly limits?: HttpLimits;
  /** The webhooks of the telephone. */
  readonly phone?: OpenAPIHono | undefined;
  /** Tells who sends a request, and makes customers' tokens. */
  readonly identity: Identity;
  /** Tells whom the program around the desk has signed in. */
  readonly authenticate?: AuthenticateRequest | undefined;
  /** Where what staff and services read and do is put on record. */
  readonly audit?: Audit | undefined;
  /** Who is on duty and who looks at what, and the time both go by. */
  readonly duty?: (Pick<DutyLineParts, 'duty' | 'clock'> & Pick<PresenceLineParts, 'presence'>) | undefined;
  /** What people keep for their work: how they are reached, what they say often, views of the wall. */
  readonly kept?: KeptLinesParts | undefined;
  /** How the deployment is configured, for owners. */
  readonly settings?: DeploymentSettings | undefined;
  /** Counts the streams of each. */
  readonly quotas?: Quotas | undefined;
  /** The network address a request came from. */
  readonly addressOf: (context: Context) => string | undefined;
  /** Origins of other sites' pages that customers may write from. */
  readonly origins?: readonly string[] | undefined;
  /** The origin of this server's own pages. */
  readonly originOf: (context: Context) => string;
  /** Which desk a host name stands for. */
  readonly deskHosts?: Readonly<Record<string, string>> | undefined;
  /** Where staff sign in, and owners look after people and keys. */
  readonly staff?: OpenAPIHono<LineEnv> | undefined;
  /** Where calls from pages begin. */
  readonly voice?: OpenAPIHono<LineEnv> | undefined;
  /** Where staff begin to listen to calls. */
  readonly listen?: OpenAPIHono<LineEnv> | undefined;
  /** How calls stand with this process. */
  readonly calls?: (() => CallCount) | undefined;
  /** The webhook of calls whose sound the speech model's vendor carries. */
  readonly sip?: OpenAPIHono | undefined;
  /** The origin that pages may call besides ours: where the vendor of the speech model takes their offers. */
  readonly vendor?: string | undefined;
}

/** Everything one process serves over HTTP: the API, its description, health, and the console. */
export function httpApp(
  running: RunningDesk,
  log: Pick<Logger, 'error'>,
  options: HttpAppOptions,
): OpenAPIHono<LineEnv> {
  const { hosts, origins = [], stopping, limits = httpLimits.parse({}) } = options;
  const { phone, voice, listen, sip, staff, vendor, identity, audit, quotas, duty, settings, kept } = options;
  const app = new OpenAPIHono<LineEnv>();
  app.onError((thrown, context) => {
    const answer = problemOf(thrown);
    // The route's pattern, not its path: ids stay out of the log.
    const where = { method: context.req.method, route: routePath(context) };
    // Whoever left before all they meant to send had come is no defect of ours.
    const left = context.req.raw.signal.aborted;
    if (answer.status >= 500 && !left) log.error({ err: thrown, ...where, code: answer.code }, answer.title);
    return problemResponse(answer);
  });
  app.use(problemsOnly);
  app.use(sameSite(hosts, origins));
  app.route('/', widgetHeaders(vendor));
  app.use(secureHeaders({ contentSecurityPolicy: contentSecurity(vendor) }));
  app.use(bodyLimit({ maxSize: BODY_BYTES, onError: tooLarge }));
  // Before the lines that take JSON only: the telephone network sends forms.
  if (phone) app.route('/', phone);
  if (sip) app.route('/', sip);
  for (const path of ['/v1/desk', '/v1/conversations', '/v1/conversations/*'])
    app.use(path, allowOrigins(origins));
  app.use('/v1/*', authenticate({ ...options, desk: running.home }));
  app.use(
    '/v1/conversations/:id/stream',
    countStreams(limits, ({ req }) => req.param('id') ?? ''),
  );
  app.use(
    '/v1/wall/stream',
    countStreams(limits, (context) => `staff ${context.get('principal')?.id}`),
  );
  if (audit) app.use('/v1/*', auditRequests(audit));
  if (staff) app.route('/', staff);
  app.route(
    '/',
    chatLine({
      ...running,
      stopping,
      voice: voice !== undefined,
      // At the desk that it is for.
      ...(quotas && {
        countStream: (principal, customer) =>
          quotas.take('streams', { ...principal, desk: running.deskOf(customer), customer }),
      }),
      deskFor: deskForRequests(running, options.deskHosts),
      tokenFor: (id) => identity.tokenFor(id),
    }),
  );
  for (const line of [
    inboxLine(running),
    traceLine({ ...running, traceOf }),
    wallLine({ ...running, stopping, moods: moodReader() }),
    aboutDesks(running, options.deskHosts),
    ...(duty ? [dutyLine({ ...running, ...duty, audit }), presenceLine({ ...running, ...duty })] : []),
    ...(kept ? keptLines({ ...running, ...kept }) : []),
    ...(settings ? [settingsLine(settings)] : []),
  ])
    app.route('/', line);
  if (voice) app.route('/', voice);
  if (listen) app.route('/', listen);
  app.get('/healthz', async (context) => context.json(await healthOf(running, options.calls)));
  app.doc31('/v1/openapi.json', { openapi: '3.1.0', info: OPENAPI_INFO });
  app.all('/v1/*', noRoute(app));
  app.notFound(noRoute(app));
  app.route('/', widgetFiles({ ...running, deskFor: deskForRequests(running, options.deskHosts) }));
  serveConsole(app);
  return app;
}

/** The console, which routes by itself, and its files. */
function serveConsole(app: OpenAPIHono<LineEnv>): void {
  app.use(serveStatic({ root: CONSOLE_FOLDER }));
  for (const path of ['/console', '/console/*'])
    app.get(path, async (context) => context.html(await builtPage('console.html')));
}

/** How this process is, for anybody: which model fails and why is for staff. */
async function healthOf(running: RunningDesk, calls: HttpAppOptions['calls']) {
  const unserved = await running.unserved();
  const degraded = unserved.length > 0 || running.modelHealth().some(({ status }) => status === 'failing');
  return {
    status: degraded ? 'degraded' : 'ok',
    ...(unserved.length > 0 && { unserved }),
    ...(calls && { calls: calls().isFull ? 'refused' : 'taken' }),
  };
}

/** What is asked about desks: what was recorded and published, how good their routing was, and what would be. */
function aboutDesks(running: RunningDesk, hosts: HttpAppOptions['deskHosts']): OpenAPIHono<LineEnv> {
  const parts = { ...running, deskFor: deskForRequests(running, hosts) };
  const app = new OpenAPIHono<LineEnv>();
  app.route('/', analysesLine(parts));
  app.route('/', qualityLine(parts));
  app.route('/', evalsLine(parts));
  app.route('/', versionsLine(parts));
  app.route('/', recordingsLine(parts));
  app.route('/', rehearsalsLine(parts));
  app.route('/', forksLine(parts));
  app.route('/', promptLine(parts));
  return app;
}

function contentSecurity(vendor: string | undefined) {
  return vendor === undefined ? CONTENT_SECURITY : { ...CONTENT_SECURITY, connectSrc: ["'self'", vendor] };
}

function tooLarge(): Response {
  const response = problemResponse(problem('body-too-large', `At most ${BODY_BYTES} bytes.`));
  // The rest of the body is not read, so the connection can't be used again.
  response.headers.set('connection', 'close');
  return response;
}

async function builtPage(name: string): Promise<string> {
  try {
    return await readFile(`${CONSOLE_FOLDER}/${name}`, 'utf8');
  } catch (cause) {
    throw new SwitchroomError('route-not-found', 'The console is not built: run `npm run build:console`.', {
      cause,
    });
  }
}
