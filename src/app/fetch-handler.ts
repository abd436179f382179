import type { IncomingMessage, RequestListener } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import type { AuthenticateRequest } from '../contracts/identity.ts';
import type { Logger } from '../contracts/log.ts';
import type { QuotaSettings } from '../identity/quota-settings.ts';
import type { IdentitySettings } from '../identity/settings.ts';
import { problem, problemOf, problemResponse } from '../lines/_shared/problem.ts';
import { staffLine } from '../lines/staff/staff-line.ts';
import type { RunningDesk } from './create-desk.ts';
import { clientAddress } from './http/client-address.ts';
import { hostsOf } from './http/hosts.ts';
import { originOf } from './http/origins.ts';
import { httpApp } from './http-app.ts';
import type { DeskIdentity } from './identity.ts';

/** How a desk is served over HTTP inside your own program. */
export interface HttpOptions {
  /** Below which path your program mounts it, where it leaves that path in the request, e.g. `/api/desk`. */
  readonly basePath?: string;
  /** Host names it answers for besides this machine's own, e.g. `shop.example.com`; others are `host-refused`. */
  readonly hosts?: readonly string[];
  /** Which desk is meant by who calls it by a name, where there are several, e.g. `{ 'salon.example.com': 'salon' }`. */
  readonly deskHosts?: Readonly<Record<string, string>>;
  /** Origins of other sites' pages that customers may write from, e.g. `https://shop.example.com`. */
  readonly origins?: readonly string[];
  /** The address the world reaches your program at, where a proxy stands before it. */
  readonly publicUrl?: string;
  /** Tells whom your program has signed in; it must not read the request's body. */
  readonly authenticate?: AuthenticateRequest;
  /** The network address of a request, for quotas; without it the connection's, where there is one. */
  readonly addressOf?: (request: Request) => string | undefined;
  /** How much of the desk one caller may use; what is left out has the defaults of a public server. */
  readonly quotas?: QuotaSettings;
  /** Who may sign in, and for how long customers and staff are known. */
  readonly identity?: IdentitySettings;
}

/** Answers a request; `env` is for the framework that calls it, and may be left out. */
export type FetchHandler = (request: Request, env?: object) => Promise<Response>;

/** What a handler is made of. */
export interface FetchHandlerParts {
  readonly own: DeskIdentity;
  readonly log: Logger;
  /** Aborted when the desk closes. */
  readonly stopping: AbortSignal;
}

/** The HTTP API of a desk, and its page where it is mounted at the root, for programs that have a server of their own. */
export function fetchHandler(
  running: RunningDesk,
  http: HttpOptions,
  parts: FetchHandlerParts,
): FetchHandler {
  const { own, log, stopping } = parts;
  const { basePath, origins, publicUrl, authenticate, addressOf, hosts = [], deskHosts = {} } = http;
  const names = Object.keys(deskHosts);
  const pagesAt = originOf(publicUrl, names);
  const app = httpApp(running, log, {
    hosts: hostsOf({ host: 'localhost', publicUrl, hosts: [...hosts, ...names] }),
    deskHosts,
    origins,
    originOf: pagesAt,
    identity: own.identity,
    audit: own.audit,
    duty: own,
    kept: own,
    stopping,
    authenticate,
    addressOf: ({ req, env }) => addressOf?.(req.raw) ?? addressOfConnection(env),
    quotas: own.quotas,
    staff: staffLine({ ...own, originOf: pagesAt }),
  });
  if (basePath === undefined) return async (request, env = {}) => app.fetch(request, env);
  const below = new Hono()
    .notFound(() => problemResponse(problem('route-not-found', `It is served below ${basePath}.`)))
    .mount(basePath, (request, env) => app.fetch(request, env));
  return async (request, env = {}) => below.fetch(request, env);
}

/** The same for servers of Node's kind, e.g. Express; globals are left as they are. */
export function nodeListener(fetch: FetchHandler): RequestListener {
  const errorHandler = (thrown: unknown) => problemResponse(problemOf(thrown));
  return getRequestListener(fetch, { overrideGlobalObjects: false, errorHandler });
}

function addressOfConnection(env: { readonly incoming?: IncomingMessage }): string | undefined {
  return env.incoming && clientAddress(env.incoming, []);
}
